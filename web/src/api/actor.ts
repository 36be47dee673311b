// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { createStored } from '@/app/stored';

const stored = createStored<string>('flexteam.actor', '', (text) => (/^[A-Za-z0-9._:-]{1,64}$/.test(text) ? text : ''));

/** Who this browser is in the audit trail and for undo, until people can log in. */
export function actor(): string {
  if (stored.get() === '') {
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    stored.set(`web-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
  }
  return stored.get();
}
