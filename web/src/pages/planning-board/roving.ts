// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

/** Place of a cell in the grid: column 0 is the row's name. */
export interface Spot {
  row: number;
  column: number;
}

export interface Step {
  spot: Spot;
  /** Weeks by which the window must move before the spot can take focus. */
  shift: number;
}

/**
 * Where focus goes for a key in a grid of `rows` × `columns` (the name column counted), after the ARIA grid pattern.
 * Walking off the right or left edge moves the window of weeks; null: the key is not about moving.
 */
export function step(key: string, ctrl: boolean, at: Spot, rows: number, columns: number): Step | null {
  const last = columns - 1;
  const to = (row: number, column: number, shift = 0): Step => ({
    spot: { row: Math.min(Math.max(row, 0), rows - 1), column: Math.min(Math.max(column, 0), last) },
    shift,
  });
  switch (key) {
    case 'ArrowUp': return to(at.row - 1, at.column);
    case 'ArrowDown': return to(at.row + 1, at.column);
    case 'ArrowLeft': return at.column === 1 ? to(at.row, 1, -1) : to(at.row, at.column - 1);
    case 'ArrowRight': return at.column === last ? to(at.row, last, 1) : to(at.row, at.column + 1);
    case 'Home': return ctrl ? to(0, 0) : to(at.row, 0);
    case 'End': return ctrl ? to(rows - 1, last) : to(at.row, last);
    case 'PageUp': return ctrl ? to(at.row, at.column, -last) : to(at.row - 10, at.column);
    case 'PageDown': return ctrl ? to(at.row, at.column, last) : to(at.row + 10, at.column);
    default: return null;
  }
}
