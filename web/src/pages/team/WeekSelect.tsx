// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Language } from '@/i18n/language';
import { weekDate, type Week } from '@/time/weeks';

export interface WeekSelectProps {
  label: string;
  weeks: readonly Week[];
  value: Week | '';
  onChange: (week: Week | '') => void;
  /** Text for no week at all; left out: a week must be chosen. */
  none?: string;
  language: Language;
}

/** A week by its Monday, from the weeks that a plan knows. */
export function WeekSelect({ label, weeks, value, onChange, none, language }: WeekSelectProps): ReactElement {
  const list = value === '' || weeks.includes(value) ? weeks : [value, ...weeks];
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => { onChange(event.target.value); }}>
        {none !== undefined && <option value="">{none}</option>}
        {list.map((week) => <option key={week} value={week}>{weekDate(week, language)}</option>)}
      </select>
    </label>
  );
}
