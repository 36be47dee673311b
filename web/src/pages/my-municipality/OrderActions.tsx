// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { api, etagOf } from '@/api/client';
import { save, shows } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useMay } from '@/app/session';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { notify } from '@/components/notices';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { ReasonDialog } from './ReasonDialog';
import { isOver, lockOf } from '@/request/state';
import { words } from './words';

type Order = Schemas['Order'];
/** The address of the form that changes a request. */
const changeLink = (order: Order) => `/mijn-gemeente?gemeente=${order.municipalityCode}&wijzigen=${order.id}`;

type Open = 'withdraw' | 'decline' | 'remove' | null;

/** What can be done with a request: by its municipality, or by the team when the team looks. */
export function OrderActions({ order, onGone }: { order: Order; onGone: () => void }) {
  const text = useWords(words);
  const common = useWords(shared);
  const may = useMay();
  const mayAsk = may('order.ask', order.municipalityCode);
  const mayAnswer = may('order.answer', order.municipalityCode);
  const [open, setOpen] = useState<Open>(null);
  const close = () => { setOpen(null); };
  const at = { path: { orderId: order.id }, ifMatch: etagOf(order) };
  const changed = (change: Partial<Order>) => [
    shows('/orders/{orderId}', { path: { orderId: order.id } }, (data) => ({ ...data, order: { ...data.order, ...change } })),
    shows('/orders', { query: { municipalityCode: order.municipalityCode } }, (data) => ({ orders: data.orders.map((one) => (one.id === order.id ? { ...one, ...change } : one)) })),
  ];

  const setUrgent = (urgent: boolean) => void save({
    shows: changed({ urgent }),
    run: () => api.patch('/orders/{orderId}', { ...at, body: { urgent } }),
    undoText: urgent ? text.madeUrgent(order.title) : text.noLongerUrgent(order.title),
  });
  const send = () => void save({ shows: changed({ state: 'requested' }), run: () => api.post('/orders/{orderId}/_submit', at), undoText: text.sent(order.title) });
  const withdraw = () => {
    close();
    void save({ shows: changed({ state: 'draft' }), run: () => api.post('/orders/{orderId}/_withdraw', at), done: () => { notify(text.withdrawn(order.title)); } });
  };
  const decline = (reason: string) => {
    close();
    void save({
      shows: changed({ state: 'declined', stateReason: reason }),
      run: () => api.post('/orders/{orderId}/_decline', { ...at, body: { reason } }),
      done: () => { notify(text.declined(order.title)); },
    });
  };
  const remove = () => {
    close();
    onGone();
    void save({
      shows: [shows('/orders', { query: { municipalityCode: order.municipalityCode } }, (data) => ({ orders: data.orders.filter((one) => one.id !== order.id) }))],
      run: () => api.del('/orders/{orderId}', at),
      undoText: text.removed(order.title),
    });
  };

  if (isOver(order)) return null;
  const lock = lockOf(order, mayAsk);
  const waits = order.state === 'requested' || order.state === 'proposed';
  return (
    <>
      <div className="row no-print">
        {order.state === 'draft' && mayAsk ? <Button kind="primary" onClick={send}>{text.send}</Button> : null}
        {lock === null ? <Link to={changeLink(order)} className="button">{text.change}</Link> : null}
        {lock !== null ? null : <Button onClick={() => { setUrgent(!order.urgent); }}>{order.urgent ? text.noUrgent : text.makeUrgent}</Button>}
        {order.state === 'draft' && mayAsk ? <Button kind="danger" onClick={() => { setOpen('remove'); }}>{text.remove}</Button> : null}
        {waits && mayAsk ? <Button kind="danger" onClick={() => { setOpen('withdraw'); }}>{text.withdraw}</Button> : null}
        {waits && mayAnswer ? <Button kind="danger" onClick={() => { setOpen('decline'); }}>{text.decline}</Button> : null}
        {open === 'withdraw' ? (
          <Dialog title={text.withdrawTitle(order.title)} onClose={close}>
            <div className="stack">
              <p>{text.withdrawText}</p>
              <div className="row"><Button kind="danger" onClick={withdraw}>{text.withdraw}</Button><Button onClick={close}>{common.cancel}</Button></div>
            </div>
          </Dialog>
        ) : null}
        {open === 'decline' ? (
          <ReasonDialog title={text.declineTitle(order.title)} explanation={text.declineText} verb={text.decline} onClose={close}
            onReason={decline} />
        ) : null}
        {open === 'remove' ? (
          <Dialog title={text.remove} onClose={close}>
            <div className="stack">
              <p>{text.removeSure}</p>
              <div className="row"><Button kind="danger" onClick={remove}>{text.remove}</Button><Button onClick={close}>{common.cancel}</Button></div>
            </div>
          </Dialog>
        ) : null}
      </div>
      {lock === 'agreed' && mayAsk ? <p className="quiet no-print">{text.locked.agreed}</p> : null}
    </>
  );
}
