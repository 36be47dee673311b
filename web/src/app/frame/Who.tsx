// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { api } from '@/api/client';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { notifyError } from '@/components/notices';
import { useWords } from '@/i18n/words';
import { DemoChairs } from '@/login/DemoChairs';
import { Link } from '@/router/Link';
import { useSession } from '../session';
import { words } from '../words';

/** Who am I: the name leads to one's own account; in a demo to another chair as well. */
export function Who() {
  const session = useSession();
  return (
    <>
      {session?.account ? <Link to="/mijn-account" className="button button-plain who">{session.account.name}</Link> : null}
      <LookAs />
      {session?.demo ? null : <LogOut />}
    </>
  );
}

/** Another chair of the example. */
export function LookAs() {
  const text = useWords(words);
  const session = useSession();
  const [open, setOpen] = useState(false);
  if (!session?.demo) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => { setOpen(true); }}>{text.lookAs}</Button>
      {open ? <Dialog title={text.lookAs} onClose={() => { setOpen(false); }}><DemoChairs /></Dialog> : null}
    </>
  );
}

export function LogOut() {
  const text = useWords(words);
  const leave = async () => {
    try {
      await api.del('/session');
      // Everything that this browser still has of the account goes with the page.
      location.assign('/');
    } catch (error) {
      notifyError(error);
    }
  };
  return <Button kind="plain" onClick={() => void leave()}>{text.logOut}</Button>;
}
