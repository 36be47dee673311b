// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Component, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useOnline } from '@/api/events';
import { Button } from '@/components/Button';
import { undoNow } from '@/components/notices';
import { Page } from '@/components/Page';
import { EmptyState, Loading } from '@/components/States';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { navigate, usePlace } from '@/router/router';
import { BottomBar, Rail } from './frame/Navigation';
import { Help } from './frame/Help';
import { Notices } from './frame/Notices';
import { TopBar } from './frame/TopBar';
import { HOME, PAGES } from './pages';
import { useRole } from './perspective';
import { inField, keyIsTaken } from './shortcuts';
import { words } from './words';
import './frame/frame.css';

export function App() {
  const text = useWords(words);
  const role = useRole();
  const place = usePlace();
  const online = useOnline();
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);

  useEffect(() => {
    if (place.path === '/') navigate(HOME[role], { replace: true });
  }, [place.path, role]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && !inField(event)) undoNow();
      else if (event.key === '/' && !keyIsTaken(event)) search.current?.focus();
      else if (event.key === '?' && !keyIsTaken(event)) setHelp(true);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => { removeEventListener('keydown', onKey); };
  }, []);

  const page = PAGES.find((one) => one.path === place.path);
  const Content = page?.component;
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
                <Page title={text.noPage}>
                  <EmptyState title={text.noPageText} action={<Link to={HOME[role]} className="button button-primary">{text.toHome}</Link>} />
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
