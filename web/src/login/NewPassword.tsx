// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState } from 'react';
import { useWords } from '@/i18n/words';
import { words } from './words';

/** A field for a new password, with the rule; it can be looked at. */
export function NewPassword({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useWords(words);
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      <label>{text.newPassword}<input type={shown ? 'text' : 'password'} autoComplete="new-password" required minLength={14} maxLength={200} aria-describedby={id} value={value} onChange={(event) => { onChange(event.target.value); }} /></label>
      <p id={id} className="quiet small">{text.passwordRule}</p>
      <label className="check"><input type="checkbox" checked={shown} onChange={(event) => { setShown(event.target.checked); }} /> {text.show}</label>
    </>
  );
}
