// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import type { Clients } from '@/municipalities/clients';
import type { Row } from './model';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Rows whose name, roles, municipality or work has every word of the query; accents and case do not count. */
export function matching(rows: readonly Row[], query: string, lines: Iterable<Schemas['BoardLine']>, clients: Clients): readonly Row[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const work = new Map<string, string>();
  for (const line of lines) {
    const text = ` ${plain(`${line.orderTitle} ${line.placeName} ${line.itemName} ${line.item}`)}`;
    for (const id of [`member-${line.member.id}`, `order-${line.orderId}`]) work.set(id, (work.get(id) ?? '') + text);
  }
  return rows.filter((row) => {
    const text = `${plain(`${row.label} ${row.note} ${clients.name(row.client)} ${clients.sign(row.client)}`)} ${work.get(row.id) ?? ''}`;
    return words.every((word) => text.includes(word));
  });
}
