// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useState, type ReactElement } from 'react';
import { api } from '@/api/client';
import { save } from '@/api/save';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Choice } from '@/components/Choice';
import { Confirm } from '@/components/Confirm';
import { Loading } from '@/components/States';
import type { Address } from './useAddress';
import type { Words } from './words';

export interface PageActionsProps {
  address: Address;
  plan: Schemas['Plan'] | null;
  hasDraft: boolean;
  /** Something was published, so that it can be brought up to date. */
  hasPublished: boolean;
  differences: Schemas['PlanDifferences'] | undefined;
  check: Schemas['RuleCheck'] | undefined;
  onPublish: () => void;
  words: Words;
}

/** Beside the title: which plan is shown, and what can be done with it. */
export function PageActions({ address, plan, hasDraft, hasPublished, differences, check, onPublish, words }: PageActionsProps): ReactElement {
  const draft = plan?.state === 'draft' ? plan : null;
  const { panel, setPanel } = address;
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const broken = (check?.lines.length ?? 0) + (check?.others.length ?? 0);
  const update = async () => {
    setBusy(true);
    const done = await save({ run: () => api.post('/plans/_update'), undoText: words.updateDone });
    setBusy(false);
    if (!done) return;
    address.setPlanKey('latest');
    setPanel('differences');
  };
  const count = differences?.municipalities.reduce((sum, one) => sum + one.differences.length, 0) ?? 0;
  return (
    <>
      {hasDraft && (
        <Choice label={words.showing} value={address.planKey} onChange={address.setPlanKey}
          options={[{ value: 'latest', text: draft?.name ?? words.draftShort }, { value: 'published', text: words.published }]} />
      )}
      <Button kind={draft ? 'normal' : 'primary'} aria-expanded={panel === 'run'} onClick={() => { setPanel(panel === 'run' ? null : 'run'); }}>{words.makePlan}</Button>
      {hasPublished && (
        <Button disabled={busy} title={words.updateHelp} onClick={() => { if (hasDraft) setAsking(true); else void update(); }}>{hasDraft ? words.updatePublished : words.update}</Button>
      )}
      {busy && <Loading what={words.following} />}
      {asking && (
        <Confirm kind="primary" title={words.updatePublished} question={words.updateQuestion} verb={words.update}
          onSure={() => { void update(); }} onClose={() => { setAsking(false); }} />
      )}
      {plan && (
        <Button aria-expanded={panel === 'check'} onClick={() => { setPanel(panel === 'check' ? null : 'check'); }}>
          {words.check}{check && broken > 0 ? ` (${broken})` : ''}
        </Button>
      )}
      {draft && hasPublished && (
        <Button aria-expanded={panel === 'differences'} onClick={() => { setPanel(panel === 'differences' ? null : 'differences'); }}>{words.compare}{differences ? ` (${count})` : ''}</Button>
      )}
      {draft && <Button kind="primary" onClick={onPublish}>{words.publish}</Button>}
    </>
  );
}
