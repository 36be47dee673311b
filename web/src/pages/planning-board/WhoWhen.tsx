// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { ErrorState, Loading, ServerText } from '@/components/States';
import { number } from '@/i18n/format';
import { weekLabel, type Week } from '@/time/weeks';
import type { WhoWhen as Asked } from './useAddress';
import { useLast } from './useBoard';
import type { Words } from './words';

const FIRST = 6;

export interface WhoWhenProps {
  asked: Asked;
  onAsk: (asked: Asked) => void;
  /** It was planned so. */
  onDone: () => void;
  thisWeek: Week;
  words: Words;
}

/** What the plan lost already, however this is planned: told once, for no way is the cause of it. */
function Lapsed({ lapsed, words }: { lapsed: readonly Schemas['Difference'][]; words: Words }): ReactElement {
  return (
    <div className="who-lapsed">
      <p>{words.whoLapsed(lapsed.length)}</p>
      <details>
        <summary>{words.whoLapsedWhich}</summary>
        <ul className="who-others">{lapsed.map((change, i) => <li key={i}><ServerText>{change.text}</ServerText></li>)}</ul>
      </details>
    </div>
  );
}

/** What one way does: to the plan, to dates, to agreements and to others. */
function Effects({ one, words }: { one: Schemas['Recommendation']; words: Words }): ReactElement {
  const hours = number(Math.abs(one.gainHours), 1);
  return (
    <>
      <ul className="who-effects">
        {one.span && <li>{words.whoSpan(weekLabel(one.span.from, words.language, one.from), weekLabel(one.span.until, words.language, one.span.from))}</li>}
        <li>{one.gainHours >= 0 ? words.whoGain(hours) : words.whoCost(hours)}</li>
        {one.lateWeeks !== 0 && <li>{one.lateWeeks > 0 ? words.whoLate(one.lateWeeks) : words.whoSooner(-one.lateWeeks)}</li>}
        {one.brokenAgreements > 0 && <li className="who-breaks">{words.whoBreaks(one.brokenAgreements)}</li>}
        {one.differences.length === 0 && <li>{words.whoNobody}</li>}
      </ul>
      {one.differences.length > 0 && (
        <>
          <p>{words.whoOthers(one.differences.length)}</p>
          <ul className="who-others">
            {one.differences.slice(0, FIRST).map((change, i) => <li key={i}><ServerText>{change.text}</ServerText></li>)}
            {one.differences.length > FIRST && <li>{words.whoMore(one.differences.length - FIRST)}</li>}
          </ul>
        </>
      )}
    </>
  );
}

/** The best people and starts for one line of a request, the rest of the plan around it; one press plans it so. */
export function WhoWhen({ asked, onAsk, onDone, thisWeek, words }: WhoWhenProps): ReactElement {
  // What is planned by hand goes into the newest plan, so that is the one to ask.
  const answer = useResource('/plans/{planKey}/recommendations', { path: { planKey: 'latest' }, query: asked });
  const data = useLast(answer.data, String(asked.orderId));
  const [busy, setBusy] = useState(false);
  if (answer.error && !answer.data) return <ErrorState problem={answer.error} retry={answer.refresh} />;
  if (!data) return <Loading />;
  const { orderId, item, line } = data;
  const current = answer.data !== undefined;
  const plan = async (one: Schemas['Recommendation']) => {
    setBusy(true);
    const done = await save({
      run: () => api.post('/pins', { body: { orderId, item, line, memberId: one.member.id, from: one.from, follow: 'recommended' } }),
      undoText: words.whoDone(one.member.name, weekLabel(one.from, words.language, thisWeek)),
    });
    setBusy(false);
    if (done) onDone();
  };
  return (
    <>
      <p>{words.whoIntro}</p>
      <label className="who-step">
        {words.whoStep}
        <select
          value={asked.item === undefined || asked.line === undefined ? `${item}/${line}` : `${asked.item}/${asked.line}`}
          onChange={(event) => {
            const step = data.steps.find((one) => `${one.item}/${one.line}` === event.target.value);
            if (step) onAsk({ orderId, item: step.item, line: step.line });
          }}
        >
          {data.steps.map((step) => (
            <option key={`${step.item}/${step.line}`} value={`${step.item}/${step.line}`}>
              {step.itemName}: {step.roleName}{step.own ? ` (${words.whoOwn})` : ''}
            </option>
          ))}
        </select>
      </label>
      {busy ? <Loading what={words.following} /> : !current && <Loading />}
      {data.lapsed.length > 0 && <Lapsed lapsed={data.lapsed} words={words} />}
      {data.recommendations.length === 0 && <p>{words.whoNone}</p>}
      <ol className="who-list">
        {data.recommendations.map((one) => {
          const name = words.whoFrom(one.member.name, weekLabel(one.from, words.language, thisWeek));
          return (
            <li key={`${one.member.id}@${one.from}`}>
              <h3>{name}</h3>
              <Effects one={one} words={words} />
              <Button kind="primary" disabled={busy || !current} aria-label={`${words.whoDo}: ${name}`} onClick={() => { void plan(one); }}>{words.whoDo}</Button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
