// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Row } from './model';

export interface GroupItem {
  kind: 'group';
  group: string;
  count: number;
}

/** What stands under each other on the board. */
export type Item = GroupItem | { kind: 'row'; row: Row; index: number };

export interface Items {
  items: readonly Item[];
  /** Rows that can take focus, by their index. */
  shown: readonly Row[];
  /** Place among the items of the row with an index. */
  places: readonly number[];
}

/** Heads of groups and their rows as one list; the rows of a folded group have no place in it. */
export function toItems(rows: readonly Row[], folded: ReadonlySet<string>): Items {
  const items: Item[] = [];
  const shown: Row[] = [];
  const places: number[] = [];
  let head: GroupItem | undefined;
  for (const row of rows) {
    if (head?.group !== row.group) items.push((head = { kind: 'group', group: row.group, count: 0 }));
    head.count += 1;
    if (folded.has(row.group)) continue;
    places.push(items.length);
    items.push({ kind: 'row', row, index: shown.push(row) - 1 });
  }
  return { items, shown, places };
}
