// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { memo, type CSSProperties, type ReactElement } from 'react';
import { weekLabel, type Week } from '@/time/weeks';
import type { Cell, Part, Row } from './model';
import type { Clients } from '@/municipalities/clients';
import type { Words } from './words';

export interface BoardRowProps {
  row: Row;
  index: number;
  weeks: readonly Week[];
  /** Columns are wide enough to name every part; else a cell names its largest. */
  wide: boolean;
  /** Column that is open in the side panel, -1 for none. */
  open: number;
  clients: Clients;
  words: Words;
}

function describe(cell: Cell, week: Week, near: Week | undefined, clients: Clients, words: Words): string {
  const name = weekLabel(week, words.language, near);
  if (cell.capacity === 0 && cell.parts.length === 0) return words.cellOff(name);
  if (cell.parts.length === 0) return cell.capacity === null ? `${name}: 0` : words.cellEmpty(name, cell.capacity);
  const parts = cell.parts.map((part) => {
    const marks = [
      part.state === 'ghost' ? words.ghostWord : part.leaving ? words.leavingWord : part.state === 'draft' ? words.draftWord : '',
      part.pinId !== null && part.state !== 'ghost' ? words.pinnedWord : '',
    ].filter(Boolean);
    return words.cellPart(clients.name(part.client), part.hours) + (marks.length > 0 ? ` (${marks.join(', ')})` : '');
  });
  const head = cell.capacity === null ? words.cellOrder(name, cell.hours) : words.cellHours(name, cell.hours, cell.capacity);
  const over = cell.capacity !== null && cell.hours > cell.capacity ? `, ${words.cellOver(cell.hours - cell.capacity)}` : '';
  const broken = cell.broken ? `, ${words.cellBroken}` : '';
  return `${head}${over}${broken}: ${parts.join(', ')}`;
}

function partClass(part: Part, own: boolean): string {
  const state = part.leaving ? 'leaving' : part.state;
  return `board-part board-part-${state}${own ? ' board-part-own' : ''}${part.pinId === null ? '' : ' board-part-held'}`;
}

function Fill({ cell, row, wide, clients }: { cell: Cell; row: Row; wide: boolean; clients: Clients }): ReactElement | null {
  const largest = cell.parts[0];
  if (!largest) return null;
  const height = cell.capacity === null ? 100 : Math.min(100, Math.round((cell.hours / Math.max(1, cell.capacity)) * 100));
  const over = cell.capacity !== null && cell.hours > cell.capacity ? cell.hours - cell.capacity : 0;
  return (
    <span className="board-fill" style={{ '--fill': `${height}%` } as CSSProperties}>
      {cell.parts.map((part) => (
        <span
          key={`${part.orderId}/${part.item}/${part.line}/${part.memberId}/${part.state}`}
          className={partClass(part, row.own)}
          style={{ '--part': clients.fill(part.client), flexGrow: part.hours } as CSSProperties}
          draggable={row.kind === 'member' ? true : undefined}
          data-line={`${part.orderId}/${part.item}/${part.line}`}
        >
          {wide && <>{row.kind === 'order' ? part.role : clients.sign(part.client)}&nbsp;{part.hours}</>}
        </span>
      ))}
      {!wide && over === 0 && (
        <span className="board-sum">
          {row.kind === 'member' && clients.sign(largest.client)}
          {row.kind === 'member' && cell.parts.length > 1 && '+'} {cell.hours}
        </span>
      )}
      {over > 0 && <span className="board-over">+{over}</span>}
    </span>
  );
}

function CellView(props: { cell: Cell; row: Row; week: Week; near: Week | undefined; wide: boolean; open: boolean; clients: Clients; words: Words }): ReactElement {
  const { cell, row, words } = props;
  const off = cell.capacity === 0 && cell.parts.length === 0;
  const over = cell.capacity !== null && cell.hours > cell.capacity;
  const name = `board-cell${off ? ' board-cell-off' : ''}${over ? ' board-cell-over' : ''}${cell.broken ? ' board-cell-broken' : ''}${props.open ? ' board-cell-open' : ''}`;
  return (
    <td tabIndex={-1} className={name} aria-label={describe(cell, props.week, props.near, props.clients, words)} aria-selected={props.open}>
      {off ? <span className="board-off">{words.leave[cell.leave ?? ''] ?? words.off}</span> : <Fill cell={cell} row={row} wide={props.wide} clients={props.clients} />}
    </td>
  );
}

/** One person or one order over the weeks in view. Drawn again only when its own cells change. */
export const BoardRow = memo(function BoardRow(props: BoardRowProps): ReactElement {
  const { row, clients } = props;
  return (
    <tr data-row={props.index} aria-rowindex={props.index + 2} className={row.own ? 'board-own' : undefined}>
      <th scope="row" tabIndex={-1} className="board-name">
        <span className="board-name-text" title={row.label}>{row.label}</span>
        <span className="board-note">{row.note}</span>
      </th>
      {row.cells.map((cell, i) => (
        <CellView
          key={i} cell={cell} row={row} week={props.weeks[i] ?? ''} near={props.weeks[0]} wide={props.wide} open={props.open === i}
          clients={clients} words={props.words}
        />
      ))}
    </tr>
  );
});
