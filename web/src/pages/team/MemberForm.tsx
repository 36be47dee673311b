// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api, etagOf } from '@/api/client';
import { save, shows } from '@/api/save';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { weekLabel, type Week } from '@/time/weeks';
import { WeekSelect } from './WeekSelect';
import type { Words } from './words';

type Member = Schemas['Member'];
type Draft = Pick<Member, 'name' | 'employer' | 'director' | 'payer' | 'bond' | 'homeMunicipalityCode' | 'roles' | 'contract'>;

export interface MemberFormProps {
  /** Left out: a new person. */
  member?: Member;
  roles: readonly Schemas['Role'][];
  weeks: readonly Week[];
  thisWeek: Week;
  onClose: () => void;
  onAdded: (id: number) => void;
  words: Words;
}

const BONDS = ['shared', 'own', 'lent'] as const;

/** Someone of the shared team with an ordinary week, to begin from. */
function empty(roles: readonly Schemas['Role'][], municipality: string, thisWeek: Week): Draft {
  return {
    name: '', employer: '', director: '', payer: '', bond: 'shared', homeMunicipalityCode: municipality,
    roles: [{ role: roles[0]?.code ?? '', level: 2 }], contract: [{ from: thisWeek, hoursPerWeek: 32 }],
  };
}

function Roles({ draft, set, roles, words }: { draft: Draft; set: (draft: Draft) => void; roles: readonly Schemas['Role'][]; words: Words }): ReactElement {
  const change = (at: number, part: Partial<Schemas['MemberRole']>) => { set({ ...draft, roles: draft.roles.map((one, i) => (i === at ? { ...one, ...part } : one)) }); };
  const free = roles.filter((role) => !draft.roles.some((one) => one.role === role.code));
  return (
    <fieldset className="stack-small">
      <legend>{words.roles}</legend>
      {draft.roles.map((one, i) => (
        <div key={one.role} className="form-row">
          <label>
            {words.role}
            <select value={one.role} onChange={(event) => { change(i, { role: event.target.value }); }}>
              {roles.filter((role) => role.code === one.role || free.includes(role)).map((role) => <option key={role.code} value={role.code}>{role.name}</option>)}
            </select>
          </label>
          <label>
            {words.roleLevel}
            <select value={one.level} onChange={(event) => { change(i, { level: Number(event.target.value) }); }}>
              {words.levels.map((text, level) => <option key={text} value={level + 1}>{text}</option>)}
            </select>
          </label>
          <label title={words.sinceMeaning}>
            {words.since}
            <input type="text" pattern="[0-9]{4}-W[0-9]{2}" placeholder="2025-W10" size={9} value={one.since ?? ''} onChange={(event) => { change(i, { since: event.target.value }); }} />
          </label>
          <label title={words.evidenceMeaning}>
            {words.evidence}
            <input type="text" maxLength={200} value={one.evidence ?? ''} onChange={(event) => { change(i, { evidence: event.target.value }); }} />
          </label>
          {draft.roles.length > 1 && (
            <Button aria-label={words.removeRole(one.role)} onClick={() => { set({ ...draft, roles: draft.roles.filter((_, other) => other !== i) }); }}>×</Button>
          )}
        </div>
      ))}
      {free[0] && <Button className="button-small" onClick={() => { set({ ...draft, roles: [...draft.roles, { role: free[0]?.code ?? '', level: 2 }] }); }}>{words.addRole}</Button>}
    </fieldset>
  );
}

function Contract({ draft, set, weeks, words }: { draft: Draft; set: (draft: Draft) => void; weeks: readonly Week[]; words: Words }): ReactElement {
  const change = (at: number, part: Partial<Schemas['ContractHours']>) => { set({ ...draft, contract: draft.contract.map((one, i) => (i === at ? { ...one, ...part } : one)) }); };
  return (
    <fieldset className="stack-small">
      <legend>{words.contract}</legend>
      {draft.contract.map((one, i) => (
        <div key={i} className="form-row">
          <label>
            {words.contractHours}
            <input type="number" min={0} max={40} required value={one.hoursPerWeek} onChange={(event) => { change(i, { hoursPerWeek: Number(event.target.value) }); }} />
          </label>
          <WeekSelect label={words.from} weeks={weeks} value={one.from} language={words.language} onChange={(from) => { change(i, { from }); }} />
          {draft.contract.length > 1 && (
            <Button aria-label={words.removeContract(weekLabel(one.from, words.language))} onClick={() => { set({ ...draft, contract: draft.contract.filter((_, other) => other !== i) }); }}>×</Button>
          )}
        </div>
      ))}
      <Button className="button-small" onClick={() => {
        const last = draft.contract.at(-1);
        const from = weeks.find((week) => week > (last?.from ?? ''));
        if (from) set({ ...draft, contract: [...draft.contract, { from, hoursPerWeek: last?.hoursPerWeek ?? 32 }] });
      }}>{words.addContract}</Button>
    </fieldset>
  );
}

/** What was left empty is not sent. */
const filledIn = (role: Schemas['MemberRole']): Schemas['MemberRole'] => ({
  role: role.role, level: role.level, ...(role.since ? { since: role.since } : {}), ...(role.evidence?.trim() ? { evidence: role.evidence.trim() } : {}),
});

/** Contract spans follow each other: each ends the week before the next begins, the last is open. */
function inSequence(contract: readonly Schemas['ContractHours'][], weeks: readonly Week[]): Schemas['ContractHours'][] {
  const sorted = [...contract].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.map((one, i) => {
    const next = sorted[i + 1];
    const until = next && weeks[weeks.indexOf(next.from) - 1];
    return { from: one.from, hoursPerWeek: one.hoursPerWeek, ...(until ? { until } : {}) };
  });
}

/** Adds someone or changes who someone is; leave has its own dialog. */
export function MemberForm({ member, roles, weeks, thisWeek, onClose, onAdded, words }: MemberFormProps): ReactElement {
  const { all } = useMunicipalities();
  const [draft, set] = useState<Draft>(() => member ?? empty(roles, all[0]?.code ?? '', thisWeek));
  const submit = async () => {
    const { name, employer, bond, homeMunicipalityCode } = draft;
    const body = {
      name: name.trim(), employer: employer.trim(), director: draft.director.trim() || employer.trim(), payer: draft.payer.trim() || employer.trim(), bond,
      homeMunicipalityCode, roles: draft.roles.map(filledIn), contract: inSequence(draft.contract, weeks),
    };
    onClose();
    if (member) {
      await save({
        shows: [shows('/members', undefined, (data) => ({ members: data.members.map((one) => (one.id === member.id ? { ...one, ...body } : one)) }))],
        run: () => api.patch('/members/{memberId}', { path: { memberId: member.id }, body, ifMatch: etagOf(member) }),
        undoText: words.saved(body.name),
      });
    } else {
      const added = await save({ run: () => api.post('/members', { body }), undoText: words.added(body.name) });
      if (added) onAdded(added.data.id);
    }
  };
  const text = (key: 'name' | 'employer' | 'director' | 'payer', label: string, meaning?: string) => (
    <label title={meaning}>
      {label}
      <input type="text" required={key === 'name' || key === 'employer'} maxLength={100} value={draft[key]} onChange={(event) => { set({ ...draft, [key]: event.target.value }); }} />
    </label>
  );
  return (
    <Dialog title={member ? words.formEdit(member.name) : words.formNew} onClose={onClose}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        {text('name', words.name)}
        <div className="form-row">
          <label>
            {words.bond}
            <select value={draft.bond} onChange={(event) => { set({ ...draft, bond: BONDS.find((one) => one === event.target.value) ?? 'shared' }); }}>
              {BONDS.map((bond) => <option key={bond} value={bond}>{words.bonds[bond]}</option>)}
            </select>
          </label>
          <label>
            {words.municipality}
            <select value={draft.homeMunicipalityCode} onChange={(event) => { set({ ...draft, homeMunicipalityCode: event.target.value }); }}>
              {all.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
            </select>
          </label>
        </div>
        <Roles draft={draft} set={set} roles={roles} words={words} />
        <Contract draft={draft} set={set} weeks={weeks} words={words} />
        <div className="form-row">
          {text('employer', words.employer, words.employerMeaning)}
          {text('director', words.director, words.directorMeaning)}
          {text('payer', words.payer)}
        </div>
        <div className="form-actions">
          <Button type="submit" kind="primary">{member ? words.save : words.add}</Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
