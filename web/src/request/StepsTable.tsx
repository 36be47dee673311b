// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { doneBy, UNCHANGED, withHours, withStep, type Draft } from './request';
import { scaledHours } from './scaling';
import { StepOrder } from './StepOrder';
import { words } from './words';

type Item = Schemas['MenuItem'];

interface Props {
  menu: Schemas['MenuCard'];
  items: readonly Item[];
  homes: number;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** Steps × weeks and roles: take a step out, change its hours, weeks or place in the order, give a role to it that the card does not have there. */
export function StepsTable({ menu, items, homes, draft, onChange }: Props) {
  const text = useWords(words);
  const { roles } = menu;
  return (
    <>
      <p className="quiet">{text.tailorHelp}</p>
      <section className="table-scroll" aria-label={text.tailor} tabIndex={0}>
        <table className="data-table steps-table">
          <caption className="visually-hidden">{text.tailor}</caption>
          <thead>
            <tr>
              <th scope="col">{text.step}</th>
              <th scope="col">{text.after}</th>
              <th scope="col" className="number">{text.weeks}</th>
              <th scope="col" className="number">{text.totalHours}</th>
              {roles.map((role) => <th key={role.code} scope="col" className="number"><abbr title={role.name}>{role.code}</abbr></th>)}
            </tr>
          </thead>
          <tbody>{items.map((item) => <StepRow key={item.code} item={item} items={items} menu={menu} homes={homes} draft={draft} onChange={onChange} />)}</tbody>
        </table>
      </section>
      {Object.keys(draft.changes).length > 0 ? <Button className="reset" onClick={() => { onChange({ ...draft, changes: {} }); }}>{text.reset}</Button> : null}
    </>
  );
}

function StepRow({ item, items, menu, homes, draft, onChange }: Props & { item: Item }) {
  const text = useWords(words);
  const { roles } = menu;
  const change = draft.changes[item.code] ?? UNCHANGED;
  const usual = (role: string) => {
    const mine = item.roles.find((one) => one.role === role);
    return mine ? scaledHours(mine.hours, item.unit, homes) : null;
  };
  const hoursOf = (role: string) => change.hours[role] ?? usual(role);
  const by = doneBy(change);
  const total = roles.reduce((sum, role) => sum + (hoursOf(role.code) ?? 0), 0);
  return (
    <tr className={change.leftOut ? 'step-out' : undefined}>
      <th scope="row">
        <label className="step-label">
          <input type="checkbox" checked={!change.leftOut} aria-label={text.include(item.name)} onChange={(event) => { onChange(withStep(draft, item.code, { leftOut: !event.target.checked })); }} />
          <span className="item-code">{item.code}</span><span>{item.name}{by ? <span className="step-by">{text.doneBy[by]}</span> : null}</span>
        </label>
      </th>
      <td><StepOrder item={item} items={items} menu={menu.items} draft={draft} onChange={onChange} /></td>
      <td className="number">
        <NumberField label={text.weeksOf(item.name)} value={change.weeks ?? item.leadTimeWeeks} usual={item.leadTimeWeeks} changed={change.weeks !== null} disabled={change.leftOut} least={1}
          onChange={(value) => { onChange(withStep(draft, item.code, { weeks: value })); }} />
      </td>
      <td className="number">{change.leftOut ? '–' : number(total)}</td>
      {roles.map((role) => (
        <td key={role.code} className="number">
          <NumberField label={text.hoursOf(role.name, item.name)} value={hoursOf(role.code)} usual={usual(role.code)} changed={change.hours[role.code] !== undefined} disabled={change.leftOut} least={0}
            onChange={(value) => { onChange(withHours(draft, item.code, role.code, value)); }} />
        </td>
      ))}
    </tr>
  );
}

interface FieldProps {
  label: string;
  value: number | null;
  /** What the card says; null = nothing. */
  usual: number | null;
  changed: boolean;
  disabled: boolean;
  least: number;
  onChange: (value: number | null) => void;
}

/** Empty means: as the card says. Of another value it is said what the card has. */
function NumberField({ label, value, usual, changed, disabled, least, onChange }: FieldProps) {
  const text = useWords(words);
  return (
    <input type="number" inputMode="numeric" className={`cell-input${changed ? ' cell-changed' : ''}`} aria-label={label} title={changed ? text.onCard(number(usual ?? 0)) : undefined}
      min={least} max={99999} value={value ?? ''} disabled={disabled}
      onChange={(event) => {
        const typed = event.target.valueAsNumber;
        onChange(Number.isFinite(typed) ? Math.max(least, Math.round(typed)) : null);
      }} />
  );
}
