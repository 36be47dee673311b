// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/types';
import { sessionChanged } from '@/app/session';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblems } from '@/components/FormProblems';
import { useSubmit } from '@/components/useSubmit';
import { notifyError } from '@/components/notices';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { words } from './words';

/** A code of an app when logging in: turning it on and off, recovery codes. */
export function SecondStep({ account, left }: { account: Schemas['Account']; left: number }): ReactElement {
  const text = useWords(words);
  const [secret, setSecret] = useState<Schemas['SecondStepSecret'] | null>(null);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState<'off' | 'renew' | null>(null);
  const stopAsking = () => { setAsking(null); };
  const run = async (step: () => Promise<unknown>) => {
    try {
      await step();
      sessionChanged();
    } catch (error) {
      notifyError(error);
    }
  };
  const begin = () => run(async () => { setSecret((await api.post('/second-step')).data); });
  const end = async (code: string) => {
    await api.post('/second-step/_remove', { body: { code } });
    sessionChanged();
  };
  const renew = async (code: string) => {
    setCodes((await api.post('/recovery-codes/_renew', { body: { code } })).data.codes);
    sessionChanged();
  };
  const confirmed = (given: readonly string[]) => {
    setSecret(null);
    setCodes(given);
    sessionChanged();
  };
  if (codes.length > 0) {
    return <section className="account-section"><h2>{text.recoveryTitle}</h2><RecoveryCodes codes={codes} onStored={() => { setCodes([]); }} /></section>;
  }
  return (
    <section className="account-section">
      <h2>{text.secondStep}</h2>
      {secret ? <Confirm secret={secret} onDone={confirmed} onCancel={() => { setSecret(null); }} /> : account.hasSecondStep ? (
        <><p>{text.on(left)}</p><div className="row"><Button onClick={() => { setAsking('renew'); }}>{text.renew}</Button><Button kind="danger" onClick={() => { setAsking('off'); }}>{text.turnOff}</Button></div></>
      ) : <><p>{text.off}</p><Button kind="primary" onClick={() => void begin()}>{text.turnOn}</Button></>}
      {asking === 'off' ? <WithCode question={text.sureOff} verb={text.turnOff} onCode={end} onClose={stopAsking} /> : null}
      {asking === 'renew' ? <WithCode question={text.sureRenew} verb={text.renew} onCode={renew} onClose={stopAsking} /> : null}
    </section>
  );
}

/** Asks a code before something that cannot be taken back: an open browser is not enough. */
function WithCode({ question, verb, onCode, onClose }: { question: string; verb: string; onCode: (code: string) => Promise<void>; onClose: () => void }) {
  const text = useWords(words);
  const common = useWords(shared);
  const [code, setCode] = useState('');
  const { problem, submit } = useSubmit();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await submit(() => onCode(code))) onClose();
  };
  return (
    <Dialog title={text.secondStep} onClose={onClose}>
      <form className="form" onSubmit={(event) => void send(event)}>
        <p>{question}</p>
        <label>{text.anyCode}<input type="text" autoComplete="one-time-code" required maxLength={40} value={code} onChange={(event) => { setCode(event.target.value); }} /></label>
        <FormProblems problem={problem} />
        <div className="form-actions"><Button type="submit" kind="danger">{verb}</Button><Button onClick={onClose}>{common.cancel}</Button></div>
      </form>
    </Dialog>
  );
}

function Confirm({ secret, onDone, onCancel }: { secret: Schemas['SecondStepSecret']; onDone: (codes: readonly string[]) => void; onCancel: () => void }) {
  const text = useWords(words);
  const [code, setCode] = useState('');
  const { problem, submit } = useSubmit();
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    await submit(async () => { onDone((await api.post('/second-step/_confirm', { body: { code } })).data.codes); });
  };
  return (
    <form className="form" onSubmit={(event) => void confirm(event)}>
      <p>{text.scan}</p>
      <svg className="account-qr" role="img" aria-label={text.qr} viewBox={`0 0 ${secret.codeSize} ${secret.codeSize}`} shapeRendering="crispEdges"><path d={secret.codePath} fill="currentColor" /></svg>
      <p>{text.secret}: <span className="account-secret">{secret.secret}</span></p>
      <label>{text.code}<input type="text" inputMode="numeric" autoComplete="one-time-code" required pattern="[0-9]{6}" value={code} onChange={(event) => { setCode(event.target.value); }} /></label>
      <FormProblems problem={problem} />
      <div className="form-actions"><Button type="submit" kind="primary">{text.confirm}</Button><Button onClick={onCancel}>{text.cancel}</Button></div>
    </form>
  );
}

function RecoveryCodes({ codes, onStored }: { codes: readonly string[]; onStored: () => void }) {
  const text = useWords(words);
  return (
    <>
      <p>{text.recovery}</p>
      <ul className="account-codes">{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <div className="row"><Button kind="primary" onClick={onStored}>{text.stored}</Button><Button onClick={() => { print(); }}>{text.print}</Button></div>
    </>
  );
}
