// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { hours, list, number, percent } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { apart, mostProducts, sides } from './effect';
import { effectWords, type EffectWords } from './effect-words';

type Effect = Schemas['OneMoreEffect'];

const signed = (count: number) => (count > 0 ? `+${number(count)}` : number(count));

/** "3 ‘Wijkuitvoeringsplan’ meer klaar in 2028, 11 producten meer klaar en 4.500 uur meer gepland": part of a sentence. */
export function effectOf(effect: Effect, text: EffectWords): string {
  const chains = effect.finished.filter((one) => one.chain).map((one) => text.chain(one.count, `‘${one.name}’`, one.year));
  const planned = effect.plannedHours >= 0 ? text.moreHours(hours(effect.plannedHours)) : text.fewerHours(hours(-effect.plannedHours));
  const products = effect.productCount === 0 ? [] : [text.products(effect.productCount)];
  return list([...chains, ...products, planned]);
}

function apartText(effect: Effect, text: EffectWords): string {
  const part = apart(effect);
  const words = part === null || Math.abs(part) < 0.005 ? text.same : part < 0 ? text.lower(percent(-part)) : text.higher(percent(part));
  return text.apart(hours(effect.estimatedHours), hours(effect.gainedHours), words);
}

/** How far the estimate was from the plan, who gains and who loses, and which products. */
export function EffectText({ effect }: { effect: Effect }): ReactElement {
  const text = useWords(effectWords);
  const { gain, lose } = sides(effect);
  const named = (some: typeof gain) => list(some.map((one) => text.municipality(one.name, hours(one.plannedHours))));
  const products = mostProducts(effect.finished).map((one) => text.item(one.name, signed(one.count), one.year));
  return (
    <p className="quiet small">
      {apartText(effect, text)} {gain.length > 0 && text.gains(named(gain))} {lose.length > 0 && text.loses(named(lose))} {products.length > 0 && text.items(list(products))}
    </p>
  );
}
