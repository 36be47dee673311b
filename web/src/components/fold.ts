// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
/** Text for searching: no capitals, no accents. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How well `query` matches `text`: 0 is it, 1 begins with it, 2 a word begins with it, 3 it is in there, -1 not at all. */
export function matchRank(text: string, query: string): number {
  const folded = fold(text);
  const wanted = fold(query.trim());
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  const at = folded.indexOf(wanted);
  if (at < 0) return -1;
  return /[\s\-(/]/.test(folded[at - 1] ?? '') ? 2 : 3;
}
