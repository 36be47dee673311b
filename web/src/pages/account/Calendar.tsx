// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api } from '@/api/client';
import { useResource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { Confirm as Sure } from '@/components/Confirm';
import { notify, notifyError } from '@/components/notices';
import { ErrorState, Loading } from '@/components/States';
import { moment } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { words } from './words';

/** A secret link for the calendar of one's own program: made, renewed, withdrawn. */
export function Calendar(): ReactElement | null {
  const text = useWords(words);
  const [language] = useLanguage();
  const { data, error, refresh } = useResource('/calendar');
  const [url, setUrl] = useState('');
  const [asking, setAsking] = useState<'renew' | 'withdraw' | null>(null);
  const run = async (step: () => Promise<void>) => {
    try {
      await step();
    } catch (problem) {
      notifyError(problem);
    }
    refresh();
  };
  const make = () => run(async () => { setUrl((await api.post('/calendar')).data.url); });
  const withdraw = () => run(async () => {
    await api.del('/calendar');
    setUrl('');
    notify(text.calendarGone);
  });
  if (data?.kind === 'none') return null;
  return (
    <section className="account-section">
      <h2>{text.calendar}</h2>
      {error ? <ErrorState problem={error} retry={refresh} /> : null}
      {data ? <p>{data.kind === 'member' ? text.calendarOfMember : text.calendarOfMunicipality}</p> : error ? null : <Loading />}
      {url === '' ? null : <Link url={url} />}
      {data?.made !== undefined && url === '' ? <p>{text.calendarSince(moment(data.made, language))}</p> : null}
      {data ? (
        <div className="row">
          {data.made === undefined ? <Button kind="primary" onClick={() => void make()}>{text.calendarMake}</Button> : (
            <>
              <Button onClick={() => { setAsking('renew'); }}>{text.calendarRenew}</Button>
              <Button kind="danger" onClick={() => { setAsking('withdraw'); }}>{text.calendarWithdraw}</Button>
            </>
          )}
        </div>
      ) : null}
      {asking === 'renew' ? <Sure title={text.calendar} question={text.sureCalendarRenew} verb={text.calendarRenew} onSure={() => void make()} onClose={() => { setAsking(null); }} /> : null}
      {asking === 'withdraw' ? <Sure title={text.calendar} question={text.sureCalendarWithdraw} verb={text.calendarWithdraw} onSure={() => void withdraw()} onClose={() => { setAsking(null); }} /> : null}
    </section>
  );
}

function Link({ url }: { url: string }) {
  const text = useWords(words);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      notify(text.copied);
    } catch {
      notify(text.copyYourself);
    }
  };
  return (
    <div className="calendar-link">
      <label>{text.calendarLink}<input type="text" readOnly value={url} onFocus={(event) => { event.target.select(); }} /></label>
      <Button onClick={() => void copy()}>{text.copy}</Button>
      <p className="quiet">{text.calendarOnce}</p>
    </div>
  );
}
