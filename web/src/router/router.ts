// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useSyncExternalStore } from 'react';

/** Where the browser is; a new object only when the address changed. */
export interface Place {
  path: string;
  search: URLSearchParams;
}

const listeners = new Set<() => void>();
let place: Place = read();

function read(): Place {
  const url = typeof location === 'undefined' ? new URL('http://localhost/') : new URL(location.href);
  return { path: url.pathname, search: url.searchParams };
}

let back = false;

function moved() {
  place = read();
  listeners.forEach((listener) => { listener(); });
}

if (typeof addEventListener === 'function') {
  addEventListener('popstate', () => {
    back = true;
    moved();
  });
}

/** Whether the last step went back or forward: then the browser itself brings back the scroll. */
export const cameBack = (): boolean => back;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What is kept with a step in the history: that one came there from within the application. */
const INSIDE = { inside: true };

/** Goes to an address within the application. `replace` leaves no step in the history. */
export function navigate(to: string, { replace = false } = {}): void {
  if (to === location.pathname + location.search) return;
  back = false;
  if (replace) history.replaceState(history.state, '', to);
  else history.pushState(INSIDE, '', to);
  moved();
}

/** Back to where someone came from; who came from outside, by a link, goes to `home`. */
export function goBack(home: string): void {
  if ((history.state as Partial<typeof INSIDE> | null)?.inside) history.back();
  else navigate(home, { replace: true });
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}

/** `address` with one search parameter changed; null takes it out. */
export function withParam(address: Place, name: string, value: string | null): string {
  const search = new URLSearchParams(address.search);
  if (value === null || value === '') search.delete(name);
  else search.set(name, value);
  const text = search.toString();
  return address.path + (text ? `?${text}` : '');
}

/** A filter in the address bar, so that a link shows the same thing. */
export function useSearchParam(name: string): [string | null, (value: string | null, options?: { replace?: boolean }) => void] {
  const here = usePlace();
  const set = useCallback((value: string | null, { replace = true }: { replace?: boolean } = {}) => {
    navigate(withParam(place, name, value), { replace });
  }, [name]);
  return [here.search.get(name), set];
}
