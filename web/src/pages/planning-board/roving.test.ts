// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { step } from './roving';

describe('focus in the board', () => {
  it('follows the arrows and stays inside', () => {
    expect(step('ArrowDown', false, { row: 0, column: 3 }, 5, 7)).toEqual({ spot: { row: 1, column: 3 }, shift: 0 });
    expect(step('ArrowDown', false, { row: 4, column: 3 }, 5, 7)).toEqual({ spot: { row: 4, column: 3 }, shift: 0 });
    expect(step('ArrowUp', false, { row: 0, column: 0 }, 5, 7)).toEqual({ spot: { row: 0, column: 0 }, shift: 0 });
  });

  it('moves the window of weeks at its edges', () => {
    expect(step('ArrowRight', false, { row: 2, column: 6 }, 5, 7)).toEqual({ spot: { row: 2, column: 6 }, shift: 1 });
    expect(step('ArrowLeft', false, { row: 2, column: 1 }, 5, 7)).toEqual({ spot: { row: 2, column: 1 }, shift: -1 });
  });

  it('goes to the name with Home, to the last week with End, pages with Ctrl+PageDown', () => {
    expect(step('Home', false, { row: 2, column: 5 }, 5, 7)?.spot).toEqual({ row: 2, column: 0 });
    expect(step('End', true, { row: 2, column: 5 }, 5, 7)?.spot).toEqual({ row: 4, column: 6 });
    expect(step('PageDown', true, { row: 2, column: 5 }, 5, 7)).toEqual({ spot: { row: 2, column: 5 }, shift: 6 });
  });

  it('leaves other keys alone', () => {
    expect(step('p', false, { row: 0, column: 0 }, 5, 7)).toBeNull();
  });
});
