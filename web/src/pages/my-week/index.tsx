// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useMember, useRole } from '@/app/perspective';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { Page } from '@/components/Page';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { hours, number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { useSearchParam } from '@/router/router';
import { isWeek, plusWeeks, weekDate, weekLabel } from '@/time/weeks';
import './my-week.css';
import { Task } from './Task';
import { en, nl, type Words } from './words';

type MemberWeek = Schemas['MemberWeek'];

const AHEAD = 6;

const clientsOf = (week: MemberWeek) => [...new Set(week.tasks.map((task) => task.municipalityCode))];

function answerOf(week: MemberWeek, words: Words): string {
  if (week.tasks.length > 0) return words.answer(hours(week.plannedHours), hours(week.capacityHours), clientsOf(week).length);
  if (week.leaveKind && week.capacityHours === 0) return words.answerAway[week.leaveKind];
  return week.capacityHours === 0 ? words.answerOff : words.answerFree(hours(week.capacityHours));
}

function Ahead({ weeks, onOpen, words }: { weeks: readonly MemberWeek[]; onOpen: (week: string) => void; words: Words }): ReactElement {
  return (
    <section className="stack-small" aria-labelledby="ahead-title">
      <h2 id="ahead-title">{words.ahead}</h2>
      <table className="data-table">
        <caption className="visually-hidden">{words.aheadCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.week}</th><th scope="col" className="number">{words.hours}</th><th scope="col" className="number">{words.of}</th><th scope="col">{words.for}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.week}>
              <th scope="row">
                <button type="button" className="week-link" aria-label={words.openWeek(weekDate(week.week, words.language))} onClick={() => { onOpen(week.week); }}>
                  {weekLabel(week.week, words.language, weeks[0]?.week)}
                </button>
              </th>
              <td className="number">{number(week.plannedHours)}</td>
              <td className="number">{number(week.capacityHours)}</td>
              <td>{clientsOf(week).map((code) => <span key={code} className="week-client"><ClientSign code={code} /></span>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Week({ memberId, words }: { memberId: number; words: Words }): ReactElement {
  const status = useResource('/status').data;
  const items = useResource('/menu-cards/{menuVersion}', { path: { menuVersion: 'current' } }).data?.items;
  const [asked, setAsked] = useSearchParam('week');
  const from = asked !== null && isWeek(asked) ? asked : status?.currentWeek;
  const { data, error, loading, refresh } = useResource('/members/{memberId}/weeks', from === undefined ? null : { path: { memberId }, query: { from, count: AHEAD } });
  const week = data?.weeks[0];
  const itemName = (code: string) => items?.find((one) => one.code === code)?.name ?? code;
  const open = (to: string) => { setAsked(to === status?.currentWeek ? null : to); };
  if (error?.status === 404) return <EmptyState title={words.noMember} />;
  return (
    <>
      {error && <ErrorState problem={error} retry={refresh} />}
      {from !== undefined && (
        <div className="week-choice">
          <Button icon aria-label={words.earlier} onClick={() => { open(plusWeeks(from, -1)); }}>←</Button>
          <h2 aria-live="polite">{weekDate(from, words.language)}</h2>
          <Button icon aria-label={words.later} onClick={() => { open(plusWeeks(from, 1)); }}>→</Button>
          {asked !== null && <Button kind="plain" onClick={() => { setAsked(null); }}>{words.thisWeek}</Button>}
        </div>
      )}
      {loading && <Loading />}
      {week && <Answer>{answerOf(week, words)}</Answer>}
      {week && week.tasks.length > 0 && (
        <ul className="tasks" aria-label={words.tasks}>
          {week.tasks.map((task) => <Task key={`${task.orderId}/${task.item}/${task.role}`} task={task} week={week.week} itemName={itemName} words={words} />)}
        </ul>
      )}
      {data && data.weeks.length > 1 && <Ahead weeks={data.weeks.slice(1)} onOpen={open} words={words} />}
    </>
  );
}

export default function MyWeek(): ReactElement {
  const words = useWords({ nl, en });
  const members = useResource('/members').data?.members;
  const [kept, keep] = useMember();
  const [asked, setAsked] = useSearchParam('member');
  const mayChoose = useRole() !== 'member';
  const memberId = mayChoose && asked !== null && /^\d+$/.test(asked) ? Number(asked) : kept;
  const sorted = [...(members ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
  return (
    <Page title={words.title}>
      <div className="my-week">
        {mayChoose ? <label className="week-who">
          <span>{words.who}</span>
          <select
            value={memberId ?? ''}
            onChange={(event) => {
              keep(event.target.value === '' ? null : Number(event.target.value));
              setAsked(null);
            }}
          >
            <option value="">{words.chooseOption}</option>
            {sorted.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </label> : null}
        {memberId === null ? <Answer>{words.choose}</Answer> : <Week memberId={memberId} words={words} />}
      </div>
    </Page>
  );
}
