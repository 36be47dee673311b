// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibleWhileOpen, journey } from '../harness.ts';

const board = (page: Page) => page.getByRole('grid');
const notices = (page: Page) => page.getByRole('region', { name: 'Meldingen' });

async function makeDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Plan maken', exact: true }).click();
  await page.getByLabel('Zoektijd').selectOption('2');
  await page.getByRole('button', { name: /^(Zoeken|Nog eens zoeken)$/ }).click();
  await page.locator('.run progress').waitFor();
  await page.locator('.run progress').waitFor({ state: 'detached', timeout: 60_000 });
  await page.locator('.run').getByText(/^Klaar/).waitFor();
  await page.getByRole('button', { name: 'Publiceren', exact: true }).waitFor();
}

journey('Two browsers on the same plan see each other, and the second to publish is told', async ({ open, note }) => {
  const one = await open('/planbord', { role: 'team' });
  const other = await open('/planbord', { role: 'team' });
  await board(one).locator('.board-part').first().waitFor();
  await makeDraft(one);
  // Without reload: the draft of one is there for the other.
  await other.getByRole('button', { name: 'Publiceren', exact: true }).waitFor();

  const held = board(other).locator('.board-part-held');
  const before = await held.count();
  const cell = board(one).locator('td:has(.board-part:not(.board-part-held))').first();
  await cell.click();
  const began = performance.now();
  await one.locator('.side-panel').getByRole('button', { name: /^Vastzetten/ }).first().click();
  await notices(one).getByText('Vastgezet').waitFor({ timeout: 40_000 });
  await other.waitForFunction((count) => document.querySelectorAll('.board-part-held').length > count, before);
  note(`the other browser shows the pin after ${((performance.now() - began) / 1000).toFixed(1)} s`);

  // Both want to publish; the second hears that the first has.
  await one.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await one.getByRole('dialog').waitFor();
  await other.getByRole('button', { name: 'Publiceren', exact: true }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Publiceren', exact: true }).click();
  await notices(other).getByText(/is gepubliceerd/).waitFor({ timeout: 30_000 });
  const again = one.getByRole('dialog').getByRole('button', { name: 'Publiceren', exact: true });
  if (await again.isVisible()) await again.click();
  await one.getByText('De planning is net door een ander gepubliceerd.').first().waitFor();
  assert.equal(await one.getByRole('dialog').count(), 1);
  await accessibleWhileOpen(one);
});
