// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef } from 'react';
import { refetch } from '@/api/cache';
import { urlOf } from '@/api/client';
import { useWords } from '@/i18n/words';
import { LoginForms } from '@/login/LoginForms';
import type { Session } from './session';
import { words } from './words';
import '@/components/Dialog.css';

/** Logged out while at work: log in again over the page, so that nothing that stands there is lost. */
export function SessionOver({ session }: { session: Session }) {
  const text = useWords(words);
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    ref.current?.showModal();
    // Who logged in at the organisation did so in another tab.
    const look = () => { void refetch(urlOf('/session')); };
    addEventListener('focus', look);
    return () => { removeEventListener('focus', look); };
  }, []);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={id} onCancel={(event) => { event.preventDefault(); }} onClose={() => { ref.current?.showModal(); }}>
      <div className="dialog-head"><h2 id={id}>{text.sessionOver}</h2></div>
      <div className="dialog-body stack">
        <p>{text.sessionOverText}</p>
        <LoginForms session={session} over />
      </div>
    </dialog>
  );
}
