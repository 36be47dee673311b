// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '@/i18n/words';
import { shared } from '@/i18n/shared';
import { Button } from './Button';
import { Icon } from './Icon';
import './Dialog.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Wider than a form: for tables and comparisons. */
  wide?: boolean;
}

/** A modal window on the browser's own dialog, outside what a panel may cover: focus stays inside, Escape closes, focus goes back where it came from. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  const words = useWords(shared);
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return createPortal(
    <dialog ref={ref} className={`dialog${wide ? ' dialog-wide' : ''}`} aria-labelledby={id}
      onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <div className="dialog-head">
        <h2 id={id}>{title}</h2>
        <Button kind="plain" icon aria-label={words.close} onClick={onClose}><Icon name="close" /></Button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>,
    document.body,
  );
}
