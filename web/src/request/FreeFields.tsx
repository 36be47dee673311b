// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '@/i18n/words';
import type { Draft } from './request';
import { words } from './words';

/** A request that is not on the card: a short name and a text. */
export function FreeFields({ draft, onChange, tried }: { draft: Draft; onChange: (draft: Draft) => void; tried: boolean }) {
  const text = useWords(words);
  const noTitle = tried && draft.title.trim() === '';
  const noText = tried && draft.freeText.trim() === '';
  return (
    <>
      <div data-field="title">
        <label htmlFor="free-title" className="field-label">{text.name}</label>
        <input id="free-title" type="text" className="wide" maxLength={200} value={draft.title} required aria-invalid={noTitle || undefined} aria-describedby="free-title-help"
          onChange={(event) => { onChange({ ...draft, title: event.target.value }); }} />
        <p id="free-title-help" className={noTitle ? 'field-error' : 'quiet small'}>{noTitle ? text.nameMissing : text.nameHelp}</p>
      </div>
      <div data-field="text">
        <label htmlFor="free-text" className="field-label">{text.describe}</label>
        <textarea id="free-text" rows={6} className="wide" maxLength={4000} value={draft.freeText} required aria-invalid={noText || undefined} aria-describedby="free-text-help"
          onChange={(event) => { onChange({ ...draft, freeText: event.target.value }); }} />
        <p id="free-text-help" className={noText ? 'field-error' : 'quiet small'}>{noText ? text.describeMissing : text.describeHelp}</p>
      </div>
    </>
  );
}
