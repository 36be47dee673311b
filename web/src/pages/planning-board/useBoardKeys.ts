// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type RefObject } from 'react';
import { keyIsTaken } from '@/app/shortcuts';
import type { CellAction } from './BoardGrid';

const ACTIONS: Record<string, CellAction> = { p: 'pin', m: 'move', d: 'release' };

/** Keys of the page outside the grid: / searches the board instead of everything, and P, M, D also work from the open panel. */
export function useBoardKeys(searchRef: RefObject<HTMLInputElement | null>, onPanel: (action: CellAction) => void): void {
  const act = useRef(onPanel);
  useEffect(() => { act.current = onPanel; });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyIsTaken(event)) return;
      const action = ACTIONS[event.key.toLowerCase()];
      if (event.key === '/') {
        searchRef.current?.focus();
        // The frame listens too, and would search everything.
        event.stopPropagation();
      } else if (action && event.target instanceof Element && event.target.closest('.side-panel')) act.current(action);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, true);
    return () => { document.removeEventListener('keydown', onKey, true); };
  }, [searchRef]);
}
