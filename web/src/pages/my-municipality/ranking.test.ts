// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { rankFor, split, withRank } from './ranking';

type Order = Schemas['Order'];
const order = (id: number, rank: number, state: Order['state'] = 'requested') => ({ id, rank, state } as Order);
const wishes = [order(11, 1), order(12, 2), order(13, 3, 'declined'), order(14, 4)];
const ids = (orders: readonly Order[]) => orders.map((one) => one.id);

describe('the order of a municipality', () => {
  it('sets declined requests apart', () => {
    const { live, declined } = split(wishes);
    expect(ids(live)).toEqual([11, 12, 14]);
    expect(ids(declined)).toEqual([13]);
  });
  it('moves one up and the others make room', () => {
    const moved = withRank(wishes, 14, 1);
    expect(ids(moved)).toEqual([14, 11, 12, 13]);
    expect(moved.map((one) => one.rank)).toEqual([1, 2, 3, 4]);
  });
  it('moves one down, to the end at most', () => {
    expect(ids(withRank(wishes, 11, 99))).toEqual([12, 13, 14, 11]);
  });
  it('leaves the list as it is for a request that is not there', () => {
    expect(ids(withRank(wishes, 99, 1))).toEqual([11, 12, 13, 14]);
  });
  it('translates a visible place to a rank among all', () => {
    const { live } = split(wishes);
    expect(rankFor(live, 11, 2)).toBe(4);
    expect(rankFor(live, 11, 0)).toBeNull();
    expect(rankFor(live, 11, -3)).toBeNull();
  });
});
