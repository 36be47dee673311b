// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api, etagOf } from '@/api/client';
import { save, shows } from '@/api/save';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { weekLabel, type Week } from '@/time/weeks';
import { WeekSelect } from './WeekSelect';
import type { Words } from './words';

type Member = Schemas['Member'];
type Leave = Schemas['Leave'];

export interface LeaveProps {
  member: Member;
  weeks: readonly Week[];
  thisWeek: Week;
  onClose: () => void;
  words: Words;
}

/** The list of leave is given whole; on the screen at once. */
export function saveLeave(member: Member, leave: Leave[], undoText: string): void {
  void save({
    shows: [shows('/members', undefined, (data) => ({ members: data.members.map((one) => (one.id === member.id ? { ...one, leave } : one)) }))],
    run: () => api.patch('/members/{memberId}', { path: { memberId: member.id }, body: { leave }, ifMatch: etagOf(member) }),
    undoText,
  });
}

const KINDS = ['vakantie', 'ziekte', 'verlof'] as const;

/** A holiday, illness or part of the week away. */
export function LeaveDialog({ member, weeks, thisWeek, onClose, words }: LeaveProps): ReactElement {
  const [kind, setKind] = useState<Leave['kind']>('vakantie');
  const [from, setFrom] = useState(thisWeek);
  const [until, setUntil] = useState(thisWeek);
  const [hours, setHours] = useState('');
  const wrong = until < from;
  const submit = () => {
    const leave: Leave = { from, until, kind, ...(hours === '' ? {} : { hoursPerWeek: Number(hours) }) };
    saveLeave(member, [...member.leave, leave], words.leaveSaved(member.name));
    onClose();
  };
  return (
    <Dialog title={words.leaveTitle(member.name)} onClose={onClose}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); if (!wrong) submit(); }}>
        <label>
          {words.leaveKind}
          <select value={kind} onChange={(event) => { setKind(KINDS.find((one) => one === event.target.value) ?? 'verlof'); }}>
            {KINDS.map((one) => <option key={one} value={one}>{words.leaveKinds[one]}</option>)}
          </select>
        </label>
        <WeekSelect label={words.from} weeks={weeks} value={from} language={words.language} onChange={(week) => { setFrom(week); if (until < week) setUntil(week); }} />
        <WeekSelect label={words.until} weeks={weeks} value={until} language={words.language} onChange={setUntil} />
        {wrong && <p role="alert" className="form-wrong">{words.endBeforeStart}</p>}
        <label>
          {words.leavePart}
          <input type="number" min={1} max={40} value={hours} onChange={(event) => { setHours(event.target.value); }} />
        </label>
        <div className="form-actions">
          <Button type="submit" kind="primary">{words.addLeave}</Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Someone leaves for good: no work from a week on; what was done stays. */
export function DepartureDialog({ member, weeks, thisWeek, onClose, words }: LeaveProps): ReactElement {
  const [from, setFrom] = useState(thisWeek);
  const submit = () => {
    const leave: Leave = { from, until: weeks.at(-1) ?? from, kind: 'vertrokken' };
    saveLeave(member, [...member.leave.filter((one) => one.kind !== 'vertrokken'), leave], words.left(member.name, weekLabel(from, words.language)));
    onClose();
  };
  return (
    <Dialog title={words.leavesTitle(member.name)} onClose={onClose}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <p>{words.leavesText}</p>
        <WeekSelect label={words.from} weeks={weeks} value={from} language={words.language} onChange={setFrom} />
        <div className="form-actions">
          <Button type="submit" kind="primary">{words.leavesDo}</Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Asks before someone disappears with all work. */
export function DeleteDialog({ member, onClose, words }: Pick<LeaveProps, 'member' | 'onClose' | 'words'>): ReactElement {
  const remove = () => {
    onClose();
    void save({
      shows: [shows('/members', undefined, (data) => ({ members: data.members.filter((one) => one.id !== member.id) }))],
      run: () => api.del('/members/{memberId}', { path: { memberId: member.id }, ifMatch: etagOf(member) }),
      undoText: words.deleted(member.name),
    });
  };
  return (
    <Dialog title={words.deleteTitle(member.name)} onClose={onClose}>
      <p>{words.deleteText}</p>
      <div className="form-actions">
        <Button kind="danger" onClick={remove}>{words.remove}</Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </Dialog>
  );
}
