// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const dist = new URL('../dist/', import.meta.url).pathname;
const LIMIT = 200_000;

/** Everything that the first page of a coordinator needs, as it goes over the line: page, scripts, styles, font. */
function firstLoad(): { name: string; size: number }[] {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const wanted = new Set<string>();
  const visit = (name: string) => {
    if (wanted.has(name)) return;
    wanted.add(name);
    if (!name.endsWith('.js')) return;
    for (const [, file] of readFileSync(join(dist, 'assets', name), 'utf8').matchAll(/from\s*["']\.\/([^"']+\.js)["']/g)) if (file) visit(file);
  };
  for (const [, file] of html.matchAll(/assets\/([^"]+)"/g)) if (file) visit(file);
  for (const file of readdirSync(join(dist, 'assets'))) {
    // The shared components come with every page; the page itself is fetched right after the frame.
    if (/^(my-municipality|SidePanel|States|ShareBar|useResource|save|format|weeks|noto-sans)/.test(file) && !file.endsWith('.gz')) visit(file);
  }
  return [...wanted].map((name) => {
    const bytes = readFileSync(join(dist, 'assets', name));
    return { name, size: name.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length };
  });
}

it.skipIf(!existsSync(join(dist, 'index.html')))('the first page is at most 200 kB', () => {
  const files = firstLoad();
  const total = files.reduce((sum, file) => sum + file.size, 0) + statSync(join(dist, 'index.html')).size;
  expect(files.map((file) => file.name).join()).not.toMatch(/AreaMap/);
  expect(total, files.map((file) => `${file.name} ${file.size}`).join('\n')).toBeLessThanOrEqual(LIMIT);
});
