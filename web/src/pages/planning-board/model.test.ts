// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { inGroups, memberRows, nothingPending, pendingPins } from './model';

type Board = Schemas['MemberBoard'];

const diever = { orderId: 12, municipalityCode: 'GM1701', item: 'B1', line: 0, role: 'PB' };
const lariks = { orderId: 31, municipalityCode: 'GM0106', item: 'B4', line: 0, role: 'PB' };

const row = (id: number, bond: 'shared' | 'own', home: string, cells: Board['rows'][number]['cells']): Board['rows'][number] => ({
  member: { id, name: `Procesbegeleider 0${id}` }, bond, homeMunicipalityCode: home, roles: [{ role: 'PB', level: 2 }],
  capacity: [28, 28, 0], cells,
});

const board = (rows: Board['rows']): Board => ({
  plan: {} as Board['plan'], weeks: ['2026-W52', '2026-W53', '2027-W01'], rows, shortages: [],
  lines: [{
    ...diever, own: false, orderTitle: 'Wijkanalyse Diever', placeName: 'Diever', itemName: 'Wijkanalyse', member: { id: 4, name: 'Procesbegeleider 04' },
    span: { from: '2026-W52', until: '2027-W01' }, hours: 20,
  }],
});

const pin = (memberId: number, from: string): Schemas['Pin'] => ({
  ...diever, id: 1, orderTitle: 'Wijkanalyse Diever', itemName: 'Wijkanalyse', member: { id: memberId, name: '' }, from, hours: [8, 0, 8],
});

const names = (code: string) => ({ GM0106: 'Assen', GM1701: 'Westerveld' })[code] ?? code;

describe('the planning board', () => {
  const four = row(4, 'shared', 'GM1701', [{
    week: '2026-W52', hours: 20, work: [{ ...diever, hours: 8, isPublished: true }, { ...lariks, hours: 12, isPublished: false }],
  }, { week: '2027-W01', hours: 0, work: [], leaveKind: 'vakantie' }]);

  it('shows the largest part first and tells what is only in this draft', () => {
    const cells = memberRows(board([four]), nothingPending)[0]?.cells ?? [];
    expect(cells.map((cell) => cell.hours)).toEqual([20, 0, 0]);
    expect(cells[0]?.parts.map((part) => [part.client, part.state])).toEqual([['GM0106', 'draft'], ['GM1701', 'published']]);
    expect(cells[2]).toMatchObject({ leave: 'vakantie', capacity: 0 });
  });

  it('shows a moved line at once where it is going, and fades it where the plan still has it', () => {
    const seven = row(7, 'shared', 'GM0106', []);
    const base = board([four, seven]);
    const rows = memberRows(base, pendingPins([pin(7, '2026-W52')], base.lines));
    expect(rows[0]?.cells[0]?.parts.find((part) => part.client === 'GM1701')?.leaving).toBe(true);
    expect(rows[0]?.cells[0]?.hours).toBe(12);
    expect(rows[1]?.cells.map((cell) => cell.parts.map((part) => [part.state, part.hours]))).toEqual([[['ghost', 8]], [], [['ghost', 8]]]);
  });

  it('has nothing pending when the plan already follows the pin', () => {
    expect(pendingPins([pin(4, '2026-W52')], board([]).lines).count).toBe(0);
    expect(pendingPins([pin(4, '2026-W53')], board([]).lines).count).toBe(1);
  });

  it('puts the shared team first and own staff by municipality', () => {
    const rows = memberRows(board([row(9, 'own', 'GM1701', []), row(2, 'own', 'GM0106', []), row(10, 'shared', 'GM1701', []), four]), nothingPending);
    expect(inGroups(rows, names).map((one) => one.key)).toEqual([4, 10, 2, 9]);
  });
});
