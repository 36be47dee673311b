// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { ticks } from '@/charts/scale';

/** More classes than five cannot be told apart on a map. */
export const MOST_CLASSES = 5;

/** Upper edges between the classes of a choropleth: round figures, at most four of them, each inside the values. */
export function classEdges(values: readonly number[]): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!(high > low)) return [];
  for (let count = MOST_CLASSES; count > 0; count -= 1) {
    const edges = ticks(low, high, count).filter((edge) => edge > low && edge < high);
    if (edges.length > 0 && edges.length < MOST_CLASSES) return edges;
  }
  return [];
}

/** Class of a value, from 0. */
export function classOf(value: number, edges: readonly number[]): number {
  return edges.filter((edge) => value >= edge).length;
}
