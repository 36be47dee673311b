// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { elsewhere } from './elsewhere.ts';

export interface Order {
  id: number;
  version: number;
  title: string;
  state: string;
  municipalityCode: string;
  proposal?: { number: number };
}

/** The orders of the example that stand so, as the team sees them. */
export async function ordersThatAre(base: string, ...states: string[]): Promise<Order[]> {
  const { orders } = await elsewhere<{ orders: Order[] }>({ base, role: 'team' }, 'GET', '/orders');
  return orders.filter((one) => states.includes(one.state));
}

/** An order that waits for its municipality's answer. */
export async function proposedOrder(base: string): Promise<Order & { proposal: { number: number } }> {
  const order = (await ordersThatAre(base, 'proposed')).find((one) => one.proposal);
  assert.ok(order?.proposal, 'a proposal that waits');
  return { ...order, proposal: order.proposal };
}
