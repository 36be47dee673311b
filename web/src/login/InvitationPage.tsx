// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState, type FormEvent } from 'react';
import { api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { LanguageSwitch } from '@/app/frame/Settings';
import { Button } from '@/components/Button';
import { FormProblems } from '@/components/FormProblems';
import { useSubmit } from '@/components/useSubmit';
import { EmptyState, ErrorState, Loading } from '@/components/States';
import { useWords } from '@/i18n/words';
import { NewPassword } from './NewPassword';
import { words } from './words';
import '@/components/Form.css';
import './login.css';

/** Where a one-time link leads: choose a password and you are in. */
export function InvitationPage() {
  const text = useWords(words);
  const [token] = useState(() => location.hash.slice(1));
  const [invitation, setInvitation] = useState<Schemas['Invitation'] | null>();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<ApiProblem>();
  const { problem, submit } = useSubmit();
  useEffect(() => { document.title = text.invitationTitle; }, [text]);
  useEffect(() => {
    let here = true;
    api.post('/invitations/_show', { body: { token } }).then(
      ({ data }) => { if (here) setInvitation(data); },
      (error: unknown) => {
        if (!here) return;
        if (error instanceof ApiProblem && error.status === 404) setInvitation(null);
        else setFailure(error instanceof ApiProblem ? error : new ApiProblem(0));
      },
    );
    return () => { here = false; };
  }, [token]);
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    if (await submit(() => api.post('/invitations/_accept', { body: { token, password } }))) location.assign('/');
  };
  return (
    <main className="login">
      <div className="login-head"><h1>{invitation === null ? text.invitationOver : text.invitationTitle}</h1><LanguageSwitch /></div>
      {failure ? <ErrorState problem={failure} retry={() => { location.reload(); }} /> : invitation === undefined ? <Loading /> : null}
      {invitation === null ? <EmptyState title={text.invitationOverText} /> : null}
      {invitation ? (
        <form className="form" onSubmit={(event) => void accept(event)}>
          <p>{text.invitationFor(invitation.name, invitation.email)}</p>
          <NewPassword value={password} onChange={setPassword} />
          <FormProblems problem={problem} />
          <div className="form-actions"><Button type="submit" kind="primary">{text.save}</Button></div>
        </form>
      ) : null}
    </main>
  );
}
