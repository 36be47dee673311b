// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { number } from '@/i18n/format';
import type { Row } from './model';
import type { Words } from './words';

export interface BoardFootProps {
  rows: readonly Row[];
  shortages: readonly Schemas['ShortageRow'][];
  /** First column of the window within the fetched weeks. */
  offset: number;
  count: number;
  unfolded: boolean;
  onFold: () => void;
  words: Words;
}

const sumOf = (list: readonly Schemas['ShortageRow'][], week: number) => list.reduce((sum, row) => sum + (row.hours[week] ?? 0), 0);

/** Under the board: planned and available per week, and what is short, in all and by role. */
export function BoardFoot(props: BoardFootProps): ReactElement {
  const { rows, words, offset, count } = props;
  const weeks = Array.from({ length: count }, (_, i) => i);
  const planned = weeks.map((i) => rows.reduce((sum, row) => sum + (row.cells[i]?.hours ?? 0), 0));
  const people = rows[0]?.kind === 'member';
  const short = props.shortages.filter((row) => weeks.some((i) => (row.hours[offset + i] ?? 0) > 0));
  return (
    <tfoot>
      <tr>
        <th scope="row" className="board-name">{words.total}</th>
        {weeks.map((i) => <td key={i}>{number(planned[i] ?? 0)}</td>)}
      </tr>
      {people && (
        <tr>
          <th scope="row" className="board-name">{words.available}</th>
          {weeks.map((i) => <td key={i}>{number(rows.reduce((sum, row) => sum + (row.cells[i]?.capacity ?? 0), 0))}</td>)}
        </tr>
      )}
      {people && props.unfolded && short.map((row) => (
        <tr key={`${row.role}-${row.own ? 'own' : 'team'}`}>
          <th scope="row" className="board-name">
            {row.roleName} <span className="board-note">{row.own ? words.shortOwn : words.shortTeam}</span>
          </th>
          {weeks.map((i) => <td key={i} className={row.hours[offset + i] ? 'board-short' : undefined}>{row.hours[offset + i] ?? 0}</td>)}
        </tr>
      ))}
      {people && (
        <tr className="board-foot-sticky">
          <th scope="row" className="board-name">
            <button type="button" className="board-foot-button" aria-expanded={props.unfolded} title={words.shortageHelp} onClick={props.onFold}>
              <span aria-hidden="true" className="board-fold">{props.unfolded ? '▾' : '▸'}</span> {words.shortage}
              <span className="visually-hidden">: {words.shortageHelp}</span>
            </button>
          </th>
          {weeks.map((i) => <td key={i} className="board-short">{number(sumOf(short, offset + i))}</td>)}
        </tr>
      )}
    </tfoot>
  );
}
