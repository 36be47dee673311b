// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { plusWeeks, weeksBetween, type Week } from '@/time/weeks';

type Pin = Schemas['Pin'];
type Line = Schemas['BoardLine'];

/** A line: the work of one role in one step of an order. */
export interface LineKey {
  orderId: number;
  item: string;
  line: number;
}

/** What one line takes of a cell. */
export interface Part extends LineKey {
  memberId: number;
  client: string;
  role: string;
  hours: number;
  /** Solid: the published plan has the same hours; hatched: only this draft; ghost: held there, the next run puts it there. */
  state: 'published' | 'draft' | 'ghost';
  /** Held somewhere else: the next run takes it away from here. */
  leaving: boolean;
  pinId: number | null;
}

export interface Cell {
  hours: number;
  /** Hours available that week; null where a row has no ceiling. */
  capacity: number | null;
  parts: readonly Part[];
  leave: string | null;
  /** Lines that break a rule here. */
  broken?: readonly Schemas['BrokenLine'][];
}

export interface Row {
  id: string;
  kind: 'member' | 'order';
  key: number;
  label: string;
  note: string;
  own: boolean;
  client: string;
  group: string;
  cells: readonly Cell[];
}

export const lineId = (line: LineKey): string => `${line.orderId}/${line.item}/${line.line}`;

/** Hours that a pin holds, by week. */
function heldWeeks(pin: Pin, line: Line | undefined): Map<Week, number> {
  const hours = pin.hours.length > 0 || !line ? pin.hours : evenly(line);
  return new Map(hours.map((one, i) => [plusWeeks(pin.from, i), one]));
}

/** Hours of a line spread evenly over its weeks: what a ghost shows until the server has said how they fall. */
export function evenly(line: Line): number[] {
  const weeks = weeksBetween(line.span.from, line.span.until) + 1;
  return Array.from({ length: weeks }, (_, i) => Math.floor(((i + 1) * line.hours) / weeks) - Math.floor((i * line.hours) / weeks));
}

/** A pin that the shown plan does not follow yet: held for another member or another week. */
function isPending(pin: Pin, lines: ReadonlyMap<string, Line>): boolean {
  const line = lines.get(lineId(pin));
  return !line || line.member.id !== pin.member.id || line.span.from !== pin.from;
}

export interface Pending {
  /** Ghosts by member, for the weeks in which the pin holds them. */
  byMember: ReadonlyMap<number, readonly { pin: Pin; weeks: ReadonlyMap<Week, number> }[]>;
  /** Lines that are held elsewhere than where the plan has them. */
  leaving: ReadonlySet<string>;
  count: number;
}

/** What the coordinator has held or moved since the shown plan was made. */
export function pendingPins(pins: readonly Pin[], lines: readonly Line[]): Pending {
  const known = new Map(lines.map((line) => [lineId(line), line]));
  const pending = pins.filter((pin) => isPending(pin, known));
  const byMember = new Map<number, { pin: Pin; weeks: Map<Week, number> }[]>();
  for (const pin of pending) {
    const list = byMember.get(pin.member.id) ?? [];
    list.push({ pin, weeks: heldWeeks(pin, known.get(lineId(pin))) });
    byMember.set(pin.member.id, list);
  }
  return { byMember, leaving: new Set(pending.map(lineId)), count: pending.length };
}

export const nothingPending: Pending = { byMember: new Map(), leaving: new Set(), count: 0 };

type AnyWork = Pick<Schemas['CellWork'], 'orderId' | 'item' | 'line' | 'role' | 'hours' | 'isPublished' | 'pinId'>;

function toPart(work: AnyWork, memberId: number, client: string, pending: Pending): Part {
  return {
    orderId: work.orderId, item: work.item, line: work.line, memberId, client, role: work.role, hours: work.hours,
    state: work.isPublished ? 'published' : 'draft', leaving: pending.leaving.has(lineId(work)), pinId: work.pinId ?? null,
  };
}

/** Agreed work at the left, then the largest first, so that a cell looks the same every time. */
function arranged(parts: Part[]): Part[] {
  return parts.sort((a, b) => b.hours - a.hours || a.orderId - b.orderId || (lineId(a) < lineId(b) ? -1 : 1));
}

const noParts: readonly Part[] = [];

/** People × weeks. */
export function memberRows(board: Schemas['MemberBoard'], pending: Pending): Row[] {
  return board.rows.map((row) => {
    const byWeek = new Map(row.cells.map((cell) => [cell.week, cell]));
    const ghosts = pending.byMember.get(row.member.id) ?? [];
    const cells = board.weeks.map((week, i): Cell => {
      const cell = byWeek.get(week);
      const parts = (cell?.work ?? []).map((work) => toPart(work, row.member.id, work.municipalityCode, pending));
      for (const { pin, weeks } of ghosts) {
        const hours = weeks.get(week) ?? 0;
        if (hours > 0) {
          parts.push({
            orderId: pin.orderId, item: pin.item, line: pin.line, memberId: row.member.id, client: pin.municipalityCode,
            role: pin.role, hours, state: 'ghost', leaving: false, pinId: pin.id,
          });
        }
      }
      const hours = parts.reduce((sum, part) => sum + (part.leaving ? 0 : part.hours), 0);
      return { hours, capacity: row.capacity[i] ?? 0, parts: parts.length > 0 ? arranged(parts) : noParts, leave: cell?.leaveKind ?? null };
    });
    return {
      id: `member-${row.member.id}`, kind: 'member', key: row.member.id, label: row.member.name,
      note: row.roles.map((role) => role.role).join(' '), own: row.bond === 'own', client: row.homeMunicipalityCode,
      group: row.bond === 'own' ? row.homeMunicipalityCode : row.bond, cells,
    };
  });
}

/** Orders × weeks. */
export function orderRows(board: Schemas['OrderBoard'], pending: Pending): Row[] {
  return board.rows.map((row) => {
    const byWeek = new Map(row.cells.map((cell) => [cell.week, cell]));
    const cells = board.weeks.map((week): Cell => {
      const cell = byWeek.get(week);
      const parts = (cell?.work ?? []).map((work) => toPart({ ...work, orderId: row.orderId }, work.memberId, row.municipalityCode, pending));
      return { hours: cell?.hours ?? 0, capacity: null, parts: parts.length > 0 ? arranged(parts) : noParts, leave: null };
    });
    return {
      id: `order-${row.orderId}`, kind: 'order', key: row.orderId, label: row.title, note: `${row.rank}`, own: false,
      client: row.municipalityCode, group: row.municipalityCode, cells,
    };
  });
}

/** Made once: a comparison by locale is slow when it is set up for every pair. */
const byName = new Intl.Collator('nl', { numeric: true });

/** The rows with the lines that break a rule in the cells where they do. */
export function withBroken(rows: readonly Row[], weeks: readonly Week[], lines: readonly Schemas['BrokenLine'][]): readonly Row[] {
  if (lines.length === 0) return rows;
  return rows.map((row) => {
    const own = lines.filter((line) => (row.kind === 'member' ? line.member?.id === row.key : line.orderId === row.key));
    if (own.length === 0) return row;
    const cells = row.cells.map((cell, i) => {
      const week = weeks[i] ?? '';
      const broken = own.filter((line) => line.span.from <= week && week <= line.span.until);
      return broken.length > 0 ? { ...cell, broken } : cell;
    });
    return { ...row, cells };
  });
}

const bonds: Record<string, number> = { shared: 0, lent: 1 };

/** Rows in the order of the board: the shared team, lent hours, then own staff and orders by municipality. */
export function inGroups(rows: readonly Row[], names: (code: string) => string): Row[] {
  const place = new Map(rows.map((row, i) => [row.id, i]));
  return [...rows].sort((a, b) => (bonds[a.group] ?? 2) - (bonds[b.group] ?? 2)
    || (a.group === b.group ? 0 : byName.compare(names(a.group), names(b.group)))
    || (a.kind === 'member' ? byName.compare(a.label, b.label) : 0)
    || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}
