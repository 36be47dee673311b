// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type ReactElement } from 'react';
import { api, etagOf } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { Combobox } from '@/components/Combobox';
import { Dialog } from '@/components/Dialog';
import { FormProblems } from '@/components/FormProblems';
import { showUndo } from '@/components/notices';
import { useSubmit } from '@/components/useSubmit';
import { hours } from '@/i18n/format';
import { Link } from '@/router/Link';
import type { Words } from './words';

type Order = Schemas['Order'];

interface Props {
  order: Order;
  /** Topics that other free requests have. */
  topics: readonly string[];
  onDecline: () => void;
  onClose: () => void;
  words: Words;
}

/** Answers a request in own words: which products it comes to, or what it is about; else a product that is not there yet, or no. */
export function FreeRequest({ order, topics, onDecline, onClose, words }: Props): ReactElement {
  const list = useId();
  const menu = useResource('/menu-cards/{menuVersion}', { path: { menuVersion: 'current' } }).data;
  const [items, setItems] = useState<readonly string[]>(order.items);
  const [topic, setTopic] = useState(order.topic ?? '');
  const { problem, submit } = useSubmit();
  const chosen = (menu?.items ?? []).filter((one) => items.includes(one.code));
  const at = { path: { orderId: order.id }, ifMatch: etagOf(order) };
  const answer = async (run: () => Promise<unknown>, said: string) => {
    if (!await submit(run)) return;
    showUndo(said);
    onClose();
  };
  return (
    <Dialog title={words.freeTitle} onClose={onClose}>
      <div className="stack">
        <div><h3>{order.title}</h3><p>{order.freeText}</p></div>
        <form className="form" onSubmit={(event) => { event.preventDefault(); void answer(() => api.post('/orders/{orderId}/_itemise', { ...at, body: { items: [...items] } }), words.freeItemsDone(order.title)); }}>
          <Combobox label={words.freeItems} clears value={null} placeholder={words.freeItemsFind}
            options={(menu?.items ?? []).filter((one) => !items.includes(one.code)).map((one) => ({ id: one.code, text: `${one.code} ${one.name}`, detail: one.category }))}
            onChange={(code) => { if (code !== null) setItems([...items, code]); }} />
          {chosen.length > 0 ? (
            <ul className="plain-list">
              {chosen.map((one) => (
                <li key={one.code}><span>{one.code} {one.name} <span className="quiet">{hours(one.hours)}</span></span>
                  <Button kind="plain" className="button-small" aria-label={words.freeItemRemove(one.name)} onClick={() => { setItems(items.filter((code) => code !== one.code)); }}>×</Button></li>
              ))}
            </ul>
          ) : null}
          <div className="form-actions"><Button type="submit" kind="primary" disabled={chosen.length === 0}>{words.freeItemsKeep}</Button></div>
        </form>
        <form className="form" onSubmit={(event) => { event.preventDefault(); void answer(() => api.post('/orders/{orderId}/_label', { ...at, body: { topic: topic.trim() } }), words.freeTopicDone(order.title)); }}>
          <label>
            {words.freeTopic}
            <input type="text" list={list} maxLength={100} value={topic} onChange={(event) => { setTopic(event.target.value); }} />
          </label>
          <datalist id={list}>{topics.map((one) => <option key={one} value={one} />)}</datalist>
          <p className="quiet small">{words.freeTopicHelp}</p>
          <div className="form-actions"><Button type="submit">{words.freeTopicKeep}</Button></div>
        </form>
        <FormProblems problem={problem} />
        <div className="row">
          <Link className="button" to={`/menukaart?${new URLSearchParams({ concept: 'nieuw', onderwerp: topic.trim() || order.title }).toString()}`}>{words.freeNew}</Link>
          <Button onClick={onDecline}>{words.decline}</Button>
        </div>
      </div>
    </Dialog>
  );
}
