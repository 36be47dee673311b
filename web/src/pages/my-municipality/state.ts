// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import type { Role } from '@/app/perspective';

type Order = Schemas['Order'];

/** How far a request is, as its municipality sees it. */
export type Standing = 'draft' | 'declined' | 'new' | 'planned' | 'partly' | 'unplanned';

export function standing(order: Pick<Order, 'state' | 'planning'>): Standing {
  if (order.state === 'draft' || order.state === 'declined') return order.state;
  return order.planning.state === 'none' ? 'new' : order.planning.state;
}

/** Why a request cannot be changed on its form; null = it can be. */
export type Lock = 'agreed' | 'declined' | 'team';

/** A request is its municipality's to change, until it is agreed with the team. */
export function lockOf({ state }: Pick<Order, 'state'>, role: Role): Lock | null {
  if (state === 'agreed' || state === 'declined') return state;
  return role === 'team' ? 'team' : null;
}
