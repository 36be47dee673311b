// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { accessible, fits, journey, settled, valid, type Seat } from '../harness.ts';

const PAGES: Record<string, Seat['role']> = {
  '/mijn-gemeente': 'municipality', '/menukaart': 'municipality', '/menukaart?product=B4': 'municipality', '/menukaart?aanvragen=B1,B2': 'municipality',
  '/menukaart?aanvragen=vrij': 'municipality', '/planbord': 'team', '/overzicht': 'board', '/capaciteit': 'board', '/team': 'team', '/mijn-week': 'member',
  '/mijn-account': 'member', '/accounts': 'administrator', '/logboek': 'municipality', '/verwerkingen': 'board', '/berichten': 'municipality', '/verdeling': 'board', '/samen-of-alleen': 'municipality', '/een-erbij': 'board', '/instellingen': 'team', '/scenarios': 'team', '/': null,
};

for (const [path, role] of Object.entries(PAGES)) {
  journey(`${path} (${role ?? 'nobody logged in'}) is accessible in both schemes, wide and at 360 px, and is valid HTML`, async ({ open }) => {
    for (const width of [1280, 360]) {
      const page = await open(path, { width, height: 800, role });
      await settled(page);
      await valid(page);
      await fits(page);
      await accessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await accessible(page);
    }
  });
}

journey('One request in detail is accessible', async ({ open }) => {
  for (const width of [1280, 360]) {
    const page = await open('/mijn-gemeente', { width });
    await page.locator('.requests .request-title a').first().click();
    await page.locator('.side-panel .facts').first().waitFor();
    await page.locator('.side-panel summary').first().click();
    await accessible(page);
    await valid(page);
    await fits(page);
  }
});

journey('English is English, and what the server says in Dutch is marked as Dutch', async ({ open }) => {
  const page = await open('/mijn-gemeente', { language: 'en' });
  await page.getByRole('heading', { name: 'My municipality: Westerveld' }).waitFor();
  await settled(page);
  await accessible(page);
});
