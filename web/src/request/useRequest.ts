// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { bodyOf, faults, homesAsked, type Draft } from './request';
import { useEstimate } from './useEstimate';

interface Asked {
  menu: Schemas['MenuCard'];
  municipality: string;
  /** What stands on the form when it opens. */
  start: () => Draft;
  /** In own words, not from the card. */
  free: boolean;
  /** The order that becomes this: its place in the plan is free for it. */
  orderId?: number;
}

/** A request while it is filled in: what stands on the form, what is wrong with it and what it would take. */
export function useRequest({ menu, municipality, start, free, orderId }: Asked) {
  const places = useResource('/places', { query: { municipalityCode: municipality } }).data?.places;
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const items = useMemo(() => menu.items.filter((item) => draft.items.includes(item.code)), [menu, draft.items]);
  const place = places?.find((one) => one.id === draft.placeId);
  const homes = homesAsked(draft, place);
  const found = faults(draft, free);
  const body = useMemo(() => bodyOf(draft, { municipality, items, roles: menu.roles, homes }), [draft, municipality, items, menu, homes]);
  const askable = !free && place !== undefined && !found.includes('steps') && !found.includes('period');
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => { open.current = false; };
  }, []);
  const estimate = useEstimate(askable ? { ...body, items: [...draft.items], ...(orderId === undefined ? {} : { orderId }) } : null);

  /** Whether it can be kept as it stands; if not, what is wrong is shown and the first of it has the focus. */
  const complete = () => {
    setTried(true);
    if (found.length > 0) document.querySelector<HTMLElement>(`[data-field="${found[0]}"] :is(input, textarea, select)`)?.focus();
    return found.length === 0;
  };
  /** Still on the screen: what was kept at a later try takes nobody away from another page. */
  const isOpen = () => open.current;
  return { menu, free, draft, setDraft, tried, items, places, place, homes, found, body, estimate, complete, isOpen };
}

export type RequestState = ReturnType<typeof useRequest>;
