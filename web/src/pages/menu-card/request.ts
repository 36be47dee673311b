// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { weeksBetween, type Week } from '@/time/weeks';
import { scaledHours } from './scaling';

type Item = Schemas['MenuItem'];

/** What a municipality changed in one step; hours are for all homes of the request. */
export interface StepChange {
  leftOut: boolean;
  hours: Readonly<Record<string, number>>;
  weeks: number | null;
}

/** What stands on the form. */
export interface Draft {
  items: readonly string[];
  placeId: string | null;
  /** Instead of the homes of the place. */
  homes: number | null;
  from: Week | null;
  until: Week | null;
  urgent: boolean;
  changes: Readonly<Record<string, StepChange>>;
  title: string;
  freeText: string;
}

export const UNCHANGED: StepChange = { leftOut: false, hours: {}, weeks: null };

export const emptyDraft = (items: readonly string[], placeId: string | null): Draft => ({
  items, placeId, homes: null, from: null, until: null, urgent: false, changes: {}, title: '', freeText: '',
});

/** `draft` with a part of one step changed; what is as on the card again is forgotten. */
export function withStep(draft: Draft, code: string, part: Partial<StepChange>): Draft {
  const next: StepChange = { ...(draft.changes[code] ?? UNCHANGED), ...part };
  const { [code]: _, ...others } = draft.changes;
  const plain = !next.leftOut && next.weeks === null && Object.keys(next.hours).length === 0;
  return { ...draft, changes: plain ? others : { ...others, [code]: next } };
}

/** `draft` with other hours for one role of a step; null = as the card says. */
export function withHours(draft: Draft, code: string, role: string, hours: number | null): Draft {
  const { [role]: _, ...others } = draft.changes[code]?.hours ?? {};
  return withStep(draft, code, { hours: hours === null ? others : { ...others, [role]: hours } });
}

type Roles = readonly Pick<Schemas['Role'], 'code' | 'teamShare'>[];

/** What is different from the card, step by step. A role that the card does not have for a step gets that role's own share of the team. */
export function tailoringOf(draft: Draft, items: readonly Item[], roles: Roles, homes: number): Schemas['Tailoring'][] {
  return items.filter((item) => draft.items.includes(item.code)).flatMap((item) => {
    const change = draft.changes[item.code];
    if (!change) return [];
    if (change.leftOut) return [{ item: item.code, leftOut: true }];
    const tailored: Schemas['Tailoring'] = { item: item.code };
    if (change.weeks !== null) tailored.leadTimeWeeks = change.weeks;
    // Hours of a request are given for all roles at once and are not scaled any more.
    if (Object.keys(change.hours).length > 0) {
      const added = roles.filter((role) => (change.hours[role.code] ?? 0) > 0 && !item.roles.some((one) => one.role === role.code));
      tailored.roles = [
        ...item.roles.map((role) => ({ ...role, hours: change.hours[role.role] ?? scaledHours(role.hours, item.unit, homes) })),
        ...added.map((role) => ({ role: role.code, hours: change.hours[role.code] ?? 0, teamShare: role.teamShare, doer: 'either' as const })),
      ];
    }
    return [tailored];
  });
}

export type Fault = 'place' | 'steps' | 'period' | 'text' | 'title';

/** What keeps the form from being sent, in the order of the form. */
export function faults(draft: Draft, free: boolean): Fault[] {
  const found: Fault[] = [];
  if (free && draft.title.trim() === '') found.push('title');
  if (free && draft.freeText.trim() === '') found.push('text');
  if (draft.placeId === null) found.push('place');
  if (draft.from !== null && draft.until !== null && weeksBetween(draft.from, draft.until) < 0) found.push('period');
  if (!free && draft.items.every((code) => draft.changes[code]?.leftOut)) found.push('steps');
  return found;
}

/** The part that an estimate and an order have in common. */
export function commonBody(draft: Draft, municipalityCode: string, items: readonly Item[], roles: Roles, homesOfPlace: number) {
  const tailoring = tailoringOf(draft, items, roles, draft.homes ?? homesOfPlace);
  return {
    municipalityCode,
    placeId: draft.placeId ?? municipalityCode,
    ...(draft.homes !== null ? { homes: draft.homes } : {}),
    ...(draft.from !== null ? { wishedFrom: draft.from } : {}),
    ...(draft.until !== null ? { wishedUntil: draft.until } : {}),
    ...(tailoring.length > 0 ? { tailoring } : {}),
  };
}
