// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { DataTable, type Column } from '@/components/DataTable';
import { useLanguage } from '@/i18n/language';
import { weekLabel } from '@/time/weeks';
import type { Words } from './words';

type Order = Schemas['OrderPoolAndAlone'];

/** What fits on one sheet of paper under the table of twelve municipalities; page.css leaves out the rest in print. */
const ON_PAPER = 10;

/** When each request of one municipality is finished, on both sides; what is finished first stands first. */
export function Orders({ name, orders, text }: { name: string; orders: readonly Order[]; text: Words }): ReactElement {
  const [language] = useLanguage();
  const late = '9999-W01';
  const first = (one: Order) => [one.poolFinish ?? late, one.aloneFinish ?? late].sort()[0] ?? late;
  const sorted = [...orders].sort((a, b) => first(a).localeCompare(first(b)));
  const finish = (week: string | undefined) => (week === undefined ? <span className="quiet">{text.notFinished}</span> : <span className="nowrap">{weekLabel(week, language, '0000-W01')}</span>);
  const columns: Column<Order>[] = [
    { key: 'title', head: text.order, cell: (one) => one.title, sortBy: (one) => one.title },
    { key: 'pool', head: text.finishPool, cell: (one) => finish(one.poolFinish), sortBy: (one) => one.poolFinish ?? late },
    { key: 'alone', head: text.finishAlone, cell: (one) => finish(one.aloneFinish), sortBy: (one) => one.aloneFinish ?? late },
  ];
  return (
    <div className="pool-orders">
      <h2>{text.ordersTitle(name)}</h2>
      <DataTable caption={text.ordersTitle(name)} columns={columns} rows={sorted} rowKey={(one) => one.orderId} name="o" empty={<p>{text.noOrders}</p>} />
      {orders.length > ON_PAPER && <p className="pool-more">{text.moreOrders(orders.length - ON_PAPER)}</p>}
    </div>
  );
}
