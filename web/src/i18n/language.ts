// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from 'react';
import { createStored } from '@/app/stored';

export type Language = 'nl' | 'en';

const stored = createStored<Language>('flexteam.language', 'nl', (text) => (text === 'en' ? 'en' : 'nl'));

/** The language of now, for code outside components. */
export const currentLanguage = (): Language => stored.get();

/** Switches every text on the screen and the `lang` of the page. */
export function setLanguage(language: Language): void {
  stored.set(language);
  document.documentElement.lang = language;
}

export function useLanguage(): [Language, (language: Language) => void] {
  return [useSyncExternalStore(stored.subscribe, stored.get), setLanguage];
}
