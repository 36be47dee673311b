// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { toItems } from './items';
import type { Row } from './model';

const row = (key: number, group: string): Row => ({ id: `member-${key}`, kind: 'member', key, label: '', note: '', own: false, client: '', group, cells: [] });
const rows = [row(1, 'shared'), row(2, 'shared'), row(3, 'GM0106'), row(4, 'GM1701')];

describe('what stands on the board', () => {
  it('is the head of each group and its rows', () => {
    const { items, shown, places } = toItems(rows, new Set());
    expect(items.map((item) => (item.kind === 'group' ? `${item.group} ${item.count}` : item.row.key))).toEqual(['shared 2', 1, 2, 'GM0106 1', 3, 'GM1701 1', 4]);
    expect(shown.map((one) => one.key)).toEqual([1, 2, 3, 4]);
    expect(places).toEqual([1, 2, 4, 6]);
  });

  it('leaves out the rows of a folded group, not its head', () => {
    const { items, shown, places } = toItems(rows, new Set(['shared']));
    expect(items[0]).toEqual({ kind: 'group', group: 'shared', count: 2 });
    expect(shown.map((one) => one.key)).toEqual([3, 4]);
    expect(places).toEqual([2, 4]);
  });
});
