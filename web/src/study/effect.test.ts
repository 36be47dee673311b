// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { apart, mostProducts, sides } from './effect';

const at = (code: string, plannedHours: number) => ({ code, name: code, plannedHours, productCount: 0 });

describe('one more person', () => {
  it('says how far the plan is from the estimate', () => {
    expect(apart({ estimatedHours: 1000, gainedHours: 900 })).toBeCloseTo(-0.1);
    expect(apart({ estimatedHours: 0, gainedHours: 900 })).toBeNull();
  });

  it('names who gains most and who loses, the worst first', () => {
    const { gain, lose } = sides({ municipalities: [at('A', 10), at('B', -5), at('C', 40), at('D', 20), at('E', 5), at('F', -9), at('G', 0)] });
    expect(gain.map((one) => one.code)).toEqual(['C', 'D', 'A']);
    expect(lose.map((one) => one.code)).toEqual(['F', 'B']);
  });

  it('leaves out chains and what is finished less often', () => {
    const finished = [
      { name: 'Wijkuitvoeringsplan', chain: true, year: 2028, count: 3 }, { name: 'Wijkanalyse', chain: false, year: 2028, count: -1 },
      { name: 'Wijkanalyse', chain: false, year: 2027, count: 2 }, { name: 'Subsidie', chain: false, year: 2028, count: 4 },
    ];
    expect(mostProducts(finished).map((one) => [one.name, one.year])).toEqual([['Subsidie', 2028], ['Wijkanalyse', 2027]]);
  });
});
