// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import type { Resource } from '@/api/useResource';
import { Button } from '@/components/Button';
import { ClientSign } from '@/components/ClientSign';
import { ErrorState, Loading, ServerText } from '@/components/States';
import { BrokenRules } from './BrokenLine';
import { InDraft } from './InDraft';
import { lineId } from './model';
import type { WhoWhen } from './useAddress';
import type { Words } from './words';

export interface CheckPanelProps {
  check: Resource<Schemas['RuleCheck']>;
  /** As of BrokenRules. */
  inHand: boolean;
  onDraft: () => void;
  onShow: (line: Schemas['BrokenLine']) => void;
  onWho: (who: WhoWhen) => void;
  words: Words;
}

/** The plan as it is on the board against every named rule: what is broken, where, and what mends it. */
export function CheckPanel({ check: { data: check, error, refresh }, inHand, onDraft, onShow, onWho, words }: CheckPanelProps): ReactElement {
  const broken = (check?.lines.length ?? 0) + (check?.others.length ?? 0);
  return (
    <section className="board-differences" aria-labelledby="check-title">
      <h2 id="check-title">{words.checkTitle}</h2>
      {!check && (error ? <ErrorState problem={error} retry={refresh} /> : <Loading />)}
      {check && <p role="status">{broken === 0 ? words.checkGood(check.ruleCount) : words.checkBroken(check.lines.length, check.others.length, check.ruleCount)}</p>}
      {check && check.others.length > 0 && <ul>{check.others.map((rule) => <li key={rule.rule}><ServerText>{rule.text}</ServerText></li>)}</ul>}
      {!inHand && broken > 0 && <InDraft onDraft={onDraft} words={words} />}
      <ul className="check-lines">
        {check?.lines.map((line) => (
          <li key={lineId(line)}>
            <h3>
              <ClientSign code={line.municipalityCode} /> {line.itemName}, {line.orderTitle}{' '}
              <span className="board-note">{[line.member?.name ?? line.role, ...(line.byHand ? [words.checkByHand] : [])].join(', ')}</span>
            </h3>
            <BrokenRules line={line} inHand={inHand} onMended={onDraft} onWho={() => { onWho(line); }} words={words} />
            {line.member && (
              <Button kind="plain" className="button-small" onClick={() => { onShow(line); }} aria-label={`${words.diffShow}: ${line.itemName}, ${line.orderTitle}`}>
                {words.diffShow}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
