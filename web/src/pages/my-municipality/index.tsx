// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { lazy, useCallback, useMemo } from 'react';
import type { Schemas } from '@/api/types';
import { useResource } from '@/api/useResource';
import { useMunicipality } from '@/app/perspective';
import { useMay } from '@/app/session';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState, Loading, ServerText } from '@/components/States';
import { TableButtons } from '@/exchange/TableButtons';
import { useLanguage } from '@/i18n/language';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import { useMunicipalities } from '@/municipalities/useMunicipalities';
import { Link } from '@/router/Link';
import { usePlace, useSearchParam, withParam } from '@/router/router';
import { weekDate, weekOf } from '@/time/weeks';
import { Waiting } from '@/waiting/Waiting';
import { OrderPanel } from './OrderPanel';
import { split } from './ranking';
import { RequestTable } from './RequestTable';
import { SummaryAnswer, SummaryDetails } from './Summary';
import { words } from './words';
import './page.css';

/** Only for those who change something. */
const ChangePage = lazy(() => import('./ChangePage'));

/** The requests of a municipality; with `?wijzigen=12` the form that changes one of them. */
export default function MyMunicipality() {
  const [changing] = useSearchParam('wijzigen');
  return changing !== null && /^\d+$/.test(changing) ? <ChangePage key={changing} id={Number(changing)} /> : <Requests />;
}

/** What a municipality asked, in its own order; when it comes, who comes, why not sooner, and whether its share is fair. */
function Requests() {
  const text = useWords(words);
  const common = useWords(shared);
  const [language] = useLanguage();
  const [code] = useMunicipality();
  const may = useMay();
  const mayAsk = may('order.ask', code);
  const mayReadPlan = may('plan.read', code);
  const { byCode } = useMunicipalities();
  const status = useResource('/status');
  const summary = useResource('/municipalities/{municipalityCode}/summary', { path: { municipalityCode: code } });
  const orders = useResource('/orders', { query: { municipalityCode: code } });
  const hasPlan = mayReadPlan && status.data?.publishedPlanId !== undefined;
  const chances = useResource('/plans/{planKey}/finish-chances', hasPlan ? { path: { planKey: 'published' }, query: { municipalityCode: code } } : null).data;
  const chanceOf = useMemo(() => new Map(chances?.orders.map((one) => [one.orderId, one])), [chances]);
  const place = usePlace();
  const [openedText, setOpened] = useSearchParam('aanvraag');
  const opened = openedText && /^\d+$/.test(openedText) ? Number(openedText) : null;
  const now = status.data?.currentWeek ?? weekOf(new Date());
  const orderLink = (id: number) => withParam(place, 'aanvraag', String(id));
  const close = useCallback(() => { setOpened(null); }, [setOpened]);
  const lists = useMemo(() => split(orders.data?.orders ?? []), [orders.data]);
  const name = byCode.get(code)?.name ?? summary.data?.municipality.name ?? code;
  const problem = summary.error ?? orders.error;

  return (
    <Page title={text.title(name)} actions={<>
      {orders.unsaved ? <span className="request-late">{common.unsaved}</span> : null}
      <TableButtons out={['requests']} into={mayAsk ? ['requests'] : undefined} municipality={code} />
      <Button className="print-button" onClick={() => { print(); }}><Icon name="print" />{text.print}</Button>
      {mayAsk ? <Link to={`/menukaart?gemeente=${code}`} className="button button-primary"><Icon name="plus" />{text.ask}</Link> : null}
    </>}>
      <p className="print-only">{text.printed(weekDate(now, language))}</p>
      {problem && !orders.data ? <ErrorState problem={problem} retry={() => { summary.refresh(); orders.refresh(); }} /> : null}
      {summary.data ? <SummaryAnswer summary={summary.data} /> : summary.loading ? <Loading /> : null}
      {summary.data ? <SummaryDetails summary={summary.data} orderLink={orderLink} /> : null}
      {orders.data ? (
        <section className="request-list">
          <div className="section-head"><h2>{text.listTitle}</h2>{mayAsk ? <p className="quiet small no-print">{text.listHint}</p> : null}</div>
          {lists.live.length === 0
            ? <EmptyState title={text.emptyTitle} action={mayAsk ? <Link to={`/menukaart?gemeente=${code}`} className="button button-primary">{text.ask}</Link> : undefined}>{text.emptyText}</EmptyState>
            : <RequestTable municipality={code} orders={lists.live} now={now} opened={opened} orderLink={orderLink} chances={chanceOf} />}
        </section>
      ) : orders.loading ? <Loading /> : null}
      {hasPlan ? (
        <section className="request-waiting keep" aria-labelledby="waiting-title">
          <h2 id="waiting-title">{text.waitingTitle}</h2>
          <Waiting planKey="published" municipalityCode={code} />
        </section>
      ) : null}
      {lists.declined.length > 0 ? <Declined orders={lists.declined} orderLink={orderLink} /> : null}
      {opened !== null ? <OrderPanel key={opened} id={opened} title={[...lists.live, ...lists.declined].find((one) => one.id === opened)?.title ?? '…'} now={now} hasPlan={hasPlan} onClose={close} /> : null}
    </Page>
  );
}

function Declined({ orders, orderLink }: { orders: readonly Schemas['Order'][]; orderLink: (id: number) => string }) {
  const text = useWords(words);
  return (
    <section className="keep">
      <h2>{text.declinedTitle(orders.length)}</h2>
      <ul className="declined">
        {orders.map((order) => (
          <li key={order.id}><Link to={orderLink(order.id)}>{order.title}</Link>{order.stateReason ? <span className="quiet"> – <ServerText>{order.stateReason}</ServerText></span> : null}</li>
        ))}
      </ul>
    </section>
  );
}
