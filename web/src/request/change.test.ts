// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Schemas } from '@/api/types';
import { draftOf, merge, updateOf } from './change';
import { weeksToChoose, withHours, withStep } from './request';

type Order = Schemas['Order'];

const item = (code: string): Schemas['MenuItem'] => ({
  code, name: code, category: 'Wijkplan', kind: 'work', unit: 'neighbourhood', hours: 300, leadTimeWeeks: 16, after: [], deliverable: '', source: '',
  roles: [{ role: 'TA', hours: 200, teamShare: 0.5, doer: 'either' }, { role: 'DA', hours: 100, teamShare: 0.5, doer: 'either' }],
});
const role = (code: string): Schemas['Role'] => ({ code, name: code, teamShare: 0.5, onePerson: false, isAssumed: false });
const around = {
  menu: { items: [item('B5'), item('B6')], roles: [role('TA'), role('DA'), role('PM')] },
  places: [{ id: 'GM1701/Diever', name: 'Diever', homes: 800 }, { id: 'GM1701/Vledder', name: 'Vledder', homes: 400 }],
};
const order = (part: Partial<Order> = {}): Order => ({
  id: 12, version: 3, municipalityCode: 'GM1701', placeId: 'GM1701/Diever', placeName: 'Diever', title: 'Wijkplan Diever', items: ['B5', 'B6'], menuVersion: 1,
  homes: 800, rank: 1, urgent: false, tailoring: [], state: 'requested', hours: 600, teamHours: 300, ownHours: 300, funding: 'CDOKE', sector: 'Gebouwde omgeving',
  planning: { state: 'none', stepCount: 0, plannedStepCount: 0, plannedHours: 0, lateWeeks: 0, members: [], neededThisWeek: [] }, ...part,
});

describe('an order on the form', () => {
  it('shows what is different from the card, and nothing else', () => {
    const { changes } = draftOf(order({ tailoring: [
      { item: 'B5', leadTimeWeeks: 16, roles: [{ role: 'TA', hours: 70, teamShare: 0.5, doer: 'either' }, { role: 'DA', hours: 100, teamShare: 0.5, doer: 'either' }] },
      { item: 'B6', leftOut: true },
    ] }), around);
    expect(changes).toEqual({ B5: { leftOut: false, hours: { TA: 70 }, divisions: {}, weeks: null }, B6: { leftOut: true, hours: {}, divisions: {}, weeks: null } });
  });
  it('keeps the order of its own steps through another change', () => {
    const before = order({ tailoring: [{ item: 'B6', after: ['B5'] }] });
    const draft = draftOf(before, around);
    expect(updateOf(before, draft, around)).toEqual({});
    const changed = withStep(draft, 'B6', { weeks: 9 });
    expect(updateOf(before, changed, around)).toEqual({ tailoring: [{ item: 'B6', leadTimeWeeks: 9, after: ['B5'] }] });
  });
  it('compares with the card at the homes of the order', () => {
    const tailoring = [{ item: 'B5', roles: [{ role: 'TA', hours: 100, teamShare: 0.5, doer: 'either' as const }, { role: 'PM', hours: 8, teamShare: 0.5, doer: 'either' as const }] }];
    // A role that the order no longer has counts as no hours.
    expect(draftOf(order({ homes: 400, tailoring }), around).changes['B5']?.hours).toEqual({ PM: 8, DA: 0 });
  });
  it('leaves the number of homes to the place, unless it is another', () => {
    expect(draftOf(order(), around).homes).toBeNull();
    expect(draftOf(order({ homes: 650 }), around).homes).toBe(650);
  });
});

describe('what is written', () => {
  it('is nothing when nothing was changed, also of an order with everything in it', () => {
    const full = order({
      homes: 650, wishedFrom: '2025-W02', wishedUntil: '2027-W10', urgent: true,
      tailoring: [{ item: 'B5', leadTimeWeeks: 9, roles: [{ role: 'TA', hours: 70, teamShare: 1, doer: 'team' }] }, { item: 'B6', leftOut: true }],
    });
    expect(updateOf(full, draftOf(full, around), around)).toEqual({});
    const free = order({ items: [], homes: 0, placeId: 'GM1701', title: 'Hulp', freeText: 'Wie denkt mee?' });
    expect(updateOf(free, draftOf(free, around), around)).toEqual({});
  });
  it('is a wish that was taken back as null', () => {
    const wished = order({ wishedFrom: '2027-W02' });
    expect(updateOf(wished, { ...draftOf(wished, around), from: null, until: '2027-W20' }, around)).toEqual({ wishedFrom: null, wishedUntil: '2027-W20' });
  });
  it('is the place with its homes and its name in the title', () => {
    const titleThere = (part: Partial<Order>) => updateOf(order(part), { ...draftOf(order(part), around), placeId: 'GM1701/Vledder', homes: null }, around).title;
    const draft = { ...draftOf(order(), around), placeId: 'GM1701/Vledder', homes: null };
    expect(updateOf(order(), draft, around)).toEqual({ placeId: 'GM1701/Vledder', homes: 400, title: 'Wijkplan Vledder' });
    expect(titleThere({ placeName: 'Wijk 00 Diever' })).toBe('Wijkplan Vledder');
    expect(titleThere({ placeName: 'Wijk 00 Diever', title: 'Wijkplan Wijk 00 Diever' })).toBe('Wijkplan Vledder');
    expect(titleThere({ title: 'Onze eerste wijk' })).toBe('Onze eerste wijk');
  });
  it('is one changed step beside the others, which stay as they were', () => {
    const tailoring: Schemas['Tailoring'][] = [{ item: 'B6', roles: [{ role: 'TA', hours: 200, teamShare: 0.9, doer: 'team' }, { role: 'DA', hours: 5, teamShare: 0.5, doer: 'either' }] }];
    const before = order({ tailoring });
    const draft = withStep(draftOf(before, around), 'B5', { leftOut: true });
    expect(updateOf(before, draft, around)).toEqual({ tailoring: [{ item: 'B5', leftOut: true }, ...tailoring] });
  });
  it('is an empty list when everything is as on the card again', () => {
    const before = order({ tailoring: [{ item: 'B5', leftOut: true }] });
    expect(updateOf(before, { ...draftOf(before, around), changes: {} }, around)).toEqual({ tailoring: [] });
  });
  it('is the hours of a tailored step again when the homes are others', () => {
    const before = order({ tailoring: [{ item: 'B5', roles: [{ role: 'TA', hours: 70, teamShare: 0.5, doer: 'either' }, { role: 'DA', hours: 100, teamShare: 0.5, doer: 'either' }] }] });
    const { homes, tailoring } = updateOf(before, { ...draftOf(before, around), homes: 400 }, around);
    expect(homes).toBe(400);
    expect(tailoring?.[0]?.roles?.map((one) => one.hours)).toEqual([70, 50]);
  });
  it('is name and text of a free request', () => {
    const free = order({ items: [], title: 'Hulp', freeText: 'Wie denkt mee?' });
    expect(updateOf(free, { ...draftOf(free, around), title: ' Hulp in mei ', freeText: 'Wie denkt mee, in mei?' }, around)).toEqual({ title: 'Hulp in mei', freeText: 'Wie denkt mee, in mei?' });
  });
  it('is name and text of a free request also when the team gave it products meanwhile', () => {
    const free = order({ items: [], homes: 0, placeId: 'GM1701', title: 'Hulp', freeText: 'Wie denkt mee?' });
    const now = { ...free, items: ['B5'] };
    const mine = { ...draftOf(free, around), title: 'Hulp in mei', freeText: 'Wie denkt mee, in mei?' };
    const { draft, taken, kept } = merge(draftOf(free, around), mine, draftOf(now, around));
    expect([taken, kept]).toEqual([['steps'], []]);
    expect(updateOf(now, draft, around)).toEqual({ title: 'Hulp in mei', freeText: 'Wie denkt mee, in mei?' });
  });
});

describe('what someone else kept meanwhile', () => {
  const base = draftOf(order(), around);
  it('stands on the form where I changed nothing, and is named', () => {
    const { draft, taken, kept } = merge(base, { ...base, from: '2027-W10' }, { ...base, urgent: true });
    expect(draft).toEqual({ ...base, from: '2027-W10', urgent: true });
    expect([taken, kept]).toEqual([['urgent'], []]);
  });
  it('does not replace what I typed, and that is said too', () => {
    const { draft, taken, kept } = merge(base, { ...base, from: '2027-W10' }, { ...base, from: '2027-W12' });
    expect(draft.from).toBe('2027-W10');
    expect([taken, kept]).toEqual([[], ['from']]);
  });
  it('goes step by step', () => {
    const { draft, taken } = merge(base, withHours(base, 'B5', 'TA', 70), withStep(base, 'B6', { leftOut: true }));
    expect(Object.keys(draft.changes).sort()).toEqual(['B5', 'B6']);
    expect(taken).toEqual(['steps']);
  });
  it('keeps place and homes together', () => {
    const { draft, kept } = merge(base, { ...base, homes: 700 }, { ...base, placeId: 'GM1701/Vledder' });
    expect([draft.placeId, draft.homes]).toEqual(['GM1701/Diever', 700]);
    expect(kept).toEqual(['place']);
  });
  it('is no news when we did the same, or when only the rank is another', () => {
    const same = merge(base, { ...base, urgent: true }, { ...base, urgent: true });
    expect([same.taken, same.kept]).toEqual([[], []]);
  });
});

describe('weeks to choose from', () => {
  it('have the chosen week among them, before the first and after the last', () => {
    expect(weeksToChoose('2026-W48', 3, null)).toEqual(['2026-W48', '2026-W49', '2026-W50']);
    expect(weeksToChoose('2026-W48', 2, '2026-W46')).toEqual(['2026-W46', '2026-W47', '2026-W48', '2026-W49']);
    expect(weeksToChoose('2026-W48', 2, '2026-W51')).toEqual(['2026-W48', '2026-W49', '2026-W50', '2026-W51']);
  });
});
