// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { take, type Role } from './elsewhere.ts';

/** How Chromium is started: without a display, without calls of its own. */
export const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export interface Seat {
  scheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** From whose chair; null: nobody is logged in. */
  role?: Role | null | undefined;
  municipality?: string;
  language?: 'nl' | 'en';
}

/** What a journey gets. */
export interface Stage {
  base: string;
  /** A new browser with nobody's history, on its first page. */
  open: (path?: string, seat?: Seat) => Promise<Page>;
  /** Says a figure in the report. */
  note: (text: string) => void;
}

export interface Journey {
  name: string;
  run: (stage: Stage) => Promise<void>;
}

const journeys: Journey[] = [];

/** Adds a journey; every file under journeys/ calls it. */
export function journey(name: string, run: Journey['run']): void {
  journeys.push({ name, run });
}

export const allJourneys = (): readonly Journey[] => journeys;

/** Opens browsers for one journey, and fails it on any error that a page reports. */
export class Theatre {
  readonly notes: string[] = [];
  readonly #browser: Browser;
  readonly #base: string;
  readonly #contexts: BrowserContext[] = [];
  readonly #errors: string[] = [];

  constructor(browser: Browser, base: string) {
    this.#browser = browser;
    this.#base = base;
  }

  get stage(): Stage {
    return { base: this.#base, open: (path, seat) => this.#open(path, seat), note: (text) => { this.notes.push(text); } };
  }

  async #open(path = '/', { scheme = 'light', width = 1280, height = 860, role = 'municipality', municipality = 'GM1701', language }: Seat = {}): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', hasTouch: width < 500, locale: 'nl-NL' });
    this.#contexts.push(context);
    if (role !== null) await take(context, this.#base, role, municipality);
    const kept = { 'flexteam.municipality': municipality, 'flexteam.language': language };
    await context.addInitScript((values) => {
      for (const [key, value] of Object.entries(values)) if (value && !localStorage.getItem(key)) localStorage.setItem(key, value);
    }, kept);
    const page = await context.newPage();
    // Long enough for a machine that builds something else meanwhile; nothing is measured by it.
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => this.#errors.push(`page: ${error.message}`));
    page.on('console', (message) => {
      // The browser itself reports a call that was refused or cut off; the journey judges what the page makes of it.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.#errors.push(`console: ${message.text()}`);
    });
    await page.goto(this.#base + path);
    await page.locator('main h1').waitFor();
    return page;
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    assert.deepEqual(this.#errors, [], 'no errors in the browser');
  }
}

/** Nothing is being fetched any more and what came is on the screen. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.loading').waitFor({ state: 'detached' }).catch(() => undefined);
  await page.waitForFunction(() => document.querySelectorAll('.loading, [aria-busy="true"]').length === 0);
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'EN-301-549'];

/** axe finds nothing against WCAG 2.2 A and AA and EN 301 549. */
export async function accessible(page: Page): Promise<void> {
  // Of what passes axe then writes down one place instead of thousands: most of its time on a planning board.
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(TAGS).analyze();
  const told = violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} – ${node.failureSummary?.split('\n')[1]?.trim() ?? one.help}`));
  assert.deepEqual(told, [], `axe on ${page.url()}`);
}

/** What is open now is accessible in both schemes, is valid HTML and does not stick out. */
export async function accessibleWhileOpen(page: Page): Promise<void> {
  await valid(page);
  await fits(page);
  // A button that is half scrolled away under the top bar is not too small.
  await page.evaluate(() => { scrollTo(0, 0); });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await accessible(page);
  }
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How a browser writes its document down says nothing about how it was made.
    'doctype-style': 'off', 'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'no-trailing-whitespace': 'off',
    // Sizes of bars come from figures.
    'no-inline-style': 'off',
    'long-title': 'off',
    // React's own ids begin with an underscore, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
    // A list to type in is more than <select> can do.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** The document as it stands is valid HTML. */
export async function valid(page: Page): Promise<void> {
  const report = await validator.validateString(await page.content());
  const told = report.results.flatMap((result) => result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector ?? ''})`));
  assert.deepEqual([...new Set(told)], [], `html-validate on ${page.url()}`);
}

/** Nothing sticks out sideways: not of the page, and not of a dialog, panel or message on it. */
export async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll('dialog[open], .side-panel, .notices')]
    .filter((one) => one.scrollWidth > one.clientWidth)
    .map((one) => `${one.className || one.tagName} is ${one.scrollWidth - one.clientWidth} px too wide`));
  assert.deepEqual(wide, [], page.url());
}

/** What has the focus, as it is read out. */
export const focused = (page: Page) => page.evaluate(() => {
  const now = document.activeElement;
  const labels = now instanceof HTMLInputElement || now instanceof HTMLSelectElement ? now.labels?.[0]?.textContent : undefined;
  return (now?.getAttribute('aria-label') ?? labels ?? now?.textContent ?? '').trim();
});

/** Tabs until something with this name has the focus; fails when it cannot be reached. */
export async function tabTo(page: Page, name: RegExp, most = 220): Promise<void> {
  for (let at = 0; at < most; at += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to ${name}`);
}

/** Enter on what is reached by Tab. */
export async function pressOn(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Everything a user does goes through this, so that it is counted. Typing a text is one action. */
export class Hands {
  count = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }
  async click(role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
    this.count++;
    await this.#page.getByRole(role, { name, exact: typeof name === 'string' }).click();
  }
  async type(role: Parameters<Page['getByRole']>[0], name: string | RegExp, text: string): Promise<void> {
    this.count++;
    await this.#page.getByRole(role, { name, exact: typeof name === 'string' }).pressSequentially(text);
  }
  async press(key: string, times = 1): Promise<void> {
    for (let at = 0; at < times; at++) {
      this.count++;
      await this.#page.keyboard.press(key);
    }
  }
  /** Types into whatever has the focus. */
  async write(text: string): Promise<void> {
    this.count++;
    await this.#page.keyboard.type(text);
  }
}
