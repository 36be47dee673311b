// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { GroupedBars } from '@/charts/GroupedBars';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { bestBy } from '@/study/effect';
import { EffectText, effectOf } from '@/study/EffectText';
import { effectWords, type EffectWords } from '@/study/effect-words';
import type { Words } from './words';

type Person = Schemas['OneMorePerson'];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Eén technisch adviseur vanaf 2027-K2: 11 producten meer klaar en 4.500 uur meer gepland." */
export const sentenceOf = (person: Person, text: Words, effectText: EffectWords): string =>
  text.sentence(person.roleName, text.quarterName(person.from.slice(0, 4), person.from.slice(6)), effectOf(person.effect, effectText));

/** The people that were planned for, as sentences and as a chart of estimate beside plan. */
export function People({ people, text }: { people: readonly Person[]; text: Words }): ReactElement {
  const effectText = useWords(effectWords);
  const estimated = bestBy(people, (effect) => effect.estimatedHours);
  const planned = bestBy(people, (effect) => effect.gainedHours);
  const title = estimated && planned && estimated !== planned ? text.chartOther(estimated.roleName, planned.roleName) : text.chart(capital(estimated?.roleName ?? ''));
  return (
    <section className="one-more-part" aria-labelledby="verified-title">
      <h2 id="verified-title">{text.verified}</h2>
      <ol className="one-more-people">
        {people.map((one) => (
          <li key={one.role}>
            <p className="one-more-sentence">{sentenceOf(one, text, effectText)}</p>
            <EffectText effect={one.effect} />
          </li>
        ))}
      </ol>
      <figure className="one-more-part">
        <figcaption>{title}</figcaption>
        <section className="one-more-chart" tabIndex={0} aria-label={title}>
          <GroupedBars
            title={title} series={[text.estimate, text.gain]} format={(value) => number(value)}
            groups={people.map((one) => ({ label: one.roleName, values: [one.effect.estimatedHours, Math.max(0, one.effect.gainedHours)] }))}
          />
        </section>
      </figure>
    </section>
  );
}
