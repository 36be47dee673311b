// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { accessibleWhileOpen, journey, pressOn, tabTo } from '../harness.ts';

journey('The coordinator writes down since when somebody has a role and what shows it', async ({ open }) => {
  const page = await open('/team', { role: 'team' });
  await page.locator('.team-name').first().click();
  await pressOn(page, /^Wijzigen$/);
  await tabTo(page, /^Sinds week/);
  await page.keyboard.type('2024-W06');
  await tabTo(page, /^Blijkt uit/);
  await page.keyboard.type('certificaat EPA-W');
  await accessibleWhileOpen(page);
  await pressOn(page, /^Bewaren$/);
  await page.locator('.member-facts').getByText('certificaat EPA-W').waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('.member-facts').getByText('certificaat EPA-W').waitFor({ state: 'detached' });
});

journey('Somebody learns a role beside an expert: made and ended by keyboard', async ({ open }) => {
  const page = await open('/team', { role: 'team' });
  await page.getByRole('heading', { name: 'Leerparen', exact: true }).waitFor();
  await page.getByText('Niemand leert nu een rol van een ander.').waitFor();
  await pressOn(page, /^Leerpaar maken$/);
  await tabTo(page, /^Rol/);
  await accessibleWhileOpen(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await accessibleWhileOpen(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await tabTo(page, /^Leerpaar maken$/);
  await page.keyboard.press('Enter');
  const rows = page.getByRole('table', { name: 'Wie leert welke rol van wie' }).locator('tbody tr');
  await rows.first().waitFor();
  assert.equal(await rows.count(), 1);
  await accessibleWhileOpen(page);
  await pressOn(page, /^Leerpaar beëindigen: /);
  await page.getByText('Niemand leert nu een rol van een ander.').waitFor();
});
