// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

type Difference = Schemas['Difference'];

export interface DifferenceGroup {
  /** Code of the municipality, or number of the person. */
  key: string;
  /** Of the person. */
  name: string;
  differences: Difference[];
}

/** Differences by municipality, or by person: under who did the work and, where that is somebody else, under who gets it. */
export function inDifferenceGroups(differences: Schemas['PlanDifferences'], by: 'client' | 'member'): DifferenceGroup[] {
  if (by === 'client') {
    return differences.municipalities.map((one) => ({ key: one.municipalityCode, name: '', differences: [...one.differences] }));
  }
  const groups = new Map<number, DifferenceGroup>();
  for (const difference of differences.municipalities.flatMap((one) => one.differences)) {
    const people = new Map([difference.before, difference.after].flatMap((side) => (side ? [[side.member.id, side.member.name] as const] : [])));
    for (const [id, name] of people) {
      const group = groups.get(id) ?? { key: String(id), name, differences: [] };
      group.differences.push(difference);
      groups.set(id, group);
    }
  }
  return [...groups.values()];
}
