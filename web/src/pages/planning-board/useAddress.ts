// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import type { Schemas } from '@/api/types';
import { useSearchParam } from '@/router/router';
import { isWeek, plusWeeks, type Week } from '@/time/weeks';
import type { By } from './useBoard';

export const SPANS = [6, 13, 26, 52] as const;

export type PlanKey = 'latest' | 'published';
export type Panel = 'run' | 'differences' | 'check';

/** What is looked at in "who and when": an order, or one line of it. */
export interface WhoWhen {
  orderId: number;
  item?: string | undefined;
  line?: number | undefined;
}

/** What the board shows, kept in the address bar so that a link shows the same. */
export interface Address {
  planKey: PlanKey;
  setPlanKey: (key: PlanKey) => void;
  by: By;
  setBy: (by: By) => void;
  span: number;
  setSpan: (weeks: number) => void;
  /** First week in view. */
  from: Week;
  /** Goes to a week, or as near to it as the plan reaches; null: this week. */
  goTo: (week: Week | null) => void;
  /** Moves the window of weeks; false when there are none in that direction. */
  shift: (weeks: number) => boolean;
  query: string;
  setQuery: (query: string) => void;
  /** The cell in the side panel. */
  open: { row: string; week: Week } | null;
  setOpen: (cell: { row: string; week: Week } | null) => void;
  who: WhoWhen | null;
  setWho: (who: WhoWhen | null) => void;
  panel: Panel | null;
  setPanel: (panel: Panel | null) => void;
}

/** "12" or "12/B4/3". */
function whoOf(text: string | null): WhoWhen | null {
  const [order = '', item, line] = (text ?? '').split('/');
  const orderId = Number(order);
  if (!Number.isInteger(orderId) || orderId < 1) return null;
  return item === undefined || line === undefined ? { orderId } : { orderId, item, line: Number(line) };
}

export function useAddress(status: Schemas['Status'] | null): Address {
  const [plan, setPlan] = useSearchParam('plan');
  const [by, setBy] = useSearchParam('by');
  const [weeks, setWeeks] = useSearchParam('weeks');
  const [asked, setFrom] = useSearchParam('from');
  const [query, setQuery] = useSearchParam('q');
  const [open, setOpen] = useSearchParam('open');
  const [panel, setPanel] = useSearchParam('show');
  const [who, setWho] = useSearchParam('who');

  const span = SPANS.find((one) => String(one) === weeks) ?? SPANS[0];
  const first = status?.firstWeek ?? '2027-W01';
  const last = plusWeeks(first, Math.max(0, (status?.horizonWeeks ?? span) - span));
  const clamp = useCallback((week: Week) => (week < first ? first : week > last ? last : week), [first, last]);
  const from = clamp(asked !== null && isWeek(asked) ? asked : status?.currentWeek ?? first);
  const [row = '', week = ''] = (open ?? '').split('@');
  return {
    planKey: plan === 'published' ? 'published' : 'latest',
    setPlanKey: (key) => { setPlan(key === 'published' ? key : null); },
    by: by === 'orders' ? 'orders' : 'members',
    setBy: (next) => { setBy(next === 'orders' ? next : null); },
    span,
    setSpan: (next) => { setWeeks(next === SPANS[0] ? null : String(next)); },
    from,
    goTo: (to) => { setFrom(to === null ? null : clamp(to)); },
    shift: (count) => {
      const to = clamp(plusWeeks(from, count));
      if (to !== from) setFrom(to);
      return to !== from;
    },
    query: query ?? '',
    setQuery: (text) => { setQuery(text || null); },
    open: open === null ? null : { row, week },
    // What is opened last is what the side panel shows.
    setOpen: (cell) => {
      if (cell) setWho(null);
      setOpen(cell && `${cell.row}@${cell.week}`);
    },
    who: whoOf(who),
    setWho: (one) => { setWho(one && [one.orderId, ...(one.item !== undefined && one.line !== undefined ? [one.item, one.line] : [])].join('/')); },
    panel: panel === 'run' || panel === 'differences' || panel === 'check' ? panel : null,
    setPanel,
  };
}
