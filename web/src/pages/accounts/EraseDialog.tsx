// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type FormEvent, type ReactElement } from 'react';
import { api, etagOf } from '@/api/client';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblems } from '@/components/FormProblems';
import { notify } from '@/components/notices';
import { useSubmit } from '@/components/useSubmit';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { words } from './words';

interface Props {
  account: Schemas['Account'];
  onClose: () => void;
  onErased: () => void;
}

/** Erasing a person asks for the name, for nobody can take it back. */
export function EraseDialog({ account, onClose, onErased }: Props): ReactElement {
  const text = useWords(words);
  const common = useWords(shared);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const { problem, submit } = useSubmit();
  const erase = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(typed.trim() !== account.name.trim());
    if (typed.trim() !== account.name.trim()) return;
    if (!await submit(() => api.del('/accounts/{accountId}/personal-data', { path: { accountId: account.id }, ifMatch: etagOf(account) }))) return;
    notify(text.erased(account.name));
    onErased();
    onClose();
  };
  return (
    <Dialog title={text.eraseTitle(account.name)} onClose={onClose}>
      <form className="form" onSubmit={(event) => void erase(event)}>
        <p>{text.eraseText}</p>
        <p><strong>{text.eraseBackups}</strong></p>
        <label>{text.typeName(account.name)}<input type="text" required autoComplete="off" value={typed} onChange={(event) => { setTyped(event.target.value); }} /></label>
        {wrong ? <p role="alert" className="form-wrong">{text.wrongName}</p> : <FormProblems problem={problem} />}
        <div className="form-actions"><Button type="submit" kind="danger">{text.erase}</Button><Button onClick={onClose}>{common.cancel}</Button></div>
      </form>
    </Dialog>
  );
}
