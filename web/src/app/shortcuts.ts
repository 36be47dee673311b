// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { createSignal } from './signal';
import { createStored } from './stored';

/** A key and what it does, for the help of `?`. */
export interface Shortcut {
  keys: string;
  does: string;
}

/** People who speak to their computer trip over single keys, so they can be put off (WCAG 2.1.4). */
export const singleKeys = createStored<'on' | 'off'>('flexteam.keys', 'on', (text) => (text === 'off' ? 'off' : 'on'));

export const pageShortcuts = createSignal<readonly Shortcut[]>([]);

/** Puts the keys of a page into the help for as long as the page is there. Give a list that stays the same. */
export function useShortcutHelp(list: readonly Shortcut[]): void {
  useEffect(() => {
    pageShortcuts.set(list);
    return () => { pageShortcuts.set([]); };
  }, [list]);
}

/** Whether a key press is meant for a field, or single keys are off. Pages ask this before they act on a letter. */
export function keyIsTaken(event: KeyboardEvent): boolean {
  if (singleKeys.get() === 'off' || event.ctrlKey || event.metaKey || event.altKey) return true;
  return inField(event) || document.querySelector('dialog[open]') !== null;
}

export function inField(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
