// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { isOver } from '@/request/state';

type Order = Schemas['Order'];

/** What is over stands apart: declined, stopped, completed; the others in the municipality's own order. */
export function split(orders: readonly Order[]): { live: Order[]; declined: Order[] } {
  const sorted = [...orders].sort((a, b) => a.rank - b.rank);
  return { live: sorted.filter((order) => !isOver(order)), declined: sorted.filter(isOver) };
}

/** The list after order `id` got `rank`; the others make room, ranks stay 1, 2, 3 … */
export function withRank(orders: readonly Order[], id: number, rank: number): Order[] {
  const sorted = [...orders].sort((a, b) => a.rank - b.rank);
  const from = sorted.findIndex((order) => order.id === id);
  const [moved] = from < 0 ? [] : sorted.splice(from, 1);
  if (!moved) return sorted;
  sorted.splice(Math.max(0, Math.min(sorted.length, rank - 1)), 0, moved);
  return sorted.map((order, at) => (order.rank === at + 1 ? order : { ...order, rank: at + 1 }));
}

/** The rank that puts order `id` on `place` (0 = top) of the visible list; null when it stands there already. */
export function rankFor(live: readonly Order[], id: number, place: number): number | null {
  const at = Math.max(0, Math.min(live.length - 1, place));
  const there = live[at];
  return !there || there.id === id ? null : there.rank;
}
