// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { ApiProblem, problemOf } from './problem';
import type { Answer, Method, PathsOf, Request } from './types';

export interface Reply<T> {
  data: T;
  /** Version of the resource, for `ifMatch`; empty when it has none. */
  etag: string;
}

type Loose = { path?: Record<string, string | number>; query?: Record<string, unknown>; body?: unknown; ifMatch?: string; signal?: AbortSignal; background?: boolean };

/** "/orders/{orderId}" and its values → "/v1/orders/12?…". Parameters in a fixed order, so that it can serve as a key. */
export function urlOf(path: string, request: { path?: object; query?: object } = {}): string {
  const values = (request.path ?? {}) as Record<string, string | number>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const query = Object.entries(request.query ?? {})
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  return `/v1${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

let unknownCaller: () => void = () => undefined;
/** Sets what happens when a call finds that nobody is logged in any more. */
export function onUnknownCaller(then: () => void): void {
  unknownCaller = then;
}

/** One call; throws ApiProblem on everything that is not 2xx. */
export async function call(method: Method, url: string, request: Loose = {}): Promise<Reply<unknown>> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  const file = request.body instanceof Blob ? request.body : null;
  if (request.body !== undefined) headers['Content-Type'] = file?.type ?? 'application/json';
  // The page asks by itself: does not count as somebody at work.
  if (request.background) headers['Flexteam-Background'] = 'true';
  if (request.ifMatch) headers['If-Match'] = request.ifMatch;
  let response: Response;
  try {
    response = await fetch(url, {
      method: method.toUpperCase(), headers,
      body: file ?? (request.body === undefined ? null : JSON.stringify(request.body)),
      signal: request.signal ?? null,
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new ApiProblem(0);
  }
  if (response.status === 401 && !url.startsWith('/v1/session')) unknownCaller();
  if (!response.ok) throw await problemOf(response);
  const data: unknown = response.status === 204 ? undefined : await response.json();
  return { data, etag: response.headers.get('ETag') ?? '' };
}

async function typed<M extends Method, P extends PathsOf<M>>(method: M, path: P, request?: Request<P, M>): Promise<Reply<Answer<P, M>>> {
  return (await call(method, urlOf(path, request as Loose), request as Loose)) as Reply<Answer<P, M>>;
}

/** The contract as functions: `api.get('/orders/{orderId}', { path: { orderId: 12 } })`. */
export const api = {
  get: <P extends PathsOf<'get'>>(path: P, request?: Request<P, 'get'>) => typed('get', path, request),
  post: <P extends PathsOf<'post'>>(path: P, request?: Request<P, 'post'>) => typed('post', path, request),
  patch: <P extends PathsOf<'patch'>>(path: P, request?: Request<P, 'patch'>) => typed('patch', path, request),
  del: <P extends PathsOf<'delete'>>(path: P, request?: Request<P, 'delete'>) => typed('delete', path, request),
};

/** The ETag of a body that carries its version. */
export const etagOf = (thing: { version: number }): string => `"${thing.version}"`;
