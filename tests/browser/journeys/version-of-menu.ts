// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { elsewhere } from '../elsewhere.ts';
import { accessibleWhileOpen, journey, pressOn, settled, tabTo } from '../harness.ts';

interface Order { id: number; version: number }

async function write(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

async function asks(base: string, body: object): Promise<Order> {
  return elsewhere<Order>({ base }, 'POST', '/orders', { municipalityCode: 'GM1701', placeId: 'GM1701/Diever', submit: true, ...body });
}

journey('The menu card gets a new version, by keyboard alone; what was asked keeps its own', async ({ open, base, note }) => {
  const before = await asks(base, { items: ['F5'], title: 'Overdracht in Diever' });
  for (const place of ['Diever', 'Havelte', 'Vledder']) {
    const free = await asks(base, { placeId: `GM1701/${place}`, items: [], freeText: `Wie schrijft de subsidieaanvraag voor ${place}?` });
    await elsewhere({ base, role: 'team' }, 'POST', `/orders/${free.id}/_label`, { topic: 'Subsidieaanvraag' }, free.version);
  }
  const page = await open('/menukaart', { role: 'team' });
  await page.getByText('3 aanvragen over ‘Subsidieaanvraag’').waitFor();
  await settled(page);
  await accessibleWhileOpen(page);

  // Three alike: a product, filled in as far as it can be.
  await pressOn(page, /^Maak er een product van: Subsidieaanvraag$/);
  await heading(page, 'Product toevoegen');
  assert.equal(await page.getByLabel('Naam').inputValue(), 'Subsidieaanvraag');
  await accessibleWhileOpen(page);
  await tabTo(page, /^Code$/);
  await write(page, /^Resultaat$/, 'Ingediende aanvraag');
  await write(page, /^Uren$/, '40');
  await pressOn(page, /^Toevoegen$/);
  await heading(page, 'Concept van versie 2');
  await page.getByText('1 product anders dan in versie 1.').waitFor();

  // Another that waits for it cannot be in a circle; the form says so and nothing is lost.
  await page.locator('h1').focus();
  await pressOn(page, /^Overdrachtsdossier wijzigen$/);
  await heading(page, 'Overdrachtsdossier wijzigen');
  await write(page, /^Doorlooptijd in weken$/, '9');
  await pressOn(page, /^Bewaren$/);
  await heading(page, 'Concept van versie 2');
  await page.getByText(/^Doorlooptijd: .* wordt 9 weken\.$/).waitFor();

  // What others wait for cannot just go.
  await page.locator('h1').focus();
  await pressOn(page, /^Bewonerstraject schrappen$/);
  await page.getByRole('heading', { name: 'Los dit eerst op' }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Uitgeven' }).isDisabled());
  await accessibleWhileOpen(page);
  await page.keyboard.press('Control+z');
  await page.getByRole('heading', { name: 'Los dit eerst op' }).waitFor({ state: 'detached' });

  await page.locator('h1').focus();
  await pressOn(page, /^Uitgeven$/);
  const dialog = page.getByRole('dialog', { name: 'Versie 2 uitgeven' });
  await dialog.getByText(/2 producten anders/).waitFor();
  await accessibleWhileOpen(page);
  await pressOn(page, /^Uitgeven$/);
  await heading(page, 'Menukaart');
  await page.getByText(/^Versie 2, uitgegeven op .* door Coördinator Flexteam\.$/).waitFor();
  note('from three requests in own words to a released version by keyboard');

  // The municipality asks with the new card; what it asked before says with which version.
  const town = await open(`/mijn-gemeente?aanvraag=${before.id}`);
  await town.getByText('versie 1', { exact: true }).waitFor();
  await accessibleWhileOpen(town);
  await town.getByRole('link', { name: 'versie 1' }).click();
  await heading(town, 'Menukaart, versie 1');
  await settled(town);
  await accessibleWhileOpen(town);
  await town.goto(`${base}/menukaart?zoek=subsidie`);
  await town.getByRole('link', { name: 'Subsidieaanvraag', exact: true }).waitFor();
  assert.equal(await town.getByRole('button', { name: 'Menukaart wijzigen' }).count(), 0);
  // The version of now, by its number, is the card to ask from.
  await town.goto(`${base}/menukaart?versie=2`);
  await heading(town, /^Menukaart$/);
  await town.getByRole('link', { name: 'Subsidieaanvraag aanvragen', exact: true }).waitFor();
});

for (const width of [1280, 360]) {
  journey(`Answering a request in own words: accessible while open, ${width} px`, async ({ open, base }) => {
    const title = `Nieuwe vraag ${width}`;
    await asks(base, { items: [], freeText: `${title}\nWie kan ons helpen met een energieloket?`, urgent: true });
    const page = await open('/planbord', { role: 'team', width, height: 800 });
    const inbox = page.locator('.inbox');
    const all = inbox.getByRole('button', { name: /^Alle \d+ tonen$/ });
    await inbox.getByRole('button', { name: /^Afwijzen/ }).first().waitFor();
    if (await all.isVisible()) await all.click();
    await inbox.getByRole('button', { name: `Beantwoorden: ${title}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Aanvraag in eigen woorden' });
    await dialog.getByText('energieloket').first().waitFor();
    await settled(page);
    await accessibleWhileOpen(page);
    await dialog.getByRole('combobox', { name: /^Staat het toch op de menukaart/ }).fill('leerkring');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Leerkring weghalen' }).waitFor();
    await accessibleWhileOpen(page);
    await dialog.getByRole('button', { name: 'Producten bewaren' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.notices').getByText(`Producten gekozen bij: ${title}`).waitFor();
  });

  journey(`The draft of the menu card: accessible, ${width} px`, async ({ open }) => {
    const page = await open('/menukaart?concept=kaart', { role: 'team', width, height: 800 });
    await page.getByText('Er is geen concept van de menukaart.').waitFor();
    await accessibleWhileOpen(page);
    await page.getByRole('button', { name: 'Menukaart wijzigen' }).click();
    await heading(page, /^Concept van versie/);
    await page.getByRole('button', { name: 'Evaluatie opdracht schrappen' }).click();
    await page.getByRole('button', { name: 'Evaluatie opdracht terugzetten' }).waitFor();
    assert.ok(await page.locator('.draft-items .table-scroll').evaluate((table) => table.scrollWidth <= table.clientWidth), 'the table fits');
    await accessibleWhileOpen(page);
    await page.getByRole('link', { name: 'Wijkanalyse wijzigen' }).click();
    await heading(page, 'Wijkanalyse wijzigen');
    await accessibleWhileOpen(page);
    await page.getByRole('link', { name: 'Terug naar het concept' }).click();
    await page.getByRole('button', { name: 'Concept weggooien' }).click();
    await heading(page, 'Menukaart');
    await page.getByRole('button', { name: 'Menukaart wijzigen' }).waitFor();
  });
}
