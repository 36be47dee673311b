// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

/** All that must change together, in words: "4 uur per week extra jurist; eerst 'Wijkanalyse' plannen". What two roles of one step need is said once. */
export function changeTexts(changes: readonly Pick<Schemas['Change'], 'text'>[]): string {
  return [...new Set(changes.map((one) => one.text))].join('; ');
}
