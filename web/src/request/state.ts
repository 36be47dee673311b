// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

type Order = Schemas['Order'];

/** States in which nobody plans on a request: these show themselves. */
type AtRest = 'draft' | 'declined' | 'paused' | 'stopped' | 'completed';
const AT_REST: readonly string[] = ['draft', 'declined', 'paused', 'stopped', 'completed'] satisfies AtRest[];
const isAtRest = (state: Order['state']): state is AtRest => AT_REST.includes(state);

/** How far a request is, as its municipality sees it. */
export type Standing = AtRest | 'new' | 'planned' | 'partly' | 'unplanned';

export function standing(order: Pick<Order, 'state' | 'planning'>): Standing {
  if (isAtRest(order.state)) return order.state;
  return order.planning.state === 'none' ? 'new' : order.planning.state;
}

/** Declined, stopped or completed: nothing happens with it any more. */
export function isOver({ state }: Pick<Order, 'state'>): boolean {
  return state === 'declined' || state === 'stopped' || state === 'completed';
}

/** Agreed, whether it is running or not. */
export function isAgreed({ state }: Pick<Order, 'state'>): boolean {
  return state === 'agreed' || state === 'running';
}

/** Why a request cannot be changed on its form; null = it can be. */
export type Lock = 'agreed' | 'over' | 'other';

/** A request is its municipality's to change (`mayAsk`), until it is agreed with the team. */
export function lockOf({ state }: Pick<Order, 'state'>, mayAsk: boolean): Lock | null {
  if (isOver({ state })) return 'over';
  if (isAgreed({ state }) || state === 'paused') return 'agreed';
  return mayAsk ? null : 'other';
}
