// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from 'react';
import { createSignal } from '@/app/signal';
import { invalidate, refetch } from './cache';
import type { Schemas } from './types';

type Changed = Schemas['ChangedThing'];

/** First parts of addresses that a change of something leaves as they are; everything else may depend on it. On a scenario nothing else depends. */
const untouched: Record<Changed, readonly string[]> = {
  orders: ['/v1/menu-cards', '/v1/municipalities', '/v1/places', '/v1/areas', '/v1/members', '/v1/settings'],
  members: ['/v1/menu-cards', '/v1/municipalities', '/v1/places', '/v1/areas', '/v1/settings'],
  plans: ['/v1/menu-cards', '/v1/municipalities', '/v1/places', '/v1/areas', '/v1/settings'],
  pins: ['/v1/menu-cards', '/v1/municipalities', '/v1/places', '/v1/areas', '/v1/settings', '/v1/members'],
  runs: ['/v1/menu-cards', '/v1/municipalities', '/v1/places', '/v1/areas', '/v1/settings', '/v1/members', '/v1/orders', '/v1/overview', '/v1/capacity', '/v1/shares'],
  settings: ['/v1/menu-cards', '/v1/places', '/v1/areas'],
  places: ['/v1/menu-cards'],
  menu: ['/v1/places', '/v1/areas'],
  scenarios: [],
};

/** Whether what stands at `url` may be different after these changes. */
export function touches(url: string, changed: readonly Changed[]): boolean {
  const path = url.split('?')[0] ?? url;
  return changed.some((thing) => (thing === 'scenarios' ? path.startsWith('/v1/scenarios') : !untouched[thing].some((prefix) => {
    if (prefix === '/v1/municipalities') return path === prefix;
    if (prefix === '/v1/members') return path === prefix || /^\/v1\/members\/\d+$/.test(path);
    return path.startsWith(prefix);
  })));
}

const line = createSignal(true);
let revision = 0;

function received(event: MessageEvent<string>): void {
  line.set(true);
  const news = JSON.parse(event.data) as Schemas['RevisionEvent'];
  const before = revision;
  revision = news.revision;
  if (before === news.revision) return;
  const missedSome = news.changed.length === 0 || news.revision !== before + 1;
  invalidate((url) => missedSome || touches(url, news.changed), { background: true });
}

/**
 * Listens to the server until the function that comes back is called; the browser connects again by itself.
 * `from`: a revision from before anything on the screen was read, so that what changed before the line was open is read again.
 */
export function listenToServer(from: number): () => void {
  revision = from;
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource('/v1/events');
    source.addEventListener('revision', received as (event: Event) => void);
    source.addEventListener('error', () => {
      line.set(false);
      // A server that refuses does so because nobody is logged in any more.
      void refetch('/v1/session', { background: true });
      if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, 3000);
    });
  };
  open();
  return () => {
    clearTimeout(again);
    source?.close();
  };
}

/** Whether the line to the server is open. */
export const useOnline = (): boolean => useSyncExternalStore(line.subscribe, line.get);
