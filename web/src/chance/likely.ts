// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { weekLabel } from '@/time/weeks';
import type { Language } from '@/i18n/language';
import type { FinishChance } from './chance';
import { words } from './words';

/** The likely weeks as text; after the end of the plan there are none. */
export function likelyWeeks(one: FinishChance, language: Language): string {
  const text = words[language];
  const week = (value: string) => weekLabel(value, language, '0000-W01');
  if (one.earlyFinish === undefined) return text.beyond;
  if (one.lateFinish === undefined) return text.from(week(one.earlyFinish));
  return one.earlyFinish === one.lateFinish ? text.sameWeek(week(one.earlyFinish)) : text.bandText(week(one.earlyFinish), week(one.lateFinish));
}
