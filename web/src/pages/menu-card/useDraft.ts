// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { refetch } from '@/api/cache';
import { api, urlOf } from '@/api/client';
import { save } from '@/api/save';
import { useResource } from '@/api/useResource';
import { useMay } from '@/app/session';
import { useWords } from '@/i18n/words';
import { navigate } from '@/router/router';
import { words } from './draft-words';

/** Where the draft is, or one of its items; `part`: "kaart", "nieuw", or a code. */
export const draftLink = (part: string, more: Record<string, string> = {}) => `/menukaart?${new URLSearchParams({ concept: part, ...more }).toString()}`;

/** The draft of the menu card, for who may work on it; `none`: it was asked for and is not there. */
export function useDraft() {
  const may = useMay()('menu.edit');
  const draft = useResource('/menu-draft', may ? {} : null);
  const none = draft.error?.status === 404;
  // One that was thrown away is not what stood there.
  return { ...draft, data: none ? undefined : draft.data, may, none };
}

/** What is on the screen of the draft is asked for again, now and not when the server tells of it. */
export const refetchDraft = () => refetch(urlOf('/menu-draft'));

/** Begins a draft where there is none, then goes to a part of it. */
export function useBegin(): (exists: boolean, to: string) => void {
  const text = useWords(words);
  return (exists, to) => {
    if (exists) navigate(to);
    else {
      void save({
        run: () => api.post('/menu-draft', {}),
        undoText: text.begun,
        done: () => { void refetchDraft().then(() => { navigate(to); }); },
        // Someone else began one a moment ago.
        refused: (problem) => {
          if (problem.status !== 409) return false;
          void refetchDraft().then(() => { navigate(to); });
          return true;
        },
      });
    }
  };
}
