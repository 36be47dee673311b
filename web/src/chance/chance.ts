// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

export type FinishChance = Schemas['FinishChance'];

/** In whole per cent, but never certain where it is not: "99%" of 0.998, "1%" of 0.002. */
export function wholePercent(chance: number): number {
  const rounded = Math.round(chance * 100);
  if (rounded === 100 && chance < 1) return 99;
  return rounded === 0 && chance > 0 ? 1 : rounded;
}
