// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '@/i18n/words';
import { shared } from '@/i18n/shared';
import { Button } from './Button';
import { Icon } from './Icon';
import './SidePanel.css';

/** As in SidePanel.css: below this width the panel covers everything but the bar at the bottom. */
const FULL_PAGE = '(width <= 900px)';

/** What a panel covers cannot be reached by key or reader until what this gives back is called. */
function cover(): () => void {
  const media = matchMedia(FULL_PAGE);
  const covered = document.querySelectorAll<HTMLElement>('.topbar, #content');
  const set = () => { covered.forEach((one) => { one.inert = media.matches; }); };
  set();
  media.addEventListener('change', set);
  return () => {
    media.removeEventListener('change', set);
    covered.forEach((one) => { one.inert = false; });
  };
}

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * One thing in detail, beside what it explains: the page gets narrower, nothing is covered. On a phone it is a full page
 * with a way back; the page behind keeps its scroll and is out of reach. Escape closes; focus goes in and back.
 */
export function SidePanel({ title, onClose, children }: Props) {
  const words = useWords(shared);
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    const inside = panel.current;
    heading.current?.focus({ preventScroll: true });
    const uncover = cover();
    return () => {
      uncover();
      const lost = document.activeElement === document.body || inside?.contains(document.activeElement);
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => { panel.current?.scrollTo(0, 0); }, [title]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      onClose();
    };
    addEventListener('keydown', onKey);
    return () => { removeEventListener('keydown', onKey); };
  }, [onClose]);
  const place = document.getElementById('side');
  if (!place) return null;
  return createPortal(
    <section ref={panel} className="side-panel" aria-labelledby={id}>
      <div className="side-panel-head">
        <Button kind="plain" className="side-panel-back" onClick={onClose}><Icon name="back" />{words.back}</Button>
        <h2 id={id} ref={heading} tabIndex={-1}>{title}</h2>
        <Button kind="plain" icon className="side-panel-close" aria-label={words.close} onClick={onClose}><Icon name="close" /></Button>
      </div>
      <div className="side-panel-body">{children}</div>
    </section>,
    place,
  );
}
