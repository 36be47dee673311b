// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { toClients, type Clients } from '@/municipalities/clients';
import { plusWeeks, weeksBetween, type Week } from '@/time/weeks';
import { inGroups, lineId, memberRows, orderRows, pendingPins, withBroken, type Pending, type Row } from './model';

export type By = 'members' | 'orders';

/** Weeks are fetched in blocks that overlap, so that paging through them needs no wait: a quarter for six weeks in view, else half a year. */
const blockOf = (span: number) => (span <= 6 ? 13 : 26);

export interface BoardView {
  plan: Schemas['Plan'] | null;
  weeks: readonly Week[];
  rows: readonly Row[];
  /** First column of the window within the fetched weeks, for what is counted along with them. */
  offset: number;
  lines: ReadonlyMap<string, Schemas['BoardLine']>;
  shortages: readonly Schemas['ShortageRow'][];
  pending: Pending;
  error: ApiProblem | null;
}

const none: readonly never[] = [];

export function useClients(): Clients {
  const { data } = useResource('/municipalities');
  return useMemo(() => toClients(data?.municipalities ?? []), [data]);
}

/** The last answer for the same plan while the next block is on its way: nothing jumps. */
export function useLast<T>(data: T | undefined, plan: string): T | undefined {
  const [kept, setKept] = useState({ data, plan });
  if (data !== undefined && (kept.data !== data || kept.plan !== plan)) setKept({ data, plan });
  return data ?? (kept.plan === plan ? kept.data : undefined);
}

/** The rows of the board for a window of weeks of a plan, pins that it does not follow yet and broken rules laid over it. */
export function useBoard(planKey: string, by: By, status: Schemas['Status'] | null, from: Week, span: number, pins: readonly Schemas['Pin'][], broken: readonly Schemas['BrokenLine'][], clients: Clients): BoardView {
  const start = status ? Math.max(0, weeksBetween(status.firstWeek, from)) : 0;
  const size = blockOf(span);
  const block = Math.floor(start / size) * size;
  const count = Math.min(160, size + Math.max(size, span));
  const request = status ? { path: { planKey }, query: { from: plusWeeks(status.firstWeek, block), count } } : null;
  const members = useResource('/plans/{planKey}/member-weeks', by === 'members' ? request : null);
  const orders = useResource('/plans/{planKey}/order-weeks', by === 'orders' ? request : null);
  const memberBoard = useLast(members.data, planKey);
  const orderBoard = useLast(orders.data, planKey);
  const board = by === 'members' ? memberBoard : orderBoard;
  const lines = useMemo(() => new Map((board?.lines ?? none).map((line) => [lineId(line), line])), [board]);
  const pending = useMemo(() => pendingPins(pins, board?.lines ?? none), [pins, board]);
  const all = useMemo(() => {
    const rows = by === 'members'
      ? memberBoard ? memberRows(memberBoard, pending) : none
      : orderBoard ? orderRows(orderBoard, pending) : none;
    return inGroups(rows, clients.name);
  }, [by, memberBoard, orderBoard, pending, clients]);
  const fetched = board?.weeks ?? none;
  const offset = fetched[0] ? weeksBetween(fetched[0], from) : 0;
  const weeks = useMemo(() => fetched.slice(Math.max(0, offset), Math.max(0, offset) + span), [fetched, offset, span]);
  const rows = useMemo(() => {
    const shown = all.map((row) => ({ ...row, cells: row.cells.slice(Math.max(0, offset), Math.max(0, offset) + span) }));
    return withBroken(shown, weeks, broken);
  }, [all, offset, span, weeks, broken]);
  return {
    plan: board?.plan ?? null, weeks, rows, offset: Math.max(0, offset), lines, pending,
    shortages: memberBoard?.shortages ?? none, error: members.error ?? orders.error ?? null,
  };
}
