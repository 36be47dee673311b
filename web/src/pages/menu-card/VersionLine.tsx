// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { dayOf } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { words } from './draft-words';
import { draftLink, useBegin, useDraft } from './useDraft';

/** Which version this is, since when, and the earlier ones. */
export function VersionLine() {
  const text = useWords(words);
  const versions = useResource('/menu-cards').data?.menuCards ?? [];
  const current = versions.find((one) => one.isCurrent);
  const earlier = versions.filter((one) => !one.isCurrent);
  if (!current) return null;
  return (
    <div className="menu-version">
      <p className="quiet">{text.released(current.version, current.releasedAt ? dayOf(current.releasedAt) : null, current.releasedBy ?? null)}</p>
      {earlier.length > 0 ? (
        <details>
          <summary>{text.versions}</summary>
          <ul className="bare">{earlier.map((one) => <li key={one.version}><Link to={`/menukaart?versie=${one.version}`}>{text.versionLink(one.version, one.itemCount)}</Link>{one.releasedAt ? <span className="quiet"> · {dayOf(one.releasedAt)}</span> : null}</li>)}</ul>
        </details>
      ) : null}
    </div>
  );
}

/** For who may change the card: to its draft. */
export function DraftButton() {
  const text = useWords(words);
  const { data, may, none } = useDraft();
  const begin = useBegin();
  if (!may || (!data && !none)) return null;
  return <Button onClick={() => { begin(data !== undefined && !none, draftLink('kaart')); }}>{data && !none ? text.resume : text.edit}</Button>;
}

/** Topics that were asked often in own words: each can become a product. */
export function Suggestions() {
  const text = useWords(words);
  const { data: draft, may, none } = useDraft();
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
            <Button aria-label={text.makeItemOf(one.topic)} onClick={() => { begin(draft !== undefined && !none, draftLink('nieuw', { onderwerp: one.topic })); }}>{text.makeItem}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
