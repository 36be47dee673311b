// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { journey, settled } from '../harness.ts';

/** Answers a list as the server does, of `count` made-up rows: more than an example gathers. */
async function answerWith(page: Page, path: string, count: number, usual: number, body: (numbers: number[]) => object): Promise<void> {
  await page.route((url) => url.pathname === `/v1/${path}`, (route) => {
    const query = new URL(route.request().url()).searchParams;
    const before = Number(query.get('before') ?? count + 1);
    const limit = Number(query.get('limit') ?? usual);
    const numbers = Array.from({ length: Math.min(limit, before - 1) }, (_, at) => before - 1 - at);
    return route.fulfill({ json: body(numbers) });
  });
}

/** Presses until the oldest is there; the button keeps the focus and nothing jumps. */
async function pressToTheEnd(page: Page, name: string, rows: string): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.focus();
  for (let at = 0; await button.count() > 0; at += 1) {
    assert.ok(at < 12, 'it ends');
    assert.ok(await button.evaluate((element) => element === document.activeElement), 'the focus stays');
    const before = await page.locator(rows).count();
    await page.keyboard.press('Enter');
    await page.waitForFunction(([selector, count]) => document.querySelectorAll(selector).length > count, [rows, before] as const);
  }
  await page.waitForFunction(() => document.activeElement !== document.body);
}

journey('The oldest entry of a long log can be reached by keyboard', async ({ base, open }) => {
  const page = await open('/mijn-account', { role: 'administrator' });
  await answerWith(page, 'log-entries', 1234, 100, (numbers) => ({
    head: { number: 1234, hash: 'a'.repeat(64) },
    logEntries: numbers.map((number) => ({ number, at: '2027-02-03T10:15:00Z', actor: 'x', action: 'order.change', object: 'order', key: String(number), result: 'done', origin: 'web', hash: 'a'.repeat(64) })),
  }));
  await page.goto(`${base}/logboek`);
  await page.locator('tbody tr').first().waitFor();
  await settled(page);
  await pressToTheEnd(page, 'Oudere regels tonen', 'tbody tr');
  assert.equal(await page.locator('tbody tr').count(), 1234);
});

journey('The oldest message can be reached by keyboard, and is read with all others', async ({ base, open }) => {
  const page = await open('/mijn-account', { role: 'municipality' });
  let read = false;
  await answerWith(page, 'notices', 234, 50, (numbers) => ({
    unread: read ? 0 : 234,
    notices: numbers.map((id) => ({ id, kind: 'completed', at: '2027-02-03T10:15:00Z', read, municipalityCode: 'GM1701', orderId: 1, orderTitle: `Werk ${id}` })),
  }));
  await page.route('**/v1/notices/_read', (route) => {
    read = true;
    return route.fulfill({ status: 204 });
  });
  await page.goto(`${base}/berichten`);
  await page.locator('.message-new').first().waitFor();
  await settled(page);
  await pressToTheEnd(page, 'Oudere berichten tonen', '.message');
  assert.equal(await page.locator('.message').count(), 234);
  await page.getByRole('button', { name: 'Alles gelezen' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.message-new').length === 0);
});
