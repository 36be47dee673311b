// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { notifyError } from '@/components/notices';

interface Numbered<T> {
  /** The newest page, highest number first; it may grow at its head while it is looked at. */
  newest: readonly T[];
  /** Rows in a full page. */
  page: number;
  numberOf: (row: T) => number;
  /** The page of rows with lower numbers. */
  read: (before: number) => Promise<readonly T[]>;
}

/** `kept` under `newest`, each row once and the newer reading of it; without `kept` where rows between them would be missing. */
export function joined<T>(newest: readonly T[], kept: readonly T[], numberOf: (row: T) => number): readonly T[] {
  const [last, first] = [newest.at(-1), kept[0]];
  if (last === undefined || first === undefined || numberOf(last) > numberOf(first)) return newest;
  return [...newest, ...kept.filter((row) => numberOf(row) < numberOf(last))];
}

/** A list that is read page by page, on and on. `older` reads one more page; undefined when there is none. */
export function useOlder<T>({ newest, page, numberOf, read }: Numbered<T>) {
  const [kept, setKept] = useState<readonly T[]>([]);
  const [ended, setEnded] = useState(false);
  const [busy, setBusy] = useState(false);
  const rows = joined(newest, kept, numberOf);
  const more = rows === newest ? newest.length >= page : !ended;
  const older = async () => {
    const last = rows.at(-1);
    if (busy || last === undefined) return;
    setBusy(true);
    try {
      const found = await read(numberOf(last));
      setKept((now) => [...joined(newest, now, numberOf), ...found]);
      setEnded(found.length < page);
    } catch (error) {
      notifyError(error);
    }
    setBusy(false);
  };
  /** Changes rows of which this browser knows that they are different now; those of the newest page are read again anyway. */
  const change = (to: (row: T) => T) => { setKept((now) => now.map(to)); };
  return { rows, older: more ? older : undefined, change };
}
