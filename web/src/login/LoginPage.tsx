// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { LanguageSwitch } from '@/app/frame/Settings';
import { Notices } from '@/app/frame/Notices';
import type { Session } from '@/app/session';
import { useWords } from '@/i18n/words';
import { LoginForms } from './LoginForms';
import { words } from './words';
import './login.css';

/** Before anything else. The address stays, so that a link leads where it says once someone is in. */
export function LoginPage({ session }: { session: Session }) {
  const text = useWords(words);
  useEffect(() => { document.title = text.title; }, [text]);
  return (
    <>
      <main className="login">
        <div className="login-head"><h1>{text.title}</h1><LanguageSwitch /></div>
        <p>{text.intro}</p>
        <LoginForms session={session} />
      </main>
      <Notices />
    </>
  );
}
