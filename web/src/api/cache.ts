// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { call, onUnknownCaller } from './client';
import { ApiProblem } from './problem';

/** What a component sees of an address. The object is the same as long as nothing changed. */
export interface View<T> {
  data: T | undefined;
  error: ApiProblem | undefined;
  /** Asked and nothing to show yet. */
  loading: boolean;
  /** A change of this browser on this address could not be saved yet. */
  unsaved: boolean;
}

/** A change that is on the screen before the server has it. */
export interface Overlay {
  url: string;
  change: (data: unknown) => unknown;
  failed: boolean;
}

interface Entry {
  text: string | undefined;
  data: unknown;
  error: ApiProblem | undefined;
  running: boolean;
  again: boolean;
  /** Somebody asked by hand since the last time. */
  byHand: boolean;
  stale: boolean;
  settled: (() => void)[];
  listeners: Set<() => void>;
  view: View<unknown>;
}

// The server did not know who asks: what the screen thinks of that is old.
onUnknownCaller(() => { void refetch('/v1/session', { background: true }); });

const NOTHING: View<never> = { data: undefined, error: undefined, loading: true, unsaved: false };
const entries = new Map<string, Entry>();
let overlays: Overlay[] = [];

function entryOf(url: string): Entry {
  let entry = entries.get(url);
  if (!entry) {
    entry = { text: undefined, data: undefined, error: undefined, running: false, again: false, byHand: false, stale: true, settled: [], listeners: new Set(), view: NOTHING };
    entries.set(url, entry);
  }
  return entry;
}

function show(url: string, entry: Entry): void {
  const mine = overlays.filter((overlay) => overlay.url === url);
  const data = entry.text === undefined ? undefined : mine.reduce((value, overlay) => overlay.change(value), entry.data);
  entry.view = { data, error: entry.error, loading: entry.text === undefined && !entry.error, unsaved: mine.some((overlay) => overlay.failed) };
  entry.listeners.forEach((listener) => { listener(); });
}

/** Reads `url` again; resolves when what came is on the screen. A body that is the same changes nothing. */
export function refetch(url: string, { background = false } = {}): Promise<void> {
  const entry = entryOf(url);
  if (!background) entry.byHand = true;
  return new Promise((resolve) => {
    entry.settled.push(resolve);
    if (entry.running) entry.again = true;
    else void load(url, entry);
  });
}

async function load(url: string, entry: Entry): Promise<void> {
  entry.running = true;
  entry.stale = false;
  const waiting = entry.settled;
  entry.settled = [];
  const background = !entry.byHand;
  entry.byHand = false;
  try {
    const { data } = await call('get', url, { background });
    const text = JSON.stringify(data);
    if (text !== entry.text || entry.error) {
      entry.text = text;
      entry.data = data;
      entry.error = undefined;
      show(url, entry);
    }
  } catch (error) {
    entry.error = error instanceof ApiProblem ? error : new ApiProblem(0);
    entry.stale = true;
    show(url, entry);
  }
  entry.running = false;
  waiting.forEach((done) => { done(); });
  if (entry.again) {
    entry.again = false;
    void load(url, entry);
  }
}

export function subscribe(url: string, listener: () => void): () => void {
  const entry = entryOf(url);
  entry.listeners.add(listener);
  if (entry.stale && !entry.running) {
    entry.byHand = true;
    void load(url, entry);
  }
  return () => { entry.listeners.delete(listener); };
}

export const viewOf = (url: string): View<unknown> => entries.get(url)?.view ?? NOTHING;

/** Reads again what is on the screen and matches; what is not on the screen is read when it comes there. */
export function invalidate(matches: (url: string) => boolean, { background = false } = {}): void {
  for (const [url, entry] of entries) {
    if (!matches(url)) continue;
    if (entry.listeners.size > 0) void refetch(url, { background });
    else entry.stale = true;
  }
}

export function addOverlays(added: readonly Overlay[]): void {
  overlays = [...overlays, ...added];
  repaint(added);
}

export function failOverlays(failed: readonly Overlay[]): void {
  failed.forEach((overlay) => { overlay.failed = true; });
  repaint(failed);
}

export function removeOverlays(removed: readonly Overlay[]): void {
  overlays = overlays.filter((overlay) => !removed.includes(overlay));
  repaint(removed);
}

function repaint(changed: readonly Overlay[]): void {
  for (const url of new Set(changed.map((overlay) => overlay.url))) {
    const entry = entries.get(url);
    if (entry) show(url, entry);
  }
}
