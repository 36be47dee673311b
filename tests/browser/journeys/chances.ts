// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { accessibleWhileOpen, journey, pressOn, settled, tabTo } from '../harness.ts';

journey('A municipality sees the chance that its request is finished in time, and in which weeks it likely is', async ({ open, note }) => {
  const page = await open('/mijn-gemeente', { role: 'municipality', width: 1600 });
  await page.getByRole('columnheader', { name: 'Kans' }).waitFor();
  const chance = page.locator('td span[title*="tot en met"]', { hasText: '%' });
  await chance.first().waitFor();
  const row = page.locator('.requests tbody tr').filter({ has: chance }).first();
  const title = await row.locator('.request-title a').innerText();
  const part = await row.locator('td span[title*="tot en met"]', { hasText: '%' }).innerText();
  await row.locator('.request-title a').press('Enter');
  const band = page.locator('.side-panel .finish-band');
  await band.getByText('Waarschijnlijk').waitFor();
  const text = await band.innerText();
  assert.match(text, /Volgens het plan\s+week \d+ van \d{4}/);
  assert.match(text, /Waarschijnlijk\s+(week \d+ van \d{4} tot en met week \d+ van \d{4}|vanaf week \d+ van \d{4}, misschien|in week \d+ van \d{4})/);
  assert.ok(text.includes(`${part} uiterlijk in week`), `${part} stands in the list and in the panel: ${text}`);
  note(`${title}: ${part}`);
  await accessibleWhileOpen(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await accessibleWhileOpen(page);
});

journey('The coordinator of the team sees the likely weeks on the board, and sets how uncertain hours are', async ({ open }) => {
  const board = await open('/planbord', { role: 'team' });
  await settled(board);
  // Of work that the plan does not finish nothing is told: the next cell.
  const cells = board.getByRole('grid').locator('td:has(.board-part)');
  const band = board.locator('.side-panel .finish-band');
  await cells.first().waitFor();
  for (let at = 0; (await band.locator('.facts').count()) === 0; ++at) {
    assert.ok(at < (await cells.count()), 'some cell has work of a request that is finished');
    await cells.nth(at).click();
    await band.locator('.facts, .quiet').first().waitFor();
  }
  await accessibleWhileOpen(board);

  const page = await open('/instellingen', { role: 'team' });
  await settled(page);
  await tabTo(page, /^Uren: op zijn meest/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('180');
  await pressOn(page, /^Onzekerheid bewaren$/);
  await page.getByRole('region', { name: 'Meldingen' }).getByText('Onzekerheid gewijzigd').waitFor();
  await accessibleWhileOpen(page);
  await page.locator('h1').focus();
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((one) => one.labels?.[0]?.textContent?.startsWith('Uren: op zijn meest') && one.value === '150'));
});
