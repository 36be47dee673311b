// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { DataTable, type Column } from '@/components/DataTable';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { EffectText, effectOf } from '@/study/EffectText';
import { effectWords } from '@/study/effect-words';
import { weekLabel, type Week } from '@/time/weeks';
import { LearningPairForm } from './LearningPairForm';
import type { Words } from './words';

type Pair = Schemas['LearningPair'];
type Advice = Schemas['LearningAdvice'];

export interface LearningPairsProps {
  members: readonly Schemas['Member'][];
  roles: readonly Schemas['Role'][];
  weeks: readonly Week[];
  thisWeek: Week;
  words: Words;
}

export function addPair(body: Schemas['LearningPairCreate'], learner: string, words: Words): Promise<unknown> {
  return save({ run: () => api.post('/learning-pairs', { body }), undoText: words.pairAdded(learner) });
}

function AdviceList({ advice, pairs, thisWeek, words }: { advice: Advice; pairs: readonly Pair[]; thisWeek: Week; words: Words }): ReactElement {
  const effectText = useWords(effectWords);
  const made = (one: Advice['pairs'][number]) => pairs.some((pair) => pair.learner.id === one.learner.id && pair.role === advice.role);
  return (
    <>
      <p>{words.adviceSentence(advice.roleName, effectOf(advice.effect, effectText))}</p>
      <ul className="pair-list">
        {advice.pairs.map((one) => (
          <li key={one.learner.id}>
            {words.advicePair(one.learner.name, one.expert.name, words.fromUntil(weekLabel(one.from, words.language, thisWeek), weekLabel(one.until, words.language, one.from)), one.hoursPerWeek)}
            {!made(one) && (
              <Button className="button-small" aria-label={words.adviceTakeOf(one.learner.name)} onClick={() => {
                void addPair({ learnerId: one.learner.id, expertId: one.expert.id, role: advice.role, from: one.from, until: one.until, hoursPerWeek: one.hoursPerWeek }, one.learner.name, words);
              }}>{words.adviceTake}</Button>
            )}
          </li>
        ))}
      </ul>
      <EffectText effect={advice.effect} />
    </>
  );
}

/** Who learns a role beside whom, and which two pairs would help most. */
export function LearningPairs({ members, roles, weeks, thisWeek, words }: LearningPairsProps): ReactElement {
  const { data } = useResource('/learning-pairs');
  const study = useResource('/one-more').data;
  const [adding, setAdding] = useState(false);
  const columns: Column<Pair>[] = [
    { key: 'learner', head: words.learner, cell: (one) => one.learner.name, sortBy: (one) => one.learner.name },
    { key: 'role', head: words.role, cell: (one) => one.roleName, sortBy: (one) => one.roleName },
    { key: 'expert', head: words.expert, cell: (one) => one.expert.name, sortBy: (one) => one.expert.name },
    {
      key: 'weeks', head: words.pairWeeks, sortBy: (one) => one.from,
      cell: (one) => words.fromUntil(weekLabel(one.from, words.language, thisWeek), weekLabel(one.until, words.language, one.from)),
    },
    { key: 'hours', head: words.pairHours, numeric: true, wideOnly: true, cell: (one) => one.hoursPerWeek, sortBy: (one) => one.hoursPerWeek },
    {
      key: 'end', head: words.pairEnd,
      cell: (one) => (
        <Button kind="plain" className="button-small" aria-label={words.pairEndOf(one.learner.name, one.roleName)} onClick={() => {
          void save({ run: () => api.del('/learning-pairs/{pairId}', { path: { pairId: one.id } }), undoText: words.pairEnded(one.learner.name) });
        }}>{words.pairEnd}</Button>
      ),
    },
  ];
  if (!data) return <></>;
  return (
    <section className="stack-small" aria-labelledby="pairs-title">
      <h2 id="pairs-title">{words.pairs}</h2>
      <p className="quiet">{words.pairsText}</p>
      <DataTable caption={words.pairsCaption} columns={columns} rows={data.pairs} rowKey={(one) => one.id} name="l" empty={<p>{words.pairsNone}</p>} />
      <div><Button onClick={() => { setAdding(true); }} disabled={members.length < 2}>{words.pairAdd}</Button></div>
      <h3>{words.advice}</h3>
      {data.advice && <AdviceList advice={data.advice} pairs={data.pairs} thisWeek={thisWeek} words={words} />}
      {!data.advice && <p>{study?.madeAt === undefined ? words.adviceNone : words.adviceNothing(data.scarceRoleName)}</p>}
      <div><Link to="/een-erbij">{words.adviceLink}</Link></div>
      {adding && <LearningPairForm members={members} roles={roles} weeks={weeks} thisWeek={thisWeek} words={words} onClose={() => { setAdding(false); }} />}
    </section>
  );
}
