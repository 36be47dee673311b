// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState, type ReactElement, type ReactNode } from 'react';
import { api, etagOf } from '@/api/client';
import { refetch } from '@/api/cache';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { FormProblems } from '@/components/FormProblems';
import { showUndo } from '@/components/notices';
import { useSubmit } from '@/components/useSubmit';
import { number } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { weekDate, weekSpan, type Week } from '@/time/weeks';
import type { Scenario } from './compare';
import type { Words } from './words';

type Changes = Schemas['ScenarioChanges'];
type Person = Schemas['ExtraPerson'];
type Departure = Schemas['Departure'];
type RequestChange = Schemas['RequestChange'];

const NOTHING: Changes = { people: [], departures: [], requests: [], shares: [] };
const BONDS = ['shared', 'own', 'lent'] as const;
const NO_ROLES: readonly Schemas['Role'][] = [];
const URL = '/v1/scenarios';

interface Choices {
  roles: readonly Schemas['Role'][];
  members: readonly Schemas['Member'][];
  orders: readonly Schemas['Order'][];
  municipalities: readonly Schemas['Municipality'][];
  weeks: readonly Week[];
}

function Select({ label, value, options, onChange }: { label: string; value: string | number; options: readonly (readonly [string | number, string])[]; onChange: (value: string) => void }): ReactElement {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => { onChange(event.target.value); }}>
        {options.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
      </select>
    </label>
  );
}

/** A list of rows of one kind, each of which can go. */
function Rows<T>({ legend, rows, set, add, addText, row, text }: {
  legend: string; rows: readonly T[]; set: (rows: T[]) => void; add: (() => T) | undefined; addText: string;
  row: (one: T, change: (part: Partial<T>) => void) => ReactNode; text: Words;
}): ReactElement {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {rows.map((one, at) => (
        <div key={at} className="form-row scenario-row">
          {row(one, (part) => { set(rows.map((other, i) => (i === at ? { ...other, ...part } : other))); })}
          <Button aria-label={text.removeRow(legend, at + 1)} onClick={() => { set(rows.filter((_, i) => i !== at)); }}>×</Button>
        </div>
      ))}
      <div><Button className="button-small" disabled={!add} onClick={() => { if (add) set([...rows, add()]); }}>{addText}</Button></div>
    </fieldset>
  );
}

/** An optional field of a row: leaves it out rather than keeping it empty. */
function without<T extends object, K extends keyof T>(row: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = row;
  return rest;
}

function Shares({ changes, set, municipalities, text }: { changes: Changes; set: (changes: Changes) => void; municipalities: readonly Schemas['Municipality'][]; text: Words }): ReactElement {
  const settings = useResource('/settings').data;
  const other = changes.shares.length > 0;
  const sum = changes.shares.reduce((total, one) => total + one.share, 0);
  return (
    <fieldset>
      <legend>{text.shares}</legend>
      <label className="check">
        <input type="checkbox" checked={other} disabled={!settings} onChange={(event) => { set({ ...changes, shares: event.target.checked ? [...(settings?.shares ?? [])] : [] }); }} />
        {text.otherShares}
      </label>
      {other && (
        <div className="scenario-shares">
          {changes.shares.map((one, at) => (
            <label key={one.municipalityCode}>
              {text.shareOf(municipalities.find((each) => each.code === one.municipalityCode)?.name ?? one.municipalityCode)}
              <input type="number" min={0} max={100} step="any" value={Number((one.share * 100).toFixed(6))}
                onChange={(event) => { set({ ...changes, shares: changes.shares.map((each, i) => (i === at ? { ...each, share: Number(event.target.value) / 100 } : each)) }); }} />
            </label>
          ))}
        </div>
      )}
      {other && Math.abs(sum - 1) > 1e-6 && <p className="form-wrong">{text.shareSum(number(sum * 100, 2))}</p>}
    </fieldset>
  );
}

function Fields({ changes, set, choices, text }: { changes: Changes; set: (changes: Changes) => void; choices: Choices; text: Words }): ReactElement {
  const [language] = useLanguage();
  const { roles, members, orders, municipalities, weeks } = choices;
  const weekOptions = (extra: Week | undefined): (readonly [string, string])[] =>
    [...(extra && !weeks.includes(extra) ? [extra] : []), ...weeks].map((week) => [week, weekDate(week, language)] as const);
  const first = weeks[0] ?? '2027-W01';
  const free = orders.filter((order) => !changes.requests.some((one) => one.orderId === order.id));
  const staying = members.filter((member) => !changes.departures.some((one) => one.memberId === member.id));
  const orderName = (order: Schemas['Order']) => `${municipalities.find((one) => one.code === order.municipalityCode)?.name ?? order.municipalityCode}: ${order.title}`;
  const role = roles[0]?.code;
  const home = municipalities[0]?.code;
  const addPerson = role && home ? (): Person => ({ role, level: 2, hoursPerWeek: 32, from: first, bond: 'shared', homeMunicipalityCode: home }) : undefined;
  const leaver = staying[0]?.id;
  const asked = free[0]?.id;
  return (
    <>
      <Rows<Person> legend={text.people} rows={changes.people} set={(people) => { set({ ...changes, people }); }} add={addPerson} addText={text.addPerson} text={text}
        row={(one, change) => (
          <>
            <Select label={text.role} value={one.role} options={roles.map((each) => [each.code, each.name])} onChange={(value) => { change({ role: value }); }} />
            <Select label={text.level} value={one.level} options={text.levels.map((each, at) => [at + 1, each])} onChange={(value) => { change({ level: Number(value) }); }} />
            <label>{text.perWeek}<input type="number" min={1} max={40} required value={one.hoursPerWeek} onChange={(event) => { change({ hoursPerWeek: Number(event.target.value) }); }} /></label>
            <Select label={text.from} value={one.from} options={weekOptions(one.from)} onChange={(value) => { change({ from: value }); }} />
            <Select label={text.bond} value={one.bond} options={BONDS.map((each) => [each, text.bonds[each]])}
              onChange={(value) => { change({ bond: BONDS.find((each) => each === value) ?? 'shared' }); }} />
            <Select label={text.home} value={one.homeMunicipalityCode} options={municipalities.map((each) => [each.code, each.name])} onChange={(value) => { change({ homeMunicipalityCode: value }); }} />
          </>
        )} />
      <Rows<Departure> legend={text.departures} rows={changes.departures} set={(departures) => { set({ ...changes, departures }); }} text={text}
        add={leaver === undefined ? undefined : () => ({ memberId: leaver, from: first })} addText={text.addDeparture}
        row={(one, change) => (
          <>
            <Select label={text.member} value={one.memberId} options={members.filter((each) => each.id === one.memberId || staying.includes(each)).map((each) => [each.id, each.name])}
              onChange={(value) => { change({ memberId: Number(value) }); }} />
            <Select label={text.from} value={one.from} options={weekOptions(one.from)} onChange={(value) => { change({ from: value }); }} />
          </>
        )} />
      <Rows<RequestChange> legend={text.requests} rows={changes.requests} set={(requests) => { set({ ...changes, requests }); }} text={text}
        add={asked === undefined ? undefined : () => ({ orderId: asked, asked: false })} addText={text.addRequest}
        row={(one, change) => {
          const replace = (next: RequestChange) => { set({ ...changes, requests: changes.requests.map((each) => (each === one ? next : each)) }); };
          const week = (key: 'wishedFrom' | 'wishedUntil', label: string) => (
            <Select label={label} value={one[key] ?? ''} options={[['', text.asItIs], ...weekOptions(one[key])]}
              onChange={(value) => { replace(value === '' ? without(one, key) : { ...one, [key]: value }); }} />
          );
          return (
            <>
              <Select label={text.request} value={one.orderId} options={orders.filter((each) => each.id === one.orderId || free.includes(each)).map((each) => [each.id, orderName(each)])}
                onChange={(value) => { change({ orderId: Number(value) }); }} />
              <Select label={text.takesPart} value={one.asked === undefined ? 'same' : one.asked ? 'in' : 'out'} options={(['same', 'in', 'out'] as const).map((each) => [each, text.parts[each]])}
                onChange={(value) => { replace(value === 'same' ? without(one, 'asked') : { ...one, asked: value === 'in' }); }} />
              {week('wishedFrom', text.wishedFrom)}
              {week('wishedUntil', text.wishedUntil)}
            </>
          );
        }} />
      <Shares changes={changes} set={set} municipalities={municipalities} text={text} />
      <fieldset>
        <legend>{text.rules}</legend>
        <div className="form-row">
          <label>
            {text.alpha}
            <input type="number" min={0} max={20} step="any" value={changes.fairnessAlpha ?? ''}
              onChange={(event) => { set(event.target.value === '' ? without(changes, 'fairnessAlpha') : { ...changes, fairnessAlpha: Number(event.target.value) }); }} />
          </label>
          <label>
            {text.weeks}
            <input type="number" min={4} max={520} value={changes.horizonWeeks ?? ''}
              onChange={(event) => { set(event.target.value === '' ? without(changes, 'horizonWeeks') : { ...changes, horizonWeeks: Number(event.target.value) }); }} />
          </label>
        </div>
      </fieldset>
    </>
  );
}

interface Props {
  /** Left out: a new one. */
  scenario?: Scenario;
  onClose: () => void;
  onAdded: (id: number) => void;
  text: Words;
}

/** Name of a scenario and what is different in it. */
export function ScenarioForm({ scenario, onClose, onAdded, text }: Props): ReactElement {
  const { all } = useMunicipalities();
  const status = useResource('/status').data;
  const roles = useResource('/menu-cards/{menuVersion}', { path: { menuVersion: 'current' } }).data?.roles ?? NO_ROLES;
  const members = useResource('/members').data?.members;
  const orders = useResource('/orders').data?.orders;
  const weeks = useMemo(() => (status ? weekSpan(status.currentWeek, Math.max(1, status.horizonWeeks)) : []), [status]);
  const [name, setName] = useState(scenario?.name ?? '');
  // Of when the form was opened: what somebody else kept since is not overwritten unseen.
  const [etag] = useState(() => scenario && etagOf(scenario));
  const [changes, set] = useState<Changes>(scenario?.changes ?? NOTHING);
  const { problem, submit } = useSubmit();
  const keep = async () => {
    const kept = await submit(async () => {
      if (scenario) {
        await api.patch('/scenarios/{scenarioId}', { path: { scenarioId: scenario.id }, body: { name: name.trim(), changes }, ifMatch: etag });
        showUndo(text.saved(name.trim()));
      } else {
        const added = await api.post('/scenarios', { body: { name: name.trim(), changes } });
        showUndo(text.added(name.trim()));
        onAdded(added.data.id);
      }
    });
    await refetch(URL);
    if (kept) onClose();
  };
  return (
    <Dialog title={scenario ? text.formEdit : text.formNew} onClose={onClose} wide>
      <form className="form scenario-form" onSubmit={(event) => { event.preventDefault(); void keep(); }}>
        <label>
          {text.nameLabel}
          <input type="text" required maxLength={80} value={name} aria-describedby="scenario-name-hint" onChange={(event) => { setName(event.target.value); }} />
        </label>
        <p id="scenario-name-hint" className="quiet small">{text.nameHint}</p>
        <Fields changes={changes} set={set} text={text} choices={{ roles, members: members ?? [], orders: (orders ?? []).filter((one) => one.state !== 'draft'), municipalities: all, weeks }} />
        <FormProblems problem={problem} />
        <div className="form-actions">
          <Button type="submit" kind="primary">{text.save}</Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
