// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '@/i18n/language';
import { weekNumber, type Week } from './weeks';

interface Span {
  from: Week;
  until: Week;
}

const yearOf = (week: Week) => week.slice(0, 4);

const short = (week: Week, near: Week) => `wk ${weekNumber(week)}${yearOf(week) === yearOf(near) ? '' : ` ’${week.slice(2, 4)}`}`;

/** "wk 14–40", with the year where it is not `near`'s: "wk 48 – wk 3 ’28". For cells of tables. */
export function shortSpan(span: Span, near: Week): string {
  const from = yearOf(span.from);
  const until = yearOf(span.until);
  if (from === until) return `wk ${weekNumber(span.from)}–${weekNumber(span.until)}${from === yearOf(near) ? '' : ` ’${from.slice(2)}`}`;
  return `${short(span.from, near)} – ${short(span.until, near)}`;
}

/** "week 14 tot en met week 40 van 2027": the same in a sentence. */
export function longSpan(span: Span, language: Language): string {
  const of = language === 'nl' ? 'van' : 'of';
  const to = language === 'nl' ? 'tot en met' : 'to';
  const from = yearOf(span.from);
  const until = yearOf(span.until);
  return `week ${weekNumber(span.from)}${from === until ? '' : ` ${of} ${from}`} ${to} week ${weekNumber(span.until)} ${of} ${until}`;
}
