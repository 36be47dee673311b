// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type CSSProperties, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { keyIsTaken } from '@/app/shortcuts';
import type { Clients } from '@/municipalities/clients';
import { weekDay, weekLabel, weekNumber, type Week } from '@/time/weeks';
import './board.css';
import { BoardRow } from './BoardRow';
import { toItems, type GroupItem } from './items';
import type { Row } from './model';
import { useBoardDrag, type DragWatcher } from './useBoardDrag';
import { useGridFocus } from './useGridFocus';
import type { Words } from './words';

/** What can be done to a cell; each has a key and a button. */
export type CellAction = 'open' | 'pin' | 'move' | 'release';

export interface BoardGridProps {
  rows: readonly Row[];
  weeks: readonly Week[];
  thisWeek: Week;
  caption: string;
  groupName: (group: string) => string;
  folded: ReadonlySet<string>;
  onFold: (group: string) => void;
  /** The cell in the side panel. */
  open: { row: string; week: Week } | null;
  onAct: (action: CellAction, row: Row, week: Week) => void;
  /** Moves the window of weeks; false when there are none in that direction. */
  onShift: (weeks: number) => boolean;
  drag: DragWatcher;
  clients: Clients;
  words: Words;
  foot: ReactNode;
}

const ACTIONS: Record<string, CellAction> = { Enter: 'open', p: 'pin', m: 'move', d: 'release' };
/** With more weeks than this a column is too narrow to name every part. */
const WIDE = 9;

/** Rows that are out of view, as empty space. */
function Space({ height, columns }: { height: number; columns: number }): ReactElement | null {
  return height <= 0 ? null : <tbody aria-hidden="true" className="board-space"><tr><td colSpan={columns} style={{ height }} /></tr></tbody>;
}

function GroupHead(props: { item: GroupItem; folded: boolean; name: string; count: string; columns: number; onFold: (group: string) => void }): ReactElement {
  return (
    <tr className="board-group">
      <th scope="col" colSpan={props.columns}>
        <button type="button" aria-expanded={!props.folded} onClick={() => { props.onFold(props.item.group); }}>
          <span aria-hidden="true" className="board-fold">{props.folded ? '▸' : '▾'}</span> {props.name} <span className="board-note">{props.count}</span>
        </button>
      </th>
    </tr>
  );
}

function Head({ weeks, thisWeek, wide, words }: { weeks: readonly Week[]; thisWeek: Week; wide: boolean; words: Words }): ReactElement {
  return (
    <thead>
      <tr>
        <th scope="col" className="board-name">{words.week}</th>
        {weeks.map((week) => (
          <th key={week} scope="col" className={week === thisWeek ? 'board-now' : undefined} aria-current={week === thisWeek ? 'date' : undefined}>
            <span className="board-week">{wide ? weekLabel(week, words.language) : weekNumber(week)}</span> <span className="board-day">{weekDay(week, words.language)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** People or orders by week: a table with one stop for Tab and arrows inside, after the grid pattern of ARIA. */
export function BoardGrid(props: BoardGridProps): ReactElement {
  const { rows, folded, weeks, words, open } = props;
  const table = useRef<HTMLTableElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const list = useMemo(() => toItems(rows, folded), [rows, folded]);
  const { drawn, hereOf, focus, onMoveKey } = useGridFocus(table, frame, list, weeks, props.onShift);
  const drag = useBoardDrag(table, hereOf, props.drag);
  const wide = weeks.length <= WIDE;
  const columns = weeks.length + 1;
  const orders = rows[0]?.kind === 'order';

  const onKeyDown = (event: KeyboardEvent) => {
    const here = hereOf(event.target);
    if (!here || !(event.target instanceof HTMLTableCellElement) || event.altKey || event.metaKey || onMoveKey(event, here)) return;
    const action = ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action || (event.key.length === 1 && keyIsTaken(event.nativeEvent))) return;
    event.preventDefault();
    props.onAct(action, here.row, here.week ?? weeks[0] ?? '');
  };
  const onClick = (event: MouseEvent) => {
    const here = hereOf(event.target);
    if (!here) return;
    focus(here.spot);
    props.onAct('open', here.row, here.week ?? weeks[0] ?? '');
  };

  return (
    <div ref={frame} className="board-scroll" onScroll={drawn.onScroll}>
      <table
        ref={table} role="grid" aria-rowcount={list.shown.length + 1} aria-colcount={columns} style={{ '--weeks': weeks.length } as CSSProperties}
        className={`board board-${wide ? 'wide' : 'narrow'}${orders ? ' board-orders' : ''}`} onKeyDown={onKeyDown} onClick={onClick} {...drag}
      >
        <caption className="visually-hidden">{props.caption}</caption>
        <Head weeks={weeks} thisWeek={props.thisWeek} wide={wide} words={words} />
        <Space height={drawn.from * drawn.item} columns={columns} />
        <tbody>
          {list.items.slice(drawn.from, drawn.until).map((item) => (item.kind === 'group' ? (
            <GroupHead
              key={item.group} item={item} folded={folded.has(item.group)} name={props.groupName(item.group)} columns={columns} onFold={props.onFold}
              count={orders ? words.groupOrders(item.count) : words.groupPeople(item.count)}
            />
          ) : (
            <BoardRow
              key={item.row.id} row={item.row} index={item.index} weeks={weeks} wide={wide} clients={props.clients} words={words}
              open={open?.row === item.row.id ? weeks.indexOf(open.week) : -1}
            />
          )))}
        </tbody>
        <Space height={(list.items.length - drawn.until) * drawn.item} columns={columns} />
        {props.foot}
      </table>
    </div>
  );
}
