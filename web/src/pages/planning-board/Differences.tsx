// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { ServerText } from '@/components/States';
import type { Clients } from '@/municipalities/clients';
import type { Words } from './words';

type Difference = Schemas['Difference'];
type Side = Schemas['DifferenceSide'];

const FIRST = 4;

export interface DifferencesProps {
  differences: Schemas['PlanDifferences'];
  clients: Clients;
  /** Goes to a side of a difference on the board. */
  onShow: (side: Side) => void;
  words: Words;
}

const sameSide = (pin: Schemas['Pin'], side: Side | undefined) => side !== undefined && pin.member.id === side.member.id && pin.from === side.span.from;

function One({ difference, pin, props }: { difference: Difference; pin: Schemas['Pin'] | undefined; props: DifferencesProps }): ReactElement {
  const { words } = props;
  const { orderId, item, line, before, after } = difference;
  const shown = after ?? before;
  const hold = (side: Side, text: string) => save({
    run: () => api.post('/pins', { body: { orderId, item, line, memberId: side.member.id, from: side.span.from } }),
    undoText: `${text}: ${difference.text}`,
  });
  return (
    <li className={`difference difference-${difference.kind}`}>
      <span><ServerText>{difference.text}</ServerText></span>
      <span className="row-actions">
        {after && (pin && sameSide(pin, after)
          ? <span className="board-note">{words.diffHeld}</span>
          : <Button className="button-small" onClick={() => { void hold(after, words.diffHold); }} aria-label={`${words.diffHold}: ${difference.text}`}>{words.diffHold}</Button>)}
        {before && (pin && sameSide(pin, before)
          ? <span className="board-note">{words.diffBack}</span>
          : <Button className="button-small" onClick={() => { void hold(before, words.diffUndo); }} aria-label={`${words.diffUndo}: ${difference.text}`}>{words.diffUndo}</Button>)}
        {shown && <Button kind="plain" className="button-small" onClick={() => { props.onShow(shown); }} aria-label={`${words.diffShow}: ${difference.text}`}>{words.diffShow}</Button>}
      </span>
    </li>
  );
}

/** The draft beside the published plan: sentences per municipality, each to hold on to or to take back. */
export function Differences(props: DifferencesProps & { pins: readonly Schemas['Pin'][] }): ReactElement {
  const { differences, clients, words } = props;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const pinOf = (one: Difference) => props.pins.find((pin) => pin.orderId === one.orderId && pin.item === one.item && pin.line === one.line);
  const groups = [...differences.municipalities].sort((a, b) => clients.name(a.municipalityCode).localeCompare(clients.name(b.municipalityCode), 'nl'));
  if (groups.length === 0) return <p>{words.diffNone}</p>;
  return (
    <>
      <p><ServerText>{differences.text}</ServerText></p>
      {groups.map((group) => {
        const all = unfolded.has(group.municipalityCode);
        const list = all ? group.differences : group.differences.slice(0, FIRST);
        return (
          <section key={group.municipalityCode} className="difference-group">
            <h3>
              <ClientSign code={group.municipalityCode} /> {clients.name(group.municipalityCode)}{' '}
              <span className="board-note">{words.diffCount(group.differences.length)}</span>
            </h3>
            <ul>
              {list.map((one, i) => <One key={`${one.orderId}/${one.item}/${one.line}/${i}`} difference={one} pin={pinOf(one)} props={props} />)}
            </ul>
            {group.differences.length > list.length && (
              <Button kind="plain" className="button-small" onClick={() => { setUnfolded(new Set([...unfolded, group.municipalityCode])); }}>
                {words.diffMore(group.differences.length - list.length)}
              </Button>
            )}
          </section>
        );
      })}
    </>
  );
}
