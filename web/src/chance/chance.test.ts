// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { wholePercent } from './chance';

it('a chance is whole per cent, and certain only where it is', () => {
  expect([0, 0.002, 0.456, 0.998, 1].map(wholePercent)).toEqual([0, 1, 46, 99, 100]);
});
