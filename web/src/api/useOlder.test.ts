// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { joined } from './useOlder';

const join = (newest: number[], kept: number[]) => joined(newest, kept, (row) => row);

describe('older rows under the newest', () => {
  it('stand there once, also when the newest page moved on', () => {
    expect(join([9, 8, 7], [9, 8, 7, 6, 5])).toEqual([9, 8, 7, 6, 5]);
    expect(join([11, 10, 9], [9, 8, 7, 6, 5])).toEqual([11, 10, 9, 8, 7, 6, 5]);
  });
  it('are left out when rows between would be missing', () => {
    expect(join([14, 13, 12], [9, 8, 7])).toEqual([14, 13, 12]);
  });
  it('may be none', () => {
    expect(join([3, 2], [])).toEqual([3, 2]);
    expect(join([], [3, 2])).toEqual([]);
  });
});
