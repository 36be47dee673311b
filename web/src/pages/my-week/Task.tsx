// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { ClientSign } from '@/components/ClientSign';
import { hours, list } from '@/i18n/format';
import { weekLabel, type Week } from '@/time/weeks';
import type { Words } from './words';

/** One piece of work of this week: for whom, what, how long, and what to hand over. */
export function Task({ task, week, itemName, words }: { task: Schemas['MemberTask']; week: Week; itemName: (code: string) => string; words: Words }): ReactElement {
  return (
    <li className="task">
      <h3><ClientSign code={task.municipalityCode} /> {task.itemName}<span className="task-hours">{hours(task.hours)}</span></h3>
      <p>{task.orderTitle}</p>
      {task.isFirstWeek && <p className="task-mark">{words.firstWeek}{task.takenOverFrom && ` ${words.takenOver(task.takenOverFrom.name)}`}</p>}
      {task.isLastWeek
        ? <p className="task-mark">{words.lastWeek(task.deliverable)}{task.handOverTo && ` ${words.handOver(task.handOverTo.name)}`}</p>
        : <p className="quiet">{words.until(weekLabel(task.span.until, words.language, week), hours(task.leftHours))} {words.delivers(task.deliverable)}</p>}
      {(task.colleagues.length > 0 || task.nextItem) && (
        <p className="quiet">
          {task.colleagues.length > 0 && words.colleagues(list(task.colleagues.map((one) => one.name)))}
          {task.nextItem && ` ${words.next(itemName(task.nextItem))}`}
        </p>
      )}
    </li>
  );
}
