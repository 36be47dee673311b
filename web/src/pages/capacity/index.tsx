// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { GroupedBars } from '@/charts/GroupedBars';
import { Choice } from '@/components/Choice';
import { ClientSign } from '@/components/ClientSign';
import { CsvLink } from '@/components/CsvLink';
import { DataTable, type Column } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { Answer, EmptyState, ErrorState, Loading, ServerText } from '@/components/States';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { useSearchParam } from '@/router/router';
import { weekLabel } from '@/time/weeks';
import './capacity.css';
import { figureOf, timesAsked, type Figure } from './figures';
import { en, nl, type Words } from './words';

type Role = Schemas['CapacityRole'];
type Bottleneck = Schemas['Bottleneck'];

const FIGURES: readonly Figure[] = ['missing', 'asked', 'available', 'planned'];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "27 K1": a quarter short enough for a table head. */
const short = (quarter: string, words: Words) => `${quarter.slice(2, 4)} ${words.language === 'nl' ? 'K' : 'Q'}${quarter.slice(6)}`;

function answerOf(data: Schemas['Capacity'], words: Words): string {
  const worst = data.bottlenecks[0];
  if (data.planId === undefined) return words.answerNoPlan;
  if (!worst) return words.answerFree;
  return words.answer(
    capital(worst.roleName), worst.stepCount, weekLabel(worst.span.from, words.language), weekLabel(worst.span.until, words.language, worst.span.from),
  );
}

function Bottlenecks({ list, onShow, words }: { list: readonly Bottleneck[]; onShow: (one: Bottleneck) => void; words: Words }): ReactElement {
  const columns: Column<Bottleneck>[] = [
    {
      key: 'role', head: words.role, sortBy: (one) => one.roleName,
      cell: (one) => (
        <button type="button" className="capacity-role" aria-label={words.show(one.roleName)} onClick={() => { onShow(one); }}>
          {one.roleName} {one.municipalityCode ? <ClientSign code={one.municipalityCode} /> : <span className="quiet">{one.own ? words.ofOwn : words.ofTeam}</span>}
        </button>
      ),
    },
    {
      key: 'weeks', head: words.weeks, sortBy: (one) => one.span.from,
      cell: (one) => <span className="nowrap">{words.weekSpan(weekLabel(one.span.from, words.language), weekLabel(one.span.until, words.language, one.span.from))}</span>,
    },
    { key: 'lacks', head: words.lacks, title: words.lacksMeaning, numeric: true, wideOnly: true, cell: (one) => number(one.hoursPerWeek), sortBy: (one) => one.hoursPerWeek },
    { key: 'held', head: words.heldBack, title: words.heldBackMeaning, numeric: true, cell: (one) => number(one.heldBackHours), sortBy: (one) => one.heldBackHours },
    { key: 'steps', head: words.waiting, numeric: true, cell: (one) => number(one.stepCount), sortBy: (one) => one.stepCount },
    { key: 'text', head: words.what, wideOnly: true, cell: (one) => <ServerText>{one.text}</ServerText> },
  ];
  return (
    <DataTable caption={words.bottlenecksCaption} columns={columns} rows={list} rowKey={(one) => `${one.role}/${one.own}/${one.municipalityCode ?? ''}/${one.span.from}`}
      name="b" empty={<p>{words.answerFree}</p>} />
  );
}

function Quarters({ roles, quarters, figure, who, words }: { roles: readonly Role[]; quarters: readonly string[]; figure: Figure; who: string; words: Words }): ReactElement {
  const title = words.tableTitle(words[figure], who);
  const at = (role: Role, quarter: string) => {
    const found = role.quarters.find((one) => one.quarter === quarter);
    return found ? figureOf(found, figure) : 0;
  };
  const all = (role: Role) => role.quarters.reduce((sum, one) => sum + figureOf(one, figure), 0);
  const additive = figure !== 'available' && figure !== 'missing';
  const columns: Column<Role>[] = [
    { key: 'role', head: words.role, cell: (one) => one.roleName, sortBy: (one) => one.roleName },
    ...quarters.map((quarter): Column<Role> => ({
      key: quarter, head: short(quarter, words), numeric: true, cell: (one) => number(at(one, quarter)), sortBy: (one) => at(one, quarter),
      ...(additive ? { total: number(roles.reduce((sum, one) => sum + at(one, quarter), 0)) } : {}),
    })),
    { key: 'total', head: words.total, numeric: true, cell: (one) => number(all(one)), sortBy: all, ...(additive ? { total: number(roles.reduce((sum, one) => sum + all(one), 0)) } : {}) },
  ];
  return (
    <div className="capacity-part">
      <h2>{title}</h2>
      <DataTable caption={title} columns={columns} rows={roles} rowKey={(one) => `${one.role}/${one.own}`} name="q" empty={<EmptyState title={words.empty} />} />
      {!additive && <p className="quiet small">{words.double}</p>}
    </div>
  );
}

function Chart({ role, words }: { role: Role; words: Words }): ReactElement {
  const times = timesAsked(role.quarters);
  const title = times === null || times > 1 ? words.chartTitle(role.roleName, times === null ? '∞' : number(times, 1)) : words.chartEnough(role.roleName);
  return (
    <figure className="capacity-part">
      <figcaption><h2>{title}</h2></figcaption>
      <section className="capacity-chart" tabIndex={0} aria-label={title}>
        <GroupedBars
          title={title} series={[words.asked, words.available, words.planned]} format={(value) => number(value)}
          groups={role.quarters.map((one) => ({ label: short(one.quarter, words), values: [one.askedHours, one.availableHours, one.plannedHours] }))}
        />
      </section>
    </figure>
  );
}

export default function Capacity(): ReactElement {
  const words = useWords({ nl, en });
  const { data, error, loading, refresh } = useResource('/capacity');
  const [who, setWho] = useSearchParam('who');
  const [roleParam, setRole] = useSearchParam('role');
  const [figureParam, setFigure] = useSearchParam('figure');
  const own = who === 'own';
  const figure = FIGURES.find((one) => one === figureParam) ?? 'missing';
  const roles = data?.roles.filter((one) => one.own === own) ?? [];
  const worst = data?.bottlenecks.find((one) => one.own === own)?.role;
  const role = roles.find((one) => one.role === (roleParam ?? worst)) ?? roles[0];
  const whoName = own ? words.own : words.team;

  return (
    <Page title={words.title}>
      {error && <ErrorState problem={error} retry={refresh} />}
      {loading && <Loading />}
      {data && <Answer>{answerOf(data, words)}</Answer>}
      <nav className="row no-print" aria-label={words.oneMore}><Link to="/een-erbij">{words.oneMore}</Link></nav>
      {data && (
        <div className="capacity-part">
          <h2>{words.bottlenecks}</h2>
          <Bottlenecks list={data.bottlenecks} words={words} onShow={(one) => { setWho(one.own ? 'own' : null); setRole(one.role); }} />
        </div>
      )}
      {data && role && (
        <>
          <div className="row">
            <Choice label={words.who} value={own ? 'own' : 'team'} onChange={(value) => { setWho(value === 'own' ? value : null); }}
              options={[{ value: 'team', text: words.team }, { value: 'own', text: words.own }]} />
            <label className="row">
              <span>{words.role}</span>
              <select value={role.role} onChange={(event) => { setRole(event.target.value); }}>
                {roles.map((one) => <option key={one.role} value={one.role}>{one.roleName}</option>)}
              </select>
            </label>
          </div>
          <Chart role={role} words={words} />
          <Choice label={words.shown} value={figure} onChange={(value) => { setFigure(value === 'missing' ? null : value); }} options={FIGURES.map((one) => ({ value: one, text: words[one] }))} />
          <Quarters roles={roles} quarters={data.quarters} figure={figure} who={whoName} words={words} />
          <div>
            <CsvLink
              name={words.csv} head={[words.role, words.who, words.quarter, words.asked, words.available, words.planned]}
              rows={() => data.roles.flatMap((one) => one.quarters.map((quarter) => [one.roleName, one.own ? words.own : words.team, quarter.quarter, quarter.askedHours, quarter.availableHours, quarter.plannedHours]))}
            />
          </div>
        </>
      )}
    </Page>
  );
}
