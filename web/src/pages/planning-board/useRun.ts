// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/types';
import { notifyError } from '@/components/notices';
import { withPoint, type CurvePoint } from './curve';

type Run = Schemas['PlanningRun'];

export interface RunView {
  run: Run | null;
  /** Value of the best plan against time; only rises. */
  curve: readonly CurvePoint[];
}

const ended = (run: Run) => run.state === 'done' || run.state === 'cancelled' || run.state === 'failed';

/** Follows a run from wherever it is: its curve so far, then every step as the server tells it. */
export function useRun(id: number | null): RunView {
  const [view, setView] = useState<RunView & { id: number | null }>({ id: null, run: null, curve: [] });
  useEffect(() => {
    if (id === null) return undefined;
    let over = false;
    let source: EventSource | null = null;
    const read = async () => {
      const { data: run } = await api.get('/planning-runs/{runId}', { path: { runId: id } });
      if (over) return;
      setView({ id, run, curve: run.curve ?? [] });
      if (ended(run)) return;
      source = new EventSource(`/v1/planning-runs/${id}/progress`);
      source.addEventListener('progress', (event: MessageEvent<string>) => {
        const next = JSON.parse(event.data) as Run;
        setView((now) => ({ id, run: next, curve: withPoint(now.curve, next) }));
        if (ended(next)) source?.close();
      });
    };
    read().catch(notifyError);
    return () => {
      over = true;
      source?.close();
    };
  }, [id]);
  return view.id === id ? view : { run: null, curve: [] };
}
