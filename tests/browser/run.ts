// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { readdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { allJourneys, FLAGS, Theatre, type Journey } from './harness.ts';
import { startServer } from './server.ts';

// usage: npm run journeys [-- PART OF A NAME]
const wanted = process.argv.slice(2).join(' ').toLowerCase();
const folder = new URL('journeys/', import.meta.url);

/** Two at a time, each with its own server: a page leaves a core idle; at a server that is given one, they would be in each other's way. Which file goes where depends on nothing but the files. */
const lanes: Journey[][] = process.env['BASE_URL'] ? [[]] : [[], []];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')).sort()) {
  const known = allJourneys().length;
  await import(new URL(file, folder).href);
  lanes.sort((a, b) => a.length - b.length)[0]?.push(...allJourneys().slice(known));
}

async function passes(one: Journey, theatre: Theatre): Promise<boolean> {
  const began = performance.now();
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
  if (problem !== undefined) console.log(problem instanceof Error ? problem.message : problem);
  return problem === undefined;
}

let passed = 0;
let failed = 0;
async function play(lane: readonly Journey[]): Promise<void> {
  if (lane.length === 0) return;
  const server = await startServer();
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
  try {
    for (const one of lane) {
      if (await passes(one, new Theatre(browser, server.base))) passed++;
      else failed++;
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

// When one breaks, the other still puts away its server and browser.
const ended = await Promise.allSettled(lanes.map((lane) => play(lane.filter((one) => one.name.toLowerCase().includes(wanted)))));
for (const one of ended) if (one.status === 'rejected') throw one.reason;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
