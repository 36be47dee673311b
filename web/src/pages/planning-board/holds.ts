// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { api } from '@/api/client';
import { save, shows } from '@/api/save';
import type { Schemas } from '@/api/types';
import { weekLabel, type Week } from '@/time/weeks';
import { evenly, lineId, type LineKey } from './model';
import type { Words } from './words';

type Line = Schemas['BoardLine'];
type Pin = Schemas['Pin'];

const named = (line: Line) => `${line.itemName}, ${line.orderTitle}`;

/** Holds a line with a person from a week on; on the screen at once, the newest draft follows. */
export function hold(line: Line, member: Schemas['MemberRef'], from: Week, undoText: string, follow?: Schemas['PinFollow']): void {
  const { orderId, item, line: number } = line;
  const pin: Pin = {
    id: line.pinId ?? 0, orderId, orderTitle: line.orderTitle, municipalityCode: line.municipalityCode, item, itemName: line.itemName,
    line: number, role: line.role, member, from, hours: evenly(line),
  };
  void save({
    shows: [shows('/pins', undefined, (data) => ({ pins: [...data.pins.filter((one) => lineId(one) !== lineId(line)), pin] }))],
    run: () => api.post('/pins', { body: { orderId, item, line: number, memberId: member.id, from, ...(follow && { follow }) } }),
    undoText,
  });
}

/** Puts a line where it breaks rules; the plan does not follow until it is mended. */
export function holdAnyway(line: Line, member: Schemas['MemberRef'], from: Week, words: Words): void {
  hold(line, member, from, words.movedAnyway(named(line)), 'none');
}

/** Plans a line as a repair says. True once it is kept. */
export async function mend(key: LineKey & { itemName: string; orderTitle: string }, repair: Schemas['Repair'], words: Words): Promise<boolean> {
  const { orderId, item, line } = key;
  const done = await save({
    run: () => api.post('/pins', { body: { orderId, item, line, memberId: repair.member.id, from: repair.from, follow: 'around' } }),
    undoText: words.repaired(`${key.itemName}, ${key.orderTitle}`, repair.text),
  });
  return done !== undefined;
}

export function pin(line: Line, words: Words): void {
  hold(line, line.member, line.span.from, words.pinned(named(line)));
}

export function move(line: Line, member: Schemas['MemberRef'], from: Week, words: Words): void {
  hold(line, member, from, words.moved(named(line), member.name, weekLabel(from, words.language)));
}

/** Lets go of a line; the newest draft may change it again. */
export function release(pinId: number, line: Line | undefined, key: LineKey, words: Words): void {
  void save({
    shows: [shows('/pins', undefined, (data) => ({ pins: data.pins.filter((one) => lineId(one) !== lineId(key)) }))],
    run: () => api.del('/pins/{pinId}', { path: { pinId } }),
    undoText: words.released(line ? named(line) : key.item),
  });
}
