// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState, type FormEvent } from 'react';
import { api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { LanguageSwitch } from '@/app/frame/Settings';
import { Button } from '@/components/Button';
import { EmptyState, Loading } from '@/components/States';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { NewPassword } from './NewPassword';
import { words } from './words';
import '@/components/Form.css';
import './login.css';

/** Where a one-time link leads: choose a password and you are in. */
export function InvitationPage() {
  const text = useWords(words);
  const [language] = useLanguage();
  const [token] = useState(() => location.hash.slice(1));
  const [invitation, setInvitation] = useState<Schemas['Invitation'] | null>();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  useEffect(() => { document.title = text.invitationTitle; }, [text]);
  useEffect(() => {
    let here = true;
    api.post('/invitations/_show', { body: { token } }).then(
      ({ data }) => { if (here) setInvitation(data); },
      () => { if (here) setInvitation(null); },
    );
    return () => { here = false; };
  }, [token]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.post('/invitations/_accept', { body: { token, password } });
      location.assign('/');
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.details[0] ?? error.text(language));
    }
  };
  return (
    <main className="login">
      <div className="login-head"><h1>{invitation === null ? text.invitationOver : text.invitationTitle}</h1><LanguageSwitch /></div>
      {invitation === undefined ? <Loading /> : null}
      {invitation === null ? <EmptyState title={text.invitationOverText} /> : null}
      {invitation ? (
        <form className="form" onSubmit={(event) => void submit(event)}>
          <p>{text.invitationFor(invitation.name, invitation.email)}</p>
          <NewPassword value={password} onChange={setPassword} />
          {problem ? <p className="form-wrong" role="alert">{problem}</p> : null}
          <div className="form-actions"><Button type="submit" kind="primary">{text.save}</Button></div>
        </form>
      ) : null}
    </main>
  );
}
