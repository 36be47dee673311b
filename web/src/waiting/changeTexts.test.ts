// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { changeTexts } from './changeTexts';

test('what two roles of one step need is said once', () => {
  const first = { text: "eerst 'Techniekvergelijking' plannen" };
  expect(changeTexts([first, { text: '5 uur per week extra jurist' }, { ...first }])).toBe("eerst 'Techniekvergelijking' plannen; 5 uur per week extra jurist");
});
