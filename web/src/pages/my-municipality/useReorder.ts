// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { api } from '@/api/client';
import { save, shows } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useWords } from '@/i18n/words';
import { rankFor, withRank } from './ranking';
import { words } from './words';

type Order = Schemas['Order'];

interface Drag {
  id: number;
  /** Where it would land, 0 = top. */
  place: number;
  /** How far the pointer went down since it was pressed. */
  shift: number;
}

/** Moving requests by mouse, touch, arrow keys and buttons. Every move is on the screen at once and can be undone. */
export function useReorder(municipality: string, live: readonly Order[]) {
  const text = useWords(words);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');
  const body = useRef<HTMLTableSectionElement>(null);
  const started = useRef<{ y: number; rows: readonly { id: number; top: number; height: number }[] } | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const moveTo = useCallback((order: Order, place: number) => {
    const rank = rankFor(live, order.id, place);
    if (rank === null) return;
    const sentence = text.moved(order.title, Math.max(0, Math.min(live.length - 1, place)) + 1, live.length);
    setSaid(sentence);
    void save({
      shows: [shows('/orders', { query: { municipalityCode: municipality } }, (data) => ({ orders: withRank(data.orders, order.id, rank) }))],
      run: () => {
        // One after the other, so that quick moves arrive in the order in which they were made.
        const run = queue.current.then(() => api.post('/orders/{orderId}/_move', { path: { orderId: order.id }, body: { rank } }));
        queue.current = run.catch(() => undefined);
        return run;
      },
      undoText: sentence,
    });
  }, [live, municipality, text]);

  const onKey = (order: Order, event: KeyboardEvent) => {
    const at = live.indexOf(order);
    const place = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: live.length - 1 }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    moveTo(order, place);
  };

  const onPointerDown = (order: Order, event: PointerEvent) => {
    if (event.button !== 0 || !body.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const rows = [...body.current.querySelectorAll<HTMLTableRowElement>('tr[data-order]')].map((row) => {
      const box = row.getBoundingClientRect();
      return { id: Number(row.dataset['order']), top: box.top + scrollY, height: box.height };
    });
    started.current = { y: event.clientY + scrollY, rows };
    setDrag({ id: order.id, place: live.indexOf(order), shift: 0 });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag || !started.current) return;
    const y = event.clientY + scrollY;
    const place = started.current.rows.filter((row) => row.id !== drag.id && row.top + row.height / 2 < y).length;
    setDrag({ ...drag, place, shift: y - started.current.y });
  };
  const onPointerUp = (order: Order) => {
    if (!drag) return;
    setDrag(null);
    started.current = null;
    moveTo(order, drag.place);
  };
  const cancel = () => {
    setDrag(null);
    started.current = null;
  };
  return { drag, said, body, moveTo, onKey, onPointerDown, onPointerMove, onPointerUp, cancel };
}
