// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { alphaIn, meaningOf } from './alpha';
import { titleOf } from './Curve';
import { words } from './words';

test('α is read with a comma or a point, from 0 to 20', () => {
  expect(['0', '0,5', ' 1.25 ', '20'].map(alphaIn)).toEqual([0, 0.5, 1.25, 20]);
  expect(['', '-1', '20,1', 'veel', '1,2,3'].map(alphaIn)).toEqual([null, null, null, null, null]);
});

test('every α has a meaning', () => {
  const { meanings } = words.nl;
  expect([0, 0.5, 1, 2, 8].map((alpha) => meaningOf(alpha, meanings))).toEqual([meanings.zero, meanings.below, meanings.one, meanings.above, meanings.high]);
});

test('what all α give alike is said once', () => {
  const same = { worstOffPart: 0.699, plannedHours: 184606 };
  expect(titleOf([same, same], words.nl)).not.toContain(' tot ');
  expect(titleOf([same, { worstOffPart: 0.755, plannedHours: 188080 }], words.nl)).toMatch(/69,9.?% tot 75,5.?%.*184\.606.* tot 188\.080/);
});
