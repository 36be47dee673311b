// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { arrange, parseSort } from './arrange';
import { csvOf } from './csv';
import { matchRank } from './fold';

describe('searching', () => {
  it('ignores capitals and accents, and likes beginnings best', () => {
    expect(matchRank('Diever', 'diever')).toBe(0);
    expect(matchRank('Één dorp', 'een')).toBe(1);
    expect(matchRank('Wijk Diever', 'diev')).toBe(2);
    expect(matchRank('Oudiever', 'diev')).toBe(3);
    expect(matchRank('Vledder', 'diev')).toBe(-1);
  });
});

describe('a table', () => {
  const rows = [{ name: 'Wapse', hours: 9 }, { name: 'Diever', hours: 100 }, { name: 'Uffelte', hours: 9 }];
  const columns = [{ key: 'name', sortBy: (row: { name: string }) => row.name, filterBy: (row: { name: string }) => row.name }, { key: 'hours', sortBy: (row: { hours: number }) => row.hours }] as never;
  const names = (sort: string | null, filter = '') => arrange(rows, columns, parseSort(sort), new URLSearchParams(filter)).map((row) => row.name);
  it('keeps its order until asked', () => { expect(names(null)).toEqual(['Wapse', 'Diever', 'Uffelte']); });
  it('sorts both ways, equal rows as they were', () => {
    expect(names('hours')).toEqual(['Wapse', 'Uffelte', 'Diever']);
    expect(names('-hours')).toEqual(['Diever', 'Wapse', 'Uffelte']);
  });
  it('filters on a value', () => { expect(names(null, 'name=Diever')).toEqual(['Diever']); });
});

describe('csv', () => {
  it('quotes what needs it and defuses formulas', () => {
    expect(csvOf(['naam', 'uren'], [['a;b', 1.5], ['=SUM(A1)', null], ['zeg "ja"', 2]])).toBe('naam;uren\r\n"a;b";1,5\r\n\'=SUM(A1);\r\n"zeg ""ja""";2\r\n');
  });
});
