// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState, type ReactNode } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { Combobox } from '@/components/Combobox';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { plusWeeks, weekOf } from '@/time/weeks';
import { EstimateBox } from './EstimateBox';
import { FreeFields } from './FreeFields';
import { concernsWhole, type Draft } from './request';
import { StepsTable } from './StepsTable';
import type { RequestState } from './useRequest';
import { WeekSelect } from './WeekSelect';
import { words } from './words';
import './request.css';

interface Props {
  form: RequestState;
  /** Hours of all roles as they were asked before. */
  hoursBefore?: number;
  onSubmit: () => void;
  /** What stands under the fields: messages and buttons. */
  children: ReactNode;
}

/** Where, when, how urgent, what is different from the card – and beside it at once what that takes. */
export function RequestForm({ form, hoursBefore, onSubmit, children }: Props) {
  const text = useWords(words);
  const { menu, free, draft, setDraft, tried, items, places, place, homes, found } = form;
  const changed = Object.keys(draft.changes).length;
  // What someone changed before is to be seen without looking for it.
  const [unfolded] = useState(changed > 0);
  return (
    <form className={free ? 'request-form-only' : 'request-form'} noValidate onSubmit={(event) => { event.preventDefault(); onSubmit(); }}>
      <div className="stack request-fields">
        {free ? <FreeFields draft={draft} onChange={setDraft} tried={tried} /> : null}
        <WhereField draft={draft} onChange={setDraft} places={places} place={place} showHomes={!free && !concernsWhole(items)} fault={tried && found.includes('place')} />
        <WhenFields draft={draft} onChange={setDraft} fault={found.includes('period')} />
        <div className="urgent-field">
          <input id="urgent" type="checkbox" checked={draft.urgent} aria-describedby="urgent-help" onChange={(event) => { setDraft({ ...draft, urgent: event.target.checked }); }} />
          <label htmlFor="urgent">{text.urgent}</label><span id="urgent-help" className="quiet">{text.urgentHelp}</span>
        </div>
        {free ? null : (
          <details className="tailor" data-field="steps" open={unfolded}>
            <summary>{text.tailor}{changed > 0 ? <span className="quiet"> · {text.tailored(changed)}</span> : null}</summary>
            <StepsTable menu={menu} items={items} homes={homes} draft={draft} onChange={setDraft} />
          </details>
        )}
        {found.includes('steps') ? <p className="field-error" role="alert">{text.noSteps}</p> : null}
      </div>
      {free ? null : <EstimateBox estimate={form.estimate} before={hoursBefore} onAdd={(item) => { setDraft({ ...draft, items: [...draft.items, item] }); }} />}
      <div className="stack request-end">{children}</div>
    </form>
  );
}

interface PartProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  fault: boolean;
}

function WhereField({ draft, onChange, places, place, showHomes, fault }: PartProps & { places: readonly Schemas['Place'][] | undefined; place: Schemas['Place'] | undefined; showHomes: boolean }) {
  const text = useWords(words);
  const options = useMemo(() => (places ?? []).map((one) => ({
    id: one.id, text: one.name, detail: `${text.placeKinds[one.kind]}, ${text.homesOf(number(one.homes))}`,
  })), [places, text]);
  return (
    <div className="where" data-field="place">
      <div>
        <Combobox label={text.where} options={options} value={draft.placeId} placeholder={text.wherePlaceholder} describedBy="where-help" invalid={fault} required
          onChange={(placeId) => { onChange({ ...draft, placeId, homes: null }); }} />
        <p id="where-help" className={fault ? 'field-error' : 'quiet small'}>{fault ? text.whereMissing : text.whereHelp}</p>
      </div>
      {showHomes && place ? (
        <div>
          <label htmlFor="homes" className="field-label">{text.homes}</label>
          <input id="homes" type="number" inputMode="numeric" min={1} max={1000000} className="homes-input" value={draft.homes ?? place.homes} aria-describedby={place.homesAreExample && draft.homes === null ? 'homes-help' : undefined}
            onChange={(event) => { onChange({ ...draft, homes: event.target.valueAsNumber >= 1 ? Math.round(event.target.valueAsNumber) : null }); }} />
          {place.homesAreExample && draft.homes === null ? <p id="homes-help" className="quiet small">{text.homesExample}</p> : null}
        </div>
      ) : null}
    </div>
  );
}

function WhenFields({ draft, onChange, fault }: PartProps) {
  const text = useWords(words);
  const status = useResource('/status');
  const first = status.data?.currentWeek ?? weekOf(new Date());
  const count = Math.max(26, status.data?.horizonWeeks ?? 156);
  return (
    <fieldset className="when" data-field="period">
      <legend className="visually-hidden">{text.when}</legend>
      <WeekSelect label={text.from} none={text.fromAny} first={first} count={count} value={draft.from} onChange={(from) => { onChange({ ...draft, from }); }} />
      <WeekSelect label={text.until} none={text.untilAny} first={plusWeeks(draft.from ?? first, 1)} count={count} value={draft.until} invalid={fault} describedBy={fault ? 'period-fault' : undefined}
        onChange={(until) => { onChange({ ...draft, until }); }} />
      {fault ? <p id="period-fault" className="field-error" role="alert">{text.wrongPeriod}</p> : null}
    </fieldset>
  );
}
