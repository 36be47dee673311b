// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useMay } from '@/app/session';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { CsvLink } from '@/components/CsvLink';
import { DataTable, type Column } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { SidePanel } from '@/components/SidePanel';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { TableButtons } from '@/exchange/TableButtons';
import { hours, number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { useSearchParam } from '@/router/router';
import { plusWeeks, weekLabel, weekSpan } from '@/time/weeks';
import { DeleteDialog, DepartureDialog, LeaveDialog } from './LeaveDialogs';
import { LearningPairs } from './LearningPairs';
import { MemberForm } from './MemberForm';
import { MemberPanel, type MemberAction } from './MemberPanel';
import '@/components/Form.css';
import './team.css';
import { en, nl } from './words';

type Member = Schemas['Member'];

const NO_ROLES: readonly Schemas['Role'][] = [];
const BONDS = ['shared', 'lent', 'own'] as const;

/** The leave that is now or comes first. */
const nextLeave = (member: Member, week: string) => [...member.leave].sort((a, b) => a.from.localeCompare(b.from)).find((one) => one.until >= week);

export default function Team(): ReactElement {
  const words = useWords({ nl, en });
  const may = useMay();
  const { data, error, loading, refresh } = useResource('/members');
  const status = useResource('/status').data;
  const roles = useResource('/menu-cards/{menuVersion}', { path: { menuVersion: 'current' } }).data?.roles ?? NO_ROLES;
  const { byCode } = useMunicipalities();
  const [open, setOpen] = useSearchParam('open');
  const [action, setAction] = useState<MemberAction | 'add' | null>(null);
  const thisWeek = status?.currentWeek ?? '2027-W01';
  const weeks = useMemo(() => (status ? weekSpan(status.currentWeek, Math.max(1, status.horizonWeeks)) : []), [status]);
  const contractWeeks = useMemo(() => (status ? weekSpan(status.firstWeek, status.horizonWeeks) : []), [status]);
  const members = useMemo(() => [...(data?.members ?? [])].sort((a, b) => BONDS.indexOf(a.bond) - BONDS.indexOf(b.bond)
    || a.name.localeCompare(b.name, 'nl', { numeric: true })), [data]);
  const opened = members.find((one) => String(one.id) === open);
  const roleName = (code: string) => roles.find((one) => one.code === code)?.name ?? code;
  const place = (one: Member) => byCode.get(one.homeMunicipalityCode)?.name ?? one.homeMunicipalityCode;
  const total = members.reduce((sum, one) => sum + one.hoursThisWeek, 0);
  const countOf = (bond: Member['bond']) => members.filter((one) => one.bond === bond).length;

  const awayText = (one: Member) => {
    const leave = nextLeave(one, thisWeek);
    if (!leave) return '';
    const week = weekLabel(leave.from < thisWeek ? thisWeek : leave.from, words.language, thisWeek);
    return `${words.leaveKinds[leave.kind]}, ${leave.kind === 'vertrokken' ? words.fromOn(week) : week}`;
  };
  const columns: Column<Member>[] = [
    {
      key: 'name', head: words.name, sortBy: (one) => one.name,
      cell: (one) => (
        <button type="button" className="team-name" aria-label={words.open(one.name)} aria-pressed={String(one.id) === open} onClick={() => { setOpen(String(one.id) === open ? null : String(one.id)); }}>
          {one.name}
        </button>
      ),
    },
    { key: 'bond', head: words.bond, wideOnly: true, cell: (one) => words.bonds[one.bond], sortBy: (one) => words.bonds[one.bond], filterBy: (one) => words.bonds[one.bond] },
    { key: 'municipality', head: words.municipality, wideOnly: true, cell: (one) => <ClientSign code={one.homeMunicipalityCode} withName />, sortBy: place, filterBy: place },
    {
      key: 'roles', head: words.roles, title: words.rolesMeaning, filterBy: (one) => roleName(one.roles[0]?.role ?? ''),
      cell: (one) => one.roles.map((role) => `${roleName(role.role)} ${role.level}`).join(', '),
    },
    { key: 'hours', head: words.hours, title: words.hoursMeaning, numeric: true, cell: (one) => number(one.hoursThisWeek), total: number(total) },
    { key: 'leave', head: words.leave, wideOnly: true, cell: awayText, sortBy: (one) => nextLeave(one, thisWeek)?.from ?? '9999' },
  ];

  const close = () => { setAction(null); };
  return (
    <Page title={words.title} actions={<><TableButtons out={['team', 'leave']} into={may('member.manage') ? ['team', 'leave'] : undefined} /><Button kind="primary" onClick={() => { setAction('add'); }} disabled={roles.length === 0}>{words.add}</Button></>}>
      {error && <ErrorState problem={error} retry={refresh} />}
      {loading && <Loading what={words.loading} />}
      {data && <Answer>{words.answer(countOf('shared'), countOf('own'), countOf('lent'), hours(total))}</Answer>}
      {data && (
        <>
          <DataTable
            caption={words.caption} columns={columns} rows={members} rowKey={(one) => one.id} name="t" tall
            rowClass={(one) => (String(one.id) === open ? 'row-chosen' : '')}
            empty={<EmptyState title={words.emptyTitle} action={<Button kind="primary" onClick={() => { setAction('add'); }}>{words.add}</Button>}>{words.emptyText}</EmptyState>}
          />
          <div>
            <CsvLink
              name={words.csv} head={[words.name, words.bond, words.municipality, words.roles, words.hours, words.leave]}
              rows={() => members.map((one) => [one.name, words.bonds[one.bond], place(one), one.roles.map((role) => `${role.role} ${role.level}`).join(' '), one.hoursThisWeek, awayText(one)])}
            />
          </div>
        </>
      )}
      {data && status && may('member.manage') && <LearningPairs members={members} roles={roles} weeks={weeks} thisWeek={thisWeek} words={words} />}
      {opened && (
        <SidePanel title={opened.name} onClose={() => { setOpen(null); }}>
          <MemberPanel member={opened} roleName={roleName} organisation={(id) => byCode.get(id)?.name ?? id} onAct={setAction} thisWeek={thisWeek} words={words} />
        </SidePanel>
      )}
      {action === 'add' && (
        <MemberForm roles={roles} weeks={contractWeeks} thisWeek={thisWeek} words={words} onClose={close} onAdded={(id) => { setOpen(String(id)); }} />
      )}
      {opened && action === 'edit' && (
        <MemberForm member={opened} roles={roles} weeks={contractWeeks} thisWeek={thisWeek} words={words} onClose={close} onAdded={close} />
      )}
      {opened && action === 'leave' && <LeaveDialog member={opened} weeks={weeks} thisWeek={thisWeek} onClose={close} words={words} />}
      {opened && action === 'departure' && (
        <DepartureDialog member={opened} weeks={weeks} thisWeek={plusWeeks(thisWeek, 1)} onClose={close} words={words} />
      )}
      {opened && action === 'delete' && <DeleteDialog member={opened} words={words} onClose={close} />}
    </Page>
  );
}
