// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface Props {
  title: string;
  question: string;
  verb: string;
  /** Of the button; what is lost for good is danger. */
  kind?: 'danger' | 'primary';
  onSure: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be taken back. */
export function Confirm({ title, question, verb, kind = 'danger', onSure, onClose }: Props) {
  const words = useWords(shared);
  const sure = () => {
    onClose();
    onSure();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        <p>{question}</p>
        <div className="row"><Button kind={kind} onClick={sure}>{verb}</Button><Button onClick={onClose}>{words.cancel}</Button></div>
      </div>
    </Dialog>
  );
}
