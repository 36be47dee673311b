// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { toClients } from '@/municipalities/clients';
import { matching } from './filter';
import type { Row } from './model';

const row = (id: string, label: string, client: string): Row => ({ id, kind: 'member', key: 1, label, note: 'PB', own: false, client, group: 'shared', cells: [] });
const rows = [row('member-1', 'Financiën 01', 'GM1701'), row('member-2', 'Jurist 01', 'GM0106')];
const clients = toClients([
  { code: 'GM1701', codeYear: 2023, name: 'Westerveld', sign: 'WV', homes: 1, share: 0.5, centre: { lon: 0, lat: 0 } },
  { code: 'GM0106', codeYear: 2023, name: 'Assen', sign: 'AS', homes: 1, share: 0.5, centre: { lon: 0, lat: 0 } },
]);
const lines = [{
  orderId: 12, orderTitle: 'Wijkanalyse Diever', municipalityCode: 'GM1701', placeName: 'Diever', item: 'B1', itemName: 'Wijkanalyse', line: 0, role: 'JU', own: false,
  member: { id: 2, name: 'Jurist 01' }, span: { from: '2027-W01', until: '2027-W02' }, hours: 8,
}];
const found = (query: string) => matching(rows, query, lines, clients).map((one) => one.id);

describe('searching the board', () => {
  it('finds people by name without accents, by municipality and by its sign', () => {
    expect(found('financien')).toEqual(['member-1']);
    expect(found('assen')).toEqual(['member-2']);
    expect(found('WV')).toEqual(['member-1']);
  });

  it('finds who works on an order', () => {
    expect(found('diever')).toEqual(['member-2']);
    expect(found('jurist diever')).toEqual(['member-2']);
    expect(found('financien diever')).toEqual([]);
  });

  it('shows everyone when nothing is asked', () => {
    expect(found('  ')).toHaveLength(2);
  });
});
