// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { longSpan, shortSpan } from './span';

it('says a year only where it is not this one', () => {
  expect(shortSpan({ from: '2027-W14', until: '2027-W40' }, '2027-W05')).toBe('wk 14–40');
  expect(shortSpan({ from: '2028-W14', until: '2028-W40' }, '2027-W05')).toBe('wk 14–40 ’28');
  expect(shortSpan({ from: '2027-W48', until: '2028-W03' }, '2027-W05')).toBe('wk 48 – wk 3 ’28');
});
it('says a span in a sentence', () => {
  expect(longSpan({ from: '2027-W48', until: '2028-W03' }, 'nl')).toBe('week 48 van 2027 tot en met week 3 van 2028');
  expect(longSpan({ from: '2027-W14', until: '2027-W40' }, 'en')).toBe('week 14 to week 40 of 2027');
});
