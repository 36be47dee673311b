// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { useWords } from '@/i18n/words';
import { words } from './draft-words';
import { draftLink, useBegin, useDraft } from './useDraft';

/** Topics that were asked often in own words: each can become a product. */
export function Suggestions() {
  const text = useWords(words);
  const { data: draft, may } = useDraft();
  const begin = useBegin();
  const suggestions = useResource('/menu-suggestions', may ? {} : null).data?.suggestions ?? [];
  if (suggestions.length === 0) return null;
  return (
    <section className="menu-suggestions" aria-labelledby="menu-suggestions">
      <h2 id="menu-suggestions">{text.suggestions}</h2>
      <ul className="plain-list">
        {suggestions.map((one) => (
          <li key={one.topic}>
            <div><strong>{text.suggestion(one.orders.length, one.topic)}</strong>
              <ul>{one.orders.map((order) => <li key={order.id} lang="nl">{order.placeName}: {order.freeText}</li>)}</ul></div>
            <Button aria-label={text.makeItemOf(one.topic)} onClick={() => { begin(draft !== undefined, draftLink('nieuw', { onderwerp: one.topic })); }}>{text.makeItem}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
