// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { dropUndo, notifyError, showUndo } from '@/components/notices';
import { currentLanguage } from '@/i18n/language';
import { addOverlays, failOverlays, refetch, removeOverlays, type Overlay } from './cache';
import { urlOf } from './client';
import { ApiProblem } from './problem';
import type { Answer, PathsOf, Request } from './types';
import { underWay } from './underWay';

/** What a change does to the answer of an address, until the server has it. */
export function shows<P extends PathsOf<'get'>>(path: P, request: Request<P, 'get'> | undefined, change: (data: Answer<P, 'get'>) => Answer<P, 'get'>): Overlay {
  return { url: urlOf(path, request as { path?: object; query?: object } | undefined), change: change as (data: unknown) => unknown, failed: false };
}

export interface Change<T> {
  /** On the screen at once. */
  shows?: readonly Overlay[];
  run: () => Promise<T>;
  /** For the undo bar: what was done. Left out: no bar. */
  undoText?: string | ((result: T) => string);
  /** Instead of the server's undo of the last write. */
  undo?: () => void;
  /** Once it is kept, also when that was at the second try. */
  done?: (result: T) => void;
  /** The server says no: true when the screen itself tells what to do, so that no message is needed. */
  refused?: (problem: ApiProblem) => boolean;
}

const again = { nl: 'Opnieuw', en: 'Try again' };

/**
 * Shows a change at once and saves it. If the server cannot be reached the change stays visible, marked as unsaved, with
 * a button to try again; if the server refuses, the screen goes back to what the server has and says why.
 * Resolves to undefined when it was not saved.
 */
export async function save<T>(change: Change<T>): Promise<T | undefined> {
  const overlays = change.shows ?? [];
  addOverlays(overlays);
  dropUndo();
  return attempt(change, overlays);
}

const attempt = <T>(change: Change<T>, overlays: readonly Overlay[]): Promise<T | undefined> => underWay(tryOnce(change, overlays));

function giveUp(overlays: readonly Overlay[]): void {
  removeOverlays(overlays);
  overlays.forEach((overlay) => void refetch(overlay.url));
}

async function tryOnce<T>(change: Change<T>, overlays: readonly Overlay[]): Promise<T | undefined> {
  try {
    const result = await change.run();
    await Promise.all(overlays.map((overlay) => refetch(overlay.url)));
    removeOverlays(overlays);
    if (change.undoText !== undefined) {
      showUndo(typeof change.undoText === 'string' ? change.undoText : change.undoText(result), change.undo);
    }
    change.done?.(result);
    return result;
  } catch (error) {
    if (error instanceof ApiProblem && error.temporary) {
      failOverlays(overlays);
      notifyError(error, { label: again[currentLanguage()], run: () => void attempt(change, overlays) }, () => { giveUp(overlays); });
    } else {
      giveUp(overlays);
      if (!(error instanceof ApiProblem && change.refused?.(error))) notifyError(error);
    }
    return undefined;
  }
}
