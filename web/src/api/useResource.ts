// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useSyncExternalStore } from 'react';
import { refetch, subscribe, viewOf, type View } from './cache';
import { urlOf } from './client';
import type { Answer, PathsOf, Request } from './types';

export interface Resource<T> extends View<T> {
  refresh: () => void;
}

const IDLE: View<never> = { data: undefined, error: undefined, loading: false, unsaved: false };
const none = () => () => undefined;

/**
 * What stands at an address of the contract, kept up to date with the server. `null` as request asks nothing.
 * The last answer stays on the screen while a new one is fetched.
 */
export function useResource<P extends PathsOf<'get'>>(path: P, request?: Request<P, 'get'> | null): Resource<Answer<P, 'get'>> {
  const url = request === null ? null : urlOf(path, request as { path?: object; query?: object } | undefined);
  const listen = useCallback((listener: () => void) => (url === null ? none() : subscribe(url, listener)), [url]);
  const view = useSyncExternalStore(listen, () => (url === null ? IDLE : viewOf(url))) as View<Answer<P, 'get'>>;
  const refresh = useCallback(() => { if (url !== null) void refetch(url); }, [url]);
  return { ...view, refresh };
}
