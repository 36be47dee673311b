// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/types';
import { LineChart } from '@/charts/LineChart';
import { Button } from '@/components/Button';
import { Progress } from '@/components/States';
import { notifyError } from '@/components/notices';
import { number } from '@/i18n/format';
import type { CurvePoint } from './curve';
import type { Words } from './words';

export interface RunPanelProps {
  run: Schemas['PlanningRun'] | null;
  curve: readonly CurvePoint[];
  /** What the draft comes to against the published plan, in one sentence. */
  worth: string | null;
  seconds: number;
  onStarted: (run: number) => void;
  words: Words;
}

/** Benefit is in thousand-millionths of all hours there are; a screen says per cent with two decimals. */
const share = (benefit: number) => benefit / 1e7;

function Curve({ run, curve, words }: { run: Schemas['PlanningRun']; curve: readonly CurvePoint[]; words: Words }): ReactElement | null {
  const first = curve[0];
  const last = curve.at(-1);
  if (!first || !last) return null;
  const gained = first.benefit > 0 ? ((last.benefit - first.benefit) / first.benefit) * 100 : 0;
  const figure = (value: number) => number(value, 2);
  const title = gained > 0.005 ? words.runTitleRising(figure(gained), number(last.seconds, 1)) : words.runTitleFirst;
  const bound = run.best?.benefitBound;
  return (
    <figure className="run-figure">
      <figcaption>{title}</figcaption>
      <LineChart
        title={title} points={curve.map((point) => ({ x: point.seconds, y: share(point.benefit) }))} until={run.limitSeconds ?? last.seconds}
        ceiling={bound === undefined ? undefined : { y: share(bound), label: words.runBound }} xLabel="s" yLabel={words.runValue}
        format={figure} endLabel={`${words.runEnd} ${figure(share(last.benefit))}`}
      />
      <details>
        <summary>{words.runTable}</summary>
        <section className="run-table" tabIndex={0} aria-label={words.runCurve}>
          <table>
            <caption>{words.runCurve}</caption>
            <thead><tr><th scope="col">{words.runAfter}</th><th scope="col">{words.runValue}</th></tr></thead>
            <tbody>
              {curve.map((point, i) => (
                <tr key={i}><td>{number(point.seconds, 1)}</td><td>{figure(share(point.benefit))}</td></tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}

/** Makes a plan: how long to search, the curve while it searches, stop keeps the best. */
export function RunPanel(props: RunPanelProps): ReactElement {
  const { run, words } = props;
  const [seconds, setSeconds] = useState(props.seconds);
  const busy = run?.state === 'queued' || run?.state === 'running';
  const start = async () => {
    try {
      const { data } = await api.post('/planning-runs', { body: { seconds, seed: (run?.id ?? 0) + 1 } });
      props.onStarted(data.id);
    } catch (problem) {
      notifyError(problem);
    }
  };
  const stop = async () => {
    if (run) await api.post('/planning-runs/{runId}/_cancel', { path: { runId: run.id } });
  };
  const gap = run?.best?.gapPercent;
  return (
    <section className="run" aria-labelledby="run-title">
      <h2 id="run-title">{words.runTitle}</h2>
      <p>{words.runIntro}</p>
      <div className="run-controls">
        <label>
          {words.runSeconds}{' '}
          <select value={seconds} disabled={busy} onChange={(event) => { setSeconds(Number(event.target.value)); }}>
            {[...new Set([2, 10, 30, 60, 300, props.seconds])].sort((a, b) => a - b).map((count) => (
              <option key={count} value={count}>{words.seconds(count)}</option>
            ))}
          </select>
        </label>
        {busy
          ? <Button onClick={() => { void stop(); }}>{words.runStop}</Button>
          : <Button kind="primary" onClick={() => { void start(); }}>{run ? words.runAgain : words.runStart}</Button>}
      </div>
      {run && busy && (
        <Progress
          label={run.message ?? words.runState[run.state] ?? run.state}
          part={run.state === 'queued' ? null : Math.min(1, run.seconds / (run.limitSeconds ?? seconds))}
        />
      )}
      {run && (
        <div aria-live="polite">
          {!busy && <p>{words.runState[run.state]}{run.state === 'failed' && run.message ? `: ${run.message}` : '.'}</p>}
          {!busy && props.worth && <p>{words.runWorth(props.worth)}</p>}
          {run.best && run.best.broken > 0 && <p className="run-broken">{words.runBroken(run.best.broken)}</p>}
          {gap !== undefined && <p>{words.bound(number(gap, 1))}</p>}
        </div>
      )}
      {run && <Curve run={run} curve={props.curve} words={words} />}
    </section>
  );
}
