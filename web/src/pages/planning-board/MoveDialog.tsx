// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { ServerText } from '@/components/States';
import { weekDate, weekLabel, weekSpan, type Week } from '@/time/weeks';
import { Repairs } from './BrokenLine';
import { lineId, type Part } from './model';
import { usePinCheck, type Check } from './usePinCheck';
import type { Words } from './words';

export interface Target {
  part: Part;
  memberId: number;
  from: Week;
}

export interface MoveDialogProps {
  /** What can be moved from the cell, the largest first. */
  parts: readonly Part[];
  lines: ReadonlyMap<string, Schemas['BoardLine']>;
  people: readonly Schemas['Member'][];
  plan: Schemas['Plan'];
  start: Target;
  onMove: (target: Target) => void;
  /** Puts it there although it breaks a rule. */
  onMoveAnyway: (target: Target) => void;
  onClose: () => void;
  words: Words;
}

/** What a move would do, as sentences. */
export function CheckResult({ check, onRepair, words }: { check: Check | null; onRepair?: (repair: Schemas['Repair']) => void; words: Words }): ReactElement {
  if (!check) return <p role="status">{words.moveChecking}…</p>;
  if ('failed' in check) {
    return <div role="alert" className="board-check"><p>{words.moveUnknown} <ServerText>{check.failed}</ServerText></p><Button className="button-small" onClick={check.again}>{words.again}</Button></div>;
  }
  return (
    <div role="status" className={check.fits ? 'board-check' : 'board-check board-check-breaks'}>
      {check.fits && (
        <p>{check.span ? words.moveFits(weekLabel(check.span.from, words.language), weekLabel(check.span.until, words.language, check.span.from)) : words.moveFitsHere}</p>
      )}
      {!check.fits && (
        <>
          <p>{words.moveBreaks}</p><ul>{check.breaks.map((one, i) => <li key={i}><ServerText>{one.text}</ServerText></li>)}</ul>
          {onRepair && check.repairs.length > 0 ? <><p>{words.moveRepairs}</p><Repairs repairs={check.repairs} onChoose={onRepair} /></> : null}
          <p>{words.moveElse}</p>
        </>
      )}
      {check.differences.length > 0 && (
        <><p>{words.moveShifts(check.differences.length)}</p><ul>{check.differences.slice(0, 8).map((one, i) => <li key={i}><ServerText>{one.text}</ServerText></li>)}</ul></>
      )}
    </div>
  );
}

/** Another person or another week for one line, with what it does before it is done. */
export function MoveDialog(props: MoveDialogProps): ReactElement {
  const { words, lines } = props;
  const [target, setTarget] = useState(props.start);
  const check = usePinCheck(target, 250);
  const fits = check && 'fits' in check ? check.fits : null;
  const able = (row: Schemas['Member']) => row.roles.some((role) => role.role === target.part.role);
  const named = (part: Part) => {
    const line = lines.get(lineId(part));
    return line ? `${line.itemName}, ${line.orderTitle} (${part.role})` : `${part.item} (${part.role})`;
  };
  const people = [...props.people].sort((a, b) => Number(able(b)) - Number(able(a)) || a.name.localeCompare(b.name, 'nl', { numeric: true }));
  return (
    <Dialog title={words.moveTitle} onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onMove(target);
        }}
      >
        {props.parts.length > 1 ? (
          <label>
            {words.moveWhat}
            <select
              value={lineId(target.part)}
              onChange={(event) => {
                const part = props.parts.find((one) => lineId(one) === event.target.value);
                if (part) setTarget({ part, memberId: part.memberId, from: lines.get(lineId(part))?.span.from ?? target.from });
              }}
            >
              {props.parts.map((part) => <option key={lineId(part)} value={lineId(part)}>{named(part)}</option>)}
            </select>
          </label>
        ) : <p>{named(target.part)}</p>}
        <label>
          {words.moveWho}
          <select value={target.memberId} onChange={(event) => { setTarget({ ...target, memberId: Number(event.target.value) }); }}>
            {people.map((row) => (
              <option key={row.id} value={row.id}>{row.name}{able(row) ? ` (${words.able})` : ''}</option>
            ))}
          </select>
        </label>
        <label>
          {words.moveWhen}
          <select value={target.from} onChange={(event) => { setTarget({ ...target, from: event.target.value }); }}>
            {weekSpan(props.plan.firstWeek, props.plan.weeks).map((week) => <option key={week} value={week}>{weekDate(week, words.language)}</option>)}
          </select>
        </label>
        <h3>{words.moveResult}</h3>
        <CheckResult check={check} onRepair={(repair) => { props.onMove({ ...target, memberId: repair.member.id, from: repair.from }); }} words={words} />
        <div className="form-actions">
          <Button type="submit" kind="primary" disabled={fits !== true}>{words.moveDo}</Button>
          {fits === false && <Button onClick={() => { props.onMoveAnyway(target); }}>{words.moveAnyway}</Button>}
          <Button onClick={props.onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
