// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

/** A value of this browser, kept in local storage; shared by all components and by tabs of the same browser. */
export interface Stored<T> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

/** `read` gets the kept text, or null when there is none; it must give the same object for the same text or a primitive. */
export function createStored<T extends string>(key: string, fallback: T, read: (text: string) => T): Stored<T> {
  const listeners = new Set<() => void>();
  let value = fallback;
  try {
    const text = localStorage.getItem(key);
    if (text !== null) value = read(text);
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
  const tell = () => { listeners.forEach((listener) => { listener(); }); };
  if (typeof addEventListener === 'function') {
    addEventListener('storage', (event) => {
      if (event.key !== key || event.newValue === null) return;
      value = read(event.newValue);
      tell();
    });
  }
  return {
    get: () => value,
    set(next) {
      value = next;
      try {
        localStorage.setItem(key, next);
      } catch {
        // As above.
      }
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
