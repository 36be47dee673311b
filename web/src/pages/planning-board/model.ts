// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Week } from '../../time/weeks';
import { plusWeeks, weeksBetween } from '../../time/weeks';

/** Hours of one member on one role of one step of an order, week after week from `from` on, zeros included. */
export interface Work {
  key: string;
  order: number;
  item: string;
  line: number;
  role: string;
  member: number;
  from: Week;
  hours: readonly number[];
  pin: number | null;
}

export interface Person {
  id: number;
  name: string;
  bond: 'shared' | 'own' | 'lent';
  home: string;
  roles: readonly { role: string; level: number }[];
  /** Hours a week that may be planned, holidays and leave taken off; counted from `Board.first`. */
  capacity: readonly number[];
}

export interface Order {
  id: number;
  municipality: string;
  title: string;
  place: string;
  rank: number;
}

/** One plan as the screen needs it: everything counted in weeks from `first`. */
export interface Board {
  first: Week;
  weeks: number;
  people: readonly Person[];
  orders: ReadonlyMap<number, Order>;
  work: readonly Work[];
  /** Hours that the published plan has for the same person, step and week: what is agreed. */
  agreed: AgreedHours;
}

export type AgreedHours = ReadonlyMap<string, readonly number[]>;

const agreedKey = (work: Work) => `${work.order}/${work.item}/${work.line}/${work.member}`;

/** Hours per step and person of the published plan, aligned to `first`. */
export function agreedHours(first: Week, published: readonly Work[]): AgreedHours {
  const result = new Map<string, number[]>();
  for (const work of published) {
    const start = weeksBetween(first, work.from);
    const hours = result.get(agreedKey(work)) ?? [];
    work.hours.forEach((amount, i) => {
      if (start + i >= 0) hours[start + i] = amount;
    });
    result.set(agreedKey(work), hours);
  }
  return result;
}

/** What one client, order or step takes of a cell. */
export interface Part {
  work: Work;
  client: string;
  hours: number;
  agreed: boolean;
}

export interface Cell {
  hours: number;
  /** Hours available that week; null in a row of orders, which has no ceiling. */
  capacity: number | null;
  parts: readonly Part[];
  pinned: boolean;
}

export interface Row {
  id: string;
  kind: 'person' | 'order';
  label: string;
  note: string;
  own: boolean;
  client: string;
  cells: readonly Cell[];
  total: number;
}

const empty: readonly Part[] = [];

/** Work by week index (counted from the board's first week) for the window [from, from + count). */
function partsByWeek(board: Board, work: readonly Work[], from: number, count: number): Part[][] {
  const weeks: Part[][] = Array.from({ length: count }, () => []);
  for (const one of work) {
    const start = weeksBetween(board.first, one.from);
    if (start >= from + count || start + one.hours.length <= from) continue;
    const client = board.orders.get(one.order)?.municipality ?? '';
    const agreed = board.agreed.get(agreedKey(one));
    for (let week = Math.max(from, start); week < Math.min(from + count, start + one.hours.length); week += 1) {
      const hours = one.hours[week - start] ?? 0;
      if (hours > 0) weeks[week - from]?.push({ work: one, client, hours, agreed: agreed?.[week] === hours });
    }
  }
  for (const parts of weeks) parts.sort((a, b) => b.hours - a.hours || a.work.key.localeCompare(b.work.key));
  return weeks;
}

function toCell(parts: Part[] | undefined, capacity: number | null): Cell {
  if (!parts || parts.length === 0) return { hours: 0, capacity, parts: empty, pinned: false };
  return {
    hours: parts.reduce((sum, part) => sum + part.hours, 0),
    capacity,
    parts,
    pinned: parts.some((part) => part.work.pin !== null),
  };
}

function groupBy<K>(work: readonly Work[], key: (one: Work) => K): Map<K, Work[]> {
  const result = new Map<K, Work[]>();
  for (const one of work) {
    const list = result.get(key(one));
    if (list) list.push(one);
    else result.set(key(one), [one]);
  }
  return result;
}

const bonds = { shared: 0, lent: 1, own: 2 } as const;

/** People in the order of the board: the shared team, lent hours, then own staff by municipality. */
export function peopleInOrder(people: readonly Person[]): Person[] {
  return [...people].sort(
    (a, b) => bonds[a.bond] - bonds[b.bond]
      || (a.bond === 'own' ? a.home.localeCompare(b.home) : 0)
      || a.name.localeCompare(b.name, 'nl', { numeric: true }),
  );
}

/** One row per person for the window [from, from + count) of weeks. */
export function peopleRows(board: Board, from: number, count: number): Row[] {
  const byMember = groupBy(board.work, (one) => one.member);
  return peopleInOrder(board.people).map((person) => {
    const weeks = partsByWeek(board, byMember.get(person.id) ?? [], from, count);
    const cells = weeks.map((parts, i) => toCell(parts, person.capacity[from + i] ?? 0));
    return {
      id: `person-${person.id}`, kind: 'person', label: person.name,
      note: person.roles.map((role) => role.role).join(' '),
      own: person.bond === 'own', client: person.bond === 'shared' ? '' : person.home, cells,
      total: cells.reduce((sum, cell) => sum + cell.hours, 0),
    };
  });
}

/** One row per order that has work anywhere in the plan, by municipality and its own ranking. */
export function orderRows(board: Board, from: number, count: number): Row[] {
  const byOrder = groupBy(board.work, (one) => one.order);
  return [...board.orders.values()]
    .filter((order) => byOrder.has(order.id))
    .sort((a, b) => a.municipality.localeCompare(b.municipality) || a.rank - b.rank)
    .map((order) => {
      const cells = partsByWeek(board, byOrder.get(order.id) ?? [], from, count).map((parts) => toCell(parts, null));
      return {
        id: `order-${order.id}`, kind: 'order', label: order.title, note: `${order.rank}`, own: false,
        client: order.municipality, cells, total: cells.reduce((sum, cell) => sum + cell.hours, 0),
      };
    });
}

/** Last week of a piece of work. */
export function untilWeek(work: Work): Week {
  return plusWeeks(work.from, Math.max(0, work.hours.length - 1));
}
