// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { emptyDraft, withStep } from './request';
import { stepsBefore, usuallyBefore, waitsFor, withStepsBefore } from './steporder';

const a = { code: 'A', after: [] };
const b = { code: 'B', after: ['A'] };
const c = { code: 'C', after: ['B'] };
const d = { code: 'D', after: ['B'] };
const menu = [a, b, c, d];
const draft = emptyDraft(['A', 'B', 'C', 'D'], 'GM1701');

describe('the order of steps', () => {
  it('is that of the card until somebody chooses', () => {
    expect(stepsBefore(draft, c, menu)).toEqual(['B']);
    const chosen = withStepsBefore(draft, c, ['D', 'A'], menu);
    expect(chosen.changes['C']?.after).toEqual(['A', 'D']);
    expect(stepsBefore(chosen, c, menu)).toEqual(['A', 'D']);
    expect(usuallyBefore(chosen, c, menu)).toEqual(['B']);
  });
  it('can be nothing at all', () => {
    const chosen = withStepsBefore(draft, b, [], menu);
    expect(chosen.changes['B']?.after).toEqual([]);
    expect(stepsBefore(chosen, b, menu)).toEqual([]);
  });
  it('is forgotten when it is that of the card again', () => {
    const chosen = withStepsBefore(draft, c, ['A'], menu);
    expect(withStepsBefore(chosen, c, ['B'], menu).changes).toEqual({});
    const longer = withStep(chosen, 'C', { weeks: 9 });
    expect(withStepsBefore(longer, c, ['B'], menu).changes['C']).toEqual({ leftOut: false, hours: {}, divisions: {}, weeks: 9 });
  });
  it('passes by what is not done', () => {
    expect(stepsBefore({ ...draft, items: ['A', 'C'] }, c, menu)).toEqual(['A']);
    expect(stepsBefore(withStep(draft, 'B', { leftOut: true }), c, menu)).toEqual(['A']);
  });
  it('has no circles', () => {
    expect(waitsFor(draft, 'C', 'A', menu)).toBe(true);
    expect(waitsFor(draft, 'A', 'C', menu)).toBe(false);
    const chosen = withStepsBefore(draft, b, [], menu);
    expect(waitsFor(chosen, 'C', 'A', menu)).toBe(false);
    expect(waitsFor(withStepsBefore(chosen, a, ['C'], menu), 'A', 'B', menu)).toBe(true);
  });
  it('has no circles through a step that is not done, which counts as on the card', () => {
    const without = withStep(withStepsBefore(draft, b, [], menu), 'B', { leftOut: true });
    expect(stepsBefore(without, c, menu)).toEqual(['A']);
    expect(waitsFor(without, 'C', 'A', menu)).toBe(true);
  });
});
