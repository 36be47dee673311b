// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addOverlays, invalidate, refetch, removeOverlays, subscribe, viewOf } from './cache';
import { api, urlOf } from './client';
import { touches } from './events';
import { ApiProblem } from './problem';

const answer = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), { status: 200, ...init });
afterEach(() => { vi.unstubAllGlobals(); });

describe('a call', () => {
  it('fills the path, sorts the query and leaves out what is not given', () => {
    expect(urlOf('/plans/{planKey}/explanations', { path: { planKey: 'latest' }, query: { orderId: 3, kind: undefined, a: 'x y' } })).toBe('/v1/plans/latest/explanations?a=x%20y&orderId=3');
  });
  it('sends which version was seen', async () => {
    const fetched = vi.fn().mockResolvedValue(answer({ id: 12 }, { headers: { ETag: '"4"' } }));
    vi.stubGlobal('fetch', fetched);
    const { etag } = await api.patch('/orders/{orderId}', { path: { orderId: 12 }, body: { urgent: true }, ifMatch: '"3"' });
    const [url, init] = fetched.mock.calls[0] as [string, { headers: Record<string, string> }];
    expect(url).toBe('/v1/orders/12');
    expect(init.headers).toMatchObject({ 'If-Match': '"3"', 'Content-Type': 'application/json' });
    expect(etag).toBe('"4"');
  });
  it('turns problem+json into readable Dutch, with every problem of the server', async () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(answer({ type: 'about:blank', title: 'Bad Request', status: 400, detail: 'two', errors: [{ in: 'body', location: '/placeId', detail: 'onbekende plaats' }] }, { status: 400 })));
    const problem = await api.get('/status').catch((error: unknown) => error) as ApiProblem;
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem.text('nl')).toContain('kan niet worden bewaard');
    expect(problem.details).toEqual(['onbekende plaats']);
    expect(problem.temporary).toBe(false);
  });
  it('knows that no answer may pass', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('network')));
    const problem = await api.get('/status').catch((error: unknown) => error) as ApiProblem;
    expect(problem.temporary).toBe(true);
  });
});

describe('the cache', () => {
  it('shows a change before the server has it, and the answer after', async () => {
    let urgent = false;
    vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(answer({ urgent }))));
    const seen: unknown[] = [];
    const stop = subscribe('/v1/orders/1', () => seen.push(viewOf('/v1/orders/1').data));
    await refetch('/v1/orders/1');
    const overlay = { url: '/v1/orders/1', change: () => ({ urgent: true }), failed: false };
    addOverlays([overlay]);
    expect(viewOf('/v1/orders/1').data).toEqual({ urgent: true });
    urgent = true;
    await refetch('/v1/orders/1');
    removeOverlays([overlay]);
    expect(viewOf('/v1/orders/1').data).toEqual({ urgent: true });
    stop();
  });
  it('keeps the same object when the same came again', async () => {
    vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(answer({ a: 1 }))));
    await refetch('/v1/status');
    const before = viewOf('/v1/status');
    await refetch('/v1/status');
    expect(viewOf('/v1/status')).toBe(before);
  });
  it('reads again only what is on the screen', () => {
    const fetched = vi.fn(() => Promise.resolve(answer({})));
    vi.stubGlobal('fetch', fetched);
    invalidate((url) => url === '/v1/status');
    expect(fetched).not.toHaveBeenCalled();
  });
  /** Of every read since: whether somebody asked for it. */
  const byHand = (fetched: ReturnType<typeof vi.fn>) =>
    fetched.mock.calls.map(([, init]) => !('Flexteam-Background' in (init as { headers: object }).headers));
  it('reads in the background what was asked so while it was reading', async () => {
    const fetched = vi.fn(() => Promise.resolve(answer({})));
    vi.stubGlobal('fetch', fetched);
    await Promise.all([refetch('/v1/runs'), refetch('/v1/runs', { background: true }), refetch('/v1/runs', { background: true })]);
    await Promise.all([refetch('/v1/runs', { background: true }), refetch('/v1/runs'), refetch('/v1/runs', { background: true })]);
    expect(byHand(fetched)).toEqual([true, false, false, true]);
  });
  it('counts who opens a page as somebody at work, also after the page itself could not read', async () => {
    const fetched = vi.fn().mockRejectedValueOnce(new TypeError('network')).mockResolvedValue(answer({}));
    vi.stubGlobal('fetch', fetched);
    await refetch('/v1/members', { background: true });
    const stop = subscribe('/v1/members', () => undefined);
    await refetch('/v1/members', { background: true });
    stop();
    expect(byHand(fetched)).toEqual([false, true, false]);
  });
});

describe('events', () => {
  it('touch what may be different, and leave the menu card alone', () => {
    expect(touches('/v1/orders?municipalityCode=GM1701', ['orders'])).toBe(true);
    expect(touches('/v1/municipalities/GM1701/summary', ['orders'])).toBe(true);
    expect(touches('/v1/municipalities', ['orders'])).toBe(false);
    expect(touches('/v1/menu-cards/current', ['orders', 'plans'])).toBe(false);
    expect(touches('/v1/overview', ['runs'])).toBe(false);
    expect(touches('/v1/members/4/weeks', ['plans'])).toBe(true);
  });
});
