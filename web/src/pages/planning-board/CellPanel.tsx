// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { FinishBand } from '@/chance/FinishBand';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { weekLabel, type Week } from '@/time/weeks';
import { BrokenRules } from './BrokenLine';
import { InDraft } from './InDraft';
import { lineId, type Cell, type LineKey, type Part, type Row } from './model';
import type { Words } from './words';
import { OrderReasons } from './Why';

export interface CellPanelProps {
  row: Row;
  week: Week;
  cell: Cell;
  lines: ReadonlyMap<string, Schemas['BoardLine']>;
  planKey: string;
  memberName: (id: number) => string;
  onPin: (part: Part) => void;
  onMove: (part: Part) => void;
  onRelease: (part: Part) => void;
  onWho: (line: LineKey) => void;
  /** As of BrokenRules. */
  inHand: boolean;
  onDraft: () => void;
  words: Words;
}

function PartView({ part, props }: { part: Part; props: CellPanelProps }): ReactElement {
  const { words, week } = props;
  const line = props.lines.get(lineId(part));
  return (
    <li className="panel-part">
      <h3>
        <ClientSign code={part.client} /> {line ? line.itemName : part.item}
        <span className="panel-hours">{words.hoursShort(part.hours)}</span>
      </h3>
      <dl>
        {line && <><dt>{words.request}</dt><dd>{line.orderTitle}</dd></>}
        <dt>{words.panelWho}</dt><dd>{props.memberName(part.memberId)} <span className="board-note">{part.role}</span></dd>
        {line && (
          <>
            <dt>{words.panelWhen}</dt>
            <dd>{words.panelSpan(weekLabel(line.span.from, words.language, week), weekLabel(line.span.until, words.language, week))}, {words.panelWhole(line.hours)}</dd>
          </>
        )}
        <dt>{words.panelState}</dt>
        <dd>
          {part.state === 'ghost' ? words.legendGhost : part.state === 'draft' ? words.legendDraft : words.legendPublished}
          {part.pinId !== null && `, ${words.pinnedWord}`}{part.leaving && `, ${words.leavingWord}`}
        </dd>
      </dl>
      {props.inHand && (
        <div className="panel-actions">
          {part.pinId === null
            ? <Button onClick={() => { props.onPin(part); }}>{words.pin} <kbd>P</kbd></Button>
            : <Button onClick={() => { props.onRelease(part); }}>{words.release} <kbd>D</kbd></Button>}
          <Button onClick={() => { props.onMove(part); }}>{words.move} <kbd>M</kbd></Button>
          <Button onClick={() => { props.onWho(part); }}>{words.who}</Button>
        </div>
      )}
    </li>
  );
}

function titleOf(orderId: number, { lines, row }: CellPanelProps): string {
  for (const line of lines.values()) if (line.orderId === orderId) return line.orderTitle;
  return row.label;
}

const clientOf = (orderId: number, { cell }: CellPanelProps): string | undefined => cell.parts.find((part) => part.orderId === orderId)?.client;

/** One cell in detail: who does what for whom, since when and until when, and what stands in the way of more. */
export function CellPanel(props: CellPanelProps): ReactElement {
  const { cell, words } = props;
  const over = cell.capacity === null ? 0 : cell.hours - cell.capacity;
  const orders = new Set(cell.parts.map((part) => part.orderId));
  if (props.row.kind === 'order') orders.add(props.row.key);
  return (
    <>
      <p>
        {cell.parts.length === 0 ? words.panelFree(cell.capacity) : cell.capacity === null ? words.cellOrder(weekLabel(props.week, words.language), cell.hours) : words.panelHours(cell.hours, cell.capacity)}
        {over > 0 && <strong className="panel-over"> {words.panelOver(over)}</strong>}
      </p>
      {!props.inHand && cell.parts.length > 0 && <InDraft onDraft={props.onDraft} words={words} />}
      {cell.broken?.map((line) => (
        <section key={lineId(line)}>
          <h3>{line.itemName}: {words.cellBroken}</h3>
          <BrokenRules line={line} inHand={props.inHand} onMended={props.onDraft} onWho={() => { props.onWho(line); }} words={words} />
        </section>
      ))}
      <ul className="panel-parts">
        {cell.parts.map((part) => <PartView key={`${lineId(part)}/${part.memberId}/${part.state}`} part={part} props={props} />)}
      </ul>
      {orders.size > 0 && <h3>{words.panelWhy}</h3>}
      {[...orders].map((id) => (
        <section key={id} className="panel-why">
          {orders.size > 1 && <p className="quiet">{titleOf(id, props)}</p>}
          <OrderReasons planKey={props.planKey} orderId={id} words={words} />
          {clientOf(id, props) !== undefined && <FinishBand planKey={props.planKey} orderId={id} municipalityCode={clientOf(id, props) ?? ''} />}
        </section>
      ))}
    </>
  );
}
