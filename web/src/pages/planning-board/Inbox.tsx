// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api, etagOf } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { Dialog } from '@/components/Dialog';
import { notify } from '@/components/notices';
import { hours, number } from '@/i18n/format';
import { weekLabel } from '@/time/weeks';
import { FreeRequest } from './FreeRequest';
import type { Words } from './words';

type Order = Schemas['Order'];

const FIRST = 5;

function DeclineDialog({ order, onDone, words }: { order: Order; onDone: () => void; words: Words }): ReactElement {
  const [reason, setReason] = useState('');
  const send = async () => {
    const done = await save({
      run: () => api.post('/orders/{orderId}/_decline', { path: { orderId: order.id }, body: { reason: reason.trim() }, ifMatch: etagOf(order) }),
      done: () => { notify(words.declined(order.title)); },
    });
    if (done) onDone();
  };
  return (
    <Dialog title={words.declineTitle} onClose={onDone}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
        <p>{order.title}</p>
        <label>
          {words.declineWhy}
          <textarea required maxLength={1000} rows={3} value={reason} onChange={(event) => { setReason(event.target.value); }} />
        </label>
        <div className="form-actions">
          <Button type="submit" kind="primary" disabled={reason.trim() === ''}>{words.decline}</Button>
          <Button onClick={onDone}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** New requests, urgent ones first, and saying no. Saying yes is a proposal: publishing a plan in which they fit makes it. */
export function Inbox({ orders, onWho, words }: { orders: readonly Order[]; onWho: ((orderId: number) => void) | null; words: Words }): ReactElement {
  const [all, setAll] = useState(false);
  const [declining, setDeclining] = useState<Order | null>(null);
  const [answering, setAnswering] = useState<Order | null>(null);
  const topics = [...new Set(orders.flatMap((one) => (one.topic ? [one.topic] : [])))];
  const shown = all ? orders : orders.slice(0, FIRST);
  return (
    <section className="inbox" aria-labelledby="inbox-title">
      <h2 id="inbox-title">{orders.length === 0 ? words.inboxNone : words.inboxTitle(orders.length)}</h2>
      {orders.length === 0 ? <p className="quiet small">{words.inboxEmpty}</p> : (
        <section className="table-scroll" tabIndex={0} aria-label={words.inboxCaption}>
          <table className="data-table board-table">
            <caption className="visually-hidden">{words.inboxCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.request}</th><th scope="col" className="wide-only">{words.wished}</th>
                <th scope="col" className="number">{words.hours}</th><th scope="col" className="number wide-only">{words.ofTeam}</th><th scope="col">{words.actions}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((order) => (
                <tr key={order.id}>
                  <th scope="row">
                    <ClientSign code={order.municipalityCode} /> {order.title}{order.urgent && <span className="inbox-urgent"> {words.urgent}</span>}
                    {order.freeText && order.items.length === 0 ? <span className="quiet small"> {order.topic ? words.freeAbout(order.topic) : words.freeMark}</span> : null}
                  </th>
                  <td className="wide-only">
                    {order.wishedFrom || order.wishedUntil
                      ? [order.wishedFrom, order.wishedUntil].map((week) => (week ? weekLabel(week, words.language) : '…')).join(' – ')
                      : words.noWish}
                  </td>
                  <td className="number">{number(order.hours)}</td>
                  <td className="number wide-only" title={hours(order.teamHours)}>{number(order.teamHours)}</td>
                  <td className="row-actions">
                    {order.freeText ? <Button className="button-small" onClick={() => { setAnswering(order); }} aria-label={`${words.freeAnswer}: ${order.title}`}>{words.freeAnswer}</Button> : null}
                    {onWho && order.items.length > 0 ? <Button className="button-small" onClick={() => { onWho(order.id); }} aria-label={words.whoFor(order.title)}>{words.who}</Button> : null}
                    <Button className="button-small" onClick={() => { setDeclining(order); }} aria-label={`${words.decline}: ${order.title}`}>{words.decline}</Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {orders.length > FIRST && <Button kind="plain" className="button-small" onClick={() => { setAll(!all); }}>{all ? words.inboxFewer : words.inboxAll(orders.length)}</Button>}
      {answering && <FreeRequest order={answering} topics={topics} words={words} onClose={() => { setAnswering(null); }} onDecline={() => { setAnswering(null); setDeclining(answering); }} />}
      {declining && <DeclineDialog order={declining} onDone={() => { setDeclining(null); }} words={words} />}
    </section>
  );
}
