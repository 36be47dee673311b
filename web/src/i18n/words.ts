// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { useLanguage, type Language } from './language';

/** Texts in both languages: `{ nl, en }` with `const en: typeof nl`, so that a missing text does not compile. */
export type Dictionary<T> = Readonly<Record<Language, T>>;

/** The texts of a dictionary in the language of the user. */
export function useWords<T>(dictionary: Dictionary<T>): T {
  const [language] = useLanguage();
  return dictionary[language];
}
