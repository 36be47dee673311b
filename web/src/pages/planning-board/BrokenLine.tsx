// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { ServerText } from '@/components/States';
import { mend } from './holds';
import type { Words } from './words';

/** What is possible instead, each to be pressed. */
export function Repairs(props: { repairs: readonly Schemas['Repair'][]; onChoose: (repair: Schemas['Repair']) => void }): ReactElement | null {
  if (props.repairs.length === 0) return null;
  return (
    <ul className="board-repairs">
      {props.repairs.map((repair) => (
        <li key={`${repair.member.id}@${repair.from}`}>
          <Button className="button-small" onClick={() => { props.onChoose(repair); }}><ServerText>{repair.text}</ServerText></Button>
        </li>
      ))}
    </ul>
  );
}

/** The rules that one line breaks, and the nearest ways to mend it. */
export function BrokenRules({ line, onWho, words }: { line: Schemas['BrokenLine']; onWho: () => void; words: Words }): ReactElement {
  return (
    <div className="board-check board-check-breaks">
      <ul>{line.rules.map((rule) => <li key={rule.rule}><ServerText>{rule.text}</ServerText></li>)}</ul>
      <Repairs repairs={line.repairs} onChoose={(repair) => { mend(line, repair, words); }} />
      {line.repairs.length === 0 && <p>{words.repairNone}</p>}
      {line.repairs.length === 0 && <Button className="button-small" onClick={onWho}>{words.who}</Button>}
    </div>
  );
}
