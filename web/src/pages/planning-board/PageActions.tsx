// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import type { Schemas } from '@/api/types';
import { Button } from '@/components/Button';
import { Choice } from '@/components/Choice';
import type { Address } from './useAddress';
import type { Words } from './words';

export interface PageActionsProps {
  address: Address;
  plan: Schemas['Plan'] | null;
  hasDraft: boolean;
  differences: Schemas['PlanDifferences'] | undefined;
  onPublish: () => void;
  words: Words;
}

/** Beside the title: which plan is shown, and what can be done with it. */
export function PageActions({ address, plan, hasDraft, differences, onPublish, words }: PageActionsProps): ReactElement {
  const draft = plan?.state === 'draft' ? plan : null;
  const { panel, setPanel } = address;
  const count = differences?.municipalities.reduce((sum, one) => sum + one.differences.length, 0) ?? 0;
  return (
    <>
      {hasDraft && (
        <Choice label={words.showing} value={address.planKey} onChange={address.setPlanKey}
          options={[{ value: 'latest', text: draft?.name ?? words.draftShort }, { value: 'published', text: words.published }]} />
      )}
      <Button kind={draft ? 'normal' : 'primary'} aria-expanded={panel === 'run'} onClick={() => { setPanel(panel === 'run' ? null : 'run'); }}>{words.makePlan}</Button>
      {draft && differences && (
        <Button aria-expanded={panel === 'differences'} onClick={() => { setPanel(panel === 'differences' ? null : 'differences'); }}>{words.compare} ({count})</Button>
      )}
      {draft && <Button kind="primary" onClick={onPublish}>{words.publish}</Button>}
    </>
  );
}
