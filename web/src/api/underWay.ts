// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

/** Changes that are on the screen and not yet at the server. */
const changes = new Set<Promise<unknown>>();

/** Counts `change` as under way until it is kept or refused. */
export function underWay<T>(change: Promise<T>): Promise<T> {
  changes.add(change);
  const ended = () => { changes.delete(change); };
  change.then(ended, ended);
  return change;
}

/** Resolves when no change is under way. */
export async function allAnswered(): Promise<void> {
  while (changes.size > 0) await Promise.allSettled(changes);
}
