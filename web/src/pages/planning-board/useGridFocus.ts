// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Week } from '@/time/weeks';
import type { Items } from './items';
import type { Row } from './model';
import { step, type Spot } from './roving';
import { useRowWindow, type RowWindow } from './useRowWindow';

/** A cell of the board as the pointer or the keyboard meets it. */
export interface Here {
  row: Row;
  /** None in the column of names. */
  week: Week | undefined;
  spot: Spot;
}

export interface GridFocus {
  drawn: RowWindow;
  hereOf: (target: EventTarget | null) => Here | null;
  focus: (spot: Spot) => void;
  /** Moves focus for a key that is about moving; false for other keys. */
  onMoveKey: (event: KeyboardEvent, here: Here) => boolean;
}

/** One cell of the grid can be reached with Tab; arrows move inside, over rows that are not drawn and weeks out of view. */
export function useGridFocus(
  tableRef: RefObject<HTMLTableElement | null>, frameRef: RefObject<HTMLElement | null>, list: Items, weeks: readonly Week[], onShift: (weeks: number) => boolean,
): GridFocus {
  const { items, shown, places } = list;
  const spot = useRef<Spot>({ row: 0, column: 1 });
  const wanted = useRef(false);
  const kept = useCallback(() => (tableRef.current?.contains(document.activeElement) ? places[spot.current.row] ?? null : null), [tableRef, places]);
  const drawn = useRowWindow(frameRef, items.length, kept);

  const place = (at: Spot, focus: boolean): boolean => {
    const cell = tableRef.current?.querySelector<HTMLTableRowElement>(`tr[data-row="${at.row}"]`)?.cells[Math.min(at.column, weeks.length)];
    if (!cell) return false;
    tableRef.current?.querySelector('tr[data-row] > [tabindex="0"]')?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    if (focus) cell.focus();
    return true;
  };
  useLayoutEffect(() => {
    if (place(spot.current, wanted.current)) wanted.current = false;
    else if (!wanted.current) place({ row: items.slice(drawn.from).find((item) => item.kind === 'row')?.index ?? 0, column: spot.current.column }, false);
  });
  useEffect(() => {
    spot.current = { row: Math.min(spot.current.row, Math.max(0, shown.length - 1)), column: spot.current.column };
  }, [shown.length]);

  const hereOf = (target: EventTarget | null): Here | null => {
    const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('tr[data-row] > *') : null;
    const index = Number(cell?.parentElement?.dataset['row']);
    const row = shown[index];
    return cell && row ? { row, week: weeks[cell.cellIndex - 1], spot: { row: index, column: cell.cellIndex } } : null;
  };
  const focus = (at: Spot) => {
    spot.current = at;
    wanted.current = !place(at, true);
    if (wanted.current) drawn.show(places[at.row] ?? 0);
  };
  const onMoveKey = (event: KeyboardEvent, here: Here): boolean => {
    const moved = step(event.key, event.ctrlKey, here.spot, shown.length, weeks.length + 1);
    if (!moved) return false;
    event.preventDefault();
    if (moved.shift === 0) focus(moved.spot);
    else if (onShift(moved.shift)) {
      // The cell of the new week comes with the next render.
      spot.current = moved.spot;
      wanted.current = true;
    } else focus(event.key === 'ArrowLeft' ? { ...moved.spot, column: 0 } : moved.spot);
    return true;
  };
  return { drawn, hereOf, focus, onMoveKey };
}
