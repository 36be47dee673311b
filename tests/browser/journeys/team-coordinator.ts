// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { accessible, Hands, journey, pressOn, tabTo } from '../harness.ts';
import { publishFromDialog } from '../publish.ts';

/** A pin or a look at one plans again shortly; on a busy machine that takes a while. */
const PLANNED_AROUND = 40_000;

const notices = (page: Page) => page.getByRole('region', { name: 'Meldingen' });
const panel = (page: Page) => page.locator('.side-panel');
const board = (page: Page) => page.getByRole('grid');
/** Cells of the board in which someone works, with the name of that person. */
const worked = (page: Page): Locator => board(page).locator('td:has(.board-part)');
const rowName = (cell: Locator) => cell.locator('xpath=..').locator('.board-name-text').innerText();

/** A run that was just asked for: progress, then done with its curve and the figures under it, then a draft to publish. */
async function plannedAgain(page: Page): Promise<void> {
  await page.locator('.run progress').waitFor();
  await page.locator('.run progress').waitFor({ state: 'detached', timeout: 60_000 });
  await page.locator('.run').getByText(/^Klaar/).waitFor();
  await page.locator('.run svg[role="img"]').waitFor();
  await page.locator('.run').getByText('Cijfers bij de lijn').waitFor();
  await page.getByRole('button', { name: 'Publiceren', exact: true }).waitFor();
}

/** Every reason says what stands in the way, and most also what would change it. */
async function reasonsShown(page: Page): Promise<void> {
  const list = page.locator('section', { has: page.getByRole('heading', { name: 'Wat niet past, en waarom' }) });
  const first = list.locator('tbody tr').first();
  await first.waitFor();
  assert.match(await first.innerText(), /\S+.*\t.*\S+/s);
}

async function published(page: Page): Promise<void> {
  await notices(page).getByText(/is gepubliceerd/).waitFor();
  await page.getByRole('button', { name: 'Publiceren', exact: true }).waitFor({ state: 'detached' });
}

journey('Team coordinator plans, asks why, pins, someone leaves, plans again, publishes: by mouse', async ({ open, note }) => {
  const page = await open('/planbord', { role: 'team' });
  const hands = new Hands(page);
  await worked(page).first().waitFor();
  assert.match(await page.locator('.answer').innerText(), /plant [\d.]+ van de [\d.]+ gevraagde uren/);

  await hands.click('button', 'Plan maken');
  await page.getByLabel('Zoektijd').selectOption('2');
  await hands.click('button', /^(Zoeken|Nog eens zoeken)$/);
  await plannedAgain(page);
  await hands.click('button', 'Plan maken');
  await reasonsShown(page);

  const cell = board(page).locator('td:has(.board-part:not(.board-part-held))').first();
  const pinned = await rowName(cell);
  await cell.click();
  await panel(page).getByRole('heading', { name: 'Waarom zo' }).waitFor();
  await accessible(page);
  await panel(page).getByRole('button', { name: /^Vastzetten/ }).first().click();
  await notices(page).getByText('Vastgezet').waitFor({ timeout: PLANNED_AROUND });
  await panel(page).getByRole('button', { name: /^Loslaten/ }).first().waitFor();
  await board(page).locator('.board-part-held').first().waitFor();

  // Someone of the shared team who is not pinned leaves.
  const names = await board(page).locator('tr:not(.board-own):has(td .board-part) .board-name-text').allInnerTexts();
  const leaving = names.find((name) => name !== pinned) ?? '';
  assert.notEqual(leaving, '');
  await hands.click('link', 'Team');
  await page.getByRole('button', { name: `${leaving} openen` }).click();
  await hands.click('button', 'Gaat weg');
  await hands.click('button', 'Vertrek vastleggen');
  await notices(page).getByText(`${leaving} vertrekt`).waitFor();

  await hands.click('link', 'Planbord');
  await worked(page).first().waitFor();
  await hands.click('button', 'Plan maken');
  await page.getByLabel('Zoektijd').selectOption('2');
  await hands.click('button', /^(Zoeken|Nog eens zoeken)$/);
  await plannedAgain(page);
  await page.getByRole('button', { name: /^Verschillen/ }).click();
  const differences = page.locator('.board-differences');
  await differences.locator('.difference').first().waitFor();
  assert.ok((await differences.locator('.difference').count()) > 0);
  note(`the difference in words: ${(await differences.locator('p').first().innerText()).slice(0, 120)}`);

  await hands.click('button', 'Publiceren');
  const broken = await publishFromDialog(page, 'Er is iemand weg uit het team.');
  note(`${broken} agreements could not be kept: overmacht, with its reason`);
  await published(page);
  note(`${hands.count} clicks on named buttons from first plan to published`);
});

journey('Team coordinator plans, asks why, pins, moves, releases, publishes: by keyboard alone', async ({ open, note }) => {
  const page = await open('/planbord', { role: 'team' });
  await worked(page).first().waitFor();
  await pressOn(page, /^Plan maken$/);
  await tabTo(page, /^Zoektijd/);
  await page.keyboard.press('Home');
  await pressOn(page, /^(Zoeken|Nog eens zoeken)$/);
  await plannedAgain(page);

  // / searches, Tab goes on to the board: one stop, arrows inside.
  await page.locator('h1').first().focus();
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'search');
  await page.keyboard.press('Escape');
  await tabTo(page, /^week \d+.*: /);
  for (let at = 0; at < 40 && !(await page.evaluate(() => document.activeElement?.querySelector('.board-part') !== null)); at += 1) {
    await page.keyboard.press('ArrowDown');
  }
  const before = await page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('.board-name-text')?.textContent ?? '');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('.board-name-text')?.textContent ?? ''), before);

  await page.keyboard.press('Enter');
  await panel(page).getByRole('heading', { name: 'Waarom zo' }).waitFor();
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TD', 'focus is back in the cell');

  await page.keyboard.press('p');
  await notices(page).getByText('Vastgezet').waitFor({ timeout: PLANNED_AROUND });
  await board(page).locator('.board-part-held').first().waitFor();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Verplaatsen' });
  await dialog.getByText(/^Past\.|^Dit past niet/).first().waitFor({ timeout: PLANNED_AROUND });
  note(`before moving it says: ${(await dialog.getByRole('status').innerText()).split('\n')[0]}`);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('d');
  await notices(page).getByText('Losgelaten').waitFor({ timeout: PLANNED_AROUND });
  await page.keyboard.press('Control+z');
  await notices(page).getByText(/^Ongedaan gemaakt/).first().waitFor({ timeout: PLANNED_AROUND });

  await page.locator('h1').first().focus();
  await pressOn(page, /^Publiceren$/);
  await page.getByRole('dialog').waitFor();
  await pressOn(page, /^Publiceren$/);
  await published(page);
});

journey('Dragging work shows what would happen before it is let go', async ({ open, note }) => {
  const page = await open('/planbord', { role: 'team' });
  const part = board(page).locator('tr:not(.board-own) .board-part').first();
  await part.waitFor();
  const target = board(page).locator('tr:not(.board-own)[data-row]').nth(3).locator('td').nth(3);
  const from = await part.boundingBox();
  const to = await target.boundingBox();
  assert.ok(from && to);
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 30, { steps: 3 });
  await page.mouse.move(to.x + 12, to.y + 8, { steps: 4 });
  const told = page.locator('.board-drag');
  await told.getByText(/^Loslaten bij/).waitFor();
  // A browser tells of the cell under a resting pointer again and again; the driver only when the pointer moves.
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 3 });
  // The verdict on the cell under the pointer, not on one that was passed on the way.
  const who = await target.locator('xpath=..').locator('.board-name-text').innerText();
  const hint = told.getByText(`Loslaten bij ${who},`);
  // A hand never holds quite still; a browser tells where it is again and again.
  for (let at = 0; at < 20 && !(await hint.isVisible()); at += 1) {
    await page.mouse.move(to.x + 12 + (at % 2), to.y + 8);
    await page.waitForTimeout(150);
  }
  await hint.waitFor();
  const verdict = told.getByText(/^Past\.|^Dit past niet/).first();
  await verdict.waitFor({ timeout: PLANNED_AROUND });
  const fits = (await verdict.innerText()).startsWith('Past.');
  note(`while dragging: ${(await told.innerText()).replaceAll('\n', ' ').slice(0, 160)}`);
  await page.mouse.up();
  if (fits) {
    await notices(page).getByText(/^Verplaatst/).waitFor({ timeout: PLANNED_AROUND });
    await page.keyboard.press('Control+z');
    await notices(page).getByText(/^Ongedaan gemaakt/).waitFor({ timeout: PLANNED_AROUND });
  } else {
    await page.getByRole('dialog', { name: 'Verplaatsen' }).getByText('Kies iemand anders of een andere week.').waitFor();
  }
});
