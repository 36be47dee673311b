// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

type Person = Schemas['OneMorePerson'];
type Finished = Schemas['FinishedMore'];

/** By how much of the estimate the plan differs from it: −0.1 is a tenth lower. Null without an estimate. */
export const apart = (person: Pick<Person, 'estimatedHours' | 'gainedHours'>): number | null =>
  (person.estimatedHours > 0 ? person.gainedHours / person.estimatedHours - 1 : null);

/** The municipalities that gain most hours, at most three, and those that lose. */
export function sides(person: Pick<Person, 'municipalities'>): { gain: Person['municipalities']; lose: Person['municipalities'] } {
  const sorted = [...person.municipalities].sort((a, b) => b.plannedHours - a.plannedHours);
  return { gain: sorted.filter((one) => one.plannedHours > 0).slice(0, 3), lose: sorted.filter((one) => one.plannedHours < 0).reverse() };
}

/** Products that are finished more often: the most first, at most three. */
export const mostProducts = (finished: readonly Finished[]): Finished[] =>
  finished.filter((one) => !one.chain && one.count > 0).sort((a, b) => b.count - a.count || a.year - b.year).slice(0, 3);

/** The best by one of its figures. */
export const bestBy = (people: readonly Person[], of: (one: Person) => number): Person | undefined =>
  people.reduce<Person | undefined>((best, one) => (best === undefined || of(one) > of(best) ? one : best), undefined);
