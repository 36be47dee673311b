// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';
import { api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { currentLanguage } from '@/i18n/language';
import type { Target } from './MoveDialog';
import { lineId } from './model';

/** What the server says of it, or why it could not be asked. */
export type Check = Schemas['PinCheck'] | { failed: string; again: () => void };

const keyOf = (target: Target) => `${lineId(target.part)}@${target.memberId}@${target.from}`;

/** What holding a line with this person from this week would do; null while that is being looked up. Nothing is kept. */
export function usePinCheck(target: Target | null, delay: number): Check | null {
  const [answer, setAnswer] = useState<{ key: string; check: Check } | null>(null);
  const [tries, setTries] = useState(0);
  const key = target ? keyOf(target) : '';
  useEffect(() => {
    if (!target) return undefined;
    let over = false;
    const timer = setTimeout(() => {
      const { orderId, item, line } = target.part;
      api.post('/pins/_check', { body: { orderId, item, line, memberId: target.memberId, from: target.from } })
        .then(({ data }) => { if (!over) setAnswer({ key, check: data }); })
        .catch((problem: unknown) => {
          const text = problem instanceof ApiProblem ? [...problem.details, problem.text(currentLanguage())][0] ?? '' : String(problem);
          if (!over) setAnswer({ key, check: { failed: text, again: () => { setAnswer(null); setTries((count) => count + 1); } } });
        });
    }, delay);
    return () => {
      over = true;
      clearTimeout(timer);
    };
    // The key says all that matters of the target.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, delay, tries]);
  return answer?.key === key ? answer.check : null;
}
