// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef, type DragEvent, type KeyboardEvent, type MouseEvent, type ReactElement, type ReactNode } from 'react';
import { keyIsTaken } from '@/app/shortcuts';
import type { Clients } from '@/municipalities/clients';
import { weekDay, weekLabel, weekNumber, type Week } from '@/time/weeks';
import './board.css';
import { BoardRow } from './BoardRow';
import type { Row } from './model';
import { step, type Spot } from './roving';
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

interface Group {
  id: string;
  rows: { row: Row; index: number }[];
  count: number;
}

/** Groups in the order of the rows; folded ones keep their head, and their rows have no place in the grid. */
function toGroups(rows: readonly Row[], folded: ReadonlySet<string>): { groups: Group[]; shown: Row[] } {
  const groups: Group[] = [];
  const shown: Row[] = [];
  for (const row of rows) {
    let group = groups.at(-1);
    if (group?.id !== row.group) groups.push((group = { id: row.group, rows: [], count: 0 }));
    group.count += 1;
    if (!folded.has(row.group)) group.rows.push({ row, index: shown.push(row) - 1 });
  }
  return { groups, shown };
}

const cellOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLTableCellElement>('tr[data-row] > *') : null);

export function BoardGrid(props: BoardGridProps): ReactElement {
  const { weeks, words } = props;
  const table = useRef<HTMLTableElement>(null);
  const spot = useRef<Spot>({ row: 0, column: 1 });
  const refocus = useRef(false);
  const dragged = useRef<string | null>(null);
  const { groups, shown } = useMemo(() => toGroups(props.rows, props.folded), [props.rows, props.folded]);
  const wide = weeks.length <= 9;

  /** Exactly one cell can be reached with Tab: the one that had focus last. */
  const place = (at: Spot, focus: boolean) => {
    const rows = table.current?.querySelectorAll<HTMLTableRowElement>('tr[data-row]');
    const cell = rows?.[Math.min(at.row, rows.length - 1)]?.cells[Math.min(at.column, weeks.length)];
    table.current?.querySelector('tr[data-row] > [tabindex="0"]')?.setAttribute('tabindex', '-1');
    cell?.setAttribute('tabindex', '0');
    if (focus) cell?.focus();
  };
  useLayoutEffect(() => {
    place(spot.current, refocus.current);
    refocus.current = false;
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
    const here = cell && at(cell);
    if (!here || event.target !== cell || event.altKey || event.metaKey) return;
    const moved = step(event.key, event.ctrlKey, here.spot, shown.length, weeks.length + 1);
    if (moved) {
      event.preventDefault();
      let next = moved.spot;
      if (moved.shift !== 0 && !props.onShift(moved.shift) && event.key === 'ArrowLeft') next = { ...next, column: 0 };
      spot.current = next;
      if (moved.shift === 0 || next.column === 0) place(next, true);
      else refocus.current = true;
      return;
    }
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action || (event.key.length === 1 && keyIsTaken(event.nativeEvent))) return;
    event.preventDefault();
    props.onAct(action, here.row, here.week ?? weeks[0] ?? '');
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
    <div className="board-scroll">
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
        {groups.map((group) => {
          const folded = props.folded.has(group.id);
          const name = props.groupName(group.id);
          const kind = props.rows[0]?.kind === 'order' ? words.groupOrders(group.count) : words.groupPeople(group.count);
          return (
            <tbody key={group.id}>
              <tr className="board-group">
                <th scope="rowgroup" colSpan={weeks.length + 1}>
                  <button type="button" aria-expanded={!folded} onClick={() => { props.onFold(group.id); }}>
                    <span aria-hidden="true" className="board-fold">{folded ? '▸' : '▾'}</span> {name} <span className="board-note">{kind}</span>
                  </button>
                </th>
              </tr>
              {group.rows.map(({ row, index }) => (
                <BoardRow
                  key={row.id} row={row} index={index} weeks={weeks} wide={wide} clients={props.clients} words={words}
                  open={props.open?.row === row.id ? weeks.indexOf(props.open.week) : -1}
                />
              ))}
            </tbody>
          );
        })}
        {props.foot}
      </table>
    </div>
  );
}
