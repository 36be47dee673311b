// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { weeksBetween, weekSpan, type Week } from '@/time/weeks';
import { scaledHours } from './scaling';

type Item = Schemas['MenuItem'];

/** Who does the hours of a role: the team, the municipality, or a share each. */
export type Division = Pick<Schemas['RoleHours'], 'teamShare' | 'doer'>;

/** What a municipality changed in one step; hours are for all homes of the request, by role. */
export interface StepChange {
  leftOut: boolean;
  hours: Readonly<Record<string, number>>;
  /** Kept as it was asked; the form shows it and can only take all of it back. */
  divisions: Readonly<Record<string, Division>>;
  weeks: number | null;
  /** Steps that come first, instead of the card's. */
  after?: readonly string[];
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

export const UNCHANGED: StepChange = { leftOut: false, hours: {}, divisions: {}, weeks: null };

export const emptyDraft = (items: readonly string[], placeId: string | null): Draft => ({
  items, placeId, homes: null, from: null, until: null, urgent: false, changes: {}, title: '', freeText: '',
});

/** `draft` with a part of one step changed; what is as on the card again is forgotten. */
export function withStep(draft: Draft, code: string, part: Partial<StepChange>): Draft {
  const next: StepChange = { ...(draft.changes[code] ?? UNCHANGED), ...part };
  const { [code]: _, ...others } = draft.changes;
  const plain = !next.leftOut && next.weeks === null && Object.keys(next.hours).length === 0 && Object.keys(next.divisions).length === 0 && next.after === undefined;
  return { ...draft, changes: plain ? others : { ...others, [code]: next } };
}

/** `draft` with other hours for one role of a step; null = as the card says. */
export function withHours(draft: Draft, code: string, role: string, hours: number | null): Draft {
  const { [role]: _, ...others } = draft.changes[code]?.hours ?? {};
  return withStep(draft, code, { hours: hours === null ? others : { ...others, [role]: hours } });
}

type Roles = readonly Pick<Schemas['Role'], 'code' | 'teamShare'>[];

/** A usual neighbourhood, until a place is chosen. */
const USUAL_HOMES = 800;

/** The homes that a request is for: as someone typed, else those of the place. */
export const homesAsked = (draft: Draft, place: Pick<Schemas['Place'], 'homes'> | undefined): number => draft.homes ?? place?.homes ?? USUAL_HOMES;

/** Items that concern a whole municipality or province: asked there unless someone chooses otherwise, and homes do not matter. */
export const concernsWhole = (items: readonly Item[]): boolean => items.every((item) => item.unit === 'municipality' || item.unit === 'province');

export interface Setting {
  municipality: string;
  /** Those of the card that the request asks. */
  items: readonly Item[];
  roles: Roles;
  homes: number;
}

/** How the hours of a role are divided when nobody changed that: as the card says for the step, else as it says for the role. */
export function usualDivision(item: Item, role: string, roles: Roles): Division {
  const here = item.roles.find((one) => one.role === role);
  return here ? { teamShare: here.teamShare, doer: here.doer } : { teamShare: roles.find((one) => one.code === role)?.teamShare ?? 0, doer: 'either' };
}

/** Roles of a step with the hours of the request. */
function rolesOf(item: Item, change: StepChange, { roles, homes }: Setting): Schemas['RoleHours'][] {
  const usual = item.roles.map((role) => ({ role: role.role, hours: change.hours[role.role] ?? scaledHours(role.hours, item.unit, homes) }));
  const added = roles.flatMap(({ code }) => {
    const hours = change.hours[code] ?? 0;
    return hours > 0 && !item.roles.some((one) => one.role === code) ? [{ role: code, hours }] : [];
  });
  return [...usual, ...added].map((one) => ({ ...one, ...(change.divisions[one.role] ?? usualDivision(item, one.role, roles)) }));
}

/** Who does a step when that is different from the card; null = as the card says. */
export function doneBy(change: StepChange): 'team' | 'own' | 'mixed' | null {
  const shares = Object.values(change.divisions).map(({ teamShare, doer }) => (doer === 'either' ? teamShare : doer === 'team' ? 1 : 0));
  if (shares.length === 0) return null;
  return shares.every((share) => share === 0) ? 'own' : shares.every((share) => share === 1) ? 'team' : 'mixed';
}

/** What is different from the card, step by step. */
export function tailoringOf(draft: Draft, setting: Setting): Schemas['Tailoring'][] {
  return setting.items.filter((item) => draft.items.includes(item.code)).flatMap((item) => {
    const change = draft.changes[item.code];
    if (!change) return [];
    if (change.leftOut) return [{ item: item.code, leftOut: true }];
    const tailored: Schemas['Tailoring'] = { item: item.code };
    if (change.weeks !== null) tailored.leadTimeWeeks = change.weeks;
    // Hours of a request are given for all roles at once and are not scaled any more.
    if (Object.keys(change.hours).length > 0 || Object.keys(change.divisions).length > 0) tailored.roles = rolesOf(item, change, setting);
    if (change.after) tailored.after = change.after.filter((code) => draft.items.includes(code));
    return [tailored];
  });
}

/** `count` weeks from `first` on, and as many more as `chosen` needs: a wish of last year stays to be seen. */
export function weeksToChoose(first: Week, count: number, chosen: Week | null): Week[] {
  const ahead = chosen === null ? 0 : weeksBetween(first, chosen);
  return ahead < 0 && chosen !== null ? weekSpan(chosen, count - ahead) : weekSpan(first, Math.max(count, ahead + 1));
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
export function bodyOf(draft: Draft, setting: Setting) {
  const tailoring = tailoringOf(draft, setting);
  return {
    municipalityCode: setting.municipality,
    placeId: draft.placeId ?? setting.municipality,
    ...(draft.homes !== null ? { homes: draft.homes } : {}),
    ...(draft.from !== null ? { wishedFrom: draft.from } : {}),
    ...(draft.until !== null ? { wishedUntil: draft.until } : {}),
    ...(tailoring.length > 0 ? { tailoring } : {}),
  };
}
