// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { refetch } from '@/api/cache';
import { api, etagOf } from '@/api/client';
import { save } from '@/api/save';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { Confirm } from '@/components/Confirm';
import { CsvLink } from '@/components/CsvLink';
import { DataTable, type Column } from '@/components/DataTable';
import { Page } from '@/components/Page';
import { SidePanel } from '@/components/SidePanel';
import { Answer, EmptyState, ErrorState, Loading, ServerText } from '@/components/States';
import { hours, moment, number, percent } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { useSearchParam } from '@/router/router';
import { StudyBar } from '@/study/StudyBar';
import { AdoptDialog } from './AdoptDialog';
import { compared, isPlanned, most, MOST_COMPARED, titleOf, type Planned, type Scenario } from './compare';
import { Compared } from './Compared';
import { ScenarioForm } from './ScenarioForm';
import '@/components/Form.css';
import './page.css';
import { words, type Words } from './words';

const URL = '/v1/scenarios';
/** A name has 80 characters at most, " (kopie) 12" included. */
const LONGEST_COPIED = 68;
const NOTHING = { people: [], departures: [], requests: [], shares: [] };

function answerOf(planned: readonly Planned[], text: Words): string {
  const first = most(planned, (one) => one.result.plannedHours);
  const fair = most(planned, (one) => one.result.worstOffPart);
  if (!first) return text.notPlanned;
  const told = text.answer(titleOf(first, text), hours(first.result.plannedHours), first.result.productCount);
  return fair?.result.worstOffPart === undefined ? told : `${told} ${text.answerWorst(titleOf(fair, text), percent(fair.result.worstOffPart), fair.result.worstOffName ?? '')}`;
}

function Differences({ scenario, text }: { scenario: Scenario; text: Words }): ReactElement {
  if (scenario.differences.length === 0) return <span className="quiet">{text.nothingDiffers}</span>;
  return <ul className="scenario-differences">{scenario.differences.map((one) => <li key={one}><ServerText>{one}</ServerText></li>)}</ul>;
}

type Action = 'edit' | 'adopt' | 'remove';

function Panel({ scenario, onAct, onCopy, text }: { scenario: Scenario; onAct: (action: Action) => void; onCopy: () => void; text: Words }): ReactElement {
  const [language] = useLanguage();
  return (
    <div className="stack">
      <h3>{text.differs}</h3>
      <Differences scenario={scenario} text={text} />
      {scenario.result && <p className="quiet small">{text.made(moment(scenario.result.madeAt, language), number(scenario.result.secondsPerPlan, 1))}</p>}
      {scenario.result?.outdated && <p>{text.outdatedMeaning}</p>}
      <div className="row">
        <Button kind="primary" onClick={() => { onAct('adopt'); }}>{text.adopt}</Button>
        <Button onClick={() => { onAct('edit'); }}>{text.edit}</Button>
        <Button onClick={onCopy}>{text.copy}</Button>
        <Button kind="danger" onClick={() => { onAct('remove'); }}>{text.remove}</Button>
      </div>
    </div>
  );
}

/** A figure of a scenario's plan, or that there is none. */
const planned = (text: Words, show: (one: Planned) => string | ReactElement) => (one: Scenario) => (isPlanned(one) ? show(one) : <span className="quiet">{text.unplanned}</span>);

/** The planning question with something else in it: made, planned, compared and adopted by the coordinator of the team. */
export default function Scenarios(): ReactElement {
  const text = useWords(words);
  const { data, error, loading, refresh } = useResource('/scenarios');
  const [open, setOpen] = useSearchParam('open');
  const [asked, setAsked] = useSearchParam('vergelijk');
  const [action, setAction] = useState<Action | 'add' | null>(null);
  const all = data?.scenarios ?? [];
  const opened = all.find((one) => String(one.id) === open);
  const beside = compared(all, asked);
  const full = beside.length >= MOST_COMPARED;
  const close = () => { setAction(null); };
  const again = async <T,>(result: T): Promise<T> => { await refetch(URL); return result; };

  const copy = (name: string, from: Scenario | undefined) => {
    let free = name;
    for (let next = 2; all.some((one) => one.name === free); ++next) free = `${name} ${next}`;
    void save({
      run: () => api.post('/scenarios', { body: from ? { name: free, copyOf: from.id } : { name: free, changes: NOTHING } }).then(again), undoText: text.added(free),
      done: (result) => { setOpen(String(result.data.id)); },
    });
  };
  const remove = (scenario: Scenario) => {
    void save({
      run: () => api.del('/scenarios/{scenarioId}', { path: { scenarioId: scenario.id }, ifMatch: etagOf(scenario) }).then(again), undoText: text.removed(scenario.name),
      done: () => { setOpen(null); },
    });
  };
  const choose = (scenario: Planned, on: boolean) => {
    const ids = beside.map((one) => one.id).filter((id) => id !== scenario.id);
    setAsked((on ? [...ids, scenario.id] : ids).join(',') || '0');
  };

  const figure = (key: string, head: string, of: (one: Planned) => number | undefined, show: (value: number) => string, extra: Partial<Column<Scenario>> = {}): Column<Scenario> => ({
    key, head, numeric: true, sortBy: (one) => (isPlanned(one) ? of(one) ?? -1 : -1),
    cell: planned(text, (one) => { const value = of(one); return value === undefined ? '' : show(value); }), ...extra,
  });
  const columns: Column<Scenario>[] = [
    {
      key: 'name', head: text.name, sortBy: (one) => one.name,
      cell: (one) => (
        <button type="button" className="scenario-name" aria-pressed={String(one.id) === open} aria-label={text.open(one.name)} onClick={() => { setOpen(String(one.id) === open ? null : String(one.id)); }}>
          {one.name}
        </button>
      ),
    },
    {
      key: 'compare', head: text.compare,
      cell: (one) => (isPlanned(one)
        ? <input type="checkbox" className="scenario-check" aria-label={text.compareThis(one.name)} checked={beside.includes(one)} disabled={full && !beside.includes(one)} aria-describedby={full && !beside.includes(one) ? 'scenario-most' : undefined} onChange={(event) => { choose(one, event.target.checked); }} />
        : <span className="quiet">{text.unplanned}</span>),
    },
    figure('hours', text.hours, (one) => one.result.plannedHours, (value) => number(value)),
    figure('products', text.products, (one) => one.result.productCount, (value) => number(value), { wideOnly: true }),
    figure('orders', text.orders, (one) => one.result.orderCount, (value) => number(value), { wideOnly: true }),
    {
      key: 'worst', head: text.worst, title: text.worstMeaning, wideOnly: true, sortBy: (one) => one.result?.worstOffPart ?? -1,
      cell: planned(text, (one) => (one.result.worstOffPart === undefined ? '' : `${percent(one.result.worstOffPart)} ${one.result.worstOffName ?? ''}`)),
    },
    figure('cost', text.cost, (one) => one.result.value.cost / 100, (value) => number(value), { wideOnly: true, title: text.costMeaning }),
    figure('gap', text.gap, (one) => one.result.value.gapPercent, (value) => `${number(value, 1)}%`, { title: text.gapMeaning, wideOnly: true }),
    { key: 'differs', head: text.differs, wideOnly: true, cell: (one) => <>{one.result?.outdated && <p><strong title={text.outdatedMeaning}>{text.outdated}</strong></p>}<Differences scenario={one} text={text} /></> },
  ];
  const plannedOnes = all.filter(isPlanned);

  return (
    <Page title={text.title} actions={<>{plannedOnes.length > 0 && <Button onClick={() => { window.print(); }}>{text.print}</Button>}<Button kind="primary" onClick={() => { setAction('add'); }}>{text.add}</Button></>}>
      {error && <ErrorState problem={error} retry={refresh} />}
      {loading && <Loading />}
      {data && all.length > 0 && <Answer>{answerOf(plannedOnes, text)}</Answer>}
      {data && all.length > 0 && (
        <StudyBar progress={data.progress} url={URL} action={plannedOnes.length > 0 ? text.planAgain : text.plan} plans={all.length}
          start={(secondsPerPlan) => api.post('/scenarios/_plan', { body: { secondsPerPlan } })} stop={() => api.post('/scenarios/_cancel')} cancelled={text.cancelled} />
      )}
      {data && (
        <DataTable caption={text.caption} columns={columns} rows={all} rowKey={(one) => one.id} name="s" rowClass={(one) => (String(one.id) === open ? 'row-chosen' : '')}
          empty={<EmptyState title={text.none} action={<Button kind="primary" onClick={() => { copy(text.asNow, undefined); }}>{text.makeAsNow}</Button>}>{text.noneText}</EmptyState>} />
      )}
      {full && plannedOnes.length > beside.length && <p id="scenario-most" className="quiet small no-print">{text.mostCompared}</p>}
      {plannedOnes.length > 0 && (
        <div><CsvLink name="scenarios-samen" head={[text.name, text.hours, text.products, text.orders, text.worst, text.worstMeaning, text.cost, text.gap]}
          rows={() => plannedOnes.map((one) => [titleOf(one, text), one.result.plannedHours, one.result.productCount, one.result.orderCount, one.result.worstOffName, one.result.worstOffPart === undefined ? undefined : percent(one.result.worstOffPart), one.result.value.cost / 100, one.result.value.gapPercent])} /></div>
      )}
      {beside.length > 0 && <Compared scenarios={beside} text={text} />}
      {opened && (
        <SidePanel title={opened.name} onClose={() => { setOpen(null); }}>
          <Panel scenario={opened} onAct={setAction} onCopy={() => { copy(text.copyOf(opened.name.slice(0, LONGEST_COPIED)), opened); }} text={text} />
        </SidePanel>
      )}
      {action === 'add' && <ScenarioForm onClose={close} onAdded={(id) => { setOpen(String(id)); }} text={text} />}
      {opened && action === 'edit' && <ScenarioForm scenario={opened} onClose={close} onAdded={close} text={text} />}
      {opened && action === 'adopt' && <AdoptDialog scenario={opened} onClose={close} text={text} />}
      {opened && action === 'remove' && (
        <Confirm title={text.removeTitle} question={text.removeQuestion(opened.name)} verb={text.remove} onSure={() => { remove(opened); }} onClose={close} />
      )}
    </Page>
  );
}
