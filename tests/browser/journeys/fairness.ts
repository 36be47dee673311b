// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibleWhileOpen, journey, pressOn, settled, tabTo } from '../harness.ts';

/** Thirteen plans of two seconds, on a machine that does something else as well. */
const COMPARED = 180_000;

/** Chooses the shortest search and starts, by keyboard; waits until the job is done. */
async function computed(page: Page, action: RegExp): Promise<void> {
  await tabTo(page, /^Zoektijd per plan/);
  await page.keyboard.press('Home');
  await pressOn(page, action);
  await page.locator('.study-bar progress').waitFor();
  await page.locator('.study-bar progress').waitFor({ state: 'detached', timeout: COMPARED });
}

const sheets = async (page: Page) => {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return (paper.match(/\/Type\s*\/Page\b/g) ?? []).length;
};

journey('A treasurer sees share, received and carried over of every quarter and takes the figures along', async ({ open }) => {
  const page = await open('/overzicht', { role: 'municipality' });
  await pressOn(page, /^Verdeling$/);
  await page.getByRole('heading', { name: 'Verdeling van het gezamenlijke team' }).waitFor();
  await page.locator('.data-table tbody tr').nth(11).waitFor();
  assert.match(await page.locator('.answer').innerText(), /^In kwartaal \d van \d{4} heeft het team [\d.]+\suur en krijgen de gemeenten [\d.]+\suur/);
  await tabTo(page, /^Kwartaal/);
  await page.keyboard.press('End');
  await page.waitForURL(/kwartaal=\d{4}-Q\d/);
  await accessibleWhileOpen(page);
  await pressOn(page, /^Exporteren$/);
  const csv = page.waitForEvent('download');
  await pressOn(page, /^Verdeling als CSV-bestand$/);
  assert.equal((await csv).suggestedFilename(), 'verdeling.csv');
});

journey('The coordinator of the team chooses α from a curve of computed plans, by keyboard', async ({ open }) => {
  const page = await open('/overzicht', { role: 'team' });
  await pressOn(page, /^Instellingen$/);
  await page.getByText('Deze lijn is nog niet berekend.').waitFor();
  await computed(page, /^Berekenen$/);
  await page.locator('.settings-figure svg[role="img"]').waitFor();
  assert.equal(await page.locator('.data-table tbody tr').count(), 6);
  await accessibleWhileOpen(page);
  await pressOn(page, /^α 2 kiezen$/);
  await page.getByText('α staat op 2: wie het minst krijgt, telt zwaarder.').waitFor();
  await page.getByRole('region', { name: 'Meldingen' }).getByText('α is nu 2').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText(/^α staat op 1:/).waitFor();
  // A job can be stopped; what was computed stays.
  await pressOn(page, /^Opnieuw berekenen$/);
  await pressOn(page, /^Stoppen$/);
  await page.getByText('Gestopt. Er is niets veranderd.').waitFor();
  assert.equal(await page.locator('.data-table tbody tr').count(), 6);
  await page.setViewportSize({ width: 360, height: 800 });
  await accessibleWhileOpen(page);
});

journey('Pool or alone: computed by the team, on one A4, and each municipality sees its own', async ({ open, note }) => {
  const page = await open('/overzicht', { role: 'team' });
  await pressOn(page, /^Samen of alleen$/);
  await page.getByText('Deze vergelijking is nog niet gemaakt.').waitFor();
  await computed(page, /^Vergelijken$/);
  await page.locator('.answer').waitFor();
  const answer = await page.locator('.answer').innerText();
  assert.match(answer, /^De hele regio krijgt samen [\d.]+\suur gepland en maakt \d+ producten af\. Alleen zou dat [\d.]+\suur zijn, met \d+ producten\.$/);
  note(answer);
  assert.equal(await page.locator('.data-table').first().locator('tbody tr').count(), 12);
  await pressOn(page, /^Aanvragen van Emmen$/);
  await page.getByRole('heading', { name: 'Wanneer de aanvragen van Emmen klaar zijn' }).waitFor();
  await accessibleWhileOpen(page);
  assert.equal(await sheets(page), 1, 'on one sheet of paper');
  await page.setViewportSize({ width: 360, height: 800 });
  await accessibleWhileOpen(page);

  const own = await open('/samen-of-alleen', { role: 'municipality' });
  await settled(own);
  assert.match(await own.locator('.answer').innerText(), /^Westerveld krijgt samen/);
  assert.equal(await own.locator('.data-table').first().locator('tbody tr').count(), 1);
  assert.equal(await own.locator('.study-bar').count(), 0);
  assert.equal(await sheets(own), 1, 'on one sheet of paper');
});

journey('One more: computed by the team from the page of capacity, five people planned for, on one A4', async ({ open, note }) => {
  const page = await open('/capaciteit', { role: 'team' });
  await pressOn(page, /^Wat zou één erbij opbrengen\?$/);
  await page.getByText('Dit is nog niet uitgerekend.').waitFor();
  await accessibleWhileOpen(page);
  await computed(page, /^Berekenen$/);
  await page.locator('.one-more-people li').first().waitFor();
  const answer = await page.locator('.answer').innerText();
  assert.match(answer, /^Eén [a-z -]+ vanaf \d{4}-K\d: .*[\d.]+\suur (meer|minder) gepland\.$/);
  note(answer);
  const people = await page.locator('.one-more-people li').count();
  assert.ok(people >= 1 && people <= 5, `${people} people planned for`);
  for (const one of await page.locator('.one-more-people li').allInnerTexts()) note(one);
  assert.ok(await page.locator('.data-table tbody tr').count() >= people);
  await accessibleWhileOpen(page);
  assert.equal(await sheets(page), 1, 'on one sheet of paper');
  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download als CSV' }).first().focus();
  await page.keyboard.press('Enter');
  assert.equal((await csv).suggestedFilename(), 'een-erbij.csv');
  await page.setViewportSize({ width: 360, height: 800 });
  await accessibleWhileOpen(page);

  const own = await open('/een-erbij', { role: 'board' });
  await settled(own);
  assert.equal(await own.locator('.answer').innerText(), answer);
  assert.equal(await own.locator('.study-bar').count(), 0);
});
