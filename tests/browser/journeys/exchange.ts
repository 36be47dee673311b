// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { accessibleWhileOpen, journey, pressOn, settled, tabTo } from '../harness.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const notices = (page: Page) => page.getByRole('region', { name: 'Meldingen' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What a link in the dialog *Exporteren* gives, as text. */
async function exported(page: Page, link: string): Promise<string> {
  await button(page, 'Exporteren').click();
  const coming = page.waitForEvent('download');
  await dialog(page).getByRole('link', { name: link }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  return text;
}

async function chosen(page: Page, name: string, content: string): Promise<void> {
  await dialog(page).getByLabel(/^Bestand/).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await dialog(page).getByRole('region', { name, exact: true }).waitFor();
}

for (const width of [1280, 360]) {
  journey(`Team coordinator exports the team, edits it, looks, takes it over and takes it back, ${width} px`, async ({ open }) => {
    const page = await open('/team', { role: 'team', width, height: 800 });
    await settled(page);
    const team = await exported(page, 'Team als CSV-bestand');
    const [head = '', first = ''] = team.split('\r\n');
    const name = first.split(';')[1]?.replaceAll('"', '') ?? '';

    await button(page, 'Importeren').click();
    await accessibleWhileOpen(page);
    await chosen(page, 'gelijk.csv', team);
    await dialog(page).getByText(/^Dit bestand verandert niets/).waitFor();
    assert.equal(await button(page, 'Overnemen').count(), 0);

    await chosen(page, 'fout.csv', `${head}\r\n${first.replace('Gezamenlijk team', 'Buurman')}\r\n`);
    await dialog(page).getByRole('alert').getByText(/Er klopt 1 ding niet/).waitFor();
    const wrong = dialog(page).getByRole('row').filter({ hasText: '"Buurman" is geen keuze' });
    assert.match(await wrong.innerText(), /2\s+Hoort bij[\s\S]*Kies Gezamenlijk team/);
    await accessibleWhileOpen(page);

    await chosen(page, 'team.csv', `${head}\r\n${first.replace(name, 'Naam uit een bestand')}\r\n`);
    const change = dialog(page).getByRole('row').filter({ hasText: 'Naam uit een bestand' });
    assert.match(await change.innerText(), new RegExp(`Naam\\s+${name}`));
    await accessibleWhileOpen(page);
    await button(page, 'Overnemen').click();
    await dialog(page).waitFor({ state: 'detached' });
    await button(page, 'Naam uit een bestand openen').waitFor();
    await notices(page).getByText('Team: 0 toegevoegd, 1 gewijzigd').waitFor();
    await notices(page).getByRole('button', { name: 'Ongedaan maken' }).click();
    await button(page, `${name} openen`).waitFor();
  });
}

journey('Municipal coordinator brings in requests from a file by keyboard alone; they are drafts', async ({ open }) => {
  const page = await open('/mijn-gemeente', { municipality: 'GM1701' });
  await settled(page);
  // Waited for from here: the browser itself would show its chooser if the wait began only as the key is pressed.
  const choosing = page.waitForEvent('filechooser');
  await pressOn(page, /^Importeren$/);
  await dialog(page).waitFor();
  await tabTo(page, /^Bestand/);
  await page.keyboard.press('Enter');
  await (await choosing).setFiles({ name: 'wensen.csv', mimeType: 'text/csv', buffer: Buffer.from('Plek,Titel,Onderdelen\nDwingeloo,Wens uit een lijst,F4\n') });
  await dialog(page).getByText(/voegt 1 regel toe/).waitFor();
  await pressOn(page, /^Overnemen$/);
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Wens uit een lijst' }).first().waitFor();
  await notices(page).getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('link', { name: 'Wens uit een lijst' }).first().waitFor({ state: 'detached' });
});

journey('The menu card goes out as a table; who may not import sees no button for it', async ({ open }) => {
  const page = await open('/menukaart', { width: 360, height: 800 });
  await settled(page);
  assert.equal(await button(page, 'Importeren').count(), 0);
  await button(page, 'Exporteren').click();
  await accessibleWhileOpen(page);
  await page.keyboard.press('Escape');
  assert.match(await exported(page, 'Menukaart als CSV-bestand'), /"Code";"Naam";"Groep"/);
});

journey('The menu card comes in from a file as a draft, and is taken back', async ({ open }) => {
  const page = await open('/menukaart', { role: 'team' });
  await settled(page);
  const card = await exported(page, 'Menukaart als CSV-bestand');
  const [head = '', ...rows] = card.split('\r\n');
  const row = rows.find((one) => one.includes('"Leerkring"')) ?? '';
  await button(page, 'Importeren').click();
  await chosen(page, 'kaart.csv', `${head}\r\n${row.replace('"Leerkring"', '"Leerkring warmte"')}\r\n`);
  await dialog(page).getByRole('row').filter({ hasText: 'Leerkring warmte' }).first().waitFor();
  await accessibleWhileOpen(page);
  await button(page, 'Overnemen').click();
  await dialog(page).waitFor({ state: 'detached' });
  await notices(page).getByText('Menukaart: 0 toegevoegd, 1 gewijzigd').waitFor();
  const draft = await open('/menukaart?concept=kaart', { role: 'team' });
  await draft.getByText('Leerkring warmte').first().waitFor();
  await notices(page).getByRole('button', { name: 'Ongedaan maken' }).click();
  await draft.getByText('Er is geen concept van de menukaart.').waitFor();
});
