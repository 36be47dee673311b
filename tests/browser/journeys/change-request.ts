// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { elsewhere } from '../elsewhere.ts';
import { accessibleWhileOpen, Hands, journey, settled } from '../harness.ts';
import { proposedOrder } from '../orders.ts';

const MOST_ACTIONS = 20;
const WESTERVELD = 'GM1701';

interface Order {
  id: number;
  version: number;
  title: string;
  items: string[];
  homes: number;
  urgent: boolean;
  wishedFrom?: string;
  wishedUntil?: string;
  freeText?: string;
  tailoring: { item: string; leftOut?: boolean; leadTimeWeeks?: number; after?: string[]; roles?: { role: string; hours: number }[] }[];
}

const ask = (base: string, body: object) => elsewhere<Order>({ base }, 'POST', '/orders', { municipalityCode: WESTERVELD, placeId: 'GM1701/Uffelte', submit: true, ...body });
const orderNow = async (base: string, id: number) => (await elsewhere<{ order: Order }>({ base }, 'GET', `/orders/${id}`)).order;

const panel = (page: Page) => page.locator('.side-panel');
const notices = (page: Page) => page.getByRole('region', { name: 'Meldingen' });
const news = (page: Page) => page.locator('main').getByRole('alert');
const form = (page: Page, title: string) => page.getByRole('heading', { name: `${title} wijzigen`, level: 1 });
const address = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).search;

/** Hours, lead time, earliest start and share, as when something new is asked. */
async function estimateShown(page: Page, before: RegExp): Promise<void> {
  const box = page.getByRole('region', { name: 'Wat het vraagt' });
  await box.getByText(before).waitFor();
  await box.getByText(/Kan beginnen op|Past nu nergens/).waitFor();
  const text = (await box.innerText()).replaceAll('\u00a0', ' ');
  assert.match(text, /[\d.]+ uur in totaal/);
  assert.match(text, /Doorlooptijd \d+ we/);
  assert.match(text, /blijft [\d.]+ uur van [\d.]+ over|[\d.]+ uur over jullie deel van/);
}

journey('Westerveld changes homes, period, hours and steps of a request by mouse, and takes it back', async ({ base, open, note }) => {
  const order = await ask(base, { items: ['B1', 'B2', 'B3'], title: 'Begin in Uffelte', homes: 600 });
  const page = await open('/mijn-gemeente');
  const hands = new Hands(page);
  await hands.click('link', order.title);
  const seen = address(page);
  await settled(page);
  const scrolled = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 400);
  // The browser scrolls a little later, and at once: there is no motion.
  await page.waitForFunction((was) => scrollY >= was + 400, scrolled);
  const scroll = await page.evaluate(() => scrollY);
  await hands.click('link', 'Wijzigen');
  await form(page, order.title).waitFor();
  assert.equal(await page.evaluate(() => scrollY), 0, 'a form begins at its top');
  assert.equal(await page.getByLabel('Aantal woningen').inputValue(), '600');
  await page.getByLabel('Aantal woningen').fill('400');
  await page.getByLabel('Klaar vóór').selectOption('2028-W20');
  await page.locator('summary', { hasText: 'Uren en stappen aanpassen' }).click();
  hands.count += 3;
  await hands.click('checkbox', 'Projectplan meenemen');
  await page.getByLabel('Uren technisch adviseur voor Wijkanalyse').fill('70');
  await page.getByLabel('Weken voor Wijkanalyse').fill('9');
  hands.count += 2;
  await estimateShown(page, /\(eerst [\d.]+\)/);
  await hands.click('button', 'Bewaren');
  await notices(page).getByText(`Gewijzigd: ${order.title}`).waitFor();
  assert.equal(address(page), seen, 'where one was');
  await page.waitForFunction((before) => Math.abs(scrollY - before) < 2, scroll);
  assert.ok(hands.count <= MOST_ACTIONS);
  note(`${hands.count} actions from the list to a changed request`);
  await panel(page).getByText('Uffelte: 400').waitFor();
  await panel(page).getByText(/… – ma 15 mei 2028 \(week 20\)/).waitFor();
  await panel(page).getByText('niet nodig').waitFor();
  const kept = await orderNow(base, order.id);
  assert.deepEqual([kept.homes, kept.wishedUntil, kept.title], [400, '2028-W20', order.title]);
  assert.deepEqual(kept.tailoring.map((one) => [one.item, one.leadTimeWeeks, one.roles?.find((role) => role.role === 'TA')?.hours, one.leftOut]), [['B1', 9, 70, false], ['B2', undefined, undefined, true]]);

  // What is different from the card is to be seen without looking for it.
  await panel(page).getByRole('link', { name: 'Wijzigen' }).click();
  await page.getByText('2 stappen aangepast').waitFor();
  const changed = page.getByLabel('Uren technisch adviseur voor Wijkanalyse');
  assert.equal(await changed.inputValue(), '70');
  assert.match(await changed.getAttribute('title') ?? '', /^Menukaart: \d+$/);
  await page.getByLabel('Aantal woningen').fill('999');
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await panel(page).getByText('Uffelte: 400').waitFor();
  assert.equal(address(page), seen);

  await page.keyboard.press('Control+z');
  await notices(page).getByText(/^Ongedaan gemaakt/).waitFor();
  await panel(page).getByText('Uffelte: 600').waitFor();
  assert.deepEqual((await orderNow(base, order.id)).tailoring, []);
});

journey('Westerveld changes a request in own words by keyboard alone', async ({ base, open, note }) => {
  const order = await ask(base, { placeId: WESTERVELD, items: [], title: 'Rekenhulp', freeText: 'Wie rekent mee?' });
  const page = await open('/mijn-gemeente');
  await settled(page);
  const hands = new Hands(page);
  await hands.press('/');
  await hands.write('rekenhulp');
  await page.getByRole('option', { name: /^Rekenhulp/ }).waitFor();
  await hands.press('Enter');
  await panel(page).getByRole('link', { name: 'Wijzigen' }).waitFor();
  for (let at = 0; at < 12 && await page.evaluate(() => document.activeElement?.textContent) !== 'Wijzigen'; at++) await hands.press('Tab');
  await hands.press('Enter');
  await form(page, order.title).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await hands.press('Tab', 2);
  await hands.press('End');
  await hands.write(' in maart');
  await hands.press('Tab');
  await hands.press('Control+End');
  await hands.write(' Twee uur is genoeg.');
  for (let at = 0; at < 8 && await page.evaluate(() => document.activeElement?.textContent) !== 'Bewaren'; at++) await hands.press('Tab');
  await hands.press('Enter');
  await notices(page).getByText('Gewijzigd: Rekenhulp in maart').waitFor();
  await panel(page).getByText('Wie rekent mee? Twee uur is genoeg.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.closest('.side-panel') !== null), true, 'the focus is where one was');
  note(`${hands.count} actions, every Tab counted`);
  assert.ok(hands.count <= 30);
  await hands.press('Control+z');
  await panel(page).getByText('Wie rekent mee?', { exact: true }).waitFor();
  assert.equal((await orderNow(base, order.id)).title, 'Rekenhulp');
});

journey('The form that changes a request has an address: link, back, and a name that moves with the place', async ({ base, open }) => {
  const order = await ask(base, { items: ['B1'], submit: false });
  const page = await open('/menukaart');
  await page.goto(`${base}/mijn-gemeente?aanvraag=${order.id}`);
  await panel(page).getByRole('link', { name: 'Wijzigen' }).click();
  await form(page, order.title).waitFor();
  const there = address(page);
  await page.goBack();
  await panel(page).getByRole('button', { name: 'Versturen' }).waitFor();
  await page.goForward();
  await form(page, order.title).waitFor();
  const other = await open(there);
  await form(other, order.title).waitFor();
  await other.getByRole('combobox', { name: 'Waar' }).fill('Vledder');
  await other.getByRole('option', { name: /^Vledder dorp/ }).click();
  await other.getByRole('button', { name: 'Bewaren' }).click();
  // Who came by a link goes to the request.
  await panel(other).getByRole('heading', { name: 'Wijkanalyse Vledder' }).waitFor();
  assert.equal(address(other), `/mijn-gemeente?gemeente=${WESTERVELD}&aanvraag=${order.id}`);
  await panel(other).getByRole('button', { name: 'Versturen' }).waitFor();
  await panel(other).getByRole('button', { name: 'Concept verwijderen' }).waitFor();
});

journey('Who changes a request that someone else just changed keeps what was typed and both changes', async ({ base, open }) => {
  const order = await ask(base, { items: ['B1', 'B2'], title: 'Samen in Uffelte' });
  const page = await open(`/mijn-gemeente?wijzigen=${order.id}`);
  await page.getByLabel('Niet vóór').selectOption('2027-W10');
  await page.getByLabel('Klaar vóór').selectOption('2028-W10');
  await elsewhere({ base }, 'PATCH', `/orders/${order.id}`, { urgent: true, wishedUntil: '2028-W30' }, order.version);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await news(page).getByText('Iemand anders heeft deze aanvraag net veranderd.').waitFor();
  await news(page).getByText('Overgenomen van de ander: spoed.').waitFor();
  await news(page).getByText('Jullie veranderden allebei: klaar vóór.').waitFor();
  assert.equal(await page.getByLabel('Niet vóór').inputValue(), '2027-W10');
  assert.equal(await page.getByLabel('Klaar vóór').inputValue(), '2028-W10');
  assert.equal(await page.getByRole('checkbox', { name: 'Spoed' }).isChecked(), true);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await notices(page).getByText(`Gewijzigd: ${order.title}`).waitFor();
  const kept = await orderNow(base, order.id);
  assert.deepEqual([kept.wishedFrom, kept.wishedUntil, kept.urgent], ['2027-W10', '2028-W10', true]);

  // Another place in the list is no news for the form.
  await page.goto(`${base}/mijn-gemeente?wijzigen=${order.id}`);
  await page.getByLabel('Klaar vóór').selectOption('2028-W12');
  await elsewhere({ base }, 'POST', `/orders/${order.id}/_move`, { rank: 1 });
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await notices(page).getByText(`Gewijzigd: ${order.title}`).waitFor();
  assert.equal((await orderNow(base, order.id)).wishedUntil, '2028-W12');
});

journey('What was typed stays on the form when the request is sent, or gets products, meanwhile', async ({ base, open }) => {
  const draft = await ask(base, { items: ['B1'], title: 'Nog een concept in Uffelte', submit: false });
  const page = await open(`/mijn-gemeente?wijzigen=${draft.id}`);
  await page.getByLabel('Aantal woningen').fill('321');
  const read = page.waitForResponse((answer) => answer.url().endsWith(`/v1/orders/${draft.id}`));
  await elsewhere({ base }, 'POST', `/orders/${draft.id}/_submit`, undefined, draft.version);
  await read;
  await settled(page);
  assert.equal(await page.getByLabel('Aantal woningen').inputValue(), '321');

  const free = await ask(base, { placeId: WESTERVELD, items: [], title: 'Wie denkt mee', freeText: 'Wie denkt er mee?' });
  await page.goto(`${base}/mijn-gemeente?wijzigen=${free.id}`);
  await page.getByLabel('Wat heb je nodig?').fill('Wie denkt er mee, in mei?');
  await elsewhere({ base, role: 'team' }, 'POST', `/orders/${free.id}/_itemise`, { items: ['B1'] }, free.version);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await news(page).getByText('Overgenomen van de ander: uren en stappen.').waitFor();
  assert.equal(await page.getByLabel('Wat heb je nodig?').inputValue(), 'Wie denkt er mee, in mei?');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await notices(page).getByText(`Gewijzigd: ${free.title}`).waitFor();
  const kept = await orderNow(base, free.id);
  assert.deepEqual([kept.freeText, kept.items], ['Wie denkt er mee, in mei?', ['B1']]);
});

journey('An agreement is not changed on the form, and what was typed before it was agreed stays', async ({ base, open }) => {
  const why = 'Deze aanvraag is afgesproken. Een afspraak verander je samen met het team.';
  const order = await proposedOrder(base);
  const municipality = order.municipalityCode;
  const page = await open(`/mijn-gemeente?wijzigen=${order.id}`, { municipality });
  const before = page.getByLabel('Klaar vóór');
  const typed = await before.locator('option:not(:checked)').last().getAttribute('value');
  await before.selectOption(typed);
  await elsewhere({ base, municipality }, 'POST', `/orders/${order.id}/agreements/${order.proposal.number}/_accept`, undefined, order.version);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await news(page).getByText(`${why} Wat je invulde staat er nog, maar kan niet meer worden bewaard.`).waitFor();
  assert.equal(await before.inputValue(), typed);
  assert.equal(await page.getByRole('button', { name: 'Bewaren' }).count(), 0);
  await page.getByRole('button', { name: 'Annuleren' }).click();
  await panel(page).getByText(why).waitFor();
  assert.equal(await panel(page).getByRole('link', { name: 'Wijzigen' }).count(), 0);
  const late = await open(`/mijn-gemeente?wijzigen=${order.id}`, { municipality });
  await late.locator('main').getByText(why).waitFor();
});

journey('A change that cannot be saved stays on the form and is saved at the second try', async ({ base, open }) => {
  const order = await ask(base, { items: ['B1'], title: 'Zonder verbinding in Uffelte' });
  const page = await open(`/mijn-gemeente?wijzigen=${order.id}`);
  await page.getByLabel('Aantal woningen').fill('222');
  await page.route(`**/v1/orders/${order.id}`, (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()));
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await notices(page).getByText('Flexteam is niet te bereiken').waitFor();
  assert.equal(await page.getByLabel('Aantal woningen').inputValue(), '222');
  await page.unroute(`**/v1/orders/${order.id}`);
  await page.getByLabel('Aantal woningen').fill('223');
  await notices(page).getByRole('button', { name: 'Opnieuw' }).click();
  await panel(page).getByText('Uffelte: 223').waitFor();
});

for (const width of [1280, 360]) {
  journey(`Westerveld changes the order of steps by keyboard, ${width} px`, async ({ base, open }) => {
    const order = await ask(base, { items: ['B1', 'B2', 'B3'], title: `Volgorde in Uffelte ${width}`, homes: 600 });
    const page = await open(`/mijn-gemeente?gemeente=${WESTERVELD}&wijzigen=${order.id}`, { width, height: 800 });
    const hands = new Hands(page);
    await form(page, order.title).waitFor();
    await page.locator('summary', { hasText: 'Uren en stappen aanpassen' }).focus();
    await hands.press('Enter');
    const name = 'Participatieplan wijk';
    await page.getByRole('button', { name: `${name} komt na: Wijkanalyse. Volgorde aanpassen` }).focus();
    await hands.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Waar komt ${name} na?` });
    const first = dialog.getByRole('checkbox', { name: /Wijkanalyse/ });
    assert.ok(await first.isChecked(), 'what the card has before it');
    await settled(page);
    await accessibleWhileOpen(page);
    await first.focus();
    await hands.press('Space');
    await dialog.getByRole('button', { name: 'Volgorde overnemen' }).focus();
    await hands.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    // The focus is where it was, and the step says what the card has.
    const chosen = page.getByRole('button', { name: `${name} komt na: geen andere stap. Volgorde aanpassen` });
    assert.ok(await chosen.evaluate((element) => element === document.activeElement));
    assert.equal(await chosen.getAttribute('title'), 'Menukaart: Wijkanalyse');
    await settled(page);
    await accessibleWhileOpen(page);
    await page.getByRole('button', { name: 'Bewaren' }).focus();
    await hands.press('Enter');
    await notices(page).getByText(`Gewijzigd: ${order.title}`).waitFor();
    const kept = await orderNow(base, order.id);
    assert.deepEqual(kept.tailoring.map((one) => [one.item, one.after]), [['B3', []]]);
    // To be seen for both sides in the panel.
    await panel(page).getByText(`${name}: na niets. Op de menukaart: na Wijkanalyse.`).waitFor();
  });
}
