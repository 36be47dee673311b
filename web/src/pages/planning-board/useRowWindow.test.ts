// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { windowOf } from './useRowWindow';

describe('rows that are drawn', () => {
  it('are those in view and a few more, never outside the list', () => {
    expect(windowOf(0, 700, 28, 75, null)).toEqual({ from: 0, until: 32 });
    expect(windowOf(1000, 700, 28, 75, null)).toEqual({ from: 28, until: 68 });
    expect(windowOf(5000, 700, 28, 75, null).until).toBe(75);
  });

  it('stay the same for a small scroll', () => {
    expect(windowOf(3, 700, 28, 75, null)).toEqual(windowOf(0, 700, 28, 75, null));
  });

  it('keep the row that has focus', () => {
    expect(windowOf(1000, 700, 28, 75, 3).from).toBe(3);
    expect(windowOf(0, 700, 28, 75, 70).until).toBe(71);
  });
});
