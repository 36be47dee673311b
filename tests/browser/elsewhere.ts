// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';

/** From whose chair: an account of the demonstration. */
export type Role = 'municipality' | 'team' | 'member' | 'board' | 'administrator';

interface Chair {
  id: string;
  role: string;
  municipalityCodes: string[];
}

const ROLES = { municipality: 'municipal-coordinator', team: 'team-coordinator', member: 'team-member', board: 'viewer', administrator: 'administrator' } as const;
const sessions = new Map<string, string>();

/** The account of a chair. */
async function accountOf(base: string, role: Role, municipality: string): Promise<string> {
  const { accounts } = await (await fetch(`${base}/v1/demo-accounts`)).json() as { accounts: Chair[] };
  const chair = accounts.find((one) => one.role === ROLES[role] && (role !== 'municipality' || one.municipalityCodes.includes(municipality)));
  assert.ok(chair, `a chair for ${role}`);
  return chair.id;
}

/** A new session on a chair, as a cookie: "name=value". */
async function sit(base: string, role: Role, municipality: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json', Origin: base };
  const body = JSON.stringify({ accountId: await accountOf(base, role, municipality) });
  const answer = await fetch(`${base}/v1/session/_demo`, { method: 'POST', headers, body });
  assert.equal(answer.status, 201);
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** Puts a browser on a chair. */
export async function take(context: BrowserContext, base: string, role: Role, municipality = 'GM1701'): Promise<void> {
  const data = { accountId: await accountOf(base, role, municipality) };
  const answer = await context.request.post(`${base}/v1/session/_demo`, { data, headers: { Origin: base } });
  assert.equal(answer.status(), 201);
}

export interface Elsewhere {
  base: string;
  role?: Role;
  municipality?: string;
}

/** Someone on another computer: calls the API from a chair (left out: Westerveld's). */
export async function elsewhere<T>({ base, role = 'municipality', municipality = 'GM1701' }: Elsewhere, method: string, path: string, body?: unknown, version?: number): Promise<T> {
  const chair = `${base} ${role} ${municipality}`;
  const asked = async () => {
    const cookie = sessions.get(chair) ?? await sit(base, role, municipality);
    sessions.set(chair, cookie);
    const headers = { 'Content-Type': 'application/json', Origin: base, Cookie: cookie, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) };
    return fetch(`${base}/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  };
  let answer = await asked();
  if (answer.status === 401) {
    // A journey has ended all sessions of this chair.
    sessions.delete(chair);
    answer = await asked();
  }
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${answer.ok ? '' : await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
