// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useMunicipality } from '@/app/perspective';
import { Button } from '@/components/Button';
import { Choice } from '@/components/Choice';
import { ClientSign } from '@/components/ClientSign';
import { Loading, ServerText } from '@/components/States';
import type { Clients } from '@/municipalities/clients';
import { weekLabel } from '@/time/weeks';
import { changeTexts } from '@/waiting/changeTexts';
import { Waiting } from '@/waiting/Waiting';
import type { Words } from './words';

type Explanation = Schemas['Explanation'];

function Changes({ explanation, words }: { explanation: Explanation; words: Words }): ReactElement | null {
  if (explanation.changes.length === 0) return null;
  const { possible } = explanation;
  return (
    <>
      <ServerText>{changeTexts(explanation.changes)}</ServerText>
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
const NOTHING: readonly Explanation[] = [];

/** What stands in the way of one order. */
export function OrderReasons({ planKey, orderId, words }: { planKey: string; orderId: number; words: Words }): ReactElement {
  const { data } = useResource('/plans/{planKey}/explanations', { path: { planKey }, query: { orderId } });
  if (!data) return <Loading />;
  if (data.explanations.length === 0) return <p>{words.panelWhyNone}</p>;
  return <ul className="panel-reasons">{data.explanations.map((one, i) => <ExplanationView key={i} explanation={one} words={words} />)}</ul>;
}

/** What everything that does not fit waits for; then for one municipality each step that does not fit or comes late. */
export function Why({ planKey, clients, words }: { planKey: string; clients: Clients; words: Words }): ReactElement {
  const [place] = useMunicipality();
  const [chosen, setChosen] = useState<string | null>(null);
  const [kind, setKind] = useState<Explanation['kind'] | 'all'>('all');
  const [shown, setShown] = useState(PAGE);
  const municipalityCode = chosen ?? place;
  const { data, loading } = useResource('/plans/{planKey}/explanations', { path: { planKey }, query: { municipalityCode } });
  const explanations = data?.explanations ?? NOTHING;
  const unplanned = explanations.filter((one) => one.kind === 'unplanned').length;
  const list = explanations.filter((one) => kind === 'all' || one.kind === kind);
  const choices = [['all', words.whyAll], ['unplanned', words.whyUnplanned(unplanned)], ['late', words.whyLate(explanations.length - unplanned)]] as const;
  return (
    <>
      <Waiting planKey={planKey} />
      <h3>{words.whyPerMunicipality}</h3>
      <div className="row">
        <label className="row">
          <span>{words.whyOf}</span>
          <select value={municipalityCode} onChange={(event) => { setChosen(event.target.value); setShown(PAGE); }}>
            {clients.list.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
          </select>
        </label>
        <Choice label={words.whyTitle} value={kind} onChange={(value) => { setKind(value); setShown(PAGE); }} options={choices.map(([value, text]) => ({ value, text }))} />
      </div>
      {loading && <Loading />}
      {data && explanations.length === 0 && <p>{words.whyNone}</p>}
      {list.length > 0 && <Reasons list={list.slice(0, shown)} words={words} />}
      {list.length > shown && <Button onClick={() => { setShown(shown + PAGE); }}>{words.whyMore(Math.min(PAGE, list.length - shown))}</Button>}
    </>
  );
}

function Reasons({ list, words }: { list: readonly Explanation[]; words: Words }): ReactElement {
  return (
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
            {list.map((one, i) => (
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
  );
}
