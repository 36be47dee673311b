// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import type { Words } from './words';

export type Scenario = Schemas['Scenario'];
export type Planned = Scenario & { result: Schemas['ScenarioResult'] };

/** As many as a chart can show beside each other. */
export const MOST_COMPARED = 3;

export const isPlanned = (one: Scenario): one is Planned => one.result !== undefined;

/** What a scenario is called beside others: a plan of before the last change says so. */
export const titleOf = (one: Planned, text: Words): string => (one.result.outdated ? text.outdatedName(one.name) : one.name);

/** What is compared: those asked for, else the first; only what has a plan. */
export function compared(scenarios: readonly Scenario[], asked: string | null): Planned[] {
  const planned = scenarios.filter(isPlanned);
  if (asked === null) return planned.slice(0, MOST_COMPARED);
  const ids = asked.split(',').map(Number);
  return planned.filter((one) => ids.includes(one.id)).slice(0, MOST_COMPARED);
}

/** The one that has the most of something; nothing when none has it. */
export function most(planned: readonly Planned[], of: (one: Planned) => number | undefined): Planned | undefined {
  let best: Planned | undefined;
  for (const one of planned) {
    const value = of(one);
    if (value !== undefined && (best === undefined || value > (of(best) ?? -Infinity))) best = one;
  }
  return best;
}

/** When an order is finished in each scenario: a week, null when it is not whole within the plan, undefined when it does not take part. */
export interface Finish {
  orderId: number;
  title: string;
  municipalityCode: string;
  weeks: (string | null | undefined)[];
}

/** Orders of all scenarios; those whose finish differs first, then by first finish. */
export function finishes(planned: readonly Planned[]): Finish[] {
  const found = new Map<number, Finish>();
  planned.forEach((scenario, at) => {
    for (const order of scenario.result.orders) {
      const row = found.get(order.orderId) ?? { orderId: order.orderId, title: order.title, municipalityCode: order.municipalityCode, weeks: planned.map(() => undefined) };
      row.weeks[at] = order.finish ?? null;
      found.set(order.orderId, row);
    }
  });
  const first = (row: Finish) => row.weeks.filter((week) => typeof week === 'string').sort()[0] ?? '9999';
  const same = (row: Finish) => (row.weeks.every((week) => week === row.weeks[0]) ? 1 : 0);
  return [...found.values()].sort((a, b) => same(a) - same(b) || first(a).localeCompare(first(b)) || a.orderId - b.orderId);
}

/** "A", "B", "C": what a scenario is called in heads and beside the chart. */
export const letter = (at: number): string => String.fromCharCode(65 + at);
