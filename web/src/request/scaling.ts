// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

type Item = Pick<Schemas['MenuItem'], 'code' | 'after' | 'leadTimeWeeks'>;

/** Hours of the card are for 800 homes per neighbourhood and for 100 homes where the unit is so; the server counts the same way. */
export function unitFactor(unit: Schemas['ItemUnit'], homes: number): number {
  if (unit === 'neighbourhood' || unit === 'neighbourhood-year') return homes / 800;
  return unit === 'hundred-homes' ? homes / 100 : 1;
}

/** Hours of a role for so many homes: at least one when the card has any. */
export function scaledHours(hours: number, unit: Schemas['ItemUnit'], homes: number): number {
  return hours === 0 ? 0 : Math.max(1, Math.round(hours * unitFactor(unit, homes)));
}

/** Weeks of the longest path through these items, when nobody has to wait for people. */
export function chainWeeks(items: readonly Item[]): number {
  const byCode = new Map(items.map((item) => [item.code, item]));
  const ends = new Map<string, number>();
  const endOf = (item: Item): number => {
    const known = ends.get(item.code);
    if (known !== undefined) return known;
    ends.set(item.code, 0);
    const start = Math.max(0, ...item.after.map((code) => {
      const before = byCode.get(code);
      return before ? endOf(before) : 0;
    }));
    ends.set(item.code, start + item.leadTimeWeeks);
    return start + item.leadTimeWeeks;
  };
  return Math.max(0, ...items.map(endOf));
}
