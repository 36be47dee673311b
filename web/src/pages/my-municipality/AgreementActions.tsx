// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState } from 'react';
import { api, etagOf } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useMay } from '@/app/session';
import { Button } from '@/components/Button';
import { Confirm } from '@/components/Confirm';
import { Dialog } from '@/components/Dialog';
import { notify } from '@/components/notices';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { agreementWords } from './agreement-words';
import { ReasonDialog } from './ReasonDialog';
import { isAgreed } from '@/request/state';

type Order = Schemas['Order'];
type Open = 'accept' | 'ask' | 'decline' | 'pause' | 'stop' | 'complete' | 'propose' | null;

/** What municipality and team do about an agreement. None of it can be undone: the other side acts on it. */
export function AgreementActions({ order, open }: { order: Order; open: Schemas['Agreement'] | undefined }) {
  const text = useWords(agreementWords);
  const may = useMay();
  const [asked, setAsked] = useState<Open>(null);
  const close = () => { setAsked(null); };
  const at = { path: { orderId: order.id }, ifMatch: etagOf(order) };
  const keep = (run: () => Promise<unknown>, said: (title: string) => string) => {
    close();
    void save({ run, done: () => { notify(said(order.title)); } });
  };
  const decides = may('agreement.decide', order.municipalityCode);
  const answers = may('order.answer');
  const version = open ? { path: { orderId: order.id, agreementNumber: open.number }, ifMatch: etagOf(order) } : null;
  const canPropose = order.state === 'requested' || order.state === 'proposed' || (isAgreed(order) && !order.agreement);
  return (
    <div className="row no-print">
      {decides && version ? (
        <>
          <Button kind="primary" onClick={() => { setAsked('accept'); }}>{text.accept}</Button>
          <Button onClick={() => { setAsked('ask'); }}>{text.askChange}</Button>
          <Button kind="danger" onClick={() => { setAsked('decline'); }}>{text.decline}</Button>
        </>
      ) : null}
      {decides && isAgreed(order) ? <Button onClick={() => { setAsked('pause'); }}>{text.pause}</Button> : null}
      {decides && order.state === 'paused' ? <Button kind="primary" onClick={() => { keep(() => api.post('/orders/{orderId}/_resume', at), text.resumed); }}>{text.resume}</Button> : null}
      {decides && (isAgreed(order) || order.state === 'paused') ? <Button kind="danger" onClick={() => { setAsked('stop'); }}>{text.stop}</Button> : null}
      {answers && canPropose && order.planning.plannedHours > 0 ? <Button onClick={() => { setAsked('propose'); }}>{text.propose}</Button> : null}
      {answers && isAgreed(order) ? <Button onClick={() => { setAsked('complete'); }}>{text.complete}</Button> : null}
      {asked === 'accept' && version ? <Confirm title={text.acceptTitle(order.title)} question={text.acceptText} verb={text.accept} kind="primary" onClose={close}
        onSure={() => { keep(() => api.post('/orders/{orderId}/agreements/{agreementNumber}/_accept', version), text.accepted); }} /> : null}
      {asked === 'ask' && version ? <ReasonDialog title={text.askChange} explanation={text.askChangeText} verb={text.askChange} onClose={close}
        onReason={(comment) => { keep(() => api.post('/orders/{orderId}/agreements/{agreementNumber}/_ask', { ...version, body: { comment } }), text.changeAsked); }} /> : null}
      {asked === 'decline' && version ? <ReasonDialog title={text.decline} explanation={text.declineText} verb={text.decline} onClose={close}
        onReason={(reason) => { keep(() => api.post('/orders/{orderId}/agreements/{agreementNumber}/_decline', { ...version, body: { reason } }), text.declined); }} /> : null}
      {asked === 'pause' ? <ReasonDialog title={text.pause} explanation={text.pauseText} verb={text.pause} onClose={close}
        onReason={(reason) => { keep(() => api.post('/orders/{orderId}/_pause', { ...at, body: { reason } }), text.paused); }} /> : null}
      {asked === 'stop' ? <ReasonDialog title={text.stop} explanation={text.stopText} verb={text.stop} onClose={close}
        onReason={(reason) => { keep(() => api.post('/orders/{orderId}/_stop', { ...at, body: { reason } }), text.stopped); }} /> : null}
      {asked === 'complete' ? <Confirm title={text.complete} question={text.completeText} verb={text.complete} kind="primary" onClose={close}
        onSure={() => { keep(() => api.post('/orders/{orderId}/_complete', at), text.completed); }} /> : null}
      {asked === 'propose' ? <ProposeDialog order={order} before={open?.conditions ?? ''} onClose={close}
        onConditions={(conditions) => { keep(() => api.post('/orders/{orderId}/proposals', { ...at, body: { planKey: 'published', conditions } }), text.proposed); }} /> : null}
    </div>
  );
}

function ProposeDialog({ order, before, onClose, onConditions }: { order: Order; before: string; onClose: () => void; onConditions: (text: string) => void }) {
  const text = useWords(agreementWords);
  const common = useWords(shared);
  const [conditions, setConditions] = useState(before);
  const id = useId();
  return (
    <Dialog title={`${text.propose}: ${order.title}`} onClose={onClose}>
      <form className="stack" onSubmit={(event) => { event.preventDefault(); onConditions(conditions.trim()); }}>
        <p>{text.proposeText}</p>
        <div>
          <label htmlFor={id} className="field-label">{text.proposeConditions}</label>
          <textarea id={id} rows={3} maxLength={4000} value={conditions} className="wide" onChange={(event) => { setConditions(event.target.value); }} />
        </div>
        <div className="row"><Button kind="primary" type="submit">{text.propose}</Button><Button onClick={onClose}>{common.cancel}</Button></div>
      </form>
    </Dialog>
  );
}
