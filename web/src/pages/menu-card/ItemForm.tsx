// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState } from 'react';
import { api, etagOf } from '@/api/client';
import type { Schemas } from '@/api/types';
import { UncertaintyFields } from '@/chance/UncertaintyFields';
import { fieldWords } from '@/chance/words';
import { Button } from '@/components/Button';
import { Combobox } from '@/components/Combobox';
import '@/components/Form.css';
import { FormProblems } from '@/components/FormProblems';
import { showUndo } from '@/components/notices';
import { useSubmit } from '@/components/useSubmit';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { navigate, useSearchParam } from '@/router/router';
import { words } from './draft-words';
import { draftOfItem, newItem, type ItemDraft } from './item-draft';
import { RolesField } from './RolesField';
import { draftLink, refetchDraft } from './useDraft';
import { shared } from '@/i18n/shared';
import { words as cardWords } from './words';

interface Props {
  draft: Schemas['MenuDraft'];
  current: Schemas['MenuCard'];
  /** Left out: a new one. */
  item: Schemas['MenuItem'] | undefined;
}
/** To begin from; the settings hold what is used where a product says nothing. */
const COMMON = { hoursLow: 80, hoursHigh: 150, leadTimeLow: 90, leadTimeHigh: 150 };
const KINDS = ['work', 'knowledge-product'] as const;
const UNITS = ['municipality', 'neighbourhood', 'neighbourhood-year', 'owners-association', 'hundred-homes', 'province', 'session', 'order'] as const;

/** One product of the draft: what it is, what it takes, what comes before. */
export function ItemForm({ draft, current, item }: Props) {
  const text = useWords(words);
  const card = useWords(cardWords);
  const common = useWords(shared);
  const spread = useWords(fieldWords);
  const list = useId();
  const [topic] = useSearchParam('onderwerp');
  const [form, setForm] = useState<ItemDraft>(() => (item ? draftOfItem(item, draft.card) : newItem(draft.card, current, topic ?? '')));
  // Someone else's change of this product is not overwritten unseen; a change of another one is no matter.
  const stored = JSON.stringify(item && draftOfItem(item, draft.card));
  const [opened] = useState({ stored, etag: etagOf(draft) });
  const seen = opened.stored === stored ? etagOf(draft) : opened.etag;
  const { problem, submit } = useSubmit();
  const set = (part: Partial<ItemDraft>) => { setForm({ ...form, ...part }); };
  const setSpread = (uncertainty: Schemas['Uncertainty'] | undefined) => {
    const { uncertainty: _before, ...rest } = form;
    setForm(uncertainty ? { ...rest, uncertainty } : rest);
  };
  const send = async () => {
    const { code, uncertainty, ...body } = { ...form, name: form.name.trim(), deliverable: form.deliverable.trim(), source: form.source.trim(), category: form.category.trim() };
    const done = await submit(async () => {
      if (item) await api.patch('/menu-draft/items/{itemCode}', { path: { itemCode: code }, body: { ...body, uncertainty: uncertainty ?? null }, ifMatch: seen });
      else await api.post('/menu-draft/items', { body: { code, ...body, ...(uncertainty ? { uncertainty } : {}) }, ifMatch: seen });
      await refetchDraft();
    });
    if (!done) return;
    showUndo(item ? text.saved(body.name) : text.added(body.name));
    navigate(draftLink('kaart'));
  };
  const field = (key: 'name' | 'category' | 'deliverable' | 'source', label: string, most: number) => (
    <label>
      {label}
      <input type="text" required maxLength={most} value={form[key]} {...(key === 'category' ? { list } : {})} onChange={(event) => { set({ [key]: event.target.value }); }} />
    </label>
  );
  const chains = [...new Set([...current.chains, ...draft.card.chains].map((one) => one.name))];
  return (
    <form className="form item-form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <div className="form-row">
        {item ? null : (
          <label>
            {text.code}
            <input type="text" required pattern="[A-Z][A-Z0-9]{0,9}" maxLength={10} title={text.codeHelp} value={form.code} onChange={(event) => { set({ code: event.target.value }); }} />
          </label>
        )}
        {field('name', text.name, 100)}
      </div>
      <div className="form-row">
        {field('category', text.category, 60)}
        <datalist id={list}>{[...new Set(draft.card.items.map((one) => one.category))].map((one) => <option key={one} value={one} />)}</datalist>
        <label>
          {text.kind}
          <select value={form.kind} onChange={(event) => { set({ kind: KINDS.find((one) => one === event.target.value) ?? 'work' }); }}>{KINDS.map((one) => <option key={one} value={one}>{card.kinds[one]}</option>)}</select>
        </label>
      </div>
      {field('deliverable', text.deliverable, 200)}
      <div className="form-row">
        <label>
          {text.unit}
          <select value={form.unit} onChange={(event) => { set({ unit: UNITS.find((one) => one === event.target.value) ?? 'order' }); }}>{UNITS.map((one) => <option key={one} value={one}>{card.units[one]}</option>)}</select>
        </label>
        <label>
          {text.weeks}
          <input type="number" required min={1} max={520} value={form.leadTimeWeeks || ''} onChange={(event) => { set({ leadTimeWeeks: Number(event.target.value) }); }} />
        </label>
      </div>
      <RolesField roles={draft.card.roles} hours={form.roles} onChange={(roles) => { set({ roles }); }} />
      <AfterField items={draft.card.items.filter((one) => one.code !== form.code)} after={form.after} onChange={(after) => { set({ after }); }} />
      {chains.length > 0 ? (
        <fieldset className="stack-small">
          <legend>{text.chains}</legend>
          {chains.map((name) => (
            <label key={name} className="check">
              <input type="checkbox" checked={form.chains.includes(name)} onChange={(event) => { set({ chains: event.target.checked ? [...form.chains, name] : form.chains.filter((one) => one !== name) }); }} />
              {name}
            </label>
          ))}
        </fieldset>
      ) : null}
      <fieldset className="stack-small">
        <legend>{spread.title}</legend>
        <label className="check">
          <input type="checkbox" checked={form.uncertainty !== undefined} onChange={(event) => { setSpread(event.target.checked ? COMMON : undefined); }} />
          {spread.own}
        </label>
        {form.uncertainty ? <UncertaintyFields value={form.uncertainty} onChange={setSpread} /> : null}
      </fieldset>
      {field('source', text.source, 200)}
      <FormProblems problem={problem} />
      <div className="form-actions">
        <Button type="submit" kind="primary">{item ? text.save : text.saveNew}</Button>
        <Link to={draftLink('kaart')} className="button">{common.cancel}</Link>
      </div>
    </form>
  );
}

function AfterField({ items, after, onChange }: { items: readonly Schemas['MenuItem'][]; after: readonly string[]; onChange: (after: string[]) => void }) {
  const text = useWords(words);
  const nameOf = (code: string) => `${code} ${items.find((one) => one.code === code)?.name ?? ''}`.trim();
  return (
    <fieldset className="stack-small">
      <legend>{text.after}</legend>
      {after.length === 0 ? <p className="quiet">{text.afterNone}</p> : (
        <ul className="bare item-after">
          {after.map((code) => <li key={code}>{nameOf(code)} <Button kind="plain" className="button-small" aria-label={text.removeAfter(nameOf(code))} onClick={() => { onChange(after.filter((one) => one !== code)); }}>×</Button></li>)}
        </ul>
      )}
      <Combobox label={text.addAfter} clears value={null} placeholder={text.chooseAfter}
        options={items.filter((one) => !after.includes(one.code)).map((one) => ({ id: one.code, text: nameOf(one.code), detail: one.category }))}
        onChange={(code) => { if (code !== null) onChange([...after, code]); }} />
    </fieldset>
  );
}
