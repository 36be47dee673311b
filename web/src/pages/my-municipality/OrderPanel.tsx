// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useResource } from '@/api/useResource';
import type { Schemas } from '@/api/types';
import { FinishBand } from '@/chance/FinishBand';
import { SidePanel } from '@/components/SidePanel';
import { EmptyState, ErrorState, Loading, ServerText } from '@/components/States';
import { hours, number } from '@/i18n/format';
import { useLanguage } from '@/i18n/language';
import { useWords } from '@/i18n/words';
import { longSpan, shortSpan } from '@/time/span';
import { weekDate, type Week } from '@/time/weeks';
import { AgreementSection } from './AgreementSection';
import { CardVersion } from './CardVersion';
import { OrderActions } from './OrderActions';
import { isOver } from '@/request/state';
import { StateMark } from './StateMark';
import { Needs } from './Summary';
import { changeTexts } from '@/waiting/changeTexts';
import { words } from './words';

/** Everything about one request, beside the list. */
export function OrderPanel({ id, title, now, hasPlan, onClose }: { id: number; title: string; now: Week; hasPlan: boolean; onClose: () => void }) {
  const text = useWords(words);
  const { data, error, refresh } = useResource('/orders/{orderId}', { path: { orderId: id } });
  return (
    <SidePanel title={data?.order.title ?? title} onClose={onClose}>
      {data ? <Detail detail={data} now={now} hasPlan={hasPlan} onGone={onClose} /> : error?.status === 404
        ? <EmptyState title={text.gone} /> : error ? <ErrorState problem={error} retry={refresh} /> : <Loading />}
    </SidePanel>
  );
}

function Detail({ detail, now, hasPlan, onGone }: { detail: Schemas['OrderDetail']; now: Week; hasPlan: boolean; onGone: () => void }) {
  const text = useWords(words);
  const [language] = useLanguage();
  const { order, steps, explanations, tailored } = detail;
  const { planning } = order;
  return (
    <>
      <dl className="facts">
        <div><dt>{text.columns.state}</dt><dd><StateMark order={order} full />{order.urgent ? <span className="request-urgent">{text.urgent}</span> : null}</dd></div>
        {order.stateReason ? <div><dt>{text.reason}</dt><dd><ServerText>{order.stateReason}</ServerText>{order.stateBy ? <span className="quiet"> – {order.stateBy}</span> : null}</dd></div> : null}
        {planning.span ? <div><dt>{text.columns.weeks}</dt><dd>{weekDate(planning.span.from, language)}<br />{longSpan(planning.span, language)}</dd></div> : null}
        {planning.lateWeeks > 0 ? <div><dt /><dd className="request-late">{text.late(planning.lateWeeks)}</dd></div> : null}
        {order.wishedFrom || order.wishedUntil ? <div><dt>{text.wished}</dt><dd>{order.wishedFrom ? weekDate(order.wishedFrom, language) : '…'} – {order.wishedUntil ? weekDate(order.wishedUntil, language) : '…'}</dd></div> : null}
        {order.hours > 0 ? <div><dt>{text.hours}</dt><dd>{text.teamAndOwn(hours(order.teamHours), hours(order.ownHours))}</dd></div> : null}
        <CardVersion order={order} />
        {order.items.length > 0 ? <div><dt>{text.homes}</dt><dd>{order.placeName}: {number(order.homes)}</dd></div> : null}
      </dl>
      {order.freeText ? <section><h3>{text.freeText}</h3><p>{order.freeText}</p></section> : null}
      <OrderActions order={order} onGone={onGone} />
      {order.state === 'draft' ? null : <AgreementSection order={order} now={now} />}
      {hasPlan && planning.span && !isOver(order) ? <FinishBand planKey="published" orderId={order.id} municipalityCode={order.municipalityCode} /> : null}
      {planning.neededThisWeek.length > 0 ? <section><h3>{text.needed}</h3><Needs list={planning.neededThisWeek} /></section> : null}
      {planning.notEarlier || explanations.length > 0 ? <Why sentence={planning.notEarlier} explanations={explanations} /> : null}
      {isOver(order) ? null : (
        <section>
          <h3>{text.who}</h3>
          {planning.members.length === 0 ? <p className="quiet">{text.whoNobody}</p> : (
            <ul className="plain-list">
              {planning.members.map((member) => (
                <li key={member.id}><span>{member.name}</span><span className="quiet nowrap">{shortSpan(member.span, now)}{member.hours === undefined ? '' : ` · ${hours(member.hours)}`}</span></li>
              ))}
            </ul>
          )}
        </section>
      )}
      {tailored.length > 0 ? <section><h3>{text.tailored}</h3><ul>{tailored.map((one) => <li key={one}><ServerText>{one}</ServerText></li>)}</ul></section> : null}
      {steps.length > 0 ? <Steps steps={steps} now={now} /> : null}
    </>
  );
}

function Why({ sentence, explanations }: { sentence: string | undefined; explanations: readonly Schemas['Explanation'][] }) {
  const text = useWords(words);
  const [language] = useLanguage();
  return (
    <section className="why">
      <h3>{text.whyTitle}</h3>
      {sentence ? <p><ServerText>{sentence}</ServerText></p> : null}
      {explanations.length > 0 ? (
        <details>
          <summary>{text.whyPerStep(explanations.length)}</summary>
          <ul className="reasons">
            {explanations.map((one) => (
              <li key={`${one.item}-${one.role}-${one.kind}`}>
                <p><span className="step-code">{one.item}</span><ServerText>{one.message}</ServerText></p>
                {one.changes.length > 0 ? <p className="quiet">{one.changes.length > 1 ? text.helpsAll : text.helps}: <ServerText>{changeTexts(one.changes)}</ServerText>{one.possible ? ` ${text.possible(longSpan(one.possible, language))}` : ''}</p> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Steps({ steps, now }: { steps: readonly Schemas['OrderStep'][]; now: Week }) {
  const text = useWords(words);
  return (
    <section>
      <h3>{text.steps}</h3>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.item} className={step.isPlanned ? '' : 'step-open'}>
            <details>
              <summary>
                <span className="step-code">{step.item}</span><span className="step-name">{step.itemName}</span>
                <span className="quiet nowrap">{step.leftOut ? text.leftOut : step.span ? shortSpan(step.span, now) : text.notPlanned}</span>
              </summary>
              <ul className="plain-list">
                {step.lines.map((line) => (
                  <li key={line.line}><span>{line.member?.name ?? line.roleName}{line.own ? ` (${text.columns.own.toLowerCase()})` : ''}</span><span className="quiet nowrap">{line.role}{line.hours === undefined ? '' : ` · ${hours(line.hours)}`}</span></li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
