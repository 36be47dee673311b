// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** Items [from, until) of a long list that are drawn; the others are empty space of the same height. */
export interface Window {
  from: number;
  until: number;
}

const STEP = 4;
/** What is drawn before the first look at the sizes. */
const FIRST: Window = { from: 0, until: 32 };

/** The items in view with a few on both sides, in steps, so that a small scroll draws nothing new; `keep` stays drawn. */
export function windowOf(scrollTop: number, height: number, item: number, count: number, keep: number | null): Window {
  const first = Math.floor(scrollTop / item / STEP) * STEP - STEP;
  const last = Math.ceil((scrollTop + height) / item / STEP) * STEP + STEP;
  const from = Math.max(0, Math.min(first, keep ?? first, count - 1));
  return { from, until: Math.min(count, Math.max(last, (keep ?? 0) + 1)) };
}

export interface RowWindow extends Window {
  /** Height of one item in pixels. */
  item: number;
  onScroll: () => void;
  /** Scrolls until the item is in view; it is drawn with the next render. */
  show: (index: number) => void;
}

/** Draws only what can be seen of a scrolling table; on paper everything. `kept`: the item that has focus, if any. */
export function useRowWindow(frameRef: RefObject<HTMLElement | null>, count: number, kept: () => number | null): RowWindow {
  const [range, setRange] = useState(FIRST);
  const [item, setItem] = useState(28);
  const [print, setPrint] = useState(false);
  const look = useCallback(() => {
    const element = frameRef.current;
    if (!element) return;
    const next = windowOf(element.scrollTop, element.clientHeight, item, count, kept());
    setRange((now) => (now.from === next.from && now.until === next.until ? now : next));
  }, [frameRef, item, count, kept]);
  useLayoutEffect(() => {
    const row = frameRef.current?.querySelector<HTMLElement>('tr[data-row]');
    if (row && row.offsetHeight > 0) setItem(row.offsetHeight);
  }, [frameRef, count]);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    const before = () => { setPrint(true); };
    const after = () => { setPrint(false); };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    addEventListener('resize', look);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      removeEventListener('resize', look);
    };
  }, [look]);
  const show = useCallback((index: number) => {
    const element = frameRef.current;
    if (!element) return;
    const head = element.querySelector('thead')?.clientHeight ?? 0;
    const room = element.clientHeight - head - item * 2;
    const top = index * item;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
    look();
  }, [frameRef, item, look]);
  return { ...(print ? { from: 0, until: count } : { from: range.from, until: Math.min(count, range.until) }), item, onScroll: look, show };
}
