// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { notify } from '@/components/notices';
import type { Week } from '@/time/weeks';
import type { CellAction } from './BoardGrid';
import * as holds from './holds';
import { lineId, type Part, type Row } from './model';
import type { Target } from './MoveDialog';
import type { BoardView } from './useBoard';
import type { Words } from './words';

/** The part of a cell that a key is about: what is held for release, what is not for a pin, else the largest. */
export function partFor(action: CellAction, parts: readonly Part[]): Part | undefined {
  if (action === 'release') return parts.find((part) => part.pinId !== null);
  if (action === 'pin') return parts.find((part) => part.pinId === null && !part.leaving) ?? parts[0];
  return parts[0];
}

/** A move that is being thought about in the dialog. */
export interface Moving {
  parts: readonly Part[];
  start: Target;
}

export interface CellActions {
  /** The plan on the board is what changes go into; else keys and dragging only say where they do. */
  inHand: boolean;
  act: (action: CellAction, row: Row, week: Week) => void;
  pin: (part: Part) => void;
  release: (part: Part) => void;
  /** Opens the dialog for one part of a cell. */
  startMove: (part: Part, parts: readonly Part[], week: Week) => void;
  move: (target: Target) => void;
  /** Puts a line where it breaks a rule; the plan follows when it is mended. */
  moveAnyway: (target: Target) => void;
  /** Opens the dialog where a move would not fit, to choose something that does. */
  reconsider: (target: Target) => void;
  moving: Moving | null;
  stopMoving: () => void;
  /** Where a dragged line would go. */
  targetOf: (line: string, row: Row, week: Week) => Target | null;
}

/** What keys, buttons and dragging do to the cells of the board. */
export function useCellActions(board: BoardView, inHand: boolean, open: (row: Row, week: Week) => void, memberName: (id: number) => string, words: Words): CellActions {
  const [moving, setMoving] = useState<Moving | null>(null);
  const lineOf = (part: Part) => board.lines.get(lineId(part));
  const pin = (part: Part) => {
    const line = lineOf(part);
    if (line) holds.pin(line, words);
  };
  const release = (part: Part) => {
    if (part.pinId !== null) holds.release(part.pinId, lineOf(part), part, words);
  };
  const startMove = (part: Part, parts: readonly Part[], week: Week) => {
    setMoving({ parts, start: { part, memberId: part.memberId, from: lineOf(part)?.span.from ?? week } });
  };
  const act = (action: CellAction, row: Row, week: Week) => {
    if (action === 'open') {
      open(row, week);
      return;
    }
    if (!inHand) {
      notify(words.inDraft);
      return;
    }
    const parts = row.cells[board.weeks.indexOf(week)]?.parts ?? [];
    const part = partFor(action, parts);
    if (!part) notify(action === 'release' ? words.notPinned : words.nothingHere);
    else if (action === 'move') startMove(part, parts, week);
    else if (action === 'release') release(part);
    else pin(part);
  };
  const moveBy = (how: typeof holds.move) => (target: Target) => {
    const line = lineOf(target.part);
    if (line) how(line, { id: target.memberId, name: memberName(target.memberId) }, target.from, words);
    setMoving(null);
  };
  const move = moveBy(holds.move);
  const moveAnyway = moveBy(holds.holdAnyway);
  const targetOf = (id: string, row: Row, week: Week): Target | null => {
    const line = board.lines.get(id);
    if (!line) return null;
    const part: Part = {
      orderId: line.orderId, item: line.item, line: line.line, memberId: line.member.id, client: line.municipalityCode, role: line.role, hours: line.hours,
      state: 'draft', leaving: false, pinId: line.pinId ?? null,
    };
    return { part, memberId: row.key, from: week };
  };
  return { inHand, act, pin, release, startMove, move, moveAnyway, reconsider: (start) => { setMoving({ parts: [start.part], start }); }, moving, stopMoving: () => { setMoving(null); }, targetOf };
}
