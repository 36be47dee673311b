// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement, type ReactNode } from 'react';
import { api, etagOf } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Choice } from '@/components/Choice';
import { ClientSign } from '@/components/ClientSign';
import { notify } from '@/components/notices';
import { Loading, ServerText } from '@/components/States';
import type { Clients } from '@/municipalities/clients';
import { inDifferenceGroups, type DifferenceGroup } from './differences';
import { lineId } from './model';
import type { Words } from './words';

type Difference = Schemas['Difference'];
type Side = Schemas['DifferenceSide'];

const FIRST = 4;

export interface DifferencesProps {
  plan: Schemas['Plan'];
  differences: Schemas['PlanDifferences'];
  clients: Clients;
  /** Goes to a side of a difference on the board. */
  onShow: (side: Side) => void;
  words: Words;
}

interface Decide {
  (list: readonly Difference[], accept: boolean): void;
}

/** Accept and put back; nothing can be decided while the answer to the last decision is on its way. */
function useDecide(plan: Schemas['Plan'], words: Words): { decide: Decide; busy: boolean } {
  const [sent, setSent] = useState<string | null>(null);
  // Every draft begins at the same version.
  const seen = `${plan.id}/${plan.version}`;
  const decide: Decide = (list, accept) => {
    setSent(seen);
    const decisions = list.map(({ orderId, item, line }) => ({ orderId, item, line, accept }));
    void save({
      run: () => api.post('/plans/{planKey}/_decide', { path: { planKey: String(plan.id) }, body: { decisions }, ifMatch: etagOf(plan) }),
      undoText: accept ? words.diffAcceptDone(list.length) : words.diffRejectDone(list.length),
      done: ({ data }) => {
        const first = data.notKept[0];
        if (first) notify(words.diffNotKept(data.notKept.length, first.text));
      },
    }).then((done) => { if (!done) setSent(null); });
  };
  return { decide, busy: sent === seen };
}

function One({ difference, busy, decide, props }: { difference: Difference; busy: boolean; decide: Decide; props: DifferencesProps }): ReactElement {
  const { words } = props;
  const shown = difference.after ?? difference.before;
  return (
    <li className={`difference difference-${difference.kind}`}>
      <span><ServerText>{difference.text}</ServerText></span>
      <span className="row-actions">
        {difference.accepted
          ? <span className="board-note">{words.diffAccepted}</span>
          : <Button className="button-small" disabled={busy} onClick={() => { decide([difference], true); }} aria-label={`${words.diffAccept}: ${difference.text}`}>{words.diffAccept}</Button>}
        <Button className="button-small" disabled={busy} onClick={() => { decide([difference], false); }} aria-label={`${words.diffReject}: ${difference.text}`}>{words.diffReject}</Button>
        {shown && <Button kind="plain" className="button-small" onClick={() => { props.onShow(shown); }} aria-label={`${words.diffShow}: ${difference.text}`}>{words.diffShow}</Button>}
      </span>
    </li>
  );
}

function Group(props: { group: DifferenceGroup; name: ReactNode; title: string; busy: boolean; decide: Decide; all: DifferencesProps }): ReactElement {
  const { group, busy, decide, all } = props;
  const { words } = all;
  const [unfolded, setUnfolded] = useState(false);
  const list = unfolded ? group.differences : group.differences.slice(0, FIRST);
  return (
    <section className="difference-group">
      <h3>{props.name} <span className="board-note">{words.diffCount(group.differences.length)}</span></h3>
      <p className="row-actions">
        <Button className="button-small" disabled={busy} onClick={() => { decide(group.differences, true); }} aria-label={`${words.diffAcceptAll}: ${props.title}`}>{words.diffAcceptAll}</Button>
        <Button className="button-small" disabled={busy} onClick={() => { decide(group.differences, false); }} aria-label={`${words.diffRejectAll}: ${props.title}`}>{words.diffRejectAll}</Button>
      </p>
      <ul>{list.map((one) => <One key={lineId(one)} difference={one} busy={busy} decide={decide} props={all} />)}</ul>
      {group.differences.length > list.length && (
        <Button kind="plain" className="button-small" onClick={() => { setUnfolded(true); }}>{words.diffMore(group.differences.length - list.length)}</Button>
      )}
    </section>
  );
}

/** The draft beside the published plan: sentences per municipality or per person, each to accept or to put back. */
export function Differences(props: DifferencesProps): ReactElement {
  const { differences, clients, words } = props;
  const [by, setBy] = useState<'client' | 'member'>('client');
  const { decide, busy } = useDecide(props.plan, words);
  if (differences.municipalities.length === 0) return <p>{words.diffNone}</p>;
  const nameOf = (group: DifferenceGroup) => (by === 'client' ? clients.name(group.key) : group.name || words.diffNobody);
  const groups = inDifferenceGroups(differences, by).sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl', { numeric: true }));
  return (
    <>
      <p><ServerText>{differences.text}</ServerText></p>
      {busy && <Loading what={words.following} />}
      <Choice label={words.diffBy} value={by} onChange={setBy} options={[{ value: 'client', text: words.diffByClient }, { value: 'member', text: words.diffByMember }]} />
      {groups.map((group) => (
        <Group
          key={`${by}/${group.key}`} group={group} title={nameOf(group)} busy={busy} decide={decide} all={props}
          name={by === 'client' ? <><ClientSign code={group.key} /> {nameOf(group)}</> : nameOf(group)}
        />
      ))}
    </>
  );
}
