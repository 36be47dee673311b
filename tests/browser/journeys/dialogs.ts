// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { elsewhere, take } from '../elsewhere.ts';
import { accessibleWhileOpen, journey, settled, type Seat } from '../harness.ts';

const WIDTHS = [1280, 360];
const PLANNED_AROUND = 40_000;

const panel = (page: Page) => page.locator('.side-panel');
const dialog = (page: Page) => page.getByRole('dialog');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();

/** A dialog that a button opens is accessible while it is open; then it closes by Escape. */
async function opened(page: Page, button: string | RegExp, title: string | RegExp, inside?: () => Promise<void>): Promise<void> {
  await press(page, button);
  const window = page.getByRole('dialog', { name: title });
  await window.waitFor();
  await settled(page);
  await accessibleWhileOpen(page);
  await inside?.();
  await page.keyboard.press('Escape');
  await window.waitFor({ state: 'detached' });
}

/** The same steps on a wide screen and on a phone. */
function everywhere(name: string, path: string, seat: Seat, run: (page: Page, base: string) => Promise<void>): void {
  for (const width of WIDTHS) {
    journey(`${name}: accessible while open, ${width} px`, async ({ open, base }) => {
      const page = await open(path, { ...seat, width, height: 800 });
      await settled(page);
      await run(page, base);
    });
  }
}

async function newOrder(base: string, body: object): Promise<number> {
  const order = { municipalityCode: 'GM1701', placeId: 'GM1701/Uffelte', items: ['B1', 'B2'], ...body };
  return (await elsewhere<{ id: number }>({ base }, 'POST', '/orders', order)).id;
}

everywhere('All keys and the rest of the frame', '/planbord', { role: 'team' }, async (page) => {
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Sneltoetsen' }).getByText('Op deze pagina').waitFor();
  await accessibleWhileOpen(page);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  const phone = (page.viewportSize()?.width ?? 0) < 500;
  await opened(page, phone ? 'Meer' : 'Weergave', phone ? 'Meer' : 'Weergave');
  await page.getByRole('combobox', { name: 'Zoeken' }).fill('wijk');
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await accessibleWhileOpen(page);
});

everywhere('A request, its reasons and its form', '/mijn-gemeente', {}, async (page, base) => {
  const draft = await newOrder(base, { title: 'Concept in Havelterberg', submit: false });
  const sent = await newOrder(base, { title: 'Aanvraag in Havelterberg', submit: true });
  await page.goto(`${base}/mijn-gemeente?aanvraag=${draft}`);
  await opened(page, 'Concept verwijderen', 'Concept verwijderen');
  await page.goto(`${base}/mijn-gemeente?aanvraag=${sent}`);
  await opened(page, 'Intrekken', /intrekken$/);

  // The form with a tailored step, with something wrong, with news of someone else, and the bar that takes it back.
  await panel(page).getByRole('link', { name: 'Wijzigen' }).click();
  await page.locator('summary', { hasText: 'Uren en stappen aanpassen' }).click();
  await page.getByLabel('Weken voor Wijkanalyse').fill('9');
  await page.getByRole('checkbox', { name: 'Projectplan meenemen' }).uncheck();
  await page.getByRole('region', { name: 'Wat het vraagt' }).getByText(/\(eerst/).waitFor();
  await settled(page);
  await accessibleWhileOpen(page);
  await page.getByLabel('Niet vóór').selectOption('2027-W20');
  await page.getByLabel('Klaar vóór').selectOption('2027-W21');
  await page.getByLabel('Niet vóór').selectOption('2027-W30');
  await page.getByText('De einddatum ligt vóór het begin.').waitFor();
  await accessibleWhileOpen(page);
  await page.getByLabel('Klaar vóór').selectOption('');
  await elsewhere({ base }, 'PATCH', `/orders/${sent}`, { urgent: true }, 1);
  await press(page, 'Bewaren');
  await page.locator('main').getByRole('alert').getByText('Overgenomen van de ander').waitFor();
  await settled(page);
  await accessibleWhileOpen(page);
  await press(page, 'Bewaren');
  await page.getByText('Gewijzigd: Aanvraag in Havelterberg').waitFor();
  await settled(page);
  await accessibleWhileOpen(page);
});

everywhere('A request in own words, an agreement, and what the team declines', '/mijn-gemeente', { role: 'team' }, async (page, base) => {
  const own = await newOrder(base, { items: [], title: 'Vraag in Havelterberg', freeText: 'Wie helpt?', submit: true });
  await page.goto(`${base}/mijn-gemeente?aanvraag=${own}`);
  await opened(page, 'Afwijzen', /afwijzen$/);
  await page.goto(`${base}/planbord`);
  await opened(page, /^Afwijzen: /, 'Aanvraag afwijzen');
  await take(page.context(), base, 'municipality');
  await page.goto(`${base}/mijn-gemeente?wijzigen=${own}`);
  await page.getByLabel('Korte naam').fill('');
  await press(page, 'Bewaren');
  await page.getByText('Geef je vraag een korte naam.').waitFor();
  const [bar, field] = await Promise.all([page.locator('.topbar').boundingBox(), page.locator(':focus').boundingBox()]);
  assert.ok(bar && field && field.y >= bar.y + bar.height, 'what has the focus is not under the bar');
  await accessibleWhileOpen(page);
  const { orders } = await elsewhere<{ orders: { id: number; state: string }[] }>({ base }, 'GET', '/orders');
  const agreed = orders.find((one) => one.state === 'agreed' || one.state === 'running')?.id;
  assert.ok(agreed, 'something that is agreed');
  await page.goto(`${base}/mijn-gemeente?aanvraag=${agreed}`);
  await panel(page).getByText('Een afspraak verander je samen met het team.').waitFor();
  await opened(page, 'Pauzeren', 'Pauzeren', async () => {
    await dialog(page).getByRole('button', { name: 'Pauzeren' }).click();
    await page.getByText('Schrijf een reden.').waitFor();
    await accessibleWhileOpen(page);
  });
  await opened(page, 'Stoppen', 'Stoppen');
  await accessibleWhileOpen(page);
  await page.goto(`${base}/mijn-gemeente?wijzigen=${agreed}`);
  await page.getByText('Een afspraak verander je samen met het team.').waitFor();
  await accessibleWhileOpen(page);
});

everywhere('Someone of the team: form, leave, departure', '/team', { role: 'team' }, async (page) => {
  await opened(page, 'Mens toevoegen', 'Mens toevoegen', async () => {
    await press(page, 'Rol toevoegen');
    await press(page, 'Andere uren vanaf een week');
    await accessibleWhileOpen(page);
  });
  await page.locator('.team-name').first().click();
  await panel(page).getByText('Werkgever').waitFor();
  await accessibleWhileOpen(page);
  await opened(page, 'Wijzigen', / wijzigen$/);
  await opened(page, 'Verlof toevoegen', /^Verlof van /, async () => {
    await dialog(page).getByLabel('Vanaf week').selectOption({ index: 3 });
    await dialog(page).getByLabel('Tot en met week').selectOption({ index: 1 });
    await dialog(page).getByRole('alert').waitFor();
    await accessibleWhileOpen(page);
  });
  await opened(page, 'Gaat weg', / gaat weg$/);
  await opened(page, 'Verwijderen', / verwijderen$/);
});

everywhere('One municipality in the overview', '/overzicht', { role: 'board' }, async (page) => {
  await page.locator('main table button').filter({ hasText: 'Westerveld' }).first().click();
  await panel(page).locator('table').waitFor();
  await accessibleWhileOpen(page);
});

everywhere('A run, the draft it makes, a cell, moving and publishing', '/planbord', { role: 'team' }, async (page) => {
  await press(page, 'Plan maken');
  await page.locator('.run').getByRole('button', { name: /zoeken/i }).waitFor();
  await accessibleWhileOpen(page);
  await page.getByLabel('Zoektijd').selectOption('60');
  await press(page, /^(Zoeken|Nog eens zoeken)$/);
  await page.locator('.run svg[role="img"]').waitFor({ timeout: 60_000 });
  await page.locator('.run progress').waitFor();
  await accessibleWhileOpen(page);
  assert.equal(await page.locator('.run progress').count(), 1, 'it was still running');
  await press(page, 'Stoppen en beste houden');
  await page.locator('.run progress').waitFor({ state: 'detached', timeout: 60_000 });
  await page.getByText('Cijfers bij de lijn').click();
  await settled(page);
  await accessibleWhileOpen(page);
  await press(page, /^Verschillen/);
  await page.locator('.difference').first().waitFor();
  await accessibleWhileOpen(page);
  await press(page, /^Verschillen/);
  await press(page, /^Controleren/);
  await page.locator('.board-differences').getByText(/regels/).first().waitFor();
  await accessibleWhileOpen(page);
  await press(page, /^Controleren/);

  await page.getByRole('grid').locator('td:has(.board-part)').first().click();
  await panel(page).getByRole('heading', { name: 'Waarom zo' }).waitFor();
  await settled(page);
  await accessibleWhileOpen(page);
  await press(page, /^Verplaatsen/);
  const move = page.getByRole('dialog', { name: 'Verplaatsen' });
  await accessibleWhileOpen(page);
  await move.getByText(/^Past\.|^Dit past niet/).first().waitFor({ timeout: PLANNED_AROUND });
  await accessibleWhileOpen(page);
  await move.getByLabel('Naar wie').selectOption({ index: (await move.getByLabel('Naar wie').locator('option').count()) - 1 });
  await move.getByText('Dit past niet:').waitFor({ timeout: PLANNED_AROUND });
  await accessibleWhileOpen(page);
  await page.keyboard.press('Escape');
  await move.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await opened(page, 'Publiceren', / publiceren$/);
});
