// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibleWhileOpen, journey, pressOn, settled, tabTo } from '../harness.ts';

/** Two plans of two seconds, on a machine that does something else as well. */
const PLANNED = 120_000;

/** Chooses the shortest search and plans all scenarios, by keyboard. */
async function planned(page: Page, action: RegExp): Promise<void> {
  await tabTo(page, /^Zoektijd per plan/);
  await page.keyboard.press('Home');
  await pressOn(page, action);
  await page.locator('.study-bar progress').waitFor();
  await page.locator('.study-bar progress').waitFor({ state: 'detached', timeout: PLANNED });
}

const rows = (page: Page) => page.getByRole('region', { name: 'Scenario’s naast elkaar' }).locator('tbody tr');

journey('What if somebody joins and somebody leaves: made, planned, compared and adopted, by keyboard', async ({ open, note }) => {
  const page = await open('/overzicht', { role: 'team' });
  await pressOn(page, /^Scenario’s$/);
  await page.getByText('Er zijn nog geen scenario’s.').waitFor();
  await accessibleWhileOpen(page);
  await pressOn(page, /^Scenario ‘Zoals nu’ maken$/);
  await page.locator('.side-panel h2').getByText('Zoals nu').waitFor();
  await page.keyboard.press('Escape');

  // Another, with somebody more and somebody gone.
  await pressOn(page, /^Scenario maken$/);
  await tabTo(page, /^Naam/);
  await page.keyboard.type('Eén erbij, één weg');
  await pressOn(page, /^Iemand erbij$/);
  await tabTo(page, /^Uren per week/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('36');
  await pressOn(page, /^Iemand weg$/);
  await tabTo(page, /^Wie/);
  await accessibleWhileOpen(page);
  await pressOn(page, /^Bewaren$/);
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.locator('.side-panel li').nth(1).waitFor();
  assert.match(await page.locator('.side-panel li').first().innerText(), /komt erbij: 36 uur per week vanaf week \d+/);
  await page.keyboard.press('Escape');
  assert.equal(await rows(page).count(), 2);

  await planned(page, /^Plannen maken$/);
  await page.getByText(/levert het meest/).waitFor();
  note(await page.locator('.answer').innerText());
  await page.locator('.scenario-section svg[role="img"]').waitFor();
  assert.equal(await page.getByRole('region', { name: 'Uren en producten per gemeente' }).locator('tbody tr').count(), 12);
  assert.ok(await page.getByRole('region', { name: 'Wanneer aanvragen klaar zijn' }).locator('tbody tr').count() > 20);
  await accessibleWhileOpen(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await accessibleWhileOpen(page);
  await page.setViewportSize({ width: 1280, height: 860 });
  // What is not ticked is not beside the other.
  await tabTo(page, /^Zoals nu vergelijken$/);
  await page.keyboard.press('Space');
  await page.waitForURL(/vergelijk=\d+/);
  assert.equal(await page.getByRole('columnheader', { name: /^Uren/ }).count(), 2, 'one in each table');
  await tabTo(page, /^Eén erbij, één weg vergelijken$/);
  await page.keyboard.press('Space');
  await page.locator('.scenario-section').first().waitFor({ state: 'detached' });

  await pressOn(page, /^Scenario Eén erbij, één weg openen$/);
  await pressOn(page, /^Overnemen$/);
  await page.getByText('Dit wordt gewijzigd:').waitFor();
  assert.equal(await page.locator('dialog li').count(), 2);
  await accessibleWhileOpen(page);
  await page.locator('dialog').getByRole('button', { name: 'Overnemen' }).press('Enter');
  await page.waitForURL(/planbord/);
  await settled(page);
  await page.getByRole('button', { name: 'Eén erbij, één weg', pressed: true }).waitFor();
  // Taken back as it was done: in one go.
  await page.getByRole('region', { name: 'Meldingen' }).getByText('overgenomen').waitFor();
  await page.locator('h1').focus();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Eén erbij, één weg' }).waitFor({ state: 'detached' });
  await page.goto(new URL('/scenarios', page.url()).href);
  await settled(page);
  assert.equal(await rows(page).count(), 2);
});

journey('A scenario can be copied, changed and deleted, and the deletion taken back', async ({ open }) => {
  const page = await open('/scenarios', { role: 'team' });
  await settled(page);
  if (await page.getByText('Er zijn nog geen scenario’s.').isVisible()) await pressOn(page, /^Scenario ‘Zoals nu’ maken$/);
  else await pressOn(page, /^Scenario Zoals nu openen$/);
  await page.locator('.side-panel h2').getByText('Zoals nu').waitFor();
  await pressOn(page, /^Kopiëren$/);
  await page.locator('.side-panel h2').getByText('Zoals nu (kopie)').waitFor();
  await pressOn(page, /^Wijzigen$/);
  await tabTo(page, /^Gelijk verdelen/);
  await page.keyboard.type('3');
  await pressOn(page, /^Bewaren$/);
  await page.locator('.side-panel').getByText('α is 3 in plaats van 1.').waitFor();
  await pressOn(page, /^Verwijderen$/);
  await page.locator('dialog').getByRole('button', { name: 'Verwijderen' }).press('Enter');
  await page.getByRole('button', { name: 'Scenario Zoals nu (kopie) openen' }).waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Meldingen' }).getByText('verwijderd').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Scenario Zoals nu (kopie) openen' }).waitFor();
});
