// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { useWords } from '@/i18n/words';
import { words } from './draft-words';

type Hours = Schemas['RoleHours'];

interface Props {
  roles: readonly Schemas['Role'][];
  hours: readonly Hours[];
  onChange: (hours: Hours[]) => void;
}

const DOERS = ['either', 'team', 'municipality'] as const;

/** Which roles an item takes, for how many hours, and who does that. */
export function RolesField({ roles, hours, onChange }: Props) {
  const text = useWords(words);
  const nameOf = (code: string) => roles.find((one) => one.code === code)?.name ?? code;
  const change = (at: number, part: Partial<Hours>) => { onChange(hours.map((one, i) => (i === at ? { ...one, ...part } : one))); };
  const free = roles.filter((role) => !hours.some((one) => one.role === role.code));
  return (
    <fieldset className="stack-small">
      <legend>{text.roles}</legend>
      {hours.map((one, at) => (
        <div key={one.role} className="form-row">
          <label>
            {text.role}
            <select value={one.role} onChange={(event) => { change(at, { role: event.target.value }); }}>
              {roles.filter((role) => role.code === one.role || free.includes(role)).map((role) => <option key={role.code} value={role.code}>{role.name}</option>)}
            </select>
          </label>
          <label>
            {text.hours}
            <input type="number" required min={1} max={100000} value={one.hours || ''} onChange={(event) => { change(at, { hours: Number(event.target.value) }); }} />
          </label>
          <label>
            {text.doer}
            <select value={one.doer} onChange={(event) => { change(at, { doer: DOERS.find((doer) => doer === event.target.value) ?? 'either' }); }}>
              {DOERS.map((doer) => <option key={doer} value={doer}>{text.doers[doer]}</option>)}
            </select>
          </label>
          {one.doer === 'either' ? (
            <label>
              {text.share}
              <input type="number" required min={0} max={100} value={Math.round(one.teamShare * 100)} onChange={(event) => { change(at, { teamShare: Number(event.target.value) / 100 }); }} />
            </label>
          ) : null}
          {hours.length > 1 ? <Button aria-label={text.removeRole(nameOf(one.role))} onClick={() => { onChange(hours.filter((_, other) => other !== at)); }}>×</Button> : null}
        </div>
      ))}
      {free[0] ? (
        <Button className="button-small" onClick={() => {
          const role = free[0];
          if (role) onChange([...hours, { role: role.code, hours: 8, teamShare: role.teamShare, doer: 'either' }]);
        }}>{text.addRole}</Button>
      ) : null}
    </fieldset>
  );
}
