// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { ClientSign } from '@/components/ClientSign';
import { DataTable, type Column } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { TableButtons } from '@/exchange/TableButtons';
import { hours, number, percent } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { useSearchParam } from '@/router/router';
import { weekDate } from '@/time/weeks';
import { words, type Words } from './words';

type Quarter = Schemas['ShareQuarter'];
type Entry = Schemas['ShareEntry'];

const nameOf = (quarter: string, text: Words) => text.quarterName(quarter.slice(0, 4), quarter.slice(6));

function answerOf(quarter: Quarter, text: Words): string {
  const sorted = [...quarter.entries].sort((a, b) => a.differenceHours - b.differenceHours);
  const most = sorted[0];
  const least = sorted.at(-1);
  const received = hours(quarter.entries.reduce((sum, one) => sum + one.receivedHours, 0));
  const name = nameOf(quarter.quarter, text);
  if (!most || !least || most.differenceHours >= 0 || least.differenceHours <= 0) return text.answerEven(name, hours(quarter.teamHours), received);
  return text.answer(name, hours(quarter.teamHours), received, most.name, hours(-most.differenceHours), least.name, hours(least.differenceHours));
}

function Account({ quarter, text }: { quarter: Quarter; text: Words }): ReactElement {
  const caption = text.caption(nameOf(quarter.quarter, text));
  const figure = (key: string, head: string, of: (one: Entry) => number, title?: string, wideOnly = false): Column<Entry> => ({
    key, head, numeric: true, wideOnly, cell: (one) => number(of(one), 1), sortBy: of,
    total: number(quarter.entries.reduce((sum, one) => sum + of(one), 0), 1), ...(title === undefined ? {} : { title }),
  });
  const columns: Column<Entry>[] = [
    { key: 'name', head: text.municipality, cell: (one) => <ClientSign code={one.code} withName />, sortBy: (one) => one.name },
    { key: 'part', head: text.share, numeric: true, wideOnly: true, cell: (one) => percent(one.share, 1), sortBy: (one) => one.share, total: percent(quarter.entries.reduce((sum, one) => sum + one.share, 0), 1) },
    figure('in', text.carriedIn, (one) => one.carriedInHours, text.carriedInMeaning, true),
    figure('share', text.shareHours, (one) => one.shareHours, text.shareHoursMeaning),
    figure('received', text.received, (one) => one.receivedHours, text.receivedMeaning),
    figure('difference', text.difference, (one) => one.differenceHours, text.differenceMeaning, true),
    figure('out', text.carriedOut, (one) => one.carriedOutHours, text.carriedOutMeaning),
  ];
  return <DataTable caption={caption} columns={columns} rows={quarter.entries} rowKey={(one) => one.code} name="v" empty={<EmptyState title={text.noPlan} />} />;
}

/** What each municipality gets of the shared team, against its share, quarter after quarter. */
export default function Shares(): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const { data, error, loading, refresh } = useResource('/share-quarters');
  const [chosen, choose] = useSearchParam('kwartaal');
  const quarter = data?.quarters.find((one) => one.quarter === chosen) ?? data?.quarters[0];
  return (
    <Page title={text.title} actions={<TableButtons out={['shares']} />}>
      {error && <ErrorState problem={error} retry={refresh} />}
      {loading && <Loading />}
      {data && !quarter && <EmptyState title={text.noPlan} />}
      {data && quarter && (
        <>
          <Answer>{answerOf(quarter, text)}</Answer>
          <div className="row">
            <label className="row">
              <span>{text.quarter}</span>
              <select value={quarter.quarter} onChange={(event) => { choose(event.target.value); }}>
                {data.quarters.map((one) => <option key={one.quarter} value={one.quarter}>{nameOf(one.quarter, text)}</option>)}
              </select>
            </label>
            <span className="quiet">{text.weeks(weekDate(quarter.firstWeek, language), quarter.weekCount)}</span>
          </div>
          <Account quarter={quarter} text={text} />
          <section aria-labelledby="how-title">
            <h2 id="how-title">{text.howTitle}</h2>
            <p>{text.how}</p>
            <p>{text.sums(hours(quarter.moreHours), hours(quarter.lessHours))} {text.exportHint}</p>
          </section>
        </>
      )}
    </Page>
  );
}
