// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { elsewhere } from '../elsewhere.ts';
import { accessibleWhileOpen, fits, journey, settled } from '../harness.ts';

journey('A change that cannot be saved stays on the screen, marked, and is saved at the second try', async ({ open }) => {
  const page = await open('/mijn-gemeente');
  const rows = page.locator('.requests tbody tr');
  await rows.nth(1).waitFor();
  const second = await rows.nth(1).locator('.request-title a').innerText();
  await page.route('**/_move', (route) => route.abort());
  await rows.nth(1).getByRole('button', { name: `${second} omhoog` }).click();
  const messages = page.getByRole('region', { name: 'Meldingen' });
  await messages.getByText('Flexteam is niet te bereiken').waitFor();
  await accessibleWhileOpen(page);
  assert.equal(await rows.nth(0).locator('.request-title a').innerText(), second, 'the change stays visible');
  await page.getByText('Nog niet bewaard').waitFor();
  await page.unroute('**/_move');
  await messages.getByRole('button', { name: 'Opnieuw' }).click();
  await page.getByText('Nog niet bewaard').waitFor({ state: 'detached' });
  await page.reload();
  await rows.nth(1).waitFor();
  assert.equal(await rows.nth(0).locator('.request-title a').innerText(), second);
  await rows.nth(0).getByRole('button', { name: `${second} omlaag` }).click();
  await messages.getByText('staat nu op plaats 2').waitFor();
});

journey('What someone else did is on the screen without reload, and one who was late is told', async ({ base, open }) => {
  const order = await elsewhere<{ id: number }>({ base, municipality: 'GM0119' }, 'POST', '/orders', { municipalityCode: 'GM0119', placeId: 'GM0119', items: ['F4'], submit: true });
  const one = await open(`/mijn-gemeente?aanvraag=${order.id}`, { municipality: 'GM0119' });
  await one.locator('.side-panel .facts').first().waitFor();
  const two = await open(new URL(one.url()).pathname + new URL(one.url()).search, { municipality: 'GM0119' });
  const urgent = /^(Spoed vragen|Geen spoed meer)$/;
  await two.getByRole('button', { name: urgent }).waitFor();
  const before = await two.getByRole('button', { name: urgent }).innerText();
  // The second browser hears nothing for a while and acts on what it saw.
  await two.route('**/v1/orders/*', (route) => (route.request().method() === 'GET' ? new Promise<void>(() => undefined) : route.continue()));
  await one.getByRole('button', { name: urgent }).click();
  await one.getByRole('button', { name: before === 'Spoed vragen' ? 'Geen spoed meer' : 'Spoed vragen' }).waitFor();
  await two.waitForTimeout(500);
  await two.getByRole('button', { name: urgent }).click();
  await two.getByText('Iemand anders heeft dit net veranderd').waitFor();
  await one.getByRole('button', { name: urgent }).click();
});

journey('A link shows the same: filters stand in the address', async ({ open }) => {
  const page = await open('/menukaart');
  await page.getByRole('button', { name: 'Collectief' }).click();
  await page.getByRole('searchbox', { name: 'Zoek op naam, rol of resultaat' }).fill('kavel');
  await page.getByRole('link', { name: 'Warmtekavel vaststellen', exact: true }).waitFor();
  const address = new URL(page.url());
  const again = await open(address.pathname + address.search);
  await again.getByText('1 product', { exact: true }).waitFor();
  await again.getByRole('button', { name: 'Alles' }).click();
  await again.getByRole('searchbox').fill('zzz');
  await again.getByText('Geen product past bij wat je zoekt.').waitFor();
});

journey('The frame: skip link, search with /, all keys with ?, language, titles, unknown pages', async ({ open }) => {
  const page = await open('/mijn-gemeente');
  await settled(page);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Naar de inhoud');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Sneltoetsen' }).getByText('Ctrl+Z').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'combobox');
  await page.keyboard.type('menuk');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Menukaart', level: 1 }).waitFor();
  assert.equal(await page.title(), 'Menukaart – Flexteam');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await page.getByRole('button', { name: 'English' }).click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('heading', { name: 'Menu card', level: 1 }).waitFor();
  const lost = await open('/bestaat-niet');
  await lost.getByText('Deze pagina bestaat niet').waitFor();
});

journey('The page of a municipality fits on A4', async ({ open }) => {
  // 210 mm less two margins of 14 mm, at 96 dots per inch.
  const page = await open('/mijn-gemeente', { width: 688, height: 970 });
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  await fits(page);
  assert.equal(await page.getByRole('button', { name: 'Afdrukken' }).isVisible(), false);
  assert.equal(await page.getByRole('columnheader', { name: 'Waarom niet eerder' }).isVisible(), true);
  const table = await page.locator('.requests').boundingBox();
  assert.ok(table && table.width <= 688, `the table is ${table?.width} px wide`);
});

journey('On a phone: bar of four, detail as a full page with a way back that keeps the scroll', async ({ open }) => {
  const page = await open('/mijn-gemeente', { width: 360, height: 700 });
  await page.locator('.requests tbody tr').nth(4).waitFor();
  assert.equal(await page.getByRole('navigation', { name: 'Pagina’s (onderaan)' }).locator('.nav-link').count(), 4);
  const link = page.locator('.requests .request-title a').nth(4);
  await link.scrollIntoViewIfNeeded();
  const scroll = await page.evaluate(() => scrollY);
  await link.click();
  await page.getByRole('button', { name: 'Terug' }).click();
  assert.equal(await page.evaluate(() => scrollY), scroll);
  assert.equal(await page.evaluate(() => document.activeElement === document.querySelectorAll('.requests .request-title a')[4]), true);
});
