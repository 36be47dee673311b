// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useResource } from '@/api/useResource';
import type { Schemas } from '@/api/types';
import { useMay } from '@/app/session';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState, Loading } from '@/components/States';
import { list } from '@/i18n/format';
import { shared } from '@/i18n/shared';
import { useWords } from '@/i18n/words';
import type { Surroundings } from '@/request/change';
import { RequestForm } from '@/request/RequestForm';
import { Link } from '@/router/Link';
import { goBack } from '@/router/router';
import { lockOf, type Lock } from '@/request/state';
import { useChange, type News } from './useChange';
import { words } from './words';

type Order = Schemas['Order'];

const panelOf = (order: Order) => `/mijn-gemeente?gemeente=${order.municipalityCode}&aanvraag=${order.id}`;

/** Changes a request on the form with which it was asked. */
export default function ChangePage({ id }: { id: number }) {
  const text = useWords(words);
  const { data, error, refresh } = useResource('/orders/{orderId}', { path: { orderId: id } });
  if (data) return <OnCard order={data.order} />;
  return <Page title={text.change}>{error?.status === 404 ? <EmptyState title={text.gone} /> : error ? <ErrorState problem={error} retry={refresh} /> : <Loading />}</Page>;
}

/** The order with its card and places. */
function OnCard({ order }: { order: Order }) {
  const text = useWords(words);
  // What was asked keeps its version of the card; a draft follows the newest. Another one does not come under a form that is open.
  const [menuVersion] = useState(order.state === 'draft' ? 'current' : String(order.menuVersion));
  const menu = useResource('/menu-cards/{menuVersion}', { path: { menuVersion } });
  const places = useResource('/places', { query: { municipalityCode: order.municipalityCode } });
  const problem = menu.error ?? places.error;
  if (menu.data && places.data) return <Opened order={order} around={{ menu: menu.data, places: places.data.places }} />;
  return <Page title={text.change}>{problem ? <ErrorState problem={problem} retry={() => { menu.refresh(); places.refresh(); }} /> : <Loading />}</Page>;
}

/** Who has begun keeps the form, also when the request is agreed meanwhile: what was typed must not disappear. */
function Opened({ order, around }: { order: Order; around: Surroundings & { menu: Schemas['MenuCard'] } }) {
  const text = useWords(words);
  const lock = lockOf(order, useMay()('order.ask', order.municipalityCode));
  const [begun] = useState(lock === null);
  return begun || lock === null ? <ChangeForm order={order} around={around} /> : (
    <Page title={text.changeTitle(order.title)}>
      <BackLink order={order} />
      <EmptyState title={text.locked[lock]} action={lock === 'over' ? <Link to={`/menukaart?gemeente=${order.municipalityCode}`} className="button">{text.ask}</Link> : null} />
    </Page>
  );
}

function BackLink({ order }: { order: Order }) {
  const text = useWords(words);
  return <Link to={panelOf(order)} className="back-link"><Icon name="back" size={16} />{text.changeBack}</Link>;
}

function ChangeForm({ order, around }: { order: Order; around: Surroundings & { menu: Schemas['MenuCard'] } }) {
  const text = useWords(words);
  const common = useWords(shared);
  const leave = () => { goBack(panelOf(order)); };
  const { title, hours, state, form, saving, news, lock, submit } = useChange(order, around, leave);
  return (
    <Page title={text.changeTitle(title)}>
      <BackLink order={order} />
      {state === 'draft' ? null : <p>{text.changeSent}</p>}
      <RequestForm form={form} hoursBefore={hours} onSubmit={() => { if (lock === null) submit(); }}>
        {news ? <Meanwhile news={news} lock={lock} /> : null}
        <div className="row">
          {lock === null ? <Button kind="primary" type="submit" aria-disabled={saving}>{saving ? `${text.saving} …` : text.save}</Button> : null}
          <Button onClick={leave}>{common.cancel}</Button>
        </div>
      </RequestForm>
    </Page>
  );
}

/** Someone else was first: what happened, what stands here now, what to do. */
function Meanwhile({ news, lock }: { news: News; lock: Lock | null }) {
  const text = useWords(words);
  const named = (parts: News['taken']) => list(parts.map((part) => text.parts[part]));
  return (
    <div className="request-news" role="alert">
      {lock === null ? <p>{text.meanwhile}</p> : <p>{text.locked[lock]} {text.meanwhileLocked}</p>}
      {news.taken.length > 0 ? <p>{text.meanwhileTaken(named(news.taken))}</p> : null}
      {news.kept.length > 0 ? <p>{text.meanwhileKept(named(news.kept))}</p> : null}
      {lock === null ? <p>{text.meanwhileDo}</p> : null}
    </div>
  );
}
