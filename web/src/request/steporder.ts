// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { UNCHANGED, withStep, type Draft } from './request';

type Item = Pick<Schemas['MenuItem'], 'code' | 'after'>;

const isDone = (draft: Draft, code: string) => draft.items.includes(code) && !draft.changes[code]?.leftOut;

/** What stands before a step: chosen for this request, else, and for a step that is left out, on the card. */
function saidBefore(draft: Draft, item: Item): readonly string[] {
  const change = draft.changes[item.code];
  return (change?.leftOut ? undefined : change?.after) ?? item.after;
}

/** Of `codes` the steps that are done; one that is not done here passes on what the card has before it. */
function doneOf(codes: readonly string[], draft: Draft, menu: readonly Item[], seen = new Set<string>()): string[] {
  return codes.flatMap((code) => {
    if (seen.has(code)) return [];
    seen.add(code);
    return isDone(draft, code) ? [code] : doneOf(menu.find((one) => one.code === code)?.after ?? [], draft, menu, seen);
  });
}

const inOrderOf = (menu: readonly Item[], codes: readonly string[]) => menu.filter((one) => codes.includes(one.code)).map((one) => one.code);

/** The steps of the request that come before `item`, in the order of the card. */
export const stepsBefore = (draft: Draft, item: Item, menu: readonly Item[]): string[] => inOrderOf(menu, doneOf(saidBefore(draft, item), draft, menu));

/** Likewise, if nobody had chosen. */
export const usuallyBefore = (draft: Draft, item: Item, menu: readonly Item[]): string[] => inOrderOf(menu, doneOf(item.after, draft, menu));

/** Whether `later` waits for `earlier`, also by way of others: then `earlier` cannot wait for `later`. */
export function waitsFor(draft: Draft, later: string, earlier: string, menu: readonly Item[], seen = new Set<string>()): boolean {
  if (seen.has(later)) return false;
  seen.add(later);
  const item = menu.find((one) => one.code === later);
  return item !== undefined && saidBefore(draft, item).some((code) => code === earlier || waitsFor(draft, code, earlier, menu, seen));
}

/** `draft` with other steps before `item`; what is as on the card again is forgotten. */
export function withStepsBefore(draft: Draft, item: Item, codes: readonly string[], menu: readonly Item[]): Draft {
  const chosen = inOrderOf(menu, codes);
  if (chosen.join() !== usuallyBefore(draft, item, menu).join()) return withStep(draft, item.code, { after: chosen });
  const { after: _, ...change } = draft.changes[item.code] ?? UNCHANGED;
  return withStep({ ...draft, changes: { ...draft.changes, [item.code]: change } }, item.code, {});
}
