// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
/** Text for searching: no capitals, no accents. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How well `query` matches `text`: 0 begins with it, 1 a word begins with it, 2 it is in there, -1 not at all. */
export function matchRank(text: string, query: string): number {
  const folded = fold(text);
  const wanted = fold(query.trim());
  if (wanted === '' || folded.startsWith(wanted)) return 0;
  const at = folded.indexOf(wanted);
  if (at < 0) return -1;
  return /[\s\-(/]/.test(folded[at - 1] ?? '') ? 1 : 2;
}
