// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { useLanguage } from '@/i18n/language';
import { wholePercent, type FinishChance } from './chance';
import { likelyWeeks } from './likely';

/** The chance to be on time, with the likely weeks beside it for who points at it. */
export function ChanceCell({ one }: { one: FinishChance | undefined }): ReactElement | null {
  const [language] = useLanguage();
  if (one?.chance === undefined) return null;
  return <span title={likelyWeeks(one, language)}>{wholePercent(one.chance)}%</span>;
}
