// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Words } from './words';

export const MOST = 20;

/** What a value of α means, in words. */
export function meaningOf(alpha: number, meanings: Words['meanings']): string {
  if (alpha === 0) return meanings.zero;
  if (alpha < 1) return meanings.below;
  if (alpha === 1) return meanings.one;
  return alpha < 8 ? meanings.above : meanings.high;
}

/** "0,5" or "0.5" → 0.5; null when it is no α. */
export function alphaIn(text: string): number | null {
  const alpha = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && alpha >= 0 && alpha <= MOST ? alpha : null;
}
