// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { linear, ticks } from './scale';

describe('a chart scale', () => {
  it('names round figures inside its span', () => {
    expect(ticks(0, 160, 4)).toEqual([0, 50, 100, 150]);
    expect(ticks(0.31, 0.39, 4)).toEqual([0.32, 0.34, 0.36, 0.38]);
    expect(ticks(5, 5, 4)).toEqual([5]);
  });

  it('puts figures on pixels, and survives a span of nothing', () => {
    expect(linear(0, 10, 100, 0)(5)).toBe(50);
    expect(linear(3, 3, 0, 100)(3)).toBe(0);
  });
});
