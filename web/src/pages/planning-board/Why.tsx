// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Choice } from '@/components/Choice';
import { ClientSign } from '@/components/ClientSign';
import { ServerText } from '@/components/States';
import { weekLabel } from '@/time/weeks';
import type { Words } from './words';

type Explanation = Schemas['Explanation'];

function Changes({ explanation, words }: { explanation: Explanation; words: Words }): ReactElement | null {
  if (explanation.changes.length === 0) return null;
  const { possible } = explanation;
  return (
    <>
      <ServerText>{explanation.changes.map((change) => change.text).join('; ')}</ServerText>
      {possible && `; ${words.whyPossible(weekLabel(possible.from, words.language), weekLabel(possible.until, words.language, possible.from))}`}
    </>
  );
}

/** One reason as text: what, why, and what would change it. */
export function ExplanationView({ explanation, words }: { explanation: Explanation; words: Words }): ReactElement {
  const late = explanation.kind === 'late' && explanation.lateWeeks !== undefined ? words.lateBy(explanation.lateWeeks) : words.notFit;
  return (
    <li>
      <strong>{explanation.itemName} ({explanation.roleName})</strong>: {late}. <ServerText>{explanation.message}</ServerText>
      {explanation.changes.length > 0 && <p className="panel-change">{words.panelChange} <Changes explanation={explanation} words={words} /></p>}
    </li>
  );
}

const PAGE = 12;

/** Everything that does not fit or comes late, each with its rule, its reason and what would change it. */
export function Why({ explanations, words }: { explanations: readonly Explanation[]; words: Words }): ReactElement {
  const [kind, setKind] = useState<Explanation['kind'] | 'all'>('all');
  const [shown, setShown] = useState(PAGE);
  const unplanned = explanations.filter((one) => one.kind === 'unplanned').length;
  const list = explanations.filter((one) => kind === 'all' || one.kind === kind);
  const choices = [['all', words.whyAll], ['unplanned', words.whyUnplanned(unplanned)], ['late', words.whyLate(explanations.length - unplanned)]] as const;
  if (explanations.length === 0) return <p>{words.whyNone}</p>;
  return (
    <>
      <Choice label={words.whyTitle} value={kind} onChange={(value) => { setKind(value); setShown(PAGE); }} options={choices.map(([value, text]) => ({ value, text }))} />
      <section className="table-scroll" tabIndex={0} aria-label={words.whyCaption}>
        <table className="data-table board-table">
          <caption className="visually-hidden">{words.whyCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.request}</th><th scope="col" className="wide-only">{words.whyStep}</th><th scope="col" className="wide-only">{words.whyRule}</th>
              <th scope="col">{words.whyMessage}</th><th scope="col" className="wide-only">{words.whyChange}</th>
            </tr>
          </thead>
          <tbody>
            {list.slice(0, shown).map((one, i) => (
              <tr key={i}>
                <th scope="row"><ClientSign code={one.municipalityCode} /> {one.orderTitle}<span className="narrow-only">{one.itemName}, {one.roleName}</span></th>
                <td className="wide-only">{one.itemName} <span className="board-note">{one.roleName}</span></td>
                <td className="wide-only" title={one.rule}>{one.ruleText}</td>
                <td>
                  {one.kind === 'late' && one.lateWeeks !== undefined && `${words.lateBy(one.lateWeeks)}. `}<ServerText>{one.message}</ServerText>
                  {one.changes.length > 0 && <span className="narrow-only">{words.panelChange} <Changes explanation={one} words={words} /></span>}
                </td>
                <td className="wide-only"><Changes explanation={one} words={words} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {list.length > shown && <Button onClick={() => { setShown(shown + PAGE); }}>{words.whyMore(Math.min(PAGE, list.length - shown))}</Button>}
    </>
  );
}
