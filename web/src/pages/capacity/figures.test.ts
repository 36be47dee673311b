// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { figureOf, timesAsked } from './figures';

const quarter = (askedHours: number, availableHours: number) => ({ quarter: '2027-Q1', askedHours, availableHours, plannedHours: 0 });

describe('figures of capacity', () => {
  it('say what is missing, never less than nothing', () => {
    expect(figureOf(quarter(2100, 900), 'missing')).toBe(1200);
    expect(figureOf(quarter(100, 900), 'missing')).toBe(0);
  });

  it('weigh asked against available over all quarters together', () => {
    expect(timesAsked([quarter(300, 100), quarter(100, 100)])).toBe(2);
    expect(timesAsked([quarter(300, 0)])).toBeNull();
  });
});
