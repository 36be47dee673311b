// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { Button } from '@/components/Button';
import { useWords } from '@/i18n/words';
import { words } from './draft-words';
import { draftLink, useBegin, useDraft } from './useDraft';

/** For who may change the card: to its draft. */
export function DraftButton() {
  const text = useWords(words);
  const { data, may, none } = useDraft();
  const begin = useBegin();
  if (!may || (!data && !none)) return null;
  return <Button onClick={() => { begin(data !== undefined, draftLink('kaart')); }}>{data ? text.resume : text.edit}</Button>;
}
