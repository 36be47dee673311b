// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useResource } from '@/api/useResource';
import { dayOf } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { words } from './draft-words';

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
