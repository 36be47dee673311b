// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { api } from '@/api/client';
import { save, shows } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { ErrorState, Loading } from '@/components/States';
import { useWords } from '@/i18n/words';
import { words } from './words';

/** Which mail comes. */
export function Mail(): ReactElement {
  const text = useWords(words);
  const { data, error, refresh } = useResource('/notice-settings');
  const choose = (change: Schemas['NoticeSettingsUpdate']) => {
    void save({
      shows: [shows('/notice-settings', undefined, (now) => ({ ...now, ...change }))],
      run: () => api.patch('/notice-settings', { body: change }),
    });
  };
  return (
    <section className="account-section">
      <h2>{text.mail}</h2>
      {error ? <ErrorState problem={error} retry={refresh} /> : null}
      {data ? (
        <>
          {data.mails ? null : <p>{text.noMail}</p>}
          <label className="account-check"><input type="checkbox" checked={data.digest} onChange={(event) => { choose({ digest: event.target.checked }); }} />{text.digest}</label>
          {data.getsLogHead ? <label className="account-check"><input type="checkbox" checked={data.logHead} onChange={(event) => { choose({ logHead: event.target.checked }); }} />{text.logHead}</label> : null}
        </>
      ) : error ? null : <Loading />}
    </section>
  );
}
