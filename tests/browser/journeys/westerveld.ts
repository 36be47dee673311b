// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Hands, journey, settled } from '../harness.ts';

const MOST_ACTIONS = 40;
const FREE_TITLE = 'Hulp bij een subsidie';

/** The list of Westerveld shows this request, urgent or not. */
async function listed(page: Page, title: string | RegExp, urgent = false): Promise<void> {
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: title }) }).last();
  await row.waitFor();
  assert.equal(await row.getByText('Spoed', { exact: true }).count(), urgent ? 1 : 0);
}

/** What stands beside the form before anything is sent. */
async function estimateShown(page: Page): Promise<void> {
  const box = page.getByRole('region', { name: 'Wat het vraagt' });
  await box.getByText(/Kan beginnen op|Past nu nergens/).waitFor();
  const text = (await box.innerText()).replaceAll('\u00a0', ' ');
  assert.match(text, /[\d.]+ uur in totaal/);
  assert.match(text, /[\d.]+ uur van het team, .*[\d.]+ uur van jullie zelf/s);
  assert.match(text, /Doorlooptijd \d+ we/);
  assert.match(text, /blijft [\d.]+ uur van [\d.]+ over|[\d.]+ uur over jullie deel van/);
}

/** It is sent when its own panel has the focus: until then a key still goes to the form, and the message may be that of the one before. */
async function sent(page: Page): Promise<void> {
  await page.locator('.side-panel h2:focus').waitFor();
  await page.getByRole('region', { name: 'Meldingen' }).getByText('Aanvraag verstuurd').first().waitFor();
}

async function declineByTeam(team: Page, title: string, reason: string): Promise<void> {
  await team.getByRole('link', { name: title, exact: true }).click();
  await team.getByRole('button', { name: 'Afwijzen' }).click();
  await team.getByRole('textbox', { name: 'Reden' }).fill(reason);
  await team.getByRole('dialog').getByRole('button', { name: 'Afwijzen' }).click();
}

journey('Westerveld asks three things by mouse, one urgent, and one is declined', async ({ open, note }) => {
  const page = await open('/');
  const hands = new Hands(page);
  await page.getByRole('heading', { name: 'Mijn gemeente: Westerveld' }).waitFor();
  assert.match((await page.locator('.answer').innerText()).replaceAll('\u00a0', ' '), /Westerveld krijgt in \d{4} [\d.]+ van [\d.]+ teamuren/);

  await hands.click('link', 'Iets aanvragen');
  await hands.click('link', 'Wijkuitvoeringsplan aanvragen');
  await hands.type('combobox', 'Waar', 'Vledder');
  await hands.click('option', /^Vledder dorp/);
  await estimateShown(page);
  await hands.click('button', 'Aanvragen');
  await sent(page);

  await hands.click('link', 'Iets aanvragen');
  await hands.type('searchbox', 'Zoek op naam, rol of resultaat', 'fixteam');
  await hands.click('link', 'Fixteam organiseren aanvragen');
  await hands.type('combobox', 'Waar', 'Havelte');
  await hands.click('option', /^Havelte dorp/);
  await hands.click('checkbox', 'Spoed');
  await estimateShown(page);
  await hands.click('button', 'Aanvragen');
  await sent(page);

  await hands.click('link', 'Iets aanvragen');
  await hands.click('link', 'Vraag in eigen woorden');
  await hands.type('textbox', 'Korte naam', FREE_TITLE);
  await hands.type('textbox', 'Wat heb je nodig?', 'Iemand die meeleest met een aanvraag bij het Rijk, in mei.');
  await hands.click('button', 'Aanvragen');
  await sent(page);
  note(`${hands.count} actions from start to three requests sent`);
  assert.ok(hands.count <= MOST_ACTIONS);

  await listed(page, /^Wijkuitvoeringsplan Vledder$/);
  await listed(page, /Fixteam.*Havelte/, true);
  const team = await open('/mijn-gemeente?gemeente=GM1701', { role: 'team' });
  await declineByTeam(team, FREE_TITLE, 'Dit doet de provincie al.');
  // Without reload: the other browser tells.
  await page.locator('main').getByText('Dit doet de provincie al.').first().waitFor();
});

journey('Westerveld asks three things by keyboard alone', async ({ open, note }) => {
  const page = await open('/');
  await settled(page);
  const hands = new Hands(page);
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

  await hands.press('/');
  await hands.write('wijkuitv');
  await page.getByRole('option', { name: /in één keer/ }).waitFor();
  await hands.press('Enter');
  await heading('Wijkuitvoeringsplan aanvragen');
  await hands.press('Tab', 2);
  await hands.write('Dwingeloo');
  await page.getByRole('option', { name: /^Dwingeloo dorp/ }).waitFor();
  await hands.press('Enter');
  await estimateShown(page);
  await hands.press('Enter');
  await sent(page);

  await hands.press('/');
  await hands.write('energiearmoede');
  await page.getByRole('option', { name: /aanvragen E3/ }).waitFor();
  await hands.press('Enter');
  await heading('Aanpak energiearmoede aanvragen');
  await hands.press('Tab', 5);
  await hands.press('Space');
  assert.ok(await page.getByRole('checkbox', { name: 'Spoed' }).isChecked());
  await estimateShown(page);
  await hands.press('Enter');
  await sent(page);

  await hands.press('/');
  await hands.write('eigen woorden');
  await page.getByRole('option', { name: /^Vraag in eigen woorden/ }).waitFor();
  await hands.press('Enter');
  await heading('Vraag in eigen woorden');
  await hands.press('Tab', 2);
  await hands.write('Meelezen met een offerte');
  await hands.press('Tab');
  await hands.write('Iemand met verstand van warmtepompen, twee uur in maart.');
  await hands.press('Tab');
  await hands.press('Enter');
  await sent(page);
  note(`${hands.count} actions, every Tab counted`);
  assert.ok(hands.count <= MOST_ACTIONS);
  await listed(page, /^Wijkuitvoeringsplan Dwingeloo$/);
  await listed(page, /energiearmoede/, true);
});

/** The titles of the list, in its order. */
const titles = (page: Page) => page.locator('.requests tbody .request-title a').allInnerTexts();

journey('Westerveld puts its wishes in another order: dragging, keys, buttons, undo', async ({ open }) => {
  const page = await open('/mijn-gemeente');
  const other = await open('/mijn-gemeente');
  // The other's line to the server opens late: what changed between its reading and that is not missed.
  let openLine = (): void => undefined;
  const lineMayOpen = new Promise<void>((resolve) => { openLine = resolve; });
  await other.route('**/v1/events', async (route) => { await lineMayOpen; await route.continue(); });
  await other.reload();
  await other.locator('.requests tbody tr').nth(2).waitFor();
  await page.locator('.requests tbody tr').nth(2).waitFor();
  const before = await titles(page);
  const [first, second, third] = before as [string, string, string];
  const status = page.locator('main [role="status"]').filter({ hasText: 'staat nu op plaats' });

  const grip = page.locator('.requests tbody tr').nth(0).locator('.request-grip');
  const from = await grip.boundingBox();
  const to = await page.locator('.requests tbody tr').nth(2).boundingBox();
  assert.ok(from && to);
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y + to.height - 4, { steps: 6 });
  await page.mouse.up();
  await status.waitFor();
  assert.deepEqual((await titles(page)).slice(0, 3), [second, third, first]);
  await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
  openLine();
  await other.waitForFunction((title) => document.querySelectorAll('.requests tbody .request-title a')[2]?.textContent === title, first);

  await page.locator('.requests tbody tr').nth(2).locator('.request-grip').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.deepEqual((await titles(page)).slice(0, 3), [first, second, third]);
  assert.equal(await page.evaluate(() => document.activeElement?.closest('tr')?.querySelector('.request-title a')?.textContent), first, 'the focus stays with the row');

  // On a slow line: taken back before the server has it.
  await page.route('**/_move', async (route) => { await new Promise((resolve) => { setTimeout(resolve, 1000); }); await route.continue(); });
  await page.locator('.requests tbody tr').nth(0).getByRole('button', { name: `${first} omlaag` }).click();
  await page.waitForFunction((title) => document.querySelectorAll('.requests tbody .request-title a')[1]?.textContent === title, first);
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await page.waitForFunction((title) => document.querySelectorAll('.requests tbody .request-title a')[0]?.textContent === title, first);
  assert.deepEqual(await titles(page), before);
});
