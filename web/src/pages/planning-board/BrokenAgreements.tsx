// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type ReactElement } from 'react';
import { api } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { notify } from '@/components/notices';
import { ServerText } from '@/components/States';
import { isAgreed } from '@/request/state';
import type { Words } from './words';

type Broken = Schemas['BrokenAgreement'];

/** Else nobody asks for it any more: there is nothing to propose, only a new plan to make. */
const isAsked = (one: Broken): boolean => isAgreed({ state: one.orderState });

export interface BrokenAgreementsProps {
  list: Schemas['BrokenAgreementList'];
  /** Something was sent or recorded: what is in the way must be asked for again. */
  onChanged: () => void;
  words: Words;
}

/** What stands in the way of publishing, by municipality: a change proposal, or else force majeure. */
export function BrokenAgreements({ list, onChanged, words }: BrokenAgreementsProps): ReactElement {
  const toPropose = list.broken.filter((one) => isAsked(one) && !one.proposalIsOfThisPlan);
  const propose = (reason: string) => save({
    run: () => api.post('/plans/{planKey}/change-proposals', {
      path: { planKey: String(list.planId) }, ifMatch: `"${list.planVersion}"`, body: { reason, orderIds: toPropose.map((one) => one.orderId) },
    }),
    done: () => { notify(words.proposedChanges(toPropose.length)); onChanged(); },
  });
  return (
    <div className="stack">
      <p role="alert" className="publish-conflict">{words.publishBroken(list.broken.length)}</p>
      <p>{words.publishBrokenDo}</p>
      <ul className="broken-agreements">
        {list.broken.map((one) => <One key={one.orderId} one={one} planId={list.planId} onChanged={onChanged} words={words} />)}
      </ul>
      {toPropose.length > 0 ? <WhyForm label={words.proposeWhy} verb={words.proposeChanges} kind="primary" onReason={propose} /> : null}
    </div>
  );
}

function One({ one, planId, onChanged, words }: { one: Broken; planId: number; onChanged: () => void; words: Words }): ReactElement {
  const [asked, setAsked] = useState(false);
  const record = (reason: string) => save({
    run: () => api.post('/orders/{orderId}/_override', {
      path: { orderId: one.orderId }, ifMatch: `"${one.orderVersion}"`, body: { planKey: String(planId), reason },
    }),
    done: () => { notify(words.forceMajeureDone(one.orderTitle)); onChanged(); },
  });
  return (
    <li>
      <p><ClientSign code={one.municipalityCode} /> <ServerText>{one.text}</ServerText></p>
      {one.differences.length > 0 ? (
        <details>
          <summary>{words.differences(one.differences.length)}</summary>
          <ul>{one.differences.map((difference) => <li key={difference.text}><ServerText>{difference.text}</ServerText></li>)}</ul>
        </details>
      ) : null}
      {one.proposalIsOfThisPlan ? <p className="board-note">{words.proposalWaits}</p> : null}
      {isAsked(one) && !asked ? <Button className="button-small" aria-label={words.forceMajeureFor(one.orderTitle)} onClick={() => { setAsked(true); }}>{words.forceMajeure}</Button> : null}
      {asked ? <WhyForm label={words.forceMajeureWhy} verb={words.forceMajeure} kind="danger" onReason={record} /> : null}
    </li>
  );
}

function WhyForm({ label, verb, kind, onReason }: { label: string; verb: string; kind: 'primary' | 'danger'; onReason: (reason: string) => Promise<unknown> }): ReactElement {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const send = async () => {
    setBusy(true);
    await onReason(reason.trim());
    setBusy(false);
  };
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <div>
        <label htmlFor={id} className="field-label">{label}</label>
        <textarea id={id} required maxLength={1000} rows={2} className="wide" value={reason} onChange={(event) => { setReason(event.target.value); }} />
      </div>
      <div className="row"><Button type="submit" kind={kind} disabled={busy || reason.trim() === ''}>{verb}</Button></div>
    </form>
  );
}
