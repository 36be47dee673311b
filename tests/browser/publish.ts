// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';
import { accessibleWhileOpen, settled } from './harness.ts';

/** Publishes from the open dialog. Agreements that the plan does not keep to are overmacht. Returns how many there were. */
export async function publishFromDialog(page: Page, reason: string): Promise<number> {
  const window = page.getByRole('dialog');
  const publish = window.getByRole('button', { name: 'Publiceren', exact: true });
  const broken = window.locator('.broken-agreements > li');
  await settled(page);
  const count = await broken.count();
  if (count > 0) await accessibleWhileOpen(page);
  for (let left = count; left > 0; left -= 1) {
    await broken.first().getByRole('button', { name: /^Overmacht vastleggen/ }).click();
    await broken.first().getByRole('textbox').fill(reason);
    await broken.first().getByRole('button', { name: 'Overmacht vastleggen', exact: true }).click();
    await broken.nth(left - 1).waitFor({ state: 'detached' });
  }
  await publish.click();
  return count;
}
