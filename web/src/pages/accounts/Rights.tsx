// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { ACTION_TEXTS, MAY, ROLE_NAMES, type Action, type AnyRole } from '@/api/access';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { words } from './words';

const ROLES = Object.keys(ROLE_NAMES) as AnyRole[];
const ACTIONS = Object.keys(MAY) as Action[];

/** The table that the server goes by. */
export function Rights(): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  return (
    <div className="stack">
      <h2>{text.rights}</h2>
      <section className="table-scroll" tabIndex={0} aria-label={text.rights}>
        <table className="data-table">
          <caption className="visually-hidden">{text.rightsCaption}</caption>
          <thead><tr><th scope="col">{text.action}</th>{ROLES.map((role) => <th key={role} scope="col">{ROLE_NAMES[role][language]}</th>)}</tr></thead>
          <tbody>
            {ACTIONS.map((action) => (
              <tr key={action}><th scope="row">{ACTION_TEXTS[action][language]}</th>{ROLES.map((role) => <td key={role}>{text.reach[MAY[action][role] ?? 'none']}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
