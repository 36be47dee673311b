// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { inDifferenceGroups } from './differences';

const side = (id: number): Schemas['DifferenceSide'] => ({ member: { id, name: `Jurist 0${id}` }, span: { from: '2027-W01', until: '2027-W02' } });
const difference = (line: number, before?: number, after?: number): Schemas['Difference'] => ({
  kind: 'person', municipalityCode: 'GM1701', orderId: 12, item: 'B1', line, role: 'JU', own: false, text: '',
  ...(before !== undefined && { before: side(before) }), ...(after !== undefined && { after: side(after) }),
});
const plans: Schemas['PlanDifferences'] = {
  planId: 2, withPlanId: 1, text: '',
  municipalities: [
    { municipalityCode: 'GM1701', differences: [difference(0, 1, 2), difference(1, 1, 1)] },
    { municipalityCode: 'GM0106', differences: [difference(2, undefined, 2)] },
  ],
};

describe('differences in groups', () => {
  it('stand once under each municipality', () => {
    expect(inDifferenceGroups(plans, 'client').map((one) => [one.key, one.differences.length])).toEqual([['GM1701', 2], ['GM0106', 1]]);
  });

  it('stand under who did the work and under who gets it, once where that is one person', () => {
    expect(inDifferenceGroups(plans, 'member').map((one) => [one.name, one.differences.map((each) => each.line)]))
      .toEqual([['Jurist 01', [0, 1]], ['Jurist 02', [0, 2]]]);
  });
});
