// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, type ReactNode } from 'react';
import { cameBack } from '@/router/router';
import './Page.css';

interface Props {
  title: string;
  /** Beside the title: the one action of the page, switches. */
  actions?: ReactNode;
  children: ReactNode;
  /** The whole width of the window instead of 1,280 px: for boards. */
  full?: boolean;
}

let first = true;

/** A page: its title in the tab and as heading, which gets the focus when someone comes here from another page; it begins at its top. */
export function Page({ title, actions, children, full = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { document.title = `${title} – Flexteam`; }, [title]);
  useEffect(() => {
    if (!first && !cameBack()) scrollTo(0, 0);
    // A panel that opens with its page has taken the focus already.
    if (!first && !document.activeElement?.closest('.side-panel')) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  return (
    <div className={`page${full ? ' page-full' : ''}`}>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {actions ? <div className="page-actions no-print">{actions}</div> : null}
      </div>
      {children}
    </div>
  );
}
