// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type CSSProperties, useCallback, useEffect, useLayoutEffect, useMemo, useRef, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { keyIsTaken } from '@/app/shortcuts';
import type { Clients } from '@/municipalities/clients';
import { weekDay, weekLabel, weekNumber, type Week } from '@/time/weeks';
import './board.css';
import { BoardRow } from './BoardRow';
import type { Row } from './model';
import { step, type Spot } from './roving';
import { useRowWindow } from './useRowWindow';
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
  onDragOver: (line: string, row: Row, week: Week) => void;
  onDrop: (line: string, row: Row, week: Week) => void;
  onDragEnd: () => void;
  clients: Clients;
  words: Words;
  foot: ReactNode;
}

const actions: Record<string, CellAction> = { Enter: 'open', p: 'pin', m: 'move', d: 'release' };

type Item = { kind: 'group'; group: string; count: number } | { kind: 'row'; row: Row; index: number };

/** Heads of groups and their rows as one list; the rows of a folded group have no place in it. */
function toItems(rows: readonly Row[], folded: ReadonlySet<string>): { items: Item[]; shown: Row[]; places: number[] } {
  const items: Item[] = [];
  const shown: Row[] = [];
  const places: number[] = [];
  let head: (Item & { kind: 'group' }) | undefined;
  for (const row of rows) {
    if (head?.group !== row.group) items.push((head = { kind: 'group', group: row.group, count: 0 }));
    head.count += 1;
    if (folded.has(row.group)) continue;
    places.push(items.length);
    items.push({ kind: 'row', row, index: shown.push(row) - 1 });
  }
  return { items, shown, places };
}

const cellOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLTableCellElement>('tr[data-row] > *') : null);

/** Rows that are out of view, as empty space. */
function Space({ height, columns }: { height: number; columns: number }): ReactElement | null {
  return height <= 0 ? null : <tbody aria-hidden="true" className="board-space"><tr><td colSpan={columns} style={{ height }} /></tr></tbody>;
}

function GroupHead(props: { item: Item & { kind: 'group' }; folded: boolean; name: string; count: string; columns: number; onFold: (group: string) => void }): ReactElement {
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

export function BoardGrid(props: BoardGridProps): ReactElement {
  const { weeks, words } = props;
  const table = useRef<HTMLTableElement>(null);
  const spot = useRef<Spot>({ row: 0, column: 1 });
  const refocus = useRef(false);
  const dragged = useRef<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { items, shown, places } = useMemo(() => toItems(props.rows, props.folded), [props.rows, props.folded]);
  const wide = weeks.length <= 9;
  const kept = useCallback(() => (table.current?.contains(document.activeElement) ? places[spot.current.row] ?? null : null), [places]);
  const drawn = useRowWindow(frame, items.length, kept);

  /** Exactly one cell can be reached with Tab: the one that had focus last. */
  const place = (at: Spot, focus: boolean): boolean => {
    const cell = table.current?.querySelector<HTMLTableRowElement>(`tr[data-row="${at.row}"]`)?.cells[Math.min(at.column, weeks.length)];
    if (!cell) return false;
    table.current?.querySelector('tr[data-row] > [tabindex="0"]')?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    if (focus) cell.focus();
    return true;
  };
  useLayoutEffect(() => {
    if (place(spot.current, refocus.current)) refocus.current = false;
    else if (!refocus.current) place({ row: items.slice(drawn.from).find((item) => item.kind === 'row')?.index ?? 0, column: spot.current.column }, false);
  });
  useEffect(() => {
    spot.current = { row: Math.min(spot.current.row, Math.max(0, shown.length - 1)), column: spot.current.column };
  }, [shown.length]);

  const at = (cell: HTMLTableCellElement): { row: Row; week: Week | undefined; spot: Spot } | null => {
    const index = Number(cell.parentElement?.dataset['row']);
    const row = shown[index];
    return row ? { row, week: weeks[cell.cellIndex - 1], spot: { row: index, column: cell.cellIndex } } : null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target);
    const now = cell && at(cell);
    if (!now || event.target !== cell || event.altKey || event.metaKey) return;
    const moved = step(event.key, event.ctrlKey, now.spot, shown.length, weeks.length + 1);
    if (moved) {
      event.preventDefault();
      let next = moved.spot;
      if (moved.shift !== 0 && !props.onShift(moved.shift) && event.key === 'ArrowLeft') next = { ...next, column: 0 };
      spot.current = next;
      const here = (moved.shift === 0 || next.column === 0) && place(next, true);
      refocus.current = !here;
      if (!here) drawn.show(places[next.row] ?? 0);
      return;
    }
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action || (event.key.length === 1 && keyIsTaken(event.nativeEvent))) return;
    event.preventDefault();
    props.onAct(action, now.row, now.week ?? weeks[0] ?? '');
  };

  const onClick = (event: MouseEvent) => {
    const cell = cellOf(event.target);
    const here = cell && at(cell);
    if (!here) return;
    spot.current = here.spot;
    place(here.spot, true);
    props.onAct('open', here.row, here.week ?? weeks[0] ?? '');
  };

  const onDragStart = (event: DragEvent) => {
    const part = event.target instanceof HTMLElement ? event.target.dataset['line'] : undefined;
    if (!part) return;
    dragged.current = part;
    event.dataTransfer.setData('text/plain', part);
    event.dataTransfer.effectAllowed = 'move';
  };
  const mark = (cell: Element | null) => {
    table.current?.querySelector('.board-cell-target')?.classList.remove('board-cell-target');
    cell?.classList.add('board-cell-target');
  };
  const onDragOver = (event: DragEvent) => {
    const cell = cellOf(event.target);
    const here = cell && at(cell);
    if (!dragged.current || !here?.week || here.row.kind !== 'member') return;
    event.preventDefault();
    if (cell?.classList.contains('board-cell-target')) return;
    mark(cell);
    props.onDragOver(dragged.current, here.row, here.week);
  };
  const onDrop = (event: DragEvent) => {
    const cell = cellOf(event.target);
    const here = cell && at(cell);
    mark(null);
    if (!dragged.current || !here?.week) return;
    event.preventDefault();
    props.onDrop(dragged.current, here.row, here.week);
    dragged.current = null;
  };
  const onDragEnd = () => {
    mark(null);
    dragged.current = null;
    props.onDragEnd();
  };

  return (
    <div ref={frame} className="board-scroll" onScroll={drawn.onScroll}>
      {/* A grid in the sense of ARIA: one stop for Tab, arrows inside; every key has a button in the panel. */}
      <table
        ref={table} role="grid" aria-rowcount={shown.length + 1} aria-colcount={weeks.length + 1} className={`board board-${wide ? 'wide' : 'narrow'}${props.rows[0]?.kind === 'order' ? ' board-orders' : ''}`}
        style={{ '--weeks': weeks.length } as CSSProperties}
        onKeyDown={onKeyDown} onClick={onClick} onDragStart={onDragStart} onDragOver={onDragOver} onDrop={onDrop} onDragEnd={onDragEnd}
      >
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="board-name">{words.week}</th>
            {weeks.map((week) => (
              <th key={week} scope="col" className={week === props.thisWeek ? 'board-now' : undefined} aria-current={week === props.thisWeek ? 'date' : undefined}>
                <span className="board-week">{wide ? weekLabel(week, words.language) : weekNumber(week)}</span> <span className="board-day">{weekDay(week, words.language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <Space height={drawn.from * drawn.item} columns={weeks.length + 1} />
        <tbody>
          {items.slice(drawn.from, drawn.until).map((item) => (item.kind === 'group' ? (
            <GroupHead key={item.group} item={item} folded={props.folded.has(item.group)} name={props.groupName(item.group)} columns={weeks.length + 1}
              count={props.rows[0]?.kind === 'order' ? words.groupOrders(item.count) : words.groupPeople(item.count)} onFold={props.onFold} />
          ) : (
            <BoardRow
              key={item.row.id} row={item.row} index={item.index} weeks={weeks} wide={wide} clients={props.clients} words={words}
              open={props.open?.row === item.row.id ? weeks.indexOf(props.open.week) : -1}
            />
          )))}
        </tbody>
        <Space height={(items.length - drawn.until) * drawn.item} columns={weeks.length + 1} />
        {props.foot}
      </table>
    </div>
  );
}
