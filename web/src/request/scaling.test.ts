// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chainWeeks, scaledHours } from './scaling';

interface CardItem { code: string; after: string[]; weeks: number; unit: string; roles: { hours: number }[] }
const card = JSON.parse(readFileSync(new URL('../../../data/programmes/heat/menu_card.json', import.meta.url), 'utf8')) as { items: CardItem[] };
const plan = card.items.filter((item) => /^B\d+$/.test(item.code));

describe('a neighbourhood plan', () => {
  it('takes 92 weeks when nobody has to wait', () => {
    expect(chainWeeks(plan.map((item) => ({ code: item.code, after: item.after, leadTimeWeeks: item.weeks })))).toBe(92);
  });

  it('takes 4,090 hours for 800 homes, half of that for 400', () => {
    const hours = plan.flatMap((item) => item.roles.map((role) => role.hours));
    const all = (homes: number) => hours.reduce((sum, one) => sum + scaledHours(one, 'neighbourhood', homes), 0);
    expect(all(800)).toBe(4090);
    expect(all(400)).toBe(2045);
  });
});

describe('scaledHours', () => {
  it('counts per hundred homes where the card does', () => {
    expect(scaledHours(250, 'hundred-homes', 340)).toBe(850);
  });
  it('leaves what is counted per municipality, and never rounds work away', () => {
    expect(scaledHours(60, 'municipality', 8415)).toBe(60);
    expect(scaledHours(6, 'neighbourhood', 20)).toBe(1);
    expect(scaledHours(0, 'neighbourhood', 800)).toBe(0);
  });
  it('does not loop on a card that goes round', () => {
    expect(chainWeeks([{ code: 'A', after: ['B'], leadTimeWeeks: 2 }, { code: 'B', after: ['A'], leadTimeWeeks: 3 }])).toBe(5);
  });
});
