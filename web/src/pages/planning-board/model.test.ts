// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Board, Person, Work } from './model';
import { agreedHours, orderRows, peopleRows, untilWeek } from './model';

const person = (id: number, bond: Person['bond'], home: string): Person => ({
  id, name: `Procesbegeleider 0${id}`, bond, home, roles: [{ role: 'PB', level: 2 }], capacity: Array<number>(30).fill(28),
});
const work = (key: string, order: number, member: number, from: string, hours: number[], pin: number | null = null): Work => ({
  key, order, item: 'B1', line: 0, role: 'PB', member, from, hours, pin,
});

function board(list: Work[], published: Work[] = []): Board {
  return {
    first: '2026-W50', weeks: 30, people: [person(2, 'own', 'GM1701'), person(1, 'shared', 'GM0106')],
    orders: new Map([
      [10, { id: 10, municipality: 'GM1701', title: 'Wijkanalyse Diever', place: 'Diever', rank: 1 }],
      [11, { id: 11, municipality: 'GM0106', title: 'Lariks', place: 'Lariks', rank: 2 }],
    ]),
    work: list, agreed: agreedHours('2026-W50', published),
  };
}

describe('the planning board', () => {
  it('puts the shared team first and own staff after it', () => {
    expect(peopleRows(board([]), 0, 6).map((row) => row.id)).toEqual(['person-1', 'person-2']);
  });

  it('adds up the hours of a person over orders, the largest first, across a year with 53 weeks', () => {
    const rows = peopleRows(board([work('a', 10, 1, '2026-W53', [8, 8]), work('b', 11, 1, '2027-W01', [12])]), 0, 6);
    const cells = rows[0]?.cells ?? [];
    expect(cells.map((cell) => cell.hours)).toEqual([0, 0, 0, 8, 20, 0]);
    expect(cells[4]?.parts.map((part) => part.client)).toEqual(['GM0106', 'GM1701']);
    expect(rows[0]?.total).toBe(28);
  });

  it('shows work that began before the window and hides what lies outside it', () => {
    const rows = peopleRows(board([work('a', 10, 1, '2026-W50', [4, 4, 0, 4]), work('b', 11, 1, '2027-W20', [9])]), 2, 3);
    expect(rows[0]?.cells.map((cell) => cell.hours)).toEqual([0, 4, 0]);
  });

  it('calls hours agreed only when the published plan has the same ones that week', () => {
    const rows = peopleRows(board([work('a', 10, 1, '2026-W50', [8, 6])], [work('p', 10, 1, '2026-W50', [8, 8])]), 0, 2);
    expect(rows[0]?.cells.map((cell) => cell.parts[0]?.agreed)).toEqual([true, false]);
  });

  it('has one row per order with work, without a ceiling, and marks pins', () => {
    const rows = orderRows(board([work('a', 10, 1, '2026-W50', [8], 5)]), 0, 1);
    expect(rows.map((row) => row.label)).toEqual(['Wijkanalyse Diever']);
    expect(rows[0]?.cells[0]).toMatchObject({ hours: 8, capacity: null, pinned: true });
  });

  it('knows the last week of a piece of work', () => {
    expect(untilWeek(work('a', 10, 1, '2026-W52', [1, 0, 1]))).toBe('2027-W01');
  });
});
