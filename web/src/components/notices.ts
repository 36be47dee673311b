// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { createSignal } from '@/app/signal';
import { api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { allAnswered } from '@/api/underWay';
import { currentLanguage } from '@/i18n/language';

/** A message at the bottom of the screen. */
export interface Notice {
  id: number;
  kind: 'info' | 'error' | 'undo';
  text: string;
  /** What the server said more. */
  details: readonly string[];
  action: { label: string; run: () => void } | undefined;
  /** Gives up a change that is on the screen and was not kept. */
  giveUp?: (() => void) | undefined;
}

const UNDO_SECONDS = 10;
const INFO_SECONDS = 6;

export const notices = createSignal<readonly Notice[]>([]);
let last = 0;

const words = {
  nl: { undo: 'Ongedaan maken', undone: (text: string) => `Ongedaan gemaakt: ${text}`, nothing: 'Er is niets om ongedaan te maken.', givenUp: 'De wijziging die niet bewaard was, is weg.' },
  en: { undo: 'Undo', undone: (text: string) => `Undone: ${text}`, nothing: 'There is nothing to undo.', givenUp: 'The change that was not saved is gone.' },
};

export function dismiss(id: number): void {
  notices.set(notices.get().filter((notice) => notice.id !== id));
}

/** The user sends a message away; a change that was not kept goes with it. */
export function sendAway(notice: Notice): void {
  dismiss(notice.id);
  if (!notice.giveUp) return;
  notice.giveUp();
  notify(words[currentLanguage()].givenUp);
}

function add(notice: Omit<Notice, 'id'>, seconds: number | null): number {
  const id = ++last;
  // One undo bar at a time, and never more than three messages but for what is still to be kept.
  const kept = notices.get().filter((other) => notice.kind !== 'undo' || other.kind !== 'undo').filter((other, at, all) => other.giveUp || at >= all.length - 2);
  notices.set([...kept, { ...notice, id }]);
  if (seconds !== null) setTimeout(() => { dismiss(id); }, seconds * 1000);
  return id;
}

/** Says something that needs no answer. */
export function notify(text: string): void {
  add({ kind: 'info', text, details: [], action: undefined }, INFO_SECONDS);
}

/** An error stays until the user sends it away or tries again. */
export function notifyError(error: unknown, action?: Notice['action'], giveUp?: () => void): void {
  const problem = error instanceof ApiProblem ? error : new ApiProblem(500);
  add({ kind: 'error', text: problem.text(currentLanguage()), details: problem.details, action, giveUp }, null);
}

/** After a change: says what was done and offers to take it back for ten seconds. Without `undo` the server takes back the last write of this browser. */
export function showUndo(text: string, undo: () => void = () => void undoLast()): void {
  const id = add({
    kind: 'undo', text, details: [],
    action: { label: words[currentLanguage()].undo, run: () => { dismiss(id); undo(); } },
  }, UNDO_SECONDS);
}

/** Something else is being changed: what the bar offers to take back is not the last any more. */
export function dropUndo(): void {
  notices.set(notices.get().filter((notice) => notice.kind !== 'undo'));
}

/** Ctrl+Z: the change that could not be kept, what the bar offers, else the last write of this browser. A change that is still under way is the last: it is waited for. */
export async function undoNow(): Promise<void> {
  await allAnswered();
  const latest = notices.get().filter((notice) => notice.kind === 'undo' || notice.giveUp).at(-1);
  if (latest?.giveUp) {
    sendAway(latest);
  } else if (latest?.action) {
    latest.action.run();
  } else {
    await undoLast();
  }
}

async function undoLast(): Promise<void> {
  const language = currentLanguage();
  try {
    const { data } = await api.post('/writes/_undo');
    notify(words[language].undone(data.text));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 409) notify(words[language].nothing);
    else notifyError(error);
  }
}
