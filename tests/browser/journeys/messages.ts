// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { elsewhere } from '../elsewhere.ts';
import { accessibleWhileOpen, Hands, journey, settled } from '../harness.ts';
import { proposedOrder } from '../orders.ts';

const dialog = (page: Page) => page.getByRole('dialog');

for (const width of [1280, 360]) {
  journey(`The team hears of an answer at once, opens it from its messages by keyboard and has read it, ${width} px`, async ({ base, open }) => {
    const order = await proposedOrder(base);
    const page = await open('/berichten', { role: 'team', width, height: 800 });
    await settled(page);
    const all = page.getByRole('button', { name: 'Alles gelezen' });
    if (await all.count() > 0) await all.click();
    await page.getByText('Je hebt alles gelezen.').waitFor();
    const path = `/orders/${order.id}/agreements/${order.proposal.number}/_decline`;
    await elsewhere({ base, municipality: order.municipalityCode }, 'POST', path, { reason: 'We doen het zelf' }, order.version);
    // Without reload: it comes by itself, and the bell counts it.
    await page.locator('.message-new').waitFor();
    const first = page.locator('.message').first();
    await first.getByText('De gemeente wijst het voorstel af.').waitFor();
    await page.getByRole('link', { name: 'Berichten: 1 nieuw' }).waitFor();
    await accessibleWhileOpen(page);

    const hands = new Hands(page);
    await first.getByRole('link', { name: order.title }).focus();
    await hands.press('Enter');
    await page.locator('.side-panel').getByText('We doen het zelf').first().waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Berichten' }).waitFor();
    await settled(page);
    assert.equal(await page.locator('.message-new').count(), 0, 'what was opened is read');
    await page.getByText('Je hebt alles gelezen.').waitFor();
    await page.getByRole('link', { name: 'Berichten: niets nieuws' }).waitFor();
    await page.reload();
    await page.getByText('Je hebt alles gelezen.').waitFor();
  });

  journey(`A member makes a link to the own calendar, follows it, renews and withdraws it, ${width} px`, async ({ base, open }) => {
    const page = await open('/mijn-account', { role: 'member', width, height: 800 });
    await page.getByRole('heading', { name: 'Agenda' }).waitFor();
    await settled(page);
    await page.getByRole('button', { name: 'Link maken', exact: true }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByLabel(/^Geheime link/);
    await field.waitFor();
    await accessibleWhileOpen(page);
    const url = await field.inputValue();
    const feed = await fetch(base + new URL(url).pathname);
    assert.equal(feed.status, 200);
    assert.equal(feed.headers.get('content-type'), 'text/calendar; charset=utf-8');
    assert.match(await feed.text(), /SUMMARY:\d+ uur /);

    await page.reload();
    await page.getByText(/^Je hebt een geheime link, gemaakt op /).waitFor();
    assert.equal(await field.count(), 0, 'the link is shown once');
    await page.getByRole('button', { name: 'Nieuwe link maken' }).click();
    await settled(page);
    await accessibleWhileOpen(page);
    await dialog(page).getByRole('button', { name: 'Nieuwe link maken' }).click();
    await field.waitFor();
    assert.notEqual(await field.inputValue(), url);
    assert.equal((await fetch(base + new URL(url).pathname)).status, 404);
    await page.getByRole('button', { name: 'Link intrekken' }).click();
    await dialog(page).getByRole('button', { name: 'Link intrekken' }).click();
    await page.getByRole('button', { name: 'Link maken', exact: true }).waitFor();
  });
}

journey('Who watches for a municipality chooses which mail comes, and the choice stays', async ({ open }) => {
  const page = await open('/mijn-account', { role: 'municipality' });
  const digest = page.getByRole('checkbox', { name: /hooguit één mail per dag/ });
  await digest.waitFor();
  await page.getByText('Deze server stuurt geen mail.', { exact: false }).waitFor();
  assert.ok(await digest.isChecked());
  await digest.focus();
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await page.keyboard.press('Space');
  await saved;
  await page.reload();
  await digest.waitFor();
  assert.ok(!await digest.isChecked());
  assert.ok(await page.getByRole('checkbox', { name: /kenmerk van het logboek/ }).isChecked());
  await digest.click();
});
