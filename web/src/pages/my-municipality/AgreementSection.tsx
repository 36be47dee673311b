// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { urlOf } from '@/api/client';
import { useResource } from '@/api/useResource';
import type { Schemas } from '@/api/types';
import { Icon } from '@/components/Icon';
import { ErrorState, Loading, ServerText } from '@/components/States';
import { moment, hours } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { shortSpan } from '@/time/span';
import type { Week } from '@/time/weeks';
import { AgreementActions } from './AgreementActions';
import { agreementWords } from './agreement-words';

type Agreement = Schemas['Agreement'];

/** What the team proposes, what is agreed, and every version before; with what the one who looks can do about it. */
export function AgreementSection({ order, now }: { order: Schemas['Order']; now: Week }) {
  const text = useWords(agreementWords);
  const { data, error, refresh } = useResource('/orders/{orderId}/agreements', { path: { orderId: order.id } });
  const open = data?.agreements.find((one) => one.state === 'open');
  const holds = data?.agreements.find((one) => one.holds);
  return (
    <section>
      <h3>{text.title}</h3>
      {error && !data ? <ErrorState problem={error} retry={refresh} /> : null}
      {!data && !error ? <Loading /> : null}
      {data && !open && !holds ? <p className="quiet">{text.nothing}</p> : null}
      {open ? <Version order={order.id} one={open} title={open.kind === 'change' ? text.change : text.open} now={now} /> : null}
      <AgreementActions order={order} open={open} />
      {holds ? <Version order={order.id} one={holds} title={holds.kind === 'force-majeure' ? text.forceMajeure : text.holds} now={now} /> : null}
      {data && data.agreements.length > 0 ? <Versions order={order.id} list={data.agreements} /> : null}
    </section>
  );
}

function Version({ order, one, title, now }: { order: number; one: Agreement; title: string; now: Week }) {
  const text = useWords(agreementWords);
  return (
    <div className={one.state === 'open' ? 'agreement agreement-open' : 'agreement'}>
      <h4>{title}</h4>
      {one.kind === 'force-majeure' ? <p>{text.forceMajeureText}</p> : null}
      {one.reason ? <p>{text.why}: <ServerText>{one.reason}</ServerText></p> : null}
      {one.changes.length > 0 ? <Sentences title={text.changes} list={one.changes} /> : null}
      <details open={one.state === 'open' && one.kind === 'proposal'}>
        <summary>{text.people}{one.span ? <span className="quiet"> · {shortSpan(one.span, now)} · {hours(one.hours)}</span> : null}</summary>
        <ul className="plain-list">{one.lines.map((line) => <Line key={`${line.item}-${line.line}-${line.span.from}`} line={line} now={now} />)}</ul>
      </details>
      <details>
        <summary>{text.results}</summary>
        <ul className="plain-list">
          {one.items.map((item) => <li key={item.item}><span>{item.itemName}</span><span className="quiet">{item.deliverable}</span></li>)}
        </ul>
      </details>
      <p>{text.conditions}: {one.conditions === '' ? <span className="quiet">{text.noConditions}</span> : <ServerText>{one.conditions}</ServerText>}</p>
      {one.tailored.length > 0 ? <Sentences title={text.tailored} list={one.tailored} /> : null}
      <p className="quiet small">{text.paidFrom}: {one.funding}, {one.sector}</p>
      <Print order={order} number={one.number} />
    </div>
  );
}

function Line({ line, now }: { line: Schemas['AgreedLine']; now: Week }) {
  const text = useWords(agreementWords);
  const worked = line.hoursPerWeek.filter((one) => one > 0);
  return (
    <li>
      <span>{line.member.name}{line.own ? ` (${text.own})` : ''}<br /><span className="quiet small">{line.itemName}, {line.roleName}</span></span>
      <span className="quiet">{shortSpan(line.span, now)}<br />{text.perWeek(Math.min(...worked), Math.max(...worked))}</span>
    </li>
  );
}

function Sentences({ title, list }: { title: string; list: readonly string[] }) {
  return (
    <>
      <h5>{title}</h5>
      <ul>{list.map((sentence) => <li key={sentence}><ServerText>{sentence}</ServerText></li>)}</ul>
    </>
  );
}

function Versions({ order, list }: { order: number; list: readonly Agreement[] }) {
  const text = useWords(agreementWords);
  return (
    <details className="agreement-versions">
      <summary>{text.versions(list.length)}</summary>
      <ol className="reasons">
        {[...list].reverse().map((one) => (
          <li key={one.number}>
            <p><strong>{text.version(one.number)}</strong> · {text.states[one.state]}{one.kind === 'force-majeure' ? ` · ${text.forceMajeure}` : ''}</p>
            {one.reason ? <p>{text.why}: <ServerText>{one.reason}</ServerText></p> : null}
            {one.answer ? <p><ServerText>{one.answer}</ServerText></p> : null}
            {one.changes.length > 0 ? <ul>{one.changes.map((sentence) => <li key={sentence}><ServerText>{sentence}</ServerText></li>)}</ul> : null}
            <Signed label={text.teamSigns} by={one.proposed} />
            {one.answered ? <Signed label={text.townSigns} by={one.answered} /> : null}
            <p className="quiet small agreement-hash">{text.hash}: {one.contentHash}</p>
            <Print order={order} number={one.number} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One page of A4 from the server; the browser shows and prints it. */
function Print({ order, number }: { order: number; number: number }) {
  const text = useWords(agreementWords);
  return (
    <a className="button button-plain no-print" target="_blank" rel="noreferrer" href={urlOf('/orders/{orderId}/agreements/{agreementNumber}/document', { path: { orderId: order, agreementNumber: number } })}>
      <Icon name="print" size={16} />{text.print}<span className="visually-hidden">{text.printOf(number)}</span>
    </a>
  );
}

function Signed({ label, by }: { label: string; by: Schemas['Signature'] }) {
  const text = useWords(agreementWords);
  const [language] = useLanguage();
  return <p className="quiet small">{label}: {text.signedBy(by.name, by.title ?? '', by.organisation ?? '', moment(by.at, language))}</p>;
}
