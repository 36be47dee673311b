// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState, type ReactElement } from 'react';
import { api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { notify } from '@/components/notices';
import { ErrorState, Loading } from '@/components/States';
import { moment } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { words } from './words';

/** A one-time link, shown once. */
export function InviteDialog({ account, onClose }: { account: Schemas['Account']; onClose: () => void }): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const [link, setLink] = useState<Schemas['InvitationLink']>();
  const [problem, setProblem] = useState<ApiProblem>();
  useEffect(() => {
    api.post('/accounts/{accountId}/_invite', { path: { accountId: account.id } }).then(
      ({ data }) => { setLink(data); },
      (error: unknown) => { setProblem(error instanceof ApiProblem ? error : new ApiProblem(0)); },
    );
  }, [account.id]);
  const address = link ? location.origin + link.path : '';
  return (
    <Dialog title={text.inviteTitle(account.name)} onClose={onClose}>
      <div className="stack">
        {problem ? <ErrorState problem={problem} /> : null}
        {!link && !problem ? <Loading /> : null}
        {link ? (
          <>
            <p>{text.inviteText(moment(link.ends, language))}</p>
            <p className="account-link">{address}</p>
            <Button kind="primary" onClick={() => void navigator.clipboard.writeText(address).then(() => { notify(text.copied); }, () => { notify(text.copyYourself); })}>{text.copy}</Button>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
