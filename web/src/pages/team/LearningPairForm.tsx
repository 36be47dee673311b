// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { plusWeeks, type Week } from '@/time/weeks';
import { addPair, type LearningPairsProps } from './LearningPairs';
import { WeekSelect } from './WeekSelect';

const EXPERT = 3;
const HALF_A_YEAR = 25;

/** Role first: it says who is expert, and who can still learn it. */
export function LearningPairForm({ members, roles, weeks, thisWeek, words, onClose }: LearningPairsProps & { onClose: () => void }): ReactElement {
  const expertsOf = (code: string) => members.filter((one) => one.roles.some((each) => each.role === code && each.level >= EXPERT));
  const [role, setRole] = useState(() => (roles.find((one) => expertsOf(one.code).length > 0) ?? roles[0])?.code ?? '');
  const [expert, setExpert] = useState(0);
  const [learner, setLearner] = useState(0);
  const [from, setFrom] = useState<Week>(thisWeek);
  const [until, setUntil] = useState<Week>(plusWeeks(thisWeek, HALF_A_YEAR));
  const [hours, setHours] = useState(16);
  const experts = expertsOf(role);
  const learners = members.filter((one) => !one.roles.some((each) => each.role === role));
  const chosenExpert = experts.find((one) => one.id === expert) ?? experts[0];
  const chosenLearner = learners.find((one) => one.id === learner) ?? learners[0];
  const wrong = until < from;
  const submit = () => {
    if (!chosenExpert || !chosenLearner || wrong) return;
    onClose();
    void addPair({ learnerId: chosenLearner.id, expertId: chosenExpert.id, role, from, until, hoursPerWeek: hours }, chosenLearner.name, words);
  };
  return (
    <Dialog title={words.pairAdd} onClose={onClose}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <label>
          {words.role}
          <select value={role} onChange={(event) => { setRole(event.target.value); }}>
            {roles.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
          </select>
        </label>
        {experts.length === 0 && <p role="alert" className="form-wrong">{words.pairNoExpert}</p>}
        <label>
          {words.learner}
          <select value={chosenLearner?.id ?? ''} onChange={(event) => { setLearner(Number(event.target.value)); }}>
            {learners.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </label>
        <label>
          {words.expert}
          <select value={chosenExpert?.id ?? ''} onChange={(event) => { setExpert(Number(event.target.value)); }}>
            {experts.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
          </select>
        </label>
        <div className="form-row">
          <WeekSelect label={words.from} weeks={weeks} value={from} language={words.language} onChange={(week) => { setFrom(week); if (until < week) setUntil(week); }} />
          <WeekSelect label={words.until} weeks={weeks} value={until} language={words.language} onChange={setUntil} />
        </div>
        {wrong && <p role="alert" className="form-wrong">{words.endBeforeStart}</p>}
        <label>
          {words.pairHours}
          <input type="number" min={1} max={40} required value={hours} onChange={(event) => { setHours(Number(event.target.value)); }} />
        </label>
        <div className="form-actions">
          <Button type="submit" kind="primary" disabled={!chosenExpert || !chosenLearner}>{words.pairAdd}</Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
