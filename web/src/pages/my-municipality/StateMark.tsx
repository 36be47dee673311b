// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { useWords } from '@/i18n/words';
import { standing } from '@/request/state';
import { words } from './words';

/** A form and a word: filled, half, open – never colour alone. */
export function StateMark({ order, full = false }: { order: Schemas['Order']; full?: boolean }) {
  const text = useWords(words);
  const state = standing(order);
  const label = state === 'partly' ? text.states.partly(order.planning.plannedStepCount, order.planning.stepCount) : text.states[state];
  return (
    <span className={`state state-${state}`} title={text.stateMeaning[state]}>
      <span className="state-form" aria-hidden="true" />
      {label}{full && order.state in text.stages ? <span className="quiet"> · {text.stages[order.state as keyof typeof text.stages]}</span> : null}
    </span>
  );
}
