// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { api } from '@/api/client';
import { save, shows } from '@/api/save';
import type { Schemas } from '@/api/types';
import { useOlder } from '@/api/useOlder';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { Page } from '@/components/Page';
import { Answer, EmptyState, ErrorState, Loading } from '@/components/States';
import { moment } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { words } from './words';
import './messages.css';

type Notice = Schemas['Notice'];
type NoticeList = Schemas['NoticeList'];

/** What the server gives when no number is asked for, as the bell does. */
const PAGE = 50;

/** What happened to me, newest first. */
export default function Messages(): ReactElement {
  const text = useWords(words);
  const { data, error, refresh } = useResource('/notices');
  const { rows: notices, older, change } = useOlder({
    newest: data?.notices ?? [], page: PAGE, numberOf: (one) => one.id,
    read: async (before) => (await api.get('/notices', { query: { before, limit: PAGE } })).data.notices,
  });
  const newest = notices[0];
  /** Marks the newest page, which the bell shows too, at once; what is older once the server has it. */
  const markRead = (ids: readonly number[], until?: number) => {
    const isNowRead = (one: Notice) => ids.includes(one.id) || (until !== undefined && one.id <= until);
    const mark = (one: Notice) => (isNowRead(one) ? { ...one, read: true } : one);
    const marked = ({ unread, notices: list }: NoticeList): NoticeList => ({
      unread: until === undefined ? Math.max(0, unread - list.filter((one) => !one.read && isNowRead(one)).length) : 0,
      notices: list.map(mark),
    });
    void save({
      shows: [shows('/notices', undefined, marked)],
      run: () => api.post('/notices/_read', { body: { ids: [...ids], ...(until === undefined ? {} : { until }) } }),
      done: () => { change(mark); },
    });
  };
  return (
    <Page title={text.title}>
      {error ? <ErrorState problem={error} retry={refresh} /> : null}
      {data ? <Answer>{text.answer(data.unread)}</Answer> : error ? null : <Loading />}
      {data && notices.length === 0 ? <EmptyState title={text.empty}>{text.emptyText}</EmptyState> : null}
      {data && data.unread > 0 && newest ? <div className="row"><Button onClick={() => { markRead([], newest.id); }}>{text.readAll}</Button></div> : null}
      {notices.length > 0 ? (
        <ul className="messages">
          {notices.map((one) => <Message key={one.id} notice={one} onRead={() => { markRead([one.id]); }} />)}
        </ul>
      ) : null}
      <div className="row">
        {older ? <Button onClick={() => void older()}>{text.older}</Button> : null}
      </div>
      <p className="quiet"><Link to="/mijn-account">{text.settings}</Link></p>
    </Page>
  );
}

function pathOf(notice: Notice): string | undefined {
  if (notice.kind === 'weeks-changed') return '/mijn-week';
  return notice.orderId === undefined ? undefined : `/mijn-gemeente?gemeente=${notice.municipalityCode ?? ''}&aanvraag=${notice.orderId}`;
}

function Message({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const text = useWords(words);
  const [language] = useLanguage();
  const to = pathOf(notice);
  const title = notice.orderTitle ?? text.kinds[notice.kind];
  const open = () => { if (!notice.read) onRead(); };
  return (
    <li className={notice.read ? 'message' : 'message message-new'}>
      {notice.municipalityCode === undefined ? <span /> : <ClientSign code={notice.municipalityCode} withName={false} />}
      <div>
        <p className="message-title">
          {notice.read ? null : <span className="message-mark">{text.isNew}</span>}
          {to === undefined ? title : <Link to={to} onClick={open}>{title}</Link>}
        </p>
        {notice.orderTitle === undefined ? null : <p>{text.kinds[notice.kind]}</p>}
        <p className="quiet small">{moment(notice.at, language)}</p>
      </div>
      {notice.read ? null : <Button className="button-small" onClick={onRead} aria-label={text.readOne(title)}>{text.read}</Button>}
    </li>
  );
}
