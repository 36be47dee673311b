// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { currentLanguage, type Language } from './language';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locales[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: true });
    formats.set(key, found);
  }
  return found;
}

/** "1.240"; with a real minus sign. */
export function number(value: number, decimals = 0, language: Language = currentLanguage()): string {
  return format(language, decimals).format(value).replace('-', '\u2212');
}

/** "12 uur". */
export function hours(value: number, language: Language = currentLanguage()): string {
  const unit = language === 'nl' ? 'uur' : Math.abs(value) === 1 ? 'hour' : 'hours';
  return `${number(value, 0, language)}\u00a0${unit}`;
}

/** "4,2 fte", always one decimal. */
export function fte(value: number, language: Language = currentLanguage()): string {
  return `${number(value, 1, language)}\u00a0fte`;
}

/** "4,2%" of a part 0..1. */
export function percent(part: number, decimals = 0, language: Language = currentLanguage()): string {
  return `${number(part * 100, decimals, language)}%`;
}

/** "Diever, Dwingeloo en Vledder". */
export function list(parts: readonly string[], language: Language = currentLanguage()): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts);
}

/** "3 feb 2027 09:30" of a moment in UTC, in the time of the user. */
export function moment(instant: string, language: Language = currentLanguage()): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** "3 februari 2027" of a moment in UTC. */
export function dayOf(instant: string, language: Language = currentLanguage()): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long' }).format(new Date(instant));
}
