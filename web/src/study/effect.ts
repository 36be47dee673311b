// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

type Effect = Schemas['OneMoreEffect'];
type Finished = Schemas['FinishedMore'];

/** By how much of the estimate the plan differs from it: −0.1 is a tenth lower. Null without an estimate. */
export const apart = (effect: Pick<Effect, 'estimatedHours' | 'gainedHours'>): number | null =>
  (effect.estimatedHours > 0 ? effect.gainedHours / effect.estimatedHours - 1 : null);

/** The municipalities that gain most hours, at most three, and those that lose. */
export function sides(effect: Pick<Effect, 'municipalities'>): { gain: Effect['municipalities']; lose: Effect['municipalities'] } {
  const sorted = [...effect.municipalities].sort((a, b) => b.plannedHours - a.plannedHours);
  return { gain: sorted.filter((one) => one.plannedHours > 0).slice(0, 3), lose: sorted.filter((one) => one.plannedHours < 0).reverse() };
}

/** Products that are finished more often: the most first, at most three. */
export const mostProducts = (finished: readonly Finished[]): Finished[] =>
  finished.filter((one) => !one.chain && one.count > 0).sort((a, b) => b.count - a.count || a.year - b.year).slice(0, 3);

/** The best by one of the figures of its effect. */
export const bestBy = <T extends { effect: Effect }>(list: readonly T[], of: (effect: Effect) => number): T | undefined =>
  list.reduce<T | undefined>((best, one) => (best === undefined || of(one.effect) > of(best.effect) ? one : best), undefined);
