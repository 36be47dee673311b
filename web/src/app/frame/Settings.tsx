// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { Button } from '@/components/Button';
import { setLanguage, useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { setDensity, setScheme, useDensity, useScheme, type Density, type Scheme } from '../preferences';
import { words } from '../words';

export function LanguageSwitch() {
  const text = useWords(words);
  const [language] = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return <Button kind="plain" lang={other} onClick={() => { setLanguage(other); }}>{text.language}</Button>;
}

/** Everything about how it looks. */
export function Settings() {
  const text = useWords(words);
  const scheme = useScheme();
  const density = useDensity();
  const id = useId();
  return (
    <div className="settings">
      <div className="pick">
        <label htmlFor={`${id}-scheme`}>{text.scheme}</label>
        <select id={`${id}-scheme`} value={scheme} onChange={(event) => { setScheme(event.target.value as Scheme); }}>
          {(['auto', 'light', 'dark'] as const).map((one) => <option key={one} value={one}>{text.schemes[one]}</option>)}
        </select>
      </div>
      <div className="pick">
        <label htmlFor={`${id}-density`}>{text.density}</label>
        <select id={`${id}-density`} value={density} onChange={(event) => { setDensity(event.target.value as Density); }}>
          {(['dense', 'comfortable'] as const).map((one) => <option key={one} value={one}>{text.densities[one]}</option>)}
        </select>
      </div>
      <LanguageSwitch />
    </div>
  );
}
