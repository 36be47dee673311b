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

type Coded = Pick<Item, 'code' | 'category'>;

/** The code after the highest of a group: "F5" where F4 is the last, also when only the `current` card has that one still. */
export function nextCode(card: readonly Coded[], current: readonly Coded[], category: string): string {
  const like = card.filter((one) => one.category === category).at(-1) ?? card.at(-1);
  const letter = like?.code.slice(0, 1) ?? 'A';
  const numbers = [...card, ...current].filter(({ code }) => code.startsWith(letter) && /^\d+$/.test(code.slice(1))).map(({ code }) => Number(code.slice(1)));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

/** A new item to begin from; `topic`: what free requests that are alike are about. */
export function newItem(card: Card, current: Card, topic: string): ItemDraft {
  const category = card.items.at(-1)?.category ?? '';
  const role = [...card.roles].sort((a, b) => b.teamShare - a.teamShare)[0];
  return {
    code: nextCode(card.items, current.items, category), name: topic, category, kind: 'work', unit: 'order', leadTimeWeeks: 4, deliverable: '', source: 'aanname',
    roles: [{ role: role?.code ?? '', hours: 8, teamShare: role?.teamShare ?? 1, doer: 'either' }], after: [], chains: [],
  };
}
