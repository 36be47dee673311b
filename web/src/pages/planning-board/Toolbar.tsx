// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, RefObject } from 'react';
import { Choice } from '@/components/Choice';
import { weekLabel, type Week } from '@/time/weeks';
import type { Words } from './words';

export const SPANS = [6, 13, 26, 52] as const;

export interface ToolbarProps {
  by: 'members' | 'orders';
  onBy: (by: 'members' | 'orders') => void;
  span: number;
  onSpan: (span: number) => void;
  first: Week;
  last: Week;
  onShift: (weeks: number) => boolean;
  onToday: () => void;
  query: string;
  onQuery: (query: string) => void;
  search: RefObject<HTMLInputElement | null>;
  words: Words;
}

/** What the board shows: rows, weeks, search. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { words, search, query } = props;
  return (
    <div className="board-tools" role="toolbar" aria-label={words.showing}>
      <Choice label={words.rowsAre} value={props.by} onChange={props.onBy}
        options={[{ value: 'members', text: words.people }, { value: 'orders', text: words.orders }]} />
      <Choice label={words.span} value={props.span} onChange={props.onSpan} options={SPANS.map((one) => ({ value: one as number, text: words.weeks(one) }))} />
      <div className="choice" role="group" aria-label={words.paging}>
        <button type="button" aria-label={words.earlier} title={words.earlier} onClick={() => { props.onShift(-props.span); }}>←</button>
        <button type="button" onClick={props.onToday}>{words.thisWeek}</button>
        <button type="button" aria-label={words.later} title={words.later} onClick={() => { props.onShift(props.span); }}>→</button>
      </div>
      <span className="board-period" aria-live="polite">
        {weekLabel(props.first, words.language)} – {weekLabel(props.last, words.language)} {props.last.slice(0, 4)}
      </span>
      <label className="board-find">
        <span className="visually-hidden">{words.find}</span>
        <input
          ref={search} type="search" placeholder={words.find} title={words.findHint} value={query}
          onChange={(event) => { props.onQuery(event.target.value); }}
        />
      </label>
    </div>
  );
}
