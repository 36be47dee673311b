// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { isWeek, plusWeeks, quarterOf, weekDate, weekLabel, weekOf, weekSpan, weeksBetween } from './weeks';

describe('ISO weeks', () => {
  it('know that 2026 has 53 weeks and 2027 has 52', () => {
    expect(plusWeeks('2026-W52', 1)).toBe('2026-W53');
    expect(plusWeeks('2026-W53', 1)).toBe('2027-W01');
    expect(plusWeeks('2027-W52', 1)).toBe('2028-W01');
    expect(isWeek('2026-W53')).toBe(true);
    expect(isWeek('2027-W53')).toBe(false);
    expect(isWeek('2027-14')).toBe(false);
  });

  it('count forwards and backwards', () => {
    for (let i = -200; i <= 200; i += 1) expect(weeksBetween('2027-W01', plusWeeks('2027-W01', i))).toBe(i);
  });

  it('put the last days of December in the first week of the next year', () => {
    expect(weekOf(new Date(2024, 11, 30))).toBe('2025-W01');
    expect(weekOf(new Date(2027, 0, 1))).toBe('2026-W53');
    expect(weekOf(new Date(2027, 0, 4))).toBe('2027-W01');
  });

  it('are said with their Monday', () => {
    expect(weekDate('2027-W15', 'nl')).toBe('ma 12 april 2027 (week 15)');
    expect(weekDate('2027-W15', 'en')).toBe('Mon 12 April 2027 (week 15)');
    expect(weekLabel('2028-W02', 'nl', '2027-W15')).toBe('week 2 van 2028');
    expect(weekLabel('2027-W16', 'en', '2027-W15')).toBe('week 16');
  });

  it('belong to the quarter of their Thursday', () => {
    expect(quarterOf('2026-W53')).toBe('2026-Q4');
    expect(quarterOf('2027-W13')).toBe('2027-Q2');
    expect(weekSpan('2026-W52', 3)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
  });
});
