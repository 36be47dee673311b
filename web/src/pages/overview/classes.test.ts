// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { classEdges, classOf, MOST_CLASSES } from './classes';

describe('classes of the map', () => {
  it('have round edges and are never more than five', () => {
    expect(classEdges([0.24, 0.31, 0.46])).toEqual([0.3, 0.4]);
    for (const high of [0.2, 1, 3, 7, 35, 49, 101, 260]) {
      const edges = classEdges([0.1, high]);
      expect(edges.length + 1).toBeLessThanOrEqual(MOST_CLASSES);
      expect(edges.length).toBeGreaterThan(0);
    }
  });

  it('put a value on an edge in the upper class', () => {
    expect([9, 10, 25].map((value) => classOf(value, [10, 20]))).toEqual([0, 1, 2]);
  });

  it('are one class when all values are the same', () => {
    expect(classEdges([3, 3])).toEqual([]);
    expect(classOf(3, [])).toBe(0);
  });
});
