// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

type Item = Schemas['MenuItem'];
type Card = Schemas['MenuCard'];

/** An item as it stands on the form. */
export type ItemDraft = Omit<Schemas['MenuItemCreate'], 'after' | 'chains'> & { after: string[]; chains: string[] };

export function draftOfItem(item: Item, card: Card): ItemDraft {
  const { hours: _hours, ...rest } = item;
  return { ...rest, chains: card.chains.filter((one) => one.items.includes(item.code)).map((one) => one.name) };
}

/** A first free code after those of the last group: "F5" where F1 to F4 are taken. */
export function freeCode(items: readonly Item[], category: string): string {
  const like = items.filter((one) => one.category === category).at(-1) ?? items.at(-1);
  const letter = like?.code.slice(0, 1) ?? 'A';
  const taken = new Set(items.map((one) => one.code));
  let number = 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

/** A new item to begin from; `topic`: what free requests that are alike are about. */
export function newItem(card: Card, topic: string): ItemDraft {
  const category = card.items.at(-1)?.category ?? '';
  const role = [...card.roles].sort((a, b) => b.teamShare - a.teamShare)[0];
  return {
    code: freeCode(card.items, category), name: topic, category, kind: 'work', unit: 'order', leadTimeWeeks: 4, deliverable: '', source: 'aanname',
    roles: [{ role: role?.code ?? '', hours: 8, teamShare: role?.teamShare ?? 1, doer: 'either' }], after: [], chains: [],
  };
}
