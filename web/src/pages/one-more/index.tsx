// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useMay } from '@/app/session';
import { Button } from '@/components/Button';
import { CsvLink } from '@/components/CsvLink';
import { DataTable, type Column } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { moment, number } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { StudyBar } from '@/study/StudyBar';
import { effectWords } from '@/study/effect-words';
import { weekLabel } from '@/time/weeks';
import { People, sentenceOf } from './People';
import './page.css';
import { words, type Words } from './words';

type Role = Schemas['OneMoreRole'];
type Result = Schemas['OneMore'];

const URL = '/v1/one-more';
/** One to begin from, and one that goes on from there with each of the five, with the learning pairs and with nobody. */
const PLANS = 8;

const all = (role: Role) => role.quarters.reduce((sum, one) => sum + one.hours, 0);

function Quarters({ roles, text }: { roles: readonly Role[]; text: Words }): ReactElement {
  const quarters = roles[0]?.quarters.map((one) => one.quarter) ?? [];
  const at = (role: Role, quarter: string) => role.quarters.find((one) => one.quarter === quarter)?.hours ?? 0;
  const figure = (role: Role, hours: number) => (role.nobody ? '–' : number(hours));
  const columns: Column<Role>[] = [
    { key: 'role', head: text.role, sortBy: (one) => one.roleName, cell: (one) => (one.nobody ? <>{one.roleName} <span className="quiet">{text.nobody}</span></> : one.roleName) },
    ...quarters.map((quarter): Column<Role> => ({
      key: quarter, head: text.quarterShort(quarter.slice(2, 4), quarter.slice(6)), numeric: true, cell: (one) => figure(one, at(one, quarter)), sortBy: (one) => at(one, quarter),
    })),
    { key: 'total', head: text.total, numeric: true, cell: (one) => figure(one, all(one)), sortBy: all },
  ];
  const sorted = [...roles].sort((a, b) => all(b) - all(a));
  return (
    <section className="one-more-part" aria-labelledby="estimate-title">
      <h2 id="estimate-title">{text.tableTitle}</h2>
      <DataTable caption={text.caption} columns={columns} rows={sorted} rowKey={(one) => one.role} name="e" empty={<p>{text.nothing}</p>} />
      <p className="quiet small">{text.unit} {roles.some((one) => one.nobody) && text.nobodyMeaning}</p>
    </section>
  );
}

/** Every figure of the people that were planned for, one in a row. */
const peopleRows = (data: Result, text: Words) => data.people.flatMap((one) => {
  const first = [one.roleName, one.from, one.availableHours, one.effect.estimatedHours, one.effect.gainedHours] as const;
  return [
    [...first, text.kinds.hours, '', '', one.effect.plannedHours],
    ...one.effect.finished.map((each) => [...first, each.chain ? text.kinds.chain : text.kinds.product, each.name, each.year, each.count]),
    ...one.effect.municipalities.map((each) => [...first, text.kinds.municipality, each.name, '', each.plannedHours]),
  ];
});

/** What one more fte in the shared team would bring, by role and quarter; fits on one A4. */
export default function OneMore(): ReactElement {
  const text = useWords(words);
  const effectText = useWords(effectWords);
  const [language] = useLanguage();
  const mayDo = useMay();
  const may = mayDo('plan.make');
  const { data, error, loading, refresh } = useResource('/one-more');
  const made = data?.madeAt !== undefined;
  // The plans decide, not the estimates that chose them.
  const people = [...(data?.people ?? [])].sort((a, b) => b.effect.gainedHours - a.effect.gainedHours);
  const best = people[0];
  const print = made ? <Button onClick={() => { window.print(); }}>{text.print}</Button> : undefined;
  return (
    <Page title={text.title} actions={print}>
      {error && <ErrorState problem={error} retry={refresh} />}
      {loading && <Loading />}
      {data && !made && <EmptyState title={text.none}>{may ? text.noneMay : text.noneWait}</EmptyState>}
      {data && made && <Answer>{best ? sentenceOf(best, text, effectText) : text.nothing}</Answer>}
      <nav className="row no-print" aria-label={text.elsewhere}>
        <Link to="/capaciteit">{text.toCapacity}</Link>
        {mayDo('member.manage') && <Link to="/team">{text.toPairs}</Link>}
      </nav>
      {data && may && (
        <StudyBar
          progress={data.progress} url={URL} action={made ? text.computeAgain : text.compute} plans={PLANS}
          start={(secondsPerPlan) => api.post('/one-more', { body: { secondsPerPlan } })} stop={() => api.post('/one-more/_cancel')}
        />
      )}
      {data?.weeks && data.madeAt && (
        <p className="quiet small">
          {text.made(moment(data.madeAt, language), weekLabel(data.weeks.from, language, '0000-W01'), weekLabel(data.weeks.until, language, '0000-W01'), number(data.secondsPerPlan ?? 0, 1))}
        </p>
      )}
      {people.length > 0 && <People people={people} text={text} />}
      {data && made && (
        <>
          <Quarters roles={data.roles} text={text} />
          <div className="row">
            <span className="no-print">{text.csvTable}</span>
            <CsvLink name={text.csvNames.table} head={[text.role, text.head.quarter, text.head.hours]}
              rows={() => data.roles.flatMap((role) => role.quarters.map((one) => [role.roleName, text.quarterName(one.quarter.slice(0, 4), one.quarter.slice(6)), role.nobody ? null : one.hours]))} />
            <span className="no-print">{text.csvPeople}</span>
            <CsvLink
              name={text.csvNames.people}
              head={[text.role, text.head.from, text.head.available, text.head.estimated, text.head.gained, text.head.what, text.head.name, text.head.year, text.head.count]}
              rows={() => peopleRows(data, text)}
            />
          </div>
        </>
      )}
    </Page>
  );
}
