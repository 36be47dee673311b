// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { homesAsked, tailoringOf, UNCHANGED, usualDivision, type Division, type Draft, type StepChange } from './request';
import { scaledHours } from './scaling';

type Order = Schemas['Order'];
type Item = Schemas['MenuItem'];
type Place = Pick<Schemas['Place'], 'id' | 'name' | 'homes'>;

/** What a request is seen with: the card and the places of its municipality. */
export interface Surroundings {
  menu: Pick<Schemas['MenuCard'], 'items' | 'roles'>;
  places: readonly Place[];
}

/** What an order has different from the card in one step. */
function changeOf(item: Item, tailored: Schemas['Tailoring'], homes: number, roles: Surroundings['menu']['roles']): StepChange {
  const hours: Record<string, number> = {};
  const divisions: Record<string, Division> = {};
  for (const { role, hours: asked, teamShare, doer } of tailored.roles ?? []) {
    const usual = item.roles.find((one) => one.role === role);
    if (asked !== (usual ? scaledHours(usual.hours, item.unit, homes) : 0)) hours[role] = asked;
    if (!same({ teamShare, doer }, usualDivision(item, role, roles))) divisions[role] = { teamShare, doer };
  }
  if (tailored.roles) {
    for (const { role } of item.roles) if (!tailored.roles.some((one) => one.role === role)) hours[role] = 0;
  }
  const weeks = tailored.leadTimeWeeks;
  return { ...UNCHANGED, leftOut: tailored.leftOut ?? false, hours, divisions, weeks: weeks === undefined || weeks === item.leadTimeWeeks ? null : weeks, ...(tailored.after ? { after: tailored.after } : {}) };
}

/** An order as it stands on the form. */
export function draftOf(order: Order, { menu, places }: Surroundings): Draft {
  const place = places.find((one) => one.id === order.placeId);
  const changes = order.tailoring.flatMap((tailored): [string, StepChange][] => {
    const item = menu.items.find((one) => one.code === tailored.item);
    if (!item) return [];
    const change = changeOf(item, tailored, order.homes, menu.roles);
    return same(change, UNCHANGED) ? [] : [[item.code, change]];
  });
  return {
    items: order.items.filter((code) => menu.items.some((item) => item.code === code)),
    placeId: order.placeId,
    homes: order.homes === place?.homes ? null : order.homes,
    from: order.wishedFrom ?? null,
    until: order.wishedUntil ?? null,
    urgent: order.urgent,
    changes: Object.fromEntries(changes),
    title: order.title,
    freeText: order.freeText ?? '',
  };
}

/** What people call a district of CBS: "Vledder" for "Wijk 11 Vledder". */
const shortName = (name: string) => name.replace(/^Wijk \d+ /, '');

/** The name of an order that went to another place or got more items: what it was called, with the place of now. */
function titleAt({ title, placeName }: Order, place: Place | undefined): string {
  const names = (name: string) => [name, shortName(name)];
  const at = place ? names(placeName).findIndex((name) => title.endsWith(name)) : -1;
  const [before, now] = [names(placeName)[at], names(place?.name ?? '')[at]];
  return before === undefined || now === undefined ? title : title.slice(0, title.length - before.length) + now;
}

/** What must be written so that `order` becomes `draft`; empty when nothing is different. */
export function updateOf(order: Order, draft: Draft, around: Surroundings): Schemas['OrderUpdate'] {
  const before = draftOf(order, around);
  const place = around.places.find((one) => one.id === draft.placeId);
  const homes = homesAsked(draft, place);
  const update: Schemas['OrderUpdate'] = {};
  const moved = draft.placeId !== null && draft.placeId !== order.placeId;
  const otherItems = !same([...draft.items].sort(), [...order.items].sort());
  if (moved) update.placeId = draft.placeId ?? order.placeId;
  if (moved || homes !== order.homes) update.homes = homes;
  if (otherItems) update.items = [...draft.items];
  if (draft.from !== before.from) update.wishedFrom = draft.from;
  if (draft.until !== before.until) update.wishedUntil = draft.until;
  if (draft.urgent !== order.urgent) update.urgent = draft.urgent;
  // Hours of a step are written whole, so other homes write them again.
  if (!same(draft.changes, before.changes) || (homes !== order.homes && order.tailoring.length > 0)) {
    update.tailoring = tailoringOf(draft, { municipality: order.municipalityCode, items: around.menu.items, roles: around.menu.roles, homes });
  }
  if (draft.freeText.trim() !== before.freeText.trim()) update.freeText = draft.freeText.trim();
  if (draft.title.trim() !== order.title.trim()) update.title = draft.title.trim();
  else if (order.items.length > 0 && (moved || otherItems)) update.title = titleAt(order, place);
  return update;
}

/** The parts of the form, as they are named to people. */
export type Part = 'place' | 'from' | 'until' | 'urgent' | 'steps' | 'title' | 'text';

export interface Merged {
  draft: Draft;
  /** What someone else changed and now stands on the form. */
  taken: Part[];
  /** What both changed: it stands as on the form. */
  kept: Part[];
}

/**
 * What stands on a form, put on top of what someone else kept meanwhile. `base` is what both began with. Of each part (of
 * steps: of each step) the one who changed it wins; if both did, the form.
 */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merged {
  const taken = new Set<Part>();
  const kept = new Set<Part>();
  const pick = <T>(part: Part, was: T, here: T, there: T): T => {
    if (same(was, there) || same(here, there)) return here;
    const untouched = same(was, here);
    (untouched ? taken : kept).add(part);
    return untouched ? there : here;
  };
  const field = <K extends keyof Draft>(part: Part, key: K) => pick(part, base[key], mine[key], theirs[key]);
  const codes = new Set([base, mine, theirs].flatMap((one) => Object.keys(one.changes)));
  const changes = [...codes].flatMap((code): [string, StepChange][] => {
    const change = pick('steps', base.changes[code], mine.changes[code], theirs.changes[code]);
    return change ? [[code, change]] : [];
  });
  const where = ({ placeId, homes }: Draft) => ({ placeId, homes });
  const draft: Draft = {
    title: field('title', 'title'), freeText: field('text', 'freeText'), ...pick('place', where(base), where(mine), where(theirs)),
    from: field('from', 'from'), until: field('until', 'until'), urgent: field('urgent', 'urgent'), items: field('steps', 'items'), changes: Object.fromEntries(changes),
  };
  return { draft, taken: [...taken].filter((part) => !kept.has(part)), kept: [...kept] };
}

/** Two plain values with the same content. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
