// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Loading, ServerText } from '@/components/States';
import { mend } from './holds';
import type { Words } from './words';

/** What is possible instead, each to be pressed. */
export function Repairs(props: { repairs: readonly Schemas['Repair'][]; busy?: boolean; onChoose: (repair: Schemas['Repair']) => void }): ReactElement | null {
  if (props.repairs.length === 0) return null;
  return (
    <ul className="board-repairs">
      {props.repairs.map((repair) => (
        <li key={`${repair.member.id}@${repair.from}`}>
          <Button className="button-small" disabled={props.busy} onClick={() => { props.onChoose(repair); }}><ServerText>{repair.text}</ServerText></Button>
        </li>
      ))}
    </ul>
  );
}

interface BrokenRulesProps {
  line: Schemas['BrokenLine'];
  /** This plan is what changes by hand go into; else it is for looking only. */
  inHand: boolean;
  /** The newest draft has it now. */
  onMended: () => void;
  onWho: () => void;
  words: Words;
}

/** The rules that one line breaks, and the nearest ways to mend it. */
export function BrokenRules({ line, inHand, onMended, onWho, words }: BrokenRulesProps): ReactElement {
  const [busy, setBusy] = useState(false);
  const choose = async (repair: Schemas['Repair']) => {
    setBusy(true);
    const done = await mend(line, repair, words);
    setBusy(false);
    if (done) onMended();
  };
  return (
    <div className="board-check board-check-breaks">
      <ul>{line.rules.map((rule) => <li key={rule.rule}><ServerText>{rule.text}</ServerText></li>)}</ul>
      {inHand && <Repairs repairs={line.repairs} busy={busy} onChoose={(repair) => { void choose(repair); }} />}
      {busy && <Loading what={words.following} />}
      {inHand && line.repairs.length === 0 && <><p>{words.repairNone}</p><Button className="button-small" onClick={onWho}>{words.who}</Button></>}
    </div>
  );
}
