// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { allJourneys, FLAGS, Theatre } from './harness.ts';
import { startServer } from './server.ts';

// usage: npm run journeys [-- PART OF A NAME]
const wanted = process.argv.slice(2).join(' ').toLowerCase();
const folder = new URL('journeys/', import.meta.url);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')).sort()) await import(new URL(file, folder).href);

const server = await startServer();
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
let passed = 0;
let failed = 0;
try {
  for (const one of allJourneys().filter((known) => known.name.toLowerCase().includes(wanted))) {
    const began = performance.now();
    const theatre = new Theatre(browser, server.base);
    let problem: unknown;
    try {
      await one.run(theatre.stage);
    } catch (error) {
      problem = error;
    }
    try {
      await theatre.close();
    } catch (error) {
      problem ??= error;
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${problem === undefined ? 'ok  ' : 'FAIL'} ${one.name} (${seconds} s)${theatre.notes.map((note) => `\n       ${note}`).join('')}`);
    if (problem === undefined) passed++;
    else {
      failed++;
      console.log(problem instanceof Error ? problem.message : problem);
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
