// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { GroupedBars } from '@/charts/GroupedBars';
import { hours, list, number, percent } from '@/i18n/format';
import { apart, bestBy, mostProducts, sides } from './figures';
import type { Words } from './words';

type Person = Schemas['OneMorePerson'];

const signed = (count: number) => (count > 0 ? `+${number(count)}` : number(count));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Eén technisch adviseur vanaf 2027-K2: 3 wijkuitvoeringsplan meer klaar in 2028, 11 producten meer klaar en 4.500 uur meer gepland." */
export function sentenceOf(person: Person, text: Words): string {
  const chains = person.finished.filter((one) => one.chain).map((one) => text.chain(one.count, `‘${one.name}’`, one.year));
  const planned = person.plannedHours >= 0 ? text.moreHours(hours(person.plannedHours)) : text.fewerHours(hours(-person.plannedHours));
  const products = person.productCount === 0 ? [] : [text.products(person.productCount)];
  return text.sentence(person.roleName, text.quarterName(person.from.slice(0, 4), person.from.slice(6)), list([...chains, ...products, planned]));
}

function apartText(person: Person, text: Words): string {
  const part = apart(person);
  const words = part === null || Math.abs(part) < 0.005 ? text.same : part < 0 ? text.lower(percent(-part)) : text.higher(percent(part));
  return text.apart(hours(person.estimatedHours), hours(person.gainedHours), words);
}

function PersonItem({ person, text }: { person: Person; text: Words }): ReactElement {
  const { gain, lose } = sides(person);
  const named = (some: typeof gain) => list(some.map((one) => text.municipality(one.name, hours(one.plannedHours))));
  const products = mostProducts(person.finished).map((one) => text.item(one.name, signed(one.count), one.year));
  return (
    <li>
      <p className="one-more-sentence">{sentenceOf(person, text)}</p>
      <p className="quiet small">
        {apartText(person, text)} {gain.length > 0 && text.gains(named(gain))} {lose.length > 0 && text.loses(named(lose))} {products.length > 0 && text.items(list(products))}
      </p>
    </li>
  );
}

/** The people that were planned for, as sentences and as a chart of estimate beside plan. */
export function People({ people, text }: { people: readonly Person[]; text: Words }): ReactElement {
  const estimated = bestBy(people, (one) => one.estimatedHours);
  const planned = bestBy(people, (one) => one.gainedHours);
  const title = estimated && planned && estimated !== planned ? text.chartOther(estimated.roleName, planned.roleName) : text.chart(capital(estimated?.roleName ?? ''));
  return (
    <section className="one-more-part" aria-labelledby="verified-title">
      <h2 id="verified-title">{text.verified}</h2>
      <ol className="one-more-people">{people.map((one) => <PersonItem key={one.role} person={one} text={text} />)}</ol>
      <figure className="one-more-part">
        <figcaption>{title}</figcaption>
        <section className="one-more-chart" tabIndex={0} aria-label={title}>
          <GroupedBars
            title={title} series={[text.estimate, text.gain]} format={(value) => number(value)}
            groups={people.map((one) => ({ label: one.roleName, values: [one.estimatedHours, Math.max(0, one.gainedHours)] }))}
          />
        </section>
      </figure>
    </section>
  );
}
