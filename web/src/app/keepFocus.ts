// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

/** After this time whatever wants the focus itself, as the heading of a new page, has it. */
const AFTER_MS = 50;

/** Where something was taken away: from `parent`, after `before`. */
interface Gap {
  parent: Node;
  before: Node | null;
}

const tabComesTo = (element: HTMLElement) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility() && !element.closest('[inert]');

/** What Tab would come to next from `gap`; else the heading over it, or that of the page when the place itself has gone too. */
function nextTo({ parent, before }: Gap): HTMLElement | undefined {
  const around = parent.isConnected && parent instanceof Element ? parent.closest('dialog, .side-panel, main') : null;
  const from = before?.isConnected ? before : parent;
  const follows = (element: Element) => {
    const position = from.compareDocumentPosition(element);
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (from === parent || (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0);
  };
  return [...around?.querySelectorAll<HTMLElement>('*') ?? []].find((element) => tabComesTo(element) && follows(element))
    ?? (around ?? document).querySelector<HTMLElement>('h1, h2[tabindex]') ?? undefined;
}

/**
 * Whoever works by keyboard or with a reader keeps his place: when what has the focus is taken away (a row that is deleted, a
 * button that has done its work), what comes next gets it; what could not be used for a moment gets it back.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let gap: Gap | undefined;
  let disabled = false;
  const onFocus = (event: FocusEvent) => {
    last = event.target instanceof Element ? event.target : null;
    gap = undefined;
    disabled = false;
  };
  // A press beside everything takes the focus away on purpose.
  const onPointer = () => { last = null; };
  const restore = () => {
    if (document.activeElement !== document.body || !last) return;
    if (gap) nextTo(gap)?.focus();
    else if (disabled && last.matches(':enabled') && last instanceof HTMLElement) last.focus();
  };
  const watcher = new MutationObserver((records) => {
    if (!last) return;
    for (const record of records) {
      if (record.type === 'attributes') disabled ||= record.target === last && last.matches(':disabled');
      else if (!last.isConnected && record.target.isConnected && [...record.removedNodes].some((node) => node.contains(last))) {
        gap = { parent: record.target, before: record.previousSibling };
      }
    }
    if (gap || disabled) setTimeout(restore, AFTER_MS);
  });
  addEventListener('focusin', onFocus);
  addEventListener('pointerdown', onPointer, true);
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    removeEventListener('focusin', onFocus);
    removeEventListener('pointerdown', onPointer, true);
    watcher.disconnect();
  };
}
