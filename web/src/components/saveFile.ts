// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2

import { notifyError } from './notices';

/** Saves a file that was made here. */
export function saveFile(name: string, type: string, parts: BlobPart[]): void {
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(url); }, 1000);
}

/** Saves what was asked of the server as a file for other programs. */
export async function saveAnswer(name: string, ask: () => Promise<{ data: unknown }>): Promise<void> {
  try {
    saveFile(`${name}.json`, 'application/json', [JSON.stringify((await ask()).data, null, 2)]);
  } catch (problem) {
    notifyError(problem);
  }
}
