// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { compared, finishes, most, type Planned, type Scenario } from './compare';

const order = (orderId: number, finish?: string) => ({ orderId, municipalityCode: 'GM1701', title: `Aanvraag ${orderId}`, ...(finish ? { finish } : {}) });
const planned = (id: number, plannedHours: number, orders: ReturnType<typeof order>[] = []): Planned => ({
  id, version: 1, name: `Scenario ${id}`, differences: [], changes: { people: [], departures: [], requests: [], shares: [] },
  result: {
    madeAt: '2027-02-03T10:15:00Z', secondsPerPlan: 5, outdated: false, weeks: { from: '2027-W01', until: '2029-W52' },
    value: { broken: 0, benefit: 1, service: 1, cost: 0 }, plannedHours, productCount: 0, orderCount: 0, municipalities: [], orders,
  },
});
const unplanned = (id: number): Scenario => {
  const { result: _, ...rest } = planned(id, 0);
  return rest;
};

describe('scenarios beside each other', () => {
  it('are the first three with a plan, until others are chosen', () => {
    const all = [planned(1, 10), unplanned(2), planned(3, 30), planned(4, 20), planned(5, 5)];
    expect(compared(all, null).map((one) => one.id)).toEqual([1, 3, 4]);
    expect(compared(all, '5,2,3').map((one) => one.id)).toEqual([3, 5]);
    expect(compared(all, '')).toEqual([]);
  });

  it('have one that delivers most; the first of equal ones', () => {
    expect(most([planned(1, 10), planned(2, 30), planned(3, 30)], (one) => one.result.plannedHours)?.id).toBe(2);
    expect(most([], (one) => one.result.plannedHours)).toBeUndefined();
  });

  it('show where finish dates differ first, and tell not finished from not taking part', () => {
    const rows = finishes([planned(1, 0, [order(7, '2027-W10'), order(8, '2027-W30'), order(9)]), planned(2, 0, [order(7, '2027-W10'), order(8, '2027-W20')])]);
    expect(rows.map((row) => [row.orderId, row.weeks])).toEqual([[8, ['2027-W30', '2027-W20']], [9, [null, undefined]], [7, ['2027-W10', '2027-W10']]]);
  });
});
