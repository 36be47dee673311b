// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from 'react';
import { Button } from '@/components/Button';
import type { Words } from './words';

/** Beside a draft the published plan is for looking only: why, and the way to the draft. */
export function InDraft({ onDraft, words }: { onDraft: () => void; words: Words }): ReactElement {
  return <p>{words.inDraft} <Button kind="plain" className="button-small" onClick={onDraft}>{words.toDraft}</Button></p>;
}
