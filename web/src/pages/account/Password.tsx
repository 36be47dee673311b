// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/types';
import { sessionChanged } from '@/app/session';
import { Button } from '@/components/Button';
import { FormProblems } from '@/components/FormProblems';
import { useSubmit } from '@/components/useSubmit';
import { notify } from '@/components/notices';
import { useWords } from '@/i18n/words';
import { NewPassword } from '@/login/NewPassword';
import { words } from './words';

export function Password({ account, demo }: { account: Schemas['Account']; demo: boolean }): ReactElement {
  const text = useWords(words);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { problem, submit } = useSubmit();
  const change = async (event: FormEvent) => {
    event.preventDefault();
    if (!await submit(() => api.post('/password/_change', { body: { current, password } }))) return;
    setCurrent('');
    setPassword('');
    notify(text.changed);
    sessionChanged();
  };
  return (
    <section className="account-section">
      <h2>{text.password}</h2>
      {account.hasPassword ? (
        <form className="form" onSubmit={(event) => void change(event)}>
          <input type="email" autoComplete="username" value={account.email} readOnly hidden />
          <label>{text.current}<input type="password" autoComplete="current-password" required value={current} onChange={(event) => { setCurrent(event.target.value); }} /></label>
          <NewPassword value={password} onChange={setPassword} />
          <FormProblems problem={problem} />
          <div className="form-actions"><Button type="submit">{text.change}</Button></div>
        </form>
      ) : <p>{demo ? text.noPassword : text.byOrganisation}</p>}
    </section>
  );
}
