// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { GroupedBars } from '@/charts/GroupedBars';
import { ClientSign } from '@/components/ClientSign';
import { CsvLink } from '@/components/CsvLink';
import { DataTable, type Column } from '@/components/DataTable';
import { list, number } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { weekLabel } from '@/time/weeks';
import { finishes, letter, titleOf, type Finish, type Planned } from './compare';
import type { Words } from './words';

type Figures = Schemas['ScenarioMunicipality'];

/** One municipality in each of the scenarios. */
interface Row {
  code: string;
  name: string;
  sign: string;
  figures: (Figures | undefined)[];
}

function rowsOf(scenarios: readonly Planned[]): Row[] {
  const rows = new Map<string, Row>();
  scenarios.forEach((scenario, at) => {
    for (const one of scenario.result.municipalities) {
      const row = rows.get(one.code) ?? { code: one.code, name: one.name, sign: one.sign, figures: scenarios.map(() => undefined) };
      row.figures[at] = one;
      rows.set(one.code, row);
    }
  });
  return [...rows.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Page.css hides the others when printed. */
const FINISHES_ON_PAPER = 15;
/** As long as what stands beside a colour may be. */
const LABEL = 16;
const short = (name: string) => (name.length > LABEL ? `${name.slice(0, LABEL - 1).trim()}…` : name);

/** Hours of each municipality as a chart and a table, and when each request is finished. */
export function Compared({ scenarios, text }: { scenarios: readonly Planned[]; text: Words }): ReactElement {
  const [language] = useLanguage();
  const rows = rowsOf(scenarios);
  const ends = finishes(scenarios);
  const nameOf = (code: string) => rows.find((row) => row.code === code)?.name ?? code;
  const names = scenarios.map((one, at) => `${letter(at)} ${titleOf(one, text)}`);
  const sum = (at: number, of: (one: Figures) => number) => rows.reduce((total, row) => total + (row.figures[at] ? of(row.figures[at]) : 0), 0);
  const figure = (at: number, key: string, head: string, of: (one: Figures) => number, wideOnly: boolean): Column<Row> => ({
    key: `${key}${at}`, head, title: names[at] ?? '', numeric: true, wideOnly, total: number(sum(at, of)),
    cell: (row) => (row.figures[at] ? number(of(row.figures[at])) : ''), sortBy: (row) => (row.figures[at] ? of(row.figures[at]) : 0),
  });
  const columns: Column<Row>[] = [
    { key: 'name', head: text.municipality, cell: (row) => <ClientSign code={row.code} withName />, sortBy: (row) => row.name },
    ...scenarios.map((_, at) => figure(at, 'h', text.hoursOf(letter(at)), (one) => one.plannedHours, false)),
    ...scenarios.map((_, at) => figure(at, 'p', text.productsOf(letter(at)), (one) => one.productCount, true)),
  ];
  const week = (one: string | null | undefined) => (one === undefined ? <span className="quiet">{text.notIn}</span>
    : one === null ? <span className="quiet">{text.notFinished}</span> : <span className="nowrap">{weekLabel(one, language, '0000-W01')}</span>);
  const ending: Column<Finish>[] = [
    { key: 'title', head: text.order, cell: (row) => row.title, sortBy: (row) => row.title },
    { key: 'who', head: text.municipality, wideOnly: true, cell: (row) => <ClientSign code={row.municipalityCode} withName />, sortBy: (row) => nameOf(row.municipalityCode) },
    ...scenarios.map((_, at): Column<Finish> => ({
      key: `f${at}`, head: text.finishOf(letter(at)), title: names[at] ?? '', cell: (row) => week(row.weeks[at]), sortBy: (row) => row.weeks[at] ?? '9999',
    })),
  ];
  return (
    <>
      <div className="scenario-section">
        <h2>{text.chart}</h2>
        <p className="quiet small">{names.join(' · ')}</p>
        <figure className="wide-only">
          <GroupedBars title={text.chartOf(list(names))} series={scenarios.map((one, at) => `${letter(at)} ${short(one.name)}`)} format={(value) => number(value)}
            groups={rows.map((row) => ({ label: row.sign, values: row.figures.map((one) => one?.plannedHours ?? 0) }))} />
        </figure>
        <DataTable caption={text.municipalities} columns={columns} rows={rows} rowKey={(row) => row.code} name="m" empty={null} />
        <div><CsvLink name="scenarios" head={[text.municipality, ...names.map((name) => `${text.hours} ${name}`), ...names.map((name) => `${text.products} ${name}`)]}
          rows={() => rows.map((row) => [row.name, ...row.figures.map((one) => one?.plannedHours), ...row.figures.map((one) => one?.productCount)])} /></div>
      </div>
      <div className="scenario-section scenario-finishes">
        <h2>{text.finishes}</h2>
        <p className="quiet small">{text.finishText}</p>
        <DataTable caption={text.finishes} columns={ending} rows={ends} rowKey={(row) => row.orderId} name="f" tall empty={null} />
        {ends.length > FINISHES_ON_PAPER && <p className="scenario-more">{text.finishMore(ends.length - FINISHES_ON_PAPER)}</p>}
        <div><CsvLink name="scenarios-klaar" head={[text.order, text.municipality, ...names]}
          rows={() => ends.map((row) => [row.title, nameOf(row.municipalityCode), ...row.weeks.map((one) => (one === undefined ? text.notIn : one ?? text.notFinished))])} /></div>
      </div>
    </>
  );
}
