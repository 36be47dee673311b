// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  base: string;
  stop: () => Promise<void>;
}

const root = new URL('../../', import.meta.url).pathname;
/** The example is made and planned before the first answer. */
const START_SECONDS = 90;

/** A port that is free now. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => { resolve(typeof address === 'object' && address ? address.port : 0); });
    });
  });
}

/** The server at BASE_URL, or the release program on a free port with a fresh database and the example. */
export async function startServer(): Promise<Server> {
  const given = process.env['BASE_URL'];
  if (given) return { base: given.replace(/\/$/, ''), stop: () => Promise.resolve() };
  const program = process.env['FLEXTEAM'] ?? join(root, 'build/release/flexteam');
  const web = join(root, 'web/dist');
  if (!existsSync(program)) throw new Error(`${program} is not there; build it first, or give BASE_URL`);
  if (!existsSync(join(web, 'index.html'))) throw new Error('web/dist is not there; run npm run build first');
  const folder = mkdtempSync(join(tmpdir(), 'flexteam-journeys-'));
  const port = await freePort();
  const args = ['serve', '--port', String(port), '--db', join(folder, 'journeys.sqlite'), '--web', web, '--example', '--demo'];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const log: string[] = [];
  child.stdout.on('data', (text: Buffer) => log.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => log.push(text.toString()));
  const base = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(base, child);
  } catch (error) {
    await stop();
    throw new Error(`the server did not start: ${log.join('').slice(-2000)}`, { cause: error });
  }
  return { base, stop };
}

async function answers(base: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + START_SECONDS * 1000; Date.now() < until;) {
    if (child.exitCode !== null) throw new Error(`exit ${child.exitCode}`);
    try {
      const status = await fetch(`${base}/v1/status`);
      if (status.ok && ((await status.json()) as { publishedPlanId?: number }).publishedPlanId) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  throw new Error(`no published plan after ${START_SECONDS} s`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => { resolve(); });
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  });
}
