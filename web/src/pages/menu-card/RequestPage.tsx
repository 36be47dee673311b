// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState, type SyntheticEvent } from 'react';
import { api } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useMunicipality } from '@/app/perspective';
import { Button } from '@/components/Button';
import { Combobox } from '@/components/Combobox';
import { Icon } from '@/components/Icon';
import { Page } from '@/components/Page';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { navigate, usePlace, withParam } from '@/router/router';
import { plusWeeks, weekOf } from '@/time/weeks';
import { EstimateBox } from './EstimateBox';
import { FreeFields } from './FreeFields';
import { commonBody, emptyDraft, faults, type Draft } from './request';
import { StepsTable } from './StepsTable';
import { useEstimate } from './useEstimate';
import { WeekSelect } from './WeekSelect';
import { words } from './words';

type Item = Schemas['MenuItem'];

interface Props {
  menu: Schemas['MenuCard'];
  asked: readonly string[];
  free: boolean;
}

/** Items that concern a whole municipality or province are asked there unless someone chooses otherwise. */
const forWhole = (items: readonly Item[]) => items.every((item) => item.unit === 'municipality' || item.unit === 'province');

/** The form: where, when, how urgent, what is different – and beside it at once what that takes. */
export function RequestPage({ menu, asked, free }: Props) {
  const text = useWords(words);
  const here = usePlace();
  const [code] = useMunicipality();
  const places = useResource('/places', { query: { municipalityCode: code } });
  const [draft, setDraft] = useState(() => emptyDraft(asked, free || forWhole(menu.items.filter((item) => asked.includes(item.code))) ? code : null));
  const [tried, setTried] = useState(false);
  const items = useMemo(() => menu.items.filter((item) => draft.items.includes(item.code)), [menu, draft.items]);
  const options = useMemo(() => (places.data?.places ?? []).map((place) => ({
    id: place.id, text: place.name, detail: `${text.placeKinds[place.kind]}, ${text.homesOf(number(place.homes))}`,
  })), [places.data, text]);
  const place = places.data?.places.find((one) => one.id === draft.placeId);
  const found = faults(draft, free);
  const body = useMemo(() => commonBody(draft, code, items, menu.roles, place?.homes ?? 800), [draft, code, items, menu.roles, place]);
  const askable = !free && place !== undefined && !found.includes('steps') && !found.includes('period');
  const estimate = useEstimate(askable ? { ...body, items: [...draft.items] } : null);
  const chain = menu.chains.find((one) => one.items.length > 1 && one.items.every((item) => asked.includes(item)));
  const what = chain?.name ?? items.find((item) => item.code === asked[0])?.name ?? '';

  const submit = async (send: boolean) => {
    setTried(true);
    if (found.length > 0) {
      document.querySelector<HTMLElement>(`[data-field="${found[0]}"] :is(input, textarea, select)`)?.focus();
      return;
    }
    const order = { ...body, items: [...draft.items], urgent: draft.urgent, submit: send, ...(free ? { freeText: draft.freeText.trim(), title: draft.title.trim() } : {}),
      // With what must come first added it keeps the name under which it was asked.
      ...(!free && place && draft.items.length > asked.length ? { title: `${what} ${place.name}` } : {}) };
    const kept = await save({
      run: () => api.post('/orders', { body: order }),
      undoText: ({ data }) => (send ? text.sent(data.title) : text.kept(data.title)),
    });
    if (kept) navigate(`/mijn-gemeente?gemeente=${code}&aanvraag=${kept.data.id}`);
  };

  return (
    <Page title={free ? text.freeTitle : text.requestTitle(what)}>
      <Link to={withParam(here, 'aanvragen', null)} className="back-link"><Icon name="back" size={16} />{text.back}</Link>
      <form className={free ? 'request-form-only' : 'request-form'} noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void submit(true); }}>
        <div className="stack request-fields">
          {free ? <FreeFields draft={draft} onChange={setDraft} tried={tried} /> : null}
          <WhereField draft={draft} onChange={setDraft} options={options} place={place} showHomes={!free && !forWhole(items)} fault={tried && found.includes('place')} />
          <WhenFields draft={draft} onChange={setDraft} fault={found.includes('period')} />
          <div className="urgent-field">
            <input id="urgent" type="checkbox" checked={draft.urgent} aria-describedby="urgent-help" onChange={(event) => { setDraft({ ...draft, urgent: event.target.checked }); }} />
            <label htmlFor="urgent">{text.urgent}</label><span id="urgent-help" className="quiet">{text.urgentHelp}</span>
          </div>
          {free ? null : (
            <details className="tailor" data-field="steps">
              <summary>{text.tailor}{Object.keys(draft.changes).length > 0 ? <span className="quiet"> · {text.tailored(Object.keys(draft.changes).length)}</span> : null}</summary>
              <StepsTable menu={menu} items={items} homes={draft.homes ?? place?.homes ?? 800} draft={draft} onChange={setDraft} />
            </details>
          )}
          {found.includes('steps') ? <p className="field-error" role="alert">{text.noSteps}</p> : null}
        </div>
        {free ? null : <EstimateBox estimate={estimate} onAdd={(item) => { setDraft({ ...draft, items: [...draft.items, item] }); }} />}
        <div className="row request-buttons">
          <Button kind="primary" type="submit">{text.send}</Button>
          <Button onClick={() => void submit(false)}>{text.keep}</Button>
        </div>
      </form>
    </Page>
  );
}

interface PartProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  fault: boolean;
}

function WhereField({ draft, onChange, options, place, showHomes, fault }: PartProps & { options: readonly { id: string; text: string; detail: string }[]; place: Schemas['Place'] | undefined; showHomes: boolean }) {
  const text = useWords(words);
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
          <input id="homes" type="number" inputMode="numeric" min={1} max={1000000} className="homes-input" value={draft.homes ?? place.homes} aria-describedby={place.homesAreExample ? 'homes-help' : undefined}
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
