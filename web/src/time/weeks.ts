// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@/i18n/language';

/** ISO 8601 weeks as the API writes them: "2027-W01". 2026 has 53 of them. */
export type Week = string;

export type { Language };

const DAY = 86_400_000;
const PATTERN = /^(\d{4})-W(\d{2})$/;

/** Monday of the first ISO week of `year`, in days since 1970. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4) / DAY;
  const weekday = (new Date(fourth * DAY).getUTCDay() + 6) % 7;
  return fourth - weekday;
}

/** Days since 1970 of the Monday of `week`; throws on a text that is no week, because only the API writes them. */
function mondayDay(week: Week): number {
  const match = PATTERN.exec(week);
  if (!match) throw new RangeError(`not a week: ${week}`);
  return firstMonday(Number(match[1])) + (Number(match[2]) - 1) * 7;
}

function fromMondayDay(day: number): Week {
  const thursday = new Date((day + 3) * DAY);
  const year = thursday.getUTCFullYear();
  const number = Math.round((day - firstMonday(year)) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

export function isWeek(text: string): text is Week {
  return PATTERN.test(text) && fromMondayDay(mondayDay(text)) === text;
}

/** `week` moved by `weeks`, which may be negative. */
export function plusWeeks(week: Week, weeks: number): Week {
  return fromMondayDay(mondayDay(week) + 7 * weeks);
}

/** Number of weeks from `from` to `to`; negative when `to` is earlier. */
export function weeksBetween(from: Week, to: Week): number {
  return Math.round((mondayDay(to) - mondayDay(from)) / 7);
}

/** The week in which `date` falls, after the clock of the user. */
export function weekOf(date: Date): Week {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
  const weekday = (new Date(day * DAY).getUTCDay() + 6) % 7;
  return fromMondayDay(day - weekday);
}

/** The Monday of `week` at 00:00 UTC. */
export function mondayOf(week: Week): Date {
  return new Date(mondayDay(week) * DAY);
}

export function weekNumber(week: Week): number {
  return Number(week.slice(6));
}

/** `count` weeks from `first` on. */
export function weekSpan(first: Week, count: number): Week[] {
  const day = mondayDay(first);
  return Array.from({ length: Math.max(0, count) }, (_, i) => fromMondayDay(day + 7 * i));
}

const locale = (language: Language) => (language === 'nl' ? 'nl-NL' : 'en-GB');

/** "week 15", or "week 15 van 2028" where the year is not `near`'s. */
export function weekLabel(week: Week, language: Language, near?: Week): string {
  const number = weekNumber(week);
  if (!near || near.slice(0, 4) === week.slice(0, 4)) return `week ${number}`;
  return language === 'nl' ? `week ${number} van ${week.slice(0, 4)}` : `week ${number} of ${week.slice(0, 4)}`;
}

/** "ma 12 april 2027 (week 15)": the way a date is said on every screen. */
export function weekDate(week: Week, language: Language): string {
  const text = new Intl.DateTimeFormat(locale(language), {
    weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
  }).format(mondayOf(week));
  return `${text.replace(',', '')} (week ${weekNumber(week)})`;
}

/** "12 apr": the short day under a week number in a table head. */
export function weekDay(week: Week, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(mondayOf(week)).replace('.', '');
}

/** Quarter in which the Thursday of `week` falls: "2027-Q2". */
export function quarterOf(week: Week): string {
  const thursday = new Date((mondayDay(week) + 3) * DAY);
  return `${thursday.getUTCFullYear()}-Q${Math.floor(thursday.getUTCMonth() / 3) + 1}`;
}
