// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, RefObject } from 'react';
import { Choice } from '@/components/Choice';
import { weekLabel, type Week } from '@/time/weeks';
import { SPANS, type Address } from './useAddress';
import type { Words } from './words';

export interface ToolbarProps {
  address: Address;
  first: Week;
  last: Week;
  search: RefObject<HTMLInputElement | null>;
  words: Words;
}

/** What the board shows: rows, weeks, search. */
export function Toolbar({ address, first, last, search, words }: ToolbarProps): ReactElement {
  const { by, span, query } = address;
  return (
    <div className="board-tools" role="toolbar" aria-label={words.showing}>
      <Choice label={words.rowsAre} value={by} onChange={address.setBy} options={[{ value: 'members', text: words.people }, { value: 'orders', text: words.orders }]} />
      <Choice label={words.span} value={span} onChange={address.setSpan} options={SPANS.map((one) => ({ value: one as number, text: words.weeks(one) }))} />
      <div className="choice" role="group" aria-label={words.paging}>
        <button type="button" aria-label={words.earlier} title={words.earlier} onClick={() => { address.shift(-span); }}>←</button>
        <button type="button" onClick={() => { address.goTo(null); }}>{words.thisWeek}</button>
        <button type="button" aria-label={words.later} title={words.later} onClick={() => { address.shift(span); }}>→</button>
      </div>
      <span className="board-period" aria-live="polite">{weekLabel(first, words.language)} – {weekLabel(last, words.language)} {last.slice(0, 4)}</span>
      <label className="board-find">
        <span className="visually-hidden">{words.find}</span>
        <input ref={search} type="search" placeholder={words.find} title={words.findHint} value={query} onChange={(event) => { address.setQuery(event.target.value); }} />
      </label>
    </div>
  );
}
