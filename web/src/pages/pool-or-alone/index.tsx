// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { api } from '@/api/client';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useMay } from '@/app/session';
import { Button } from '@/components/Button';
import { CsvLink } from '@/components/CsvLink';
import { Page } from '@/components/Page';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { hours, moment, number } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { useSearchParam } from '@/router/router';
import { StudyBar } from '@/study/StudyBar';
import { weekLabel } from '@/time/weeks';
import { Comparison } from './Comparison';
import { Orders } from './Orders';
import './page.css';
import { words, type Words } from './words';

type Result = Schemas['PoolOrAlone'];
type Figures = Schemas['PoolAndAlone'];

const URL = '/v1/pool-or-alone';
/** One plan of all together and one of each of the twelve. */
const PLANS = 13;

/** One's own municipality when there is one row, else the region. */
function answerOf(data: Result, region: Figures, text: Words): string {
  const [only, other] = data.municipalities;
  const [who, figures] = only && !other ? [only.name, only.delivered] : [text.region, region];
  return text.answer(who, hours(figures.pool.plannedHours), hours(figures.alone.plannedHours), figures.pool.productCount, figures.alone.productCount);
}

/** What each municipality finishes in the pool, beside what it would finish alone; fits on one A4. */
export default function PoolOrAlone(): ReactElement {
  const text = useWords(words);
  const [language] = useLanguage();
  const may = useMay()('plan.make');
  const { data, error, loading, refresh } = useResource('/pool-or-alone');
  const [chosen, choose] = useSearchParam('gemeente');
  const municipality = data?.municipalities.find((one) => one.code === chosen) ?? data?.municipalities[0];
  const print = data?.region ? <Button onClick={() => { window.print(); }}>{text.print}</Button> : undefined;
  return (
    <Page title={text.title} actions={print}>
      {error && <ErrorState problem={error} retry={refresh} />}
      {loading && <Loading />}
      {data && !data.region && <EmptyState title={text.none}>{may ? text.noneMay : text.noneWait}</EmptyState>}
      {data?.region && <Answer>{answerOf(data, data.region, text)}</Answer>}
      {data && may && (
        <StudyBar
          progress={data.progress} url={URL} action={data.region ? text.compareAgain : text.compare} plans={PLANS}
          start={(secondsPerPlan) => api.post('/pool-or-alone', { body: { secondsPerPlan } })} stop={() => api.post('/pool-or-alone/_cancel')}
        />
      )}
      {data?.region && data.weeks && data.madeAt && (
        <p className="quiet small">
          {text.made(moment(data.madeAt, language), weekLabel(data.weeks.from, language, '0000-W01'), weekLabel(data.weeks.until, language, '0000-W01'), number(data.secondsPerPlan ?? 0, 1))}
        </p>
      )}
      {data?.region && (
        <>
          <Comparison rows={data.municipalities} region={data.region} chosen={municipality?.code} onChoose={choose} text={text} />
          <div><CsvLink
            name="samen-of-alleen"
            head={[text.municipality, text.availablePool, text.availableAlone, text.hoursPool, text.hoursAlone, text.productsPool, text.productsAlone]}
            rows={() => [...data.municipalities.map((one) => [one.name, one.delivered] as const), ...(data.region ? [[text.region, data.region] as const] : [])].map(([name, one]) => [
              name, one.pool.availableHours, one.alone.availableHours, one.pool.plannedHours, one.alone.plannedHours, one.pool.productCount, one.alone.productCount,
            ])}
          /></div>
          {municipality && <Orders name={municipality.name} orders={data.orders.filter((one) => one.municipalityCode === municipality.code)} text={text} />}
          <section className="pool-favours" aria-labelledby="favours-title">
            <h2 id="favours-title">{text.favoursTitle}</h2>
            <ul>{text.favours.map((one) => <li key={one}>{one}</li>)}</ul>
          </section>
        </>
      )}
    </Page>
  );
}
