// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';
import { refetch } from '@/api/cache';
import { api, etagOf, urlOf } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useMay } from '@/app/session';
import { notifyError } from '@/components/notices';
import { useWords } from '@/i18n/words';
import { draftOf, merge, updateOf, type Merged, type Surroundings } from '@/request/change';
import { useRequest } from '@/request/useRequest';
import { lockOf } from '@/request/state';
import { words } from './words';

type Order = Schemas['Order'];

/** What someone else kept while the form was open. */
export type News = Pick<Merged, 'taken' | 'kept'>;

/** The order and the list in which it stands are as the server has them, before someone looks at them. */
const readAgain = ({ id, municipalityCode }: Order) =>
  Promise.all([refetch(urlOf('/orders/{orderId}', { path: { orderId: id } })), refetch(urlOf('/orders', { query: { municipalityCode } }))]);

/** Writes only what is different from the order as it was when the form opened, in the version that was seen. */
export function useChange(opened: Order, around: Surroundings & { menu: Schemas['MenuCard'] }, leave: () => void) {
  const text = useWords(words);
  const mayAsk = useMay()('order.ask', opened.municipalityCode);
  const [base, setBase] = useState(opened);
  const [news, setNews] = useState<News | null>(null);
  const [saving, setSaving] = useState(false);
  // In own words it stays until it is kept, also when the team gives it products meanwhile: what was typed must not disappear.
  const [free] = useState(opened.items.length === 0);
  const form = useRequest({
    menu: around.menu, municipality: base.municipalityCode, free, start: () => draftOf(base, around), orderId: base.id,
  });
  const latest = useRef(form.draft);
  useEffect(() => { latest.current = form.draft; }, [form.draft]);

  /** Puts what was typed on top of what someone else kept. Where that changed nothing on the form, it is written without asking. */
  const catchUp = async (seen: Order): Promise<void> => {
    try {
      const { data: { order } } = await api.get('/orders/{orderId}', { path: { orderId: seen.id } });
      const { draft, taken, kept } = merge(draftOf(seen, around), latest.current, draftOf(order, around));
      setBase(order);
      form.setDraft(draft);
      const quiet = taken.length === 0 && kept.length === 0 && lockOf(order, mayAsk) === null;
      setNews(quiet ? null : { taken, kept });
      if (quiet) await write(order);
    } catch (error) {
      notifyError(error);
    }
  };

  const write = async (order: Order): Promise<void> => {
    if (Object.keys(updateOf(order, latest.current, around)).length === 0) {
      leave();
      return;
    }
    setSaving(true);
    await save({
      run: async () => {
        // At a second try what stands on the form then.
        const body = updateOf(order, latest.current, around);
        const reply = await api.patch('/orders/{orderId}', { path: { orderId: order.id }, body, ifMatch: etagOf(order) });
        await readAgain(order);
        return reply;
      },
      undoText: ({ data }) => text.changed(data.title),
      done: () => { if (form.isOpen()) leave(); },
      refused: ({ status }) => {
        if (status === 412) void catchUp(order);
        return status === 412;
      },
    });
    setSaving(false);
  };

  const submit = () => { if (!saving && form.complete()) void write(base); };
  return { title: base.title, hours: base.hours, state: base.state, form, saving, news, lock: lockOf(base, mayAsk), submit };
}
