// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { refetch } from '@/api/cache';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Progress } from '@/components/States';
import { notifyError } from '@/components/notices';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import './study.css';
import { goesOn, useStudy } from './useStudy';
import { words } from './words';

interface Props {
  progress: Schemas['StudyProgress'];
  /** Where its progress stands. */
  url: string;
  /** What the button says: "Vergelijken". */
  action: string;
  /** Plans that a study makes, to say how long it takes. */
  plans: number;
  start: (secondsPerPlan: number) => Promise<unknown>;
  stop: () => Promise<unknown>;
  /** What is said after stopping, where something may have changed. */
  cancelled?: string;
}

const CHOICES = [2, 5, 10, 30];

/** Starts a job that makes several plans, shows how far it is, and stops it. */
export function StudyBar({ progress, url, action, plans, start, stop, cancelled }: Props): ReactElement {
  const text = useWords(words);
  const [seconds, setSeconds] = useState(5);
  useStudy(url, progress);
  const busy = goesOn(progress);
  const run = async (what: () => Promise<unknown>) => {
    try {
      await what();
    } catch (problem) {
      notifyError(problem);
    }
    await refetch(url);
  };
  return (
    <div className="study-bar no-print">
      {busy ? (
        <Progress
          label={progress.state === 'queued' ? text.queued : text.running(progress.doneCount, progress.planCount)}
          part={progress.planCount > 0 ? progress.doneCount / progress.planCount : null} onStop={() => { void run(stop); }}
        />
      ) : (
        <div className="row">
          <label className="row">
            <span>{text.seconds}</span>
            <select value={seconds} onChange={(event) => { setSeconds(Number(event.target.value)); }}>
              {CHOICES.map((one) => <option key={one} value={one}>{text.perPlan(one, number(Math.ceil((one * plans) / 60)))}</option>)}
            </select>
          </label>
          <Button kind="primary" onClick={() => { void run(() => start(seconds)); }}>{action}</Button>
        </div>
      )}
      <p aria-live="polite">
        {progress.state === 'cancelled' ? cancelled ?? text.cancelled : progress.state === 'failed' ? progress.message ?? text.failed : ''}
      </p>
    </div>
  );
}
