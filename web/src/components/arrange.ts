// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
export interface Sort {
  key: string;
  down: boolean;
}

interface Arranged<T> {
  key: string;
  sortBy?: (row: T) => number | string;
  filterBy?: (row: T) => string;
}

/** "hours" sorts up, "-hours" down. */
export function parseSort(text: string | null): Sort | null {
  if (!text) return null;
  return text.startsWith('-') ? { key: text.slice(1), down: true } : { key: text, down: false };
}

/** The rows that pass every filter, sorted; rows that are equal keep their order. */
export function arrange<T>(rows: readonly T[], columns: readonly Arranged<T>[], sort: Sort | null, filters: URLSearchParams): readonly T[] {
  let shown = rows;
  for (const column of columns) {
    const wanted = filters.get(column.key);
    const text = column.filterBy;
    if (wanted && text) shown = shown.filter((row) => text(row) === wanted);
  }
  const by = columns.find((column) => column.key === sort?.key)?.sortBy;
  if (!sort || !by) return shown;
  const sign = sort.down ? -1 : 1;
  return [...shown].sort((a, b) => sign * compare(by(a), by(b)));
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}
