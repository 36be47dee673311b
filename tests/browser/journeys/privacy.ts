// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { elsewhere } from '../elsewhere.ts';
import { accessibleWhileOpen, journey, settled } from '../harness.ts';

const dialog = (page: Page) => page.getByRole('dialog');

/** What the browser saves when `act` is done, as JSON. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ tables: Record<string, Record<string, unknown>[]> }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return JSON.parse(await readFile(await download.path(), 'utf8')) as { tables: Record<string, Record<string, unknown>[]> };
}

journey('Everybody sees what is done with personal data and takes along what is kept about himself', async ({ open, note }) => {
  for (const width of [1280, 360]) {
    const page = await open('/mijn-account', { role: 'member', width });
    const found = await saved(page, async () => {
      await page.getByRole('button', { name: 'Download mijn gegevens' }).focus();
      await page.keyboard.press('Enter');
    });
    assert.equal(found.tables['members']?.length, 1);
    assert.ok((found.tables['assignments']?.length ?? 0) > 0, 'what one works on is in it');
    await page.getByRole('link', { name: 'Wat we met gegevens doen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Verwerkingen van persoonsgegevens', level: 1 }).waitFor();
    await page.getByRole('article', { name: 'Plannen van het werk van het team' }).getByText('AVG artikel 6').waitFor();
    await page.getByRole('table', { name: 'Hoe lang we het bewaren' }).getByText('1095 dagen').waitFor();
    await accessibleWhileOpen(page);
  }
  const page = await open('/overzicht', { role: 'board', language: 'en' });
  await page.getByRole('link', { name: 'Privacy' }).click();
  await page.getByRole('article', { name: 'Planning the work of the team' }).getByText('Legal basis').waitFor();
  await accessibleWhileOpen(page);
  note('own data downloaded, register read');
});

journey('The administrator erases a person, by the name and by keyboard, and nothing brings it back', async ({ base, open, note }) => {
  const by = { base, role: 'administrator' } as const;
  const account = await elsewhere<{ id: string }>(by, 'POST', '/accounts', { name: 'Zwaantje Qwertsema', email: 'zwaantje@westerveld.example', role: 'municipal-coordinator', municipalityCodes: ['GM1701'] });
  for (const width of [360, 1280]) {
    const page = await open(`/accounts?account=${account.id}`, { role: 'administrator', width });
    const panel = page.locator('.side-panel');
    await panel.getByText('zwaantje@westerveld.example').waitFor();
    const found = await saved(page, () => panel.getByRole('button', { name: 'Gegevens downloaden' }).click());
    assert.equal(found.tables['accounts']?.[0]?.['email'], 'zwaantje@westerveld.example');
    await panel.getByRole('button', { name: 'Persoon wissen' }).focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByLabel('Typ ter bevestiging de naam').fill('Zwaantje');
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('alert').getByText('niet de naam').waitFor();
    await accessibleWhileOpen(page);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    if (width === 360) continue;
    await panel.getByRole('button', { name: 'Persoon wissen' }).click();
    await dialog(page).getByLabel('Typ ter bevestiging de naam').focus();
    await page.keyboard.type('Zwaantje Qwertsema');
    await page.keyboard.press('Enter');
    await page.getByText('Zwaantje Qwertsema is gewist').waitFor();
    await settled(page);
    await page.reload();
    await page.getByRole('button', { name: `Voormalige gebruiker ${account.id}` }).waitFor();
    assert.equal(await page.getByText('Qwertsema').count(), 0);
  }
  note('erased after typing the name');
});
