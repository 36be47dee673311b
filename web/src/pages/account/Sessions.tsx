// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { DataTable, type Column } from '@/components/DataTable';
import { notify, notifyError } from '@/components/notices';
import { ErrorState, Loading } from '@/components/States';
import { moment } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { words } from './words';

type Open = Schemas['OpenSession'];

/** Everywhere this account is logged in. */
export function Sessions(): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const { data, error, refresh } = useResource('/sessions');
  const end = async (id: string) => {
    try {
      await api.del('/sessions/{sessionId}', { path: { sessionId: id } });
      notify(text.ended);
    } catch (problem) {
      notifyError(problem);
    }
    refresh();
  };
  const columns: Column<Open>[] = [
    { key: 'since', head: text.since, cell: (one) => moment(one.created, language) },
    { key: 'seen', head: text.seen, cell: (one) => moment(one.seen, language) },
    { key: 'device', head: text.device, wideOnly: true, cell: (one) => one.agent },
    { key: 'address', head: text.address, wideOnly: true, cell: (one) => one.origin },
    { key: 'end', head: '', cell: (one) => (one.current ? text.current_ : <Button className="button-small" onClick={() => void end(one.id)}>{text.end}</Button>) },
  ];
  return (
    <section className="account-section">
      <h2>{text.sessions}</h2>
      <p className="quiet">{text.sessionsText}</p>
      {error ? <ErrorState problem={error} retry={refresh} /> : null}
      {data ? <DataTable caption={text.sessions} columns={columns} rows={data.sessions} rowKey={(one) => one.id} name="s" empty={null} /> : error ? null : <Loading />}
    </section>
  );
}
