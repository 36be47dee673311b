// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { sessionChanged } from '@/app/session';
import { Button } from '@/components/Button';
import { notify } from '@/components/notices';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { NewPassword } from '@/login/NewPassword';
import { words } from './words';

export function Password({ account }: { account: Schemas['Account'] }): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.post('/password/_change', { body: { current, password } });
      setCurrent('');
      setPassword('');
      setProblem('');
      notify(text.changed);
      sessionChanged();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.details[0] ?? error.text(language));
    }
  };
  return (
    <section className="account-section">
      <h2>{text.password}</h2>
      {account.hasPassword ? (
        <form className="form" onSubmit={(event) => void submit(event)}>
          <input type="email" autoComplete="username" value={account.email} readOnly hidden />
          <label>{text.current}<input type="password" autoComplete="current-password" required value={current} onChange={(event) => { setCurrent(event.target.value); }} /></label>
          <NewPassword value={password} onChange={setPassword} />
          {problem ? <p className="form-wrong" role="alert">{problem}</p> : null}
          <div className="form-actions"><Button type="submit">{text.change}</Button></div>
        </form>
      ) : <p>{text.noPassword}</p>}
    </section>
  );
}
