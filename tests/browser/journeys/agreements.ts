// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { elsewhere } from '../elsewhere.ts';
import { accessibleWhileOpen, Hands, journey, settled } from '../harness.ts';
import { ordersThatAre, type Order } from '../orders.ts';

const panel = (page: Page) => page.locator('.side-panel');
const dialog = (page: Page) => page.getByRole('dialog');
const notices = (page: Page) => page.getByRole('region', { name: 'Meldingen' });

const orderOf = (base: string, { id }: Order) => elsewhere<{ order: Order }>({ base, role: 'team' }, 'GET', `/orders/${id}`).then(({ order }) => order);

async function giveReason(page: Page, verb: string, reason: string): Promise<void> {
  await panel(page).getByRole('button', { name: verb, exact: true }).click();
  await dialog(page).getByRole('textbox', { name: 'Reden' }).fill(reason);
  await settled(page);
  await accessibleWhileOpen(page);
  await dialog(page).getByRole('button', { name: verb, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

for (const width of [1280, 360]) {
  journey(`A municipality accepts a proposal, pauses, goes on and stops, ${width} px`, async ({ base, open }) => {
    const [order] = await ordersThatAre(base, 'proposed');
    assert.ok(order, 'a proposal that waits');
    const page = await open(`/mijn-gemeente?gemeente=${order.municipalityCode}&aanvraag=${order.id}`, { municipality: order.municipalityCode, width, height: 800 });
    await panel(page).getByText('Voorstel van het team').waitFor();
    await panel(page).getByText(/uur per week/).first().waitFor();
    await settled(page);
    await accessibleWhileOpen(page);
    await panel(page).getByRole('button', { name: 'Akkoord' }).click();
    await settled(page);
    await accessibleWhileOpen(page);
    await dialog(page).getByRole('button', { name: 'Akkoord' }).click();
    await notices(page).getByText(`Afgesproken: ${order.title}`).waitFor();
    await panel(page).getByText('Dit is afgesproken').waitFor();
    await panel(page).locator('summary', { hasText: /versie/ }).last().click();
    await panel(page).getByText(/^Beantwoord door: Coördinator /).waitFor();
    await panel(page).getByText(/^Kenmerk van de inhoud \(SHA-256\): [0-9a-f]{64}$/).first().waitFor();

    await giveReason(page, 'Pauzeren', 'De raad besluit eerst.');
    await panel(page).getByText('De raad besluit eerst.').waitFor();
    await panel(page).getByRole('button', { name: 'Weer doorgaan' }).click();
    await notices(page).getByText(`Gaat weer door: ${order.title}`).waitFor();
    await giveReason(page, 'Stoppen', 'Er is geen geld meer.');
    await panel(page).getByText('Gestopt').first().waitFor();
    assert.equal((await orderOf(base, order)).state, 'stopped');
  });
}

for (const width of [1280, 360]) {
  journey(`A municipality prints its agreement by keyboard, ${width} px`, async ({ base, open }) => {
    const [order] = await ordersThatAre(base, 'agreed', 'running');
    assert.ok(order, 'an agreement');
    const page = await open(`/mijn-gemeente?gemeente=${order.municipalityCode}&aanvraag=${order.id}`, { municipality: order.municipalityCode, width, height: 800 });
    const link = panel(page).getByRole('link', { name: /^Afdrukken \(PDF\) +van versie \d+, nieuw tabblad$/ }).first();
    await link.focus();
    await settled(page);
    await accessibleWhileOpen(page);
    const asked = page.context().waitForEvent('response', (response) => response.url().endsWith('/document'));
    await new Hands(page).press('Enter');
    const answer = await asked;
    assert.equal(answer.status(), 200);
    assert.equal(answer.headers()['content-type'], 'application/pdf');
    const address = await link.getAttribute('href');
    const start = await page.evaluate(async (url) => (await (await fetch(url)).text()).slice(0, 5), address ?? '');
    assert.equal(start, '%PDF-');
  });
}

journey('A municipality asks for a change by keyboard, and the team proposes again with a condition', async ({ base, open }) => {
  const [order] = await ordersThatAre(base, 'proposed');
  assert.ok(order, 'a proposal that waits');
  const page = await open(`/mijn-gemeente?gemeente=${order.municipalityCode}&aanvraag=${order.id}`, { municipality: order.municipalityCode });
  const hands = new Hands(page);
  await panel(page).getByRole('button', { name: 'Wijziging vragen' }).focus();
  await hands.press('Enter');
  await dialog(page).getByRole('textbox', { name: 'Reden' }).focus();
  await hands.write('Graag na de zomer.');
  await hands.press('Tab');
  await hands.press('Enter');
  await notices(page).getByText(`Wijziging gevraagd: ${order.title}`).waitFor();

  const team = await open(`/mijn-gemeente?gemeente=${order.municipalityCode}&aanvraag=${order.id}`, { role: 'team' });
  await panel(team).getByText('Graag na de zomer.').first().waitFor();
  await panel(team).getByRole('button', { name: 'Voorstel doen' }).click();
  await dialog(team).getByLabel('Voorwaarden (mag leeg blijven)').fill('Begint na week 35.');
  await settled(team);
  await accessibleWhileOpen(team);
  await dialog(team).getByRole('button', { name: 'Voorstel doen' }).click();
  await notices(team).getByText(`Voorgesteld: ${order.title}`).waitFor();
  // Without reload: the municipality sees it.
  await panel(page).getByText('Begint na week 35.').first().waitFor();
  await panel(page).getByText(/^Voorwaarden: eerst niets, nu 'Begint na week 35.'/).first().waitFor();
});
