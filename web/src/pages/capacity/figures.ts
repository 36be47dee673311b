// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

export type Figure = 'asked' | 'available' | 'planned' | 'missing';
type Quarter = Schemas['CapacityQuarter'];

/** One figure of a role in a quarter, in hours; what is missing is never below zero. */
export function figureOf(quarter: Quarter, figure: Figure): number {
  switch (figure) {
    case 'asked': return quarter.askedHours;
    case 'available': return quarter.availableHours;
    case 'planned': return quarter.plannedHours;
    case 'missing': return Math.max(0, quarter.askedHours - quarter.availableHours);
  }
}

/** How many times as much is asked as there is over these quarters; null when nothing is there. */
export function timesAsked(quarters: readonly Quarter[]): number | null {
  const asked = quarters.reduce((sum, one) => sum + one.askedHours, 0);
  const available = quarters.reduce((sum, one) => sum + one.availableHours, 0);
  return available > 0 ? asked / available : null;
}
