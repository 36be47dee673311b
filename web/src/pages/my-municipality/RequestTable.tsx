// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useLayoutEffect, useRef } from 'react';
import type { Schemas } from '@/api/types';
import { useMay } from '@/app/session';
import type { FinishChance } from '@/chance/chance';
import { ChanceCell } from '@/chance/ChanceCell';
import { words as wordsOfChance } from '@/chance/words';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { ServerText } from '@/components/States';
import { number } from '@/i18n/format';
import { useWords } from '@/i18n/words';
import { Link } from '@/router/Link';
import { shortSpan } from '@/time/span';
import type { Week } from '@/time/weeks';
import { StateMark } from './StateMark';
import { useReorder } from './useReorder';
import { words } from './words';

type Order = Schemas['Order'];

interface Props {
  municipality: string;
  orders: readonly Order[];
  now: Week;
  opened: number | null;
  orderLink: (id: number) => string;
  /** Of the orders that the published plan finishes. */
  chances: ReadonlyMap<number, FinishChance>;
}

/** The requests in the municipality's own order; a real table that can be put in another order. */
export function RequestTable({ municipality, orders, now, opened, orderLink, chances }: Props) {
  const text = useWords(words);
  const chanceWords = useWords(wordsOfChance);
  const order = useReorder(municipality, orders);
  const mayRank = useMay()('order.ask', municipality);
  const { body } = order;
  const focused = useRef<HTMLElement | null>(null);
  const ids = orders.map((one) => one.id).join();
  // A row that moves in the document loses the focus; give it back.
  useLayoutEffect(() => {
    if (document.activeElement === document.body && focused.current?.isConnected) focused.current.focus({ preventScroll: true });
  }, [ids]);
  const team = orders.reduce((sum, one) => sum + one.teamHours, 0);
  const own = orders.reduce((sum, one) => sum + one.ownHours, 0);
  const { columns } = text;
  return (
    <>
      <section className="table-scroll" aria-label={text.listTitle} tabIndex={0}>
        <table className={`data-table requests${order.drag ? ' requests-dragging' : ''}`}>
          <caption className="visually-hidden">{text.listTitle}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">{columns.rank}</th>
              <th scope="col">{columns.what}</th>
              <th scope="col" className="wide-only">{columns.state}</th>
              <th scope="col" className="wide-only">{columns.weeks}</th>
              <th scope="col" className="number wide-only request-chance no-print" title={chanceWords.columnMeaning}>{chanceWords.column}</th>
              <th scope="col" className="wide-only">{columns.who}</th>
              <th scope="col" className="wide-only request-why">{columns.why}</th>
              <th scope="col" className="number wide-only" title={text.columnMeaning.team}>{columns.team}</th>
              <th scope="col" className="number wide-only" title={text.columnMeaning.own}>{columns.own}</th>
              <th scope="col" className="no-print"><span className="visually-hidden">{columns.move}</span></th>
            </tr>
          </thead>
          <tbody ref={body} onFocus={(event) => { focused.current = event.target; }}>
            {orders.map((one, at) => (
              <tr key={one.id} data-order={one.id} className={rowClass(one, at, orders, order.drag, opened)}
                style={order.drag?.id === one.id ? { transform: `translateY(${order.drag.shift}px)` } : undefined}>
                <td className="number request-rank">
                  {mayRank ? (
                    <button type="button" className="request-grip" aria-label={text.moveHandle(one.title, at + 1, orders.length)}
                      onKeyDown={(event) => { order.onKey(one, event); }} onPointerDown={(event) => { order.onPointerDown(one, event); }}
                      onPointerMove={order.onPointerMove} onPointerUp={() => { order.onPointerUp(one); }} onPointerCancel={order.cancel}>
                      <Icon name="grip" size={16} />
                    </button>
                  ) : null}
                  {at + 1}
                </td>
                <th scope="row" className="request-title">
                  <Link to={orderLink(one.id)} aria-current={opened === one.id ? 'true' : undefined}>{one.title}</Link>
                  {one.urgent ? <span className="request-urgent">{text.urgent}</span> : null}
                  {one.proposal ? <span className="request-urgent">{text.answerAsked}</span> : null}
                  {one.agreement?.kind === 'force-majeure' ? <span className="request-urgent" title={one.agreement.reason}>{text.overmacht}</span> : null}
                  <span className="request-more">
                    <StateMark order={one} />{one.planning.span ? <span className="quiet"> · {shortSpan(one.planning.span, now)}</span> : null}
                  </span>
                </th>
                <td className="wide-only nowrap"><StateMark order={one} /></td>
                <td className="wide-only nowrap">{one.planning.span ? shortSpan(one.planning.span, now) : '–'}
                  {one.planning.lateWeeks > 0 ? <span className="request-late" title={text.late(one.planning.lateWeeks)}> +{one.planning.lateWeeks}</span> : null}</td>
                <td className="number wide-only request-chance no-print"><ChanceCell one={chances.get(one.id)} /></td>
                <td className="wide-only request-who"><Who members={one.planning.members} /></td>
                <td className="wide-only request-why">{one.planning.notEarlier ? <span title={one.planning.notEarlier}><ServerText>{one.planning.notEarlier}</ServerText></span> : null}</td>
                <td className="number wide-only">{number(one.teamHours)}</td>
                <td className="number wide-only">{number(one.ownHours)}</td>
                <td className="no-print request-moves">
                  {mayRank ? (
                    <>
                      <Button kind="plain" icon className="button-small" aria-label={text.moveUp(one.title)} aria-disabled={at === 0} onClick={() => { order.moveTo(one, at - 1); }}><Icon name="up" size={16} /></Button>
                      <Button kind="plain" icon className="button-small" aria-label={text.moveDown(one.title)} aria-disabled={at === orders.length - 1} onClick={() => { order.moveTo(one, at + 1); }}><Icon name="down" size={16} /></Button>
                    </>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot className="wide-only">
            <tr><td /><th scope="row" colSpan={3}>{text.totals}</th><td className="request-chance no-print" /><td className="request-who" /><td className="request-why" /><td className="number">{number(team)}</td><td className="number">{number(own)}</td><td className="no-print" /></tr>
          </tfoot>
        </table>
      </section>
      <p className="visually-hidden" role="status">{order.said}</p>
    </>
  );
}

function rowClass(order: Order, at: number, all: readonly Order[], drag: { id: number; place: number } | null, opened: number | null): string | undefined {
  if (drag) {
    if (drag.id === order.id) return 'request-drag';
    const from = all.findIndex((one) => one.id === drag.id);
    // The line shows where the row lands: above this row, or below it when it comes from above.
    if (at === drag.place && at !== from) return at < from ? 'request-land-above' : 'request-land-below';
    return undefined;
  }
  return opened === order.id ? 'request-opened' : undefined;
}

function Who({ members }: { members: readonly Schemas['OrderMember'][] }) {
  const text = useWords(words);
  if (members.length === 0) return <span className="quiet">{text.nobody}</span>;
  const [first, ...rest] = members;
  return <span title={members.map((member) => member.name).join(', ')}>{first?.name}{rest.length > 0 ? <span className="quiet"> {text.andMore(rest.length)}</span> : null}</span>;
}
