// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type FormEvent } from 'react';
import { refetch } from '@/api/cache';
import { api, urlOf } from '@/api/client';
import type { Session } from '@/app/session';
import { Button } from '@/components/Button';
import { FormProblems } from '@/components/FormProblems';
import { useSubmit } from '@/components/useSubmit';
import { useWords } from '@/i18n/words';
import { useSearchParam } from '@/router/router';
import { DemoChairs } from './DemoChairs';
import { words } from './words';
import '@/components/Form.css';
import './login.css';

/** Once a step of logging in has succeeded: who is logged in now, and what is asked next. */
const askWho = (done: boolean) => { if (done) void refetch(urlOf('/session')); };

/** What is asked to log in (`over`: over a page that must stay as it is): address and password, then a code where the account has that; in a demo a chair. */
export function LoginForms({ session, over = false }: { session: Session; over?: boolean }) {
  const text = useWords(words);
  if (session.state === 'second-step') return <CodeForm />;
  return (
    <>
      {session.demo ? <section><h2>{text.demoTitle}</h2><DemoChairs /></section> : null}
      <Providers session={session} over={over} />
      <PasswordForm />
    </>
  );
}

/** Logging in at one's own organisation; what went wrong there comes back in the address. */
function Providers({ session, over }: { session: Session; over: boolean }) {
  const text = useWords(words);
  const [told] = useSearchParam('inloggen');
  const problem = told !== null && Object.hasOwn(text.providerTroubles, told) ? text.providerTroubles[told as keyof typeof text.providerTroubles] : null;
  return (
    <>
      {problem ? <p className="form-wrong" role="alert">{problem}</p> : null}
      {session.providers ? (
        <section>
          <h2>{text.organisation}</h2>
          <ul className="providers">{session.providers.map((one) => <li key={one.path}><a className="button button-primary" href={one.path} target={over ? '_blank' : undefined} rel="noreferrer">{one.name}</a></li>)}</ul>
          <h2>{text.withPassword}</h2>
        </section>
      ) : null}
    </>
  );
}

function PasswordForm() {
  const text = useWords(words);
  const { problem, submit: run } = useSubmit();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => api.post('/session', { body: { email, password } })).then(askWho);
  };
  return (
    <form className="form" onSubmit={submit}>
      <label>{text.email}<input type="email" autoComplete="username" required value={email} onChange={(event) => { setEmail(event.target.value); }} /></label>
      <label>{text.password}<input type="password" autoComplete="current-password" required value={password} onChange={(event) => { setPassword(event.target.value); }} /></label>
      <FormProblems problem={problem} />
      <div className="form-actions"><Button type="submit" kind="primary">{text.logIn}</Button></div>
      <p className="quiet small">{text.forgotten}</p>
    </form>
  );
}

function CodeForm() {
  const text = useWords(words);
  const { problem, submit: run } = useSubmit();
  const [code, setCode] = useState('');
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => api.post('/session/_complete', { body: { code } })).then(askWho);
  };
  return (
    <form className="form" onSubmit={submit}>
      <h2>{text.codeTitle}</h2>
      <label>{text.code}<input type="text" inputMode="numeric" autoComplete="one-time-code" required aria-describedby={id} value={code} onChange={(event) => { setCode(event.target.value); }} /></label>
      <p id={id} className="quiet small">{text.codeHint}</p>
      <FormProblems problem={problem} />
      <div className="form-actions">
        <Button type="submit" kind="primary">{text.confirm}</Button>
        <Button kind="plain" onClick={() => void run(() => api.del('/session')).then(askWho)}>{text.other}</Button>
      </div>
    </form>
  );
}
