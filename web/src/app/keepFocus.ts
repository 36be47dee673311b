// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

const FOCUSABLE = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';
/** After this time whatever wants the focus itself, as the heading of a new page, has it. */
const AFTER_MS = 50;

const reachable = (element: HTMLElement) => element.checkVisibility() && !element.closest('[inert]');

/** What Tab would come to next from the place where something was taken away from `parent`, after `before`; else the heading over it. */
function nextTo(parent: Node, before: Node | null): HTMLElement | undefined {
  const around = parent instanceof Element ? parent.closest<HTMLElement>('dialog, .side-panel, main') : null;
  const scope = around ?? document.querySelector<HTMLElement>('main');
  if (!scope) return undefined;
  const all = around ? [...scope.querySelectorAll<HTMLElement>(FOCUSABLE)] : [];
  const follows = (element: Element) => {
    const position = (before ?? parent).compareDocumentPosition(element);
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (before === null || (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0);
  };
  return all.find((element) => follows(element) && reachable(element)) ?? scope.querySelector<HTMLElement>('h1, h2[tabindex]') ?? undefined;
}

/**
 * Whoever works by keyboard or with a reader keeps his place: when what has the focus is taken away (a row that is deleted, a
 * button that has done its work), what comes next gets it; what could not be used for a moment gets it back.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let gone: { parent: Node; before: Node | null } | undefined;
  let disabled = false;
  const onFocus = (event: FocusEvent) => {
    last = event.target instanceof Element ? event.target : null;
    gone = undefined;
    disabled = false;
  };
  // A press beside everything takes the focus away on purpose.
  const onPointer = () => { last = null; };
  const restore = () => {
    if (document.activeElement !== document.body || !last) return;
    if (gone) nextTo(gone.parent, gone.before)?.focus();
    else if (disabled && last.matches(':enabled') && last instanceof HTMLElement) last.focus();
  };
  const watcher = new MutationObserver((records) => {
    if (!last) return;
    for (const record of records) {
      if (record.type === 'attributes') disabled ||= record.target === last && last.matches(':disabled');
      else if (!last.isConnected && record.target.isConnected && [...record.removedNodes].some((node) => node.contains(last))) {
        gone = { parent: record.target, before: record.previousSibling?.isConnected ? record.previousSibling : null };
      }
    }
    if (gone || disabled) setTimeout(restore, AFTER_MS);
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
