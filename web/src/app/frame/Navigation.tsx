// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { Icon } from '@/components/Icon';
import { Term } from '@/components/Term';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { usePlace } from '@/router/router';
import { PHONE, pagesFor, railFor, type PageInfo } from '../pages';
import { useRole } from '../perspective';
import { useSession } from '../session';
import { words } from '../words';
import { LogOut, LookAs } from './Who';
import { Settings } from './Settings';

function NavigationLink({ page, onGo }: { page: PageInfo; onGo?: () => void }) {
  const text = useWords(words);
  const place = usePlace();
  return (
    <Link to={page.path} className="nav-link" aria-current={place.path === page.path ? 'page' : undefined} onClick={onGo}>
      <Icon name={page.icon} /><span>{text.pages[page.id]}</span>
    </Link>
  );
}

/** Left on a wide screen. */
export function Rail() {
  const text = useWords(words);
  const session = useSession();
  return (
    <nav className="rail" aria-label={text.mainNavigation}>
      {railFor(session).map((page) => <NavigationLink key={page.id} page={page} />)}
      <ExampleNote />
      <PrivacyLink />
    </nav>
  );
}

/** What is done with personal data stands under everything. */
function PrivacyLink() {
  const text = useWords(words);
  return <p className="rail-foot"><Link to="/verwerkingen">{text.privacy}</Link></p>;
}

/** Nobody should take the example for the truth. */
function ExampleNote() {
  const text = useWords(words);
  const { data } = useResource('/status');
  return data?.isExample ? <p className="example-note"><Term meaning={text.exampleMeaning}>{text.example}</Term></p> : null;
}

/** At the bottom of a phone: three pages of this role, and the rest behind the fourth. */
export function BottomBar() {
  const text = useWords(words);
  const role = useRole();
  const [open, setOpen] = useState(false);
  const pages = pagesFor(useSession());
  const near = PHONE[role].flatMap((id) => pages.filter((page) => page.id === id));
  const rest = pages.filter((page) => !near.includes(page));
  const close = () => { setOpen(false); };
  return (
    <nav className="bottombar" aria-label={text.phoneNavigation}>
      {near.map((page) => <NavigationLink key={page.id} page={page} />)}
      <Button kind="plain" className="nav-link" aria-haspopup="dialog" onClick={() => { setOpen(true); }}><Icon name="more" /><span>{text.more}</span></Button>
      {open ? (
        <Dialog title={text.more} onClose={close}>
          <div className="more-list">{rest.map((page) => <NavigationLink key={page.id} page={page} onGo={close} />)}</div>
          <Settings />
          <div className="row"><LookAs /><LogOut /></div>
          <ExampleNote />
        </Dialog>
      ) : null}
    </nav>
  );
}
