// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';

type Order = Schemas['Order'];

/** How far a request is, as its municipality sees it. */
export type Standing = 'draft' | 'declined' | 'new' | 'planned' | 'partly' | 'unplanned';

export function standing(order: Pick<Order, 'state' | 'planning'>): Standing {
  if (order.state === 'draft' || order.state === 'declined') return order.state;
  return order.planning.state === 'none' ? 'new' : order.planning.state;
}
