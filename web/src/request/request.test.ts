// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { bodyOf, doneBy, emptyDraft, faults, tailoringOf, UNCHANGED, withHours, withStep, type Division } from './request';

const item = (code: string): Schemas['MenuItem'] => ({
  code, name: code, category: 'Wijkplan', kind: 'work', unit: 'neighbourhood', hours: 300, leadTimeWeeks: 16, after: [], deliverable: '', source: '',
  roles: [{ role: 'TA', hours: 200, teamShare: 0.5, doer: 'either' }, { role: 'DA', hours: 100, teamShare: 0.5, doer: 'either' }],
});
const items = [item('B5'), item('B6')];
const roles = [{ code: 'TA', teamShare: 0.5 }, { code: 'DA', teamShare: 0.5 }, { code: 'PM', teamShare: 0 }];
const setting = { municipality: 'GM1701', items, roles, homes: 800 };
const draft = { ...emptyDraft(['B5', 'B6'], 'GM1701/Diever') };

describe('tailoring', () => {
  it('says nothing about steps that are as on the card', () => {
    expect(tailoringOf(draft, { ...setting, homes: 400 })).toEqual([]);
  });
  it('gives all roles of a changed step, scaled to the homes, with the share of the card', () => {
    const changed = withHours(draft, 'B5', 'TA', 70);
    expect(tailoringOf(changed, { ...setting, homes: 400 })).toEqual([{
      item: 'B5',
      roles: [{ role: 'TA', hours: 70, teamShare: 0.5, doer: 'either' }, { role: 'DA', hours: 50, teamShare: 0.5, doer: 'either' }],
    }]);
  });
  it('adds a role that the card does not have there', () => {
    const [tailored] = tailoringOf(withHours(draft, 'B6', 'PM', 24), setting);
    expect(tailored?.roles?.at(-1)).toEqual({ role: 'PM', hours: 24, teamShare: 0, doer: 'either' });
  });
  it('keeps who does it', () => {
    const own = withStep(draft, 'B5', { divisions: { TA: { teamShare: 0, doer: 'municipality' } } });
    const [tailored] = tailoringOf(withHours(own, 'B5', 'TA', 70), setting);
    expect(tailored?.roles).toEqual([{ role: 'TA', hours: 70, teamShare: 0, doer: 'municipality' }, { role: 'DA', hours: 100, teamShare: 0.5, doer: 'either' }]);
  });
  it('leaves a step out without its other changes', () => {
    const changed = withStep(withHours(draft, 'B5', 'TA', 70), 'B5', { leftOut: true });
    expect(tailoringOf(changed, setting)).toEqual([{ item: 'B5', leftOut: true }]);
  });
  it('forgets a change that was taken back', () => {
    const back = withHours(withHours(draft, 'B5', 'TA', 70), 'B5', 'TA', null);
    expect(back.changes).toEqual({});
  });
});

describe('what keeps a request from being sent', () => {
  it('is nothing for an item in a place', () => {
    expect(faults(draft, false)).toEqual([]);
  });
  it('is the place, an end before the start, or no steps left', () => {
    expect(faults({ ...draft, placeId: null }, false)).toEqual(['place']);
    expect(faults({ ...draft, from: '2027-W20', until: '2027-W10' }, false)).toEqual(['period']);
    const none = withStep(withStep(draft, 'B5', { leftOut: true }), 'B6', { leftOut: true });
    expect(faults(none, false)).toEqual(['steps']);
  });
  it('is a name and a text for a free request', () => {
    expect(faults(emptyDraft([], 'GM1701'), true)).toEqual(['title', 'text']);
  });
});

it('who does a step is said when it is not as on the card', () => {
  const by = (...divisions: Division[]) => doneBy({ ...UNCHANGED, divisions: Object.fromEntries(divisions.map((one, i) => [String(i), one])) });
  expect(by()).toBeNull();
  expect(by({ teamShare: 0.5, doer: 'municipality' }, { teamShare: 0, doer: 'either' })).toBe('own');
  expect(by({ teamShare: 0, doer: 'team' })).toBe('team');
  expect(by({ teamShare: 0, doer: 'team' }, { teamShare: 0.5, doer: 'either' })).toBe('mixed');
});

it('an untouched form asks the place and nothing else', () => {
  expect(bodyOf(draft, setting)).toEqual({ municipalityCode: 'GM1701', placeId: 'GM1701/Diever' });
});
