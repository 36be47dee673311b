// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';
import { call } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';

type Estimate = Schemas['Estimate'];

export interface EstimateState {
  data: Estimate | undefined;
  error: ApiProblem | undefined;
  /** What is shown belongs to an earlier form. */
  busy: boolean;
}

const PAUSE_MS = 200;

/** What the request would take, asked again a moment after the last change; `null` asks nothing. */
export function useEstimate(body: Schemas['EstimateRequest'] | null): EstimateState {
  const key = body === null ? null : JSON.stringify(body);
  const [answer, setAnswer] = useState<{ key: string; data?: Estimate; error?: ApiProblem } | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      call('post', '/v1/estimates', { body: JSON.parse(key), signal: stop.signal })
        .then(({ data }) => { setAnswer({ key, data: data as Estimate }); })
        .catch((error: unknown) => {
          if (!stop.signal.aborted) setAnswer({ key, error: error instanceof ApiProblem ? error : new ApiProblem(0) });
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [key]);
  if (key === null) return { data: undefined, error: undefined, busy: false };
  return { data: answer?.data, error: answer?.key === key ? answer.error : undefined, busy: answer?.key !== key };
}
