// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Component, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { api } from '@/api/client';
import { listenToServer, useOnline } from '@/api/events';
import { Button } from '@/components/Button';
import { undoNow } from '@/components/notices';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState, Loading } from '@/components/States';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { navigate, usePlace } from '@/router/router';
import { BottomBar, Rail } from './frame/Navigation';
import { Help } from './frame/Help';
import { Notices } from './frame/Notices';
import { TopBar } from './frame/TopBar';
import { InvitationPage } from '@/login/InvitationPage';
import { LoginPage } from '@/login/LoginPage';
import { keepFocus } from './keepFocus';
import { HOME, PAGES, pagesFor } from './pages';
import { useRole } from './perspective';
import { sessionChanged, useSession, useSessionState } from './session';
import { SessionOver } from './SessionOver';
import { inField, keyIsTaken } from './shortcuts';
import { words } from './words';
import './frame/frame.css';

/** Where a one-time link leads; its token stands behind the #, which never reaches a server. */
const INVITATION = '/uitnodiging';

/** The revision that the server had before a page read anything, 0 where it could not be asked; undefined while it is. */
function useRevisionAtStart(): number | undefined {
  const [revision, setRevision] = useState<number>();
  useEffect(() => {
    api.get('/status').then(({ data }) => { setRevision(data.revision); }, () => { setRevision(0); });
  }, []);
  return revision;
}

/** The frame with a page in it; who is not logged in first does that. */
export function App() {
  const { data: session, error, refresh } = useSessionState();
  const from = useRevisionAtStart();
  const place = usePlace();
  useEffect(keepFocus, []);
  const [was, setWas] = useState<string>();
  const account = session?.state === 'full' ? session.account?.id : undefined;
  if (account !== undefined && was === undefined) setWas(account);
  const another = account !== undefined && was !== undefined && account !== was;
  useEffect(() => {
    // What stands here was for the one before: nothing of it may stay.
    if (another) location.assign('/');
  }, [another]);
  const over = was !== undefined && account === undefined;
  // Logged in again: what could not be read meanwhile is read now.
  useEffect(() => (over ? sessionChanged : undefined), [over]);
  if (place.path === INVITATION) return <InvitationPage />;
  if (!session && error) return <main className="page"><ErrorState problem={error} retry={refresh} /></main>;
  if (!session || from === undefined || another) return <main className="page"><Loading /></main>;
  if (account === undefined && !over) return <LoginPage session={session} />;
  return <><Frame from={from} />{over ? <SessionOver session={session} /> : null}</>;
}

function Frame({ from }: { from: number }) {
  const text = useWords(words);
  const session = useSession();
  const role = useRole();
  const place = usePlace();
  const online = useOnline();
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);

  useEffect(() => listenToServer(from), [from]);

  useEffect(() => {
    if (place.path === '/') navigate(HOME[role], { replace: true });
  }, [place.path, role]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && (!inField(event) || event.target instanceof HTMLSelectElement)) void undoNow();
      else if (event.key === '/' && !keyIsTaken(event)) search.current?.focus();
      else if (event.key === '?' && !keyIsTaken(event)) setHelp(true);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => { removeEventListener('keydown', onKey); };
  }, []);

  const page = PAGES.find((one) => one.path === place.path);
  const mine = page !== undefined && pagesFor(session).includes(page);
  const Content = mine ? page.component : undefined;
  return (
    <>
      <a className="skip" href="#content">{text.skip}</a>
      <TopBar searchRef={search} onHelp={() => { setHelp(true); }} />
      {online ? null : <p className="offline" role="status">{text.offline}</p>}
      <div className="frame">
        <Rail />
        <main id="content" tabIndex={-1}>
          <Boundary key={place.path}>
            <Suspense fallback={<div className="page"><Loading /></div>}>
              {Content ? <Content /> : place.path === '/' ? null : (
                <Page title={page ? text.notYours : text.noPage}>
                  <EmptyState title={page ? text.notYoursText : text.noPageText} action={<Link to={HOME[role]} className="button button-primary">{text.toHome}</Link>} />
                </Page>
              )}
            </Suspense>
          </Boundary>
        </main>
        <div id="side" />
      </div>
      <Notices />
      <BottomBar />
      {help ? <Help onClose={() => { setHelp(false); }} /> : null}
    </>
  );
}

/** A page that breaks says so and leaves the frame standing. */
class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const text = useWords(words);
  return (
    <Page title={text.broken}>
      <EmptyState title={text.brokenText} action={<Button kind="primary" onClick={() => { location.reload(); }}>{text.reload}</Button>} />
    </Page>
  );
}
