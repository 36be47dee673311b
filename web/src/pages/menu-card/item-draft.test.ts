// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { nextCode } from './item-draft';

const items = (...codes: string[]) => codes.map((code) => ({ code, category: code.startsWith('F') ? 'Los' : 'Wijkplan' }));

describe('the code of a new product', () => {
  it('comes after the highest of its group, whatever is free below', () => {
    const card = items('B0', 'B1', 'F2', 'F10', 'FX');
    expect(nextCode(card, card, 'Los')).toBe('F11');
    expect(nextCode(card, card, 'Wijkplan')).toBe('B2');
  });
  it('is never that of a product that the draft has withdrawn', () => {
    expect(nextCode(items('F1', 'F2'), items('F1', 'F2', 'F3'), 'Los')).toBe('F4');
  });
  it('is A1 on an empty card', () => {
    expect(nextCode([], [], '')).toBe('A1');
  });
});
