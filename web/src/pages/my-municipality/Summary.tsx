// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Schemas } from '@/api/types';
import { ShareBar } from '@/components/ShareBar';
import { Answer, ServerText } from '@/components/States';
import { Term } from '@/components/Term';
import { hours, number } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { weekLabel } from '@/time/weeks';
import { words } from './words';

type SummaryData = Schemas['MunicipalitySummary'];

/** The answer of the page: what starts when, and how much of the share is planned. */
export function SummaryAnswer({ summary }: { summary: SummaryData }) {
  const text = useWords(words);
  const [language] = useLanguage();
  const { share, nextStart, municipality } = summary;
  const start = nextStart ? text.starts(nextStart.title, weekLabel(nextStart.week, language, `${summary.year}-W01`)) : null;
  return (
    <Answer>
      {start ? <><strong><ServerText>{start.what}</ServerText></strong>{start.middle}<strong>{start.week}</strong>{start.after}</> : text.noStart}
      {municipality.name}{text.gets(summary.year)}<strong>{text.ofHours(number(share.plannedHours), number(share.shareHours))}</strong>.
    </Answer>
  );
}

/** Share against planned, and what the municipality has to do this week. */
export function SummaryDetails({ summary, orderLink }: { summary: SummaryData; orderLink: (id: number) => string }) {
  const text = useWords(words);
  const { share } = summary;
  return (
    <div className="summary">
      <section className="summary-share keep" aria-labelledby="share-title">
        <h2 id="share-title"><Term meaning={text.shareMeaning}>{text.shareTitle(summary.year)}</Term></h2>
        <ShareBar solid={share.receivedHours} hatched={share.plannedHours} mark={share.shareHours} label={text.shareLabel(hours(share.plannedHours), hours(share.shareHours))} />
        <dl className="figures">
          <div><dt>{text.share}</dt><dd>{hours(share.shareHours)}</dd></div>
          <div><dt><span className="key share-hatched" aria-hidden="true" />{text.planned}</dt><dd>{hours(share.plannedHours)}</dd></div>
          <div><dt><span className="key share-solid" aria-hidden="true" />{text.received}</dt><dd>{hours(share.receivedHours)}</dd></div>
          <div className={share.leftHours < 0 ? 'figure-over' : ''}><dt>{share.leftHours < 0 ? text.over : text.left}</dt><dd>{hours(Math.abs(share.leftHours))}</dd></div>
        </dl>
        <p className="quiet">{text.counts(summary.orderCount, summary.plannedOrderCount, hours(summary.askedHours))}</p>
      </section>
      <section className="summary-needs keep" aria-labelledby="needs-title">
        <h2 id="needs-title">{text.needTitle}</h2>
        <Needs list={summary.neededThisWeek} orderLink={orderLink} />
      </section>
    </div>
  );
}

export function Needs({ list, orderLink }: { list: readonly Schemas['Need'][]; orderLink?: (id: number) => string }) {
  const text = useWords(words);
  if (list.length === 0) return <p className="quiet">{text.needNothing}</p>;
  return (
    <ul className="needs">
      {list.map((need) => (
        <li key={`${need.kind}-${need.orderId}-${need.item ?? ''}-${need.role ?? ''}-${need.member?.id ?? ''}`}>
          <span className={`need-kind need-${need.kind}`}>{text.needKinds[need.kind]}</span>
          <span>
            <ServerText>{need.text}</ServerText>
            {orderLink ? <>{' – '}<Link to={orderLink(need.orderId)}>{need.orderTitle}</Link></> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
