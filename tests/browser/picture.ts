// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { take } from './elsewhere.ts';
import { FLAGS, settled } from './harness.ts';
import { startServer } from './server.ts';

// usage: npm run picture – writes the pictures of the README from the same example as the journeys use.
const folder = new URL('../../docs/images/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const PICTURES = [
  { name: 'planning-board', path: '/planbord', role: 'team' },
  { name: 'my-municipality', path: '/mijn-gemeente', role: 'municipality' },
] as const;

const server = await startServer();
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
try {
  for (const { name, path, role } of PICTURES) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL', reducedMotion: 'reduce' });
    await take(context, server.base, role);
    const page = await context.newPage();
    await page.goto(server.base + path);
    await page.locator('main table').first().waitFor();
    await settled(page);
    await page.screenshot({ path: `${folder}${name}.png` });
    console.log(`docs/images/${name}.png`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
