// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { elsewhere } from '../elsewhere.ts';
import { accessible, accessibleWhileOpen, journey, pressOn, settled } from '../harness.ts';

/** A short replan; on a busy machine that takes a while. */
const PLANNED_AROUND = 40_000;

const notices = (page: Page) => page.getByRole('region', { name: 'Meldingen' });
const panel = (page: Page) => page.locator('.side-panel');
const differences = (page: Page) => page.locator('.board-differences .difference');
const top = (page: Page) => page.locator('h1').first().focus();

async function boardShown(page: Page): Promise<void> {
  await page.getByRole('grid').locator('td:has(.board-part)').first().waitFor();
  await settled(page);
}

/** Somebody of the shared team who has work leaves; by keyboard. */
async function somebodyLeaves(page: Page): Promise<string> {
  const name = await page.getByRole('grid').locator('tr:not(.board-own):has(td .board-part) .board-name-text').first().innerText();
  await top(page);
  await page.goto(new URL('/team', page.url()).href);
  await page.getByRole('button', { name: `${name} openen` }).waitFor();
  await pressOn(page, new RegExp(`^${name} openen`));
  await panel(page).getByRole('button', { name: 'Gaat weg' }).waitFor();
  await pressOn(page, /^Gaat weg/);
  await page.getByRole('dialog').waitFor();
  await pressOn(page, /^Vertrek vastleggen/);
  await notices(page).getByText(`${name} vertrekt`).waitFor();
  await page.goto(new URL('/planbord', page.url()).href);
  await boardShown(page);
  return name;
}

journey('Somebody leaves: the rules that breaks, the plan brought up to date, differences accepted and put back, by keyboard alone', async ({ base, open, note }) => {
  const page = await open('/planbord', { role: 'team' });
  await boardShown(page);
  const gone = await somebodyLeaves(page);

  // Whatever is asked of this plan, what it lost is said once and not as what a way does.
  await page.goto(`${base}/planbord?who=${encodeURIComponent(await workWithWays(base))}`);
  const lost = panel(page).getByText(/^Het plan klopt niet meer: \d+ regels? verval(len|t), wat je ook kiest/);
  await lost.waitFor({ timeout: PLANNED_AROUND });
  await panel(page).locator('.who-lapsed summary').press('Enter');
  await panel(page).locator('.who-lapsed li').first().waitFor();
  const lines = await panel(page).locator('.who-lapsed li').allInnerTexts();
  const effects = await panel(page).locator('.who-list .who-others li').allInnerTexts();
  assert.deepEqual(effects.filter((text) => lines.includes(text)), []);
  await accessibleWhileOpen(page);
  note(`who and when says: ${await lost.innerText()}`);
  await page.goto(`${base}/planbord`);
  await boardShown(page);

  await top(page);
  await pressOn(page, /^Controleren/);
  const told = page.locator('.board-differences').getByRole('status');
  await told.getByText(/breken|breekt/).waitFor();
  await page.locator('.board-check-breaks').first().waitFor();
  assert.match(await page.locator('.check-lines').innerText(), new RegExp(gone));
  await accessible(page);
  note(`the check says: ${await told.innerText()}`);

  await top(page);
  await pressOn(page, /^Bijwerken$/);
  await notices(page).getByText(/bijgewerkt in een concept/).waitFor({ timeout: PLANNED_AROUND });
  await differences(page).first().waitFor({ timeout: PLANNED_AROUND });
  const before = await differences(page).count();
  assert.ok(before > 0);
  await accessible(page);
  note(`the difference in words: ${(await page.locator('.board-differences p').first().innerText()).slice(0, 120)}`);

  await pressOn(page, /^Akkoord: /);
  await notices(page).getByText(/1 verschil akkoord/).waitFor({ timeout: PLANNED_AROUND });
  await page.locator('.difference').getByText('Akkoord', { exact: true }).and(page.locator('.board-note')).first().waitFor();

  await settled(page);
  await top(page);
  await pressOn(page, /^Per persoon$/);
  await page.locator('.difference-group h3').filter({ hasText: gone }).waitFor();
  await pressOn(page, /^Alles akkoord: /);
  await notices(page).getByText(/verschil(len)? akkoord/).first().waitFor({ timeout: PLANNED_AROUND });
  await settled(page);

  await top(page);
  await pressOn(page, /^Controleren/);
  const good = told.getByText(/^Dit plan houdt zich aan alle \d+ regels/);
  await good.waitFor({ timeout: PLANNED_AROUND });
  assert.ok(Number(/\d+/.exec(await good.innerText())?.[0]) >= 16, 'every rule there is a name for');
});

journey('Work put where it does not fit is told of on the board, and a repair is one press', async ({ open, note }) => {
  const page = await open('/planbord', { role: 'team' });
  await boardShown(page);
  const cell = page.getByRole('grid').locator('tr:not(.board-own) td:has(.board-part:not(.board-part-held))').first();
  await cell.click();
  await panel(page).getByRole('button', { name: /^Verplaatsen/ }).first().click();
  const move = page.getByRole('dialog', { name: 'Verplaatsen' });
  const who = move.getByLabel('Naar wie');
  await who.selectOption({ index: (await who.locator('option').count()) - 1 });
  await move.getByText('Dit past niet:').waitFor({ timeout: PLANNED_AROUND });
  await accessibleWhileOpen(page);
  await move.getByRole('button', { name: 'Toch hier zetten' }).click();
  await notices(page).getByText(/^Hier gezet/).waitFor();
  await page.keyboard.press('Escape');

  await top(page);
  await pressOn(page, /^Controleren/);
  const broken = page.locator('.check-lines > li').filter({ hasText: 'zelf gezet' });
  await broken.first().waitFor();
  note(`told: ${(await broken.first().locator('.board-check li').first().innerText()).slice(0, 120)}`);
  await accessible(page);
  const repair = broken.first().locator('.board-repairs button').first();
  note(`nearest repair: ${await repair.innerText()}`);
  await repair.focus();
  await page.keyboard.press('Enter');
  await notices(page).getByText(/^Hersteld/).waitFor({ timeout: PLANNED_AROUND });
  await broken.first().waitFor({ state: 'detached', timeout: PLANNED_AROUND });

  // Beside the draft the published plan is for looking only, and is not brought up to date unasked.
  await pressOn(page, /^Gepubliceerd plan bijwerken$/);
  await page.getByRole('dialog').getByText(/gaat opzij/).waitFor();
  await accessibleWhileOpen(page);
  await page.keyboard.press('Escape');
  await pressOn(page, /^Gepubliceerd plan$/);
  await page.getByRole('button', { name: 'Gepubliceerd plan', exact: true, pressed: true }).waitFor();
  await settled(page);
  await cell.click();
  await panel(page).getByText(/^Er is een concept\./).waitFor();
  assert.equal(await panel(page).getByRole('button', { name: /^Verplaatsen/ }).count(), 0);
  await accessibleWhileOpen(page);
  await panel(page).getByRole('button', { name: 'Naar het concept' }).press('Enter');
  await page.getByRole('button', { name: 'Gepubliceerd plan', exact: true, pressed: false }).waitFor();
});

/** "12/B4/3": the first line of the plan that could be done by others or at another time. */
async function workWithWays(base: string): Promise<string> {
  const { orders } = await elsewhere<{ orders: { id: number; planning: { span?: object } }[] }>({ base, role: 'team' }, 'GET', '/orders');
  for (const { id } of orders.filter((one) => one.planning.span)) {
    const { item, line, recommendations } = await elsewhere<{ item: string; line: number; recommendations: object[] }>({ base, role: 'team' }, 'GET', `/plans/latest/recommendations?orderId=${id}`);
    if (recommendations.length > 0) return `${id}/${item}/${line}`;
  }
  assert.fail('there is a way somewhere');
}

for (const width of [1280, 360]) {
  journey(`Who and when for a request: five ways with what they do, one press plans it so, at ${width} pixels`, async ({ base, open, note }) => {
    const page = await open('/planbord', { role: 'team', width });
    await boardShown(page);
    await page.getByRole('grid').locator('td:has(.board-part)').first().click();
    await panel(page).getByRole('button', { name: 'Wie en wanneer' }).first().waitFor();
    await panel(page).getByRole('button', { name: 'Wie en wanneer' }).first().focus();
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: 'Wie en wanneer' }).waitFor();
    await page.getByLabel('Welk werk').waitFor();
    // The cell is out of sight now, and so are its keys.
    await panel(page).getByRole('heading', { name: 'Wie en wanneer' }).focus();
    await page.keyboard.press('m');
    await settled(page);
    assert.equal(await page.getByRole('dialog').count(), 0);
    // Another step of the request: the panel stays, and the focus in it.
    const step = page.getByLabel('Welk werk');
    await step.focus();
    const chosen = await step.inputValue();
    const other = step.locator(`option:not([value="${chosen}"])`);
    await step.selectOption(await other.first().getAttribute('value'));
    await page.waitForURL((url) => url.searchParams.get('who')?.endsWith(chosen) === false);
    await panel(page).locator('.loading').waitFor({ state: 'detached', timeout: PLANNED_AROUND });
    await settled(page);
    assert.ok(await step.evaluate((one) => one === document.activeElement), 'the focus is where it was');
    // What began already stays as it is: of that there may be no other way.
    await page.goto(`${base}/planbord?who=${encodeURIComponent(await workWithWays(base))}`);
    await page.getByLabel('Welk werk').waitFor();
    const ways = panel(page).locator('.who-list > li');
    await ways.first().waitFor();
    assert.ok((await ways.count()) <= 5);
    await settled(page);
    await accessibleWhileOpen(page);
    note(`first of ${await ways.count()}: ${(await ways.first().innerText()).replaceAll('\n', ' ').slice(0, 160)}`);
    const status = () => elsewhere<{ latestDraftId?: number }>({ base, role: 'team' }, 'GET', '/status');
    const before = (await status()).latestDraftId;
    const name = (await ways.first().locator('h3').innerText()).split(',')[0] ?? '';
    await ways.first().getByRole('button').focus();
    await page.keyboard.press('Enter');
    await notices(page).getByText(`Gepland: ${name}`).waitFor({ timeout: PLANNED_AROUND });
    await panel(page).getByRole('heading', { name: 'Wie en wanneer' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await notices(page).getByText(/^Ongedaan gemaakt/).first().waitFor({ timeout: PLANNED_AROUND });
    assert.equal((await status()).latestDraftId, before, 'the plan of before is the newest again');
    if (width < 1000) return;
    // A cell that is opened beside it takes its place.
    await page.goto(`${base}/planbord?who=${encodeURIComponent(await workWithWays(base))}`);
    await page.getByLabel('Welk werk').waitFor();
    await page.getByRole('grid').locator('td:has(.board-part)').first().click();
    await panel(page).getByRole('heading', { name: 'Wie en wanneer' }).waitFor({ state: 'detached' });
    await panel(page).getByRole('button', { name: /^Verplaatsen/ }).first().waitFor();
  });
}
