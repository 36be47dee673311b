// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { words } from './words';

interface Props {
  title: string;
  explanation: string;
  verb: string;
  onClose: () => void;
  onReason: (reason: string) => void;
}

/** Asks why, before a request is withdrawn or declined. */
export function ReasonDialog({ title, explanation, verb, onClose, onReason }: Props) {
  const text = useWords(words);
  const common = useWords(shared);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    onReason(reason.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{explanation}</p>
        <div>
          <label htmlFor={id} className="field-label">{text.reason}</label>
          <textarea id={id} ref={field} rows={3} maxLength={900} value={reason} className="wide" aria-invalid={missing || undefined} aria-describedby={missing ? `${id}-missing` : undefined}
            onChange={(event) => { setReason(event.target.value); setMissing(false); }} />
          {missing ? <p id={`${id}-missing`} className="field-error">{text.reasonMissing}</p> : null}
        </div>
        <div className="row">
          <Button kind="danger" type="submit">{verb}</Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
