// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { accessibleWhileOpen, focused, journey, pressOn, settled, tabTo } from '../harness.ts';

/** Something has the focus, and it is this. */
async function focusIsOn(page: Page, name: RegExp): Promise<void> {
  await page.waitForFunction(() => document.activeElement !== document.body);
  assert.match(await focused(page), name);
}

for (const width of [1280, 360]) {
  journey(`Who works by keyboard keeps his place when what he pressed goes away, ${width} px`, async ({ open, base }) => {
    const page = await open('/menukaart?concept=kaart', { role: 'team', width, height: 800 });
    // The heading says the same.
    await page.getByRole('button', { name: 'Menukaart wijzigen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Concept van versie/ }).waitFor();
    await settled(page);
    await pressOn(page, /^Wijkanalyse wijzigen$/);
    await page.getByRole('heading', { level: 1, name: 'Wijkanalyse wijzigen' }).waitFor();
    await pressOn(page, /^Rol toevoegen$/);
    await page.locator('h1').focus();
    await pressOn(page, / weghalen$/);
    await focusIsOn(page, /^(Rol|Rol toevoegen)/);
    // One product of a list, not the first that the arrows pass.
    await tabTo(page, /^Ook eerst klaar$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.getByRole('option').count() > 1, true);
    await accessibleWhileOpen(page);
    await page.keyboard.press('Enter');
    const chosen = page.getByRole('button', { name: /^Niet meer eerst klaar/ });
    const count = await chosen.count();
    await focusIsOn(page, /^Ook eerst klaar$/);
    await page.locator('h1').focus();
    await pressOn(page, /^Niet meer eerst klaar/);
    await page.waitForFunction((was) => document.querySelectorAll('.item-after button').length < was, count);
    await focusIsOn(page, /^(Niet meer eerst klaar|Ook eerst klaar)/);
    await page.goto(`${base}/menukaart?concept=kaart`);
    await page.getByRole('heading', { level: 1, name: /^Concept van versie/ }).waitFor();
    await settled(page);
    await pressOn(page, /^Evaluatie opdracht schrappen$/);
    await page.getByRole('button', { name: 'Evaluatie opdracht terugzetten' }).waitFor();
    await focusIsOn(page, / (wijzigen|schrappen)$|^Concept weggooien$/);
    await page.locator('h1').focus();
    await pressOn(page, /^Evaluatie opdracht terugzetten$/);
    await page.getByRole('button', { name: 'Evaluatie opdracht schrappen' }).waitFor();
    await focusIsOn(page, /./);
    await pressOn(page, /^Concept weggooien$/);
    await page.getByRole('heading', { level: 1, name: 'Menukaart' }).waitFor();
    await focusIsOn(page, /^Menukaart$/);
  });
}
