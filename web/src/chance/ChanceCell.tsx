// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { weekLabel } from '@/time/weeks';
import { wholePercent, type FinishChance } from './chance';
import { words } from './words';

/** The chance to be on time, with the likely weeks beside it for who points at it. */
export function ChanceCell({ one }: { one: FinishChance | undefined }): ReactElement | null {
  const text = useWords(words);
  const [language] = useLanguage();
  if (one?.chance === undefined) return null;
  const week = (value: string | undefined) => (value === undefined ? text.beyond : weekLabel(value, language, '0000-W01'));
  return <span title={text.bandText(week(one.earlyFinish), week(one.lateFinish))}>{wholePercent(one.chance)}%</span>;
}
