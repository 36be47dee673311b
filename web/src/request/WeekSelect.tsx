// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useMemo } from 'react';
import { useLanguage } from '@/i18n/language';
import { mondayOf, weekDate, type Week } from '@/time/weeks';
import { weeksToChoose } from './request';

interface Props {
  label: string;
  none: string;
  first: Week;
  count: number;
  value: Week | null;
  invalid?: boolean;
  describedBy?: string | undefined;
  onChange: (week: Week | null) => void;
}

/** A week by its Monday, grouped by month; typing "ma 12" or the arrows find it. */
export function WeekSelect({ label, none, first, count, value, invalid = false, describedBy, onChange }: Props) {
  const [language] = useLanguage();
  const id = useId();
  const months = useMemo(() => {
    const month = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const found = new Map<string, Week[]>();
    weeksToChoose(first, count, value).forEach((week) => {
      const name = month.format(mondayOf(week));
      found.set(name, [...(found.get(name) ?? []), week]);
    });
    return [...found];
  }, [first, count, value, language]);
  return (
    <div>
      <label htmlFor={id} className="field-label">{label}</label>
      <select id={id} value={value ?? ''} aria-invalid={invalid || undefined} aria-describedby={describedBy} onChange={(event) => { onChange(event.target.value || null); }}>
        <option value="">{none}</option>
        {months.map(([name, weeks]) => (
          <optgroup key={name} label={name}>{weeks.map((week) => <option key={week} value={week}>{weekDate(week, language)}</option>)}</optgroup>
        ))}
      </select>
    </div>
  );
}
