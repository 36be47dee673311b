// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibleWhileOpen, journey, settled, tabTo } from '../harness.ts';

const groups = (page: Page) => page.getByRole('list', { name: 'Waar taken op wachten' }).locator(':scope > li');

for (const width of [1280, 360]) {
  journey(`The coordinator of the team sees what tasks wait for, the cheapest help and who decides, by keyboard, ${width} px`, async ({ open }) => {
    const page = await open('/planbord', { role: 'team', width, height: 800 });
    await groups(page).first().waitFor();
    await settled(page);
    const first = (await groups(page).first().innerText()).replaceAll('\u00a0', ' ');
    assert.match(first, /\d+ taken wachten op een .+ in \d{4}-K[1-4]/);
    assert.match(first, /Vraagt het minst: \S.*\. Besli/s);
    assert.equal(await groups(page).locator('table').count(), 0);

    await tabTo(page, /^\d+ ta(ken|ak) wacht(en)? op een /, 400);
    await page.keyboard.press('Enter');
    const rows = groups(page).locator('tbody tr');
    await rows.first().waitFor();
    const count = await rows.count();
    const said = Number(/^(\d+) ta/.exec(await groups(page).first().innerText())?.[1]);
    assert.equal(count, Math.min(12, said));
    await accessibleWhileOpen(page);

    // The single request, and back.
    const title = await rows.first().getByRole('link').innerText();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.side-panel').getByRole('heading', { name: title }).waitFor();
  });

  journey(`A municipality sees what its own tasks wait for, and nobody else's, ${width} px`, async ({ open }) => {
    const page = await open('/mijn-gemeente', { width, height: 800 });
    await groups(page).first().waitFor();
    await settled(page);
    await groups(page).first().locator('summary').focus();
    await page.keyboard.press('Enter');
    await groups(page).locator('tbody tr').first().waitFor();
    const signs = await groups(page).locator('tbody .client-sign + .visually-hidden').allInnerTexts();
    assert.deepEqual([...new Set(signs)], ['Westerveld']);
    await accessibleWhileOpen(page);
  });
}
