// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { refetch } from '@/api/cache';
import type { Schemas } from '@/api/types';

const EVERY = 1000;

export const goesOn = (progress: Schemas['StudyProgress'] | undefined): boolean => progress?.state === 'queued' || progress?.state === 'running';

/** Looks again every second as long as a study goes on. `url`: where its progress stands. */
export function useStudy(url: string, progress: Schemas['StudyProgress'] | undefined): void {
  const on = goesOn(progress);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(() => { void refetch(url, { background: true }); }, EVERY);
    return () => { clearInterval(timer); };
  }, [url, on]);
}
