// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { elsewhere } from '../elsewhere.ts';
import { accessibleWhileOpen, journey } from '../harness.ts';

const PASSWORD = 'vier koeien in de regen';
const root = new URL('../../../', import.meta.url).pathname;
const dialog = (page: Page) => page.getByRole('dialog');
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

/** RFC 4648 base32, as the secret of an app is written. */
function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? []);
}

/** The code of an app, so many half minutes from now. */
function codeOf(secret: string, later = 0): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const digest = createHmac('sha1', bytesOf(secret)).update(step).digest();
  const start = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function logIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
}

/** An account with a password, made behind the screens. */
async function invited(base: string, email: string): Promise<void> {
  const by = { base, role: 'administrator' } as const;
  const account = await elsewhere<{ id: string }>(by, 'POST', '/accounts', { name: 'Anna de Vries', email, role: 'municipal-coordinator', municipalityCodes: ['GM1701'] });
  const link = await elsewhere<{ path: string }>(by, 'POST', `/accounts/${account.id}/_invite`);
  await elsewhere({ base }, 'POST', '/invitations/_accept', { token: link.path.split('#')[1], password: PASSWORD });
}

journey('Somebody is invited, chooses a password, adds a second step and logs in with it', async ({ base, open, note }) => {
  const administrator = await open('/accounts', { role: 'administrator' });
  await administrator.getByRole('button', { name: 'Account toevoegen' }).click();
  await accessibleWhileOpen(administrator);
  await dialog(administrator).getByLabel('Naam').fill('Bea Jansen');
  await dialog(administrator).getByLabel('E-mailadres').fill('bea@westerveld.example');
  await dialog(administrator).getByLabel('Functie').fill('Projectleider warmte');
  await dialog(administrator).getByRole('button', { name: 'Bewaren' }).click();
  await dialog(administrator).getByText('hoort bij minstens één gemeente').waitFor();
  await dialog(administrator).getByLabel('Westerveld').check();
  await dialog(administrator).getByRole('button', { name: 'Bewaren' }).click();
  const link = await administrator.locator('.account-link').first().innerText();
  await accessibleWhileOpen(administrator);

  const page = await open(link.replace(base, ''), { role: null });
  await heading(page, 'Kies een wachtwoord').waitFor();
  await accessibleWhileOpen(page);
  await page.getByLabel('Nieuw wachtwoord').fill('Westerveld Jansen 12');
  await page.getByRole('button', { name: 'Bewaren en inloggen' }).click();
  await page.getByRole('alert').getByText('woorden die anderen raden').waitFor();
  await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Bewaren en inloggen' }).click();
  await heading(page, 'Mijn gemeente: Westerveld').waitFor();

  await page.getByRole('link', { name: 'Bea Jansen' }).click();
  await heading(page, 'Mijn account').waitFor();
  await page.getByRole('button', { name: 'Aanzetten' }).click();
  const secret = await page.locator('.account-secret').innerText();
  await accessibleWhileOpen(page);
  await page.getByLabel('Code uit de app').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Bevestigen' }).click();
  await page.getByRole('heading', { name: 'Je herstelcodes' }).waitFor();
  const [recovery = '', second = ''] = await page.locator('.account-codes li').allInnerTexts();
  await accessibleWhileOpen(page);
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click();
  await page.getByText('Je hebt nog 10 herstelcodes').waitFor();

  // By keyboard alone: the address, the password, the code.
  const again = await open('/menukaart', { role: null });
  await heading(again, 'Inloggen bij Flexteam').waitFor();
  await again.getByLabel('E-mailadres').focus();
  await again.keyboard.type('BEA@westerveld.example');
  await again.keyboard.press('Tab');
  await again.keyboard.type(PASSWORD);
  await again.keyboard.press('Enter');
  await again.getByRole('heading', { name: 'Nog één stap' }).waitFor();
  await accessibleWhileOpen(again);
  await again.getByLabel('Code uit je app, of een herstelcode').focus();
  await again.keyboard.type('000000');
  await again.keyboard.press('Enter');
  await again.getByRole('alert').getByText('klopt niet').waitFor();
  await again.getByLabel('Code uit je app, of een herstelcode').fill(recovery.toUpperCase());
  await again.keyboard.press('Enter');
  // A link leads where it says once someone is in.
  await heading(again, 'Menukaart').waitFor();

  // Turning it off asks a code again: by keyboard, wrong first.
  await page.getByRole('button', { name: 'Uitzetten' }).focus();
  await page.keyboard.press('Enter');
  await accessibleWhileOpen(page);
  await dialog(page).getByLabel('Code uit de app, of een herstelcode').focus();
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('alert').getByText('klopt niet').waitFor();
  await accessibleWhileOpen(page);
  await dialog(page).getByLabel('Code uit de app, of een herstelcode').fill(second);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Aanzetten' }).waitFor();
  note('invited, password, second step, recovery code, off again');
});

journey('Who is logged out at work logs in again over the page, and what was typed is still there', async ({ base, open }) => {
  const email = 'over@westerveld.example';
  await invited(base, email);
  const page = await open('/', { role: null });
  await logIn(page, email, 'vijf koeien in de regen');
  await page.getByRole('alert').getByText('klopt niet').waitFor();
  await logIn(page, email);
  await heading(page, 'Mijn gemeente: Westerveld').waitFor();
  await page.goto(`${base}/menukaart?aanvragen=vrij`);
  await page.getByLabel('Korte naam').fill('Half getypt');
  await page.getByLabel('Wat heb je nodig?').fill('Nog niet klaar.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Aanvragen' }).click();
  await dialog(page).getByText('Je bent uitgelogd').waitFor();
  await accessibleWhileOpen(page);
  // Nothing else is asked for while nobody is in; afterwards all that stands there is.
  const asked: string[] = [];
  page.on('request', (request) => { if (request.method() === 'GET') asked.push(new URL(request.url()).pathname); });
  await logIn(page, email, 'vijf koeien in de regen');
  await page.getByRole('alert').getByText('klopt niet').waitFor();
  const looked = page.waitForResponse('**/v1/session');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await looked;
  assert.deepEqual(asked.filter((path) => path !== '/v1/session' && path !== '/v1/events'), []);
  const read = page.waitForResponse('**/v1/notices');
  await logIn(page, email);
  await dialog(page).waitFor({ state: 'detached' });
  assert.equal((await read).status(), 200);
  assert.equal(await page.getByLabel('Korte naam').inputValue(), 'Half getypt');
});

journey('A form says in the language of the page why nothing was kept, where the server could not say it', async ({ open }) => {
  const page = await open('/', { role: null, language: 'en' });
  await page.route('**/v1/session', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.getByLabel('E-mail address').fill('bea@westerveld.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  const told = page.getByRole('alert').getByText('Flexteam cannot be reached.');
  await told.waitFor();
  assert.equal(await told.evaluate((element) => element.closest('[lang]')?.getAttribute('lang')), 'en');
});

journey('A page that is not for this account says so, and each sees its own pages', async ({ open }) => {
  const page = await open('/accounts');
  await heading(page, 'Deze pagina is niet voor jouw account').waitFor();
  await accessibleWhileOpen(page);
  const rail = page.getByRole('navigation', { name: 'Pagina’s', exact: true });
  assert.deepEqual((await rail.getByRole('link').allInnerTexts()).map((text) => text.trim()), ['Mijn gemeente', 'Menukaart', 'Overzicht', 'Capaciteit', 'Logboek', 'Privacy']);
  await page.getByRole('button', { name: 'Bekijk als …' }).click();
  await accessibleWhileOpen(page);
  await dialog(page).getByRole('button', { name: 'Coördinator Flexteam' }).click();
  await heading(page, 'Planbord').waitFor();
});

journey('A member of the team looks at a municipality and finds no button that is not for it', async ({ base, open }) => {
  const { orders } = await elsewhere<{ orders: { id: number; state: string }[] }>({ base }, 'GET', '/orders?municipalityCode=GM1701');
  const waiting = orders.find((one) => one.state === 'proposed' || one.state === 'requested');
  const buttons = async (role: 'municipality' | 'member') => {
    const page = await open(`/mijn-gemeente?aanvraag=${String(waiting?.id)}`, { role });
    await heading(page, 'Mijn gemeente: Westerveld').waitFor();
    await page.locator('.side-panel').getByRole('heading', { level: 3 }).first().waitFor();
    await accessibleWhileOpen(page);
    const names = [/^Verplaats /, 'Iets aanvragen', 'Wijzigen', 'Intrekken'];
    return Promise.all(names.map(async (name) => (await page.getByRole('button', { name }).count()) + (await page.getByRole('link', { name }).count())));
  };
  assert.ok((await buttons('municipality')).every((count) => count > 0));
  assert.deepEqual(await buttons('member'), [0, 0, 0, 0]);
});

journey('The administrator sets up login with an organisation, and Anna comes in by it', async ({ base, open }) => {
  const page = await open('/accounts', { role: 'administrator' });
  await page.getByRole('button', { name: 'Provider toevoegen' }).click();
  await dialog(page).getByLabel('Naam op de knop').fill('Gemeente Westerveld');
  await dialog(page).getByLabel('Adres van de provider').fill('http://login.westerveld.example');
  await dialog(page).getByLabel('Client-id').fill('flexteam');
  await dialog(page).getByLabel('Maildomeinen').fill('emmen.example');
  await dialog(page).getByRole('button', { name: 'Bewaren' }).click();
  await dialog(page).getByRole('alert').waitFor();
  await accessibleWhileOpen(page);
  await dialog(page).getByLabel('Adres van de provider').fill('http://127.0.0.1:9');
  await dialog(page).getByRole('button', { name: 'Bewaren' }).click();
  const card = page.getByRole('article', { name: 'Gemeente Westerveld' });
  await card.getByRole('button', { name: 'Testen' }).click();
  await card.getByRole('status').getByText(/bereiken|verbinding/i).waitFor();
  await accessibleWhileOpen(page);
  // By keyboard: a domain that is none, then the right one.
  await card.getByRole('button', { name: 'Wijzigen' }).focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByLabel('Maildomeinen').fill('@westerveld.example');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('alert').getByText('het deel na de @').waitFor();
  await accessibleWhileOpen(page);
  await dialog(page).getByLabel('Maildomeinen').fill('Westerveld.example');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await card.getByText('westerveld.example', { exact: true }).waitFor();

  // What the screen says is registered at a real provider, which then has its address.
  const by = { base, role: 'administrator' } as const;
  const { identityProviders: [made] } = await elsewhere<{ identityProviders: { id: string; redirectUri: string; publicKeys: string; version: number }[] }>(by, 'GET', '/identity-providers');
  assert.ok(made);
  assert.ok((await card.innerText()).includes(made.redirectUri));
  const client = {
    client_id: 'flexteam', redirect_uris: [made.redirectUri], response_types: ['code'], grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'PS256', id_token_signed_response_alg: 'PS256', jwks: JSON.parse(made.publicKeys) as object,
  };
  const provider = spawn(process.execPath, [`${root}tests/oidc/provider.mjs`, JSON.stringify({ clients: [client], claimsParameter: true })], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [line] = await once(provider.stdout, 'data') as [Buffer];
    await elsewhere(by, 'PATCH', `/identity-providers/${made.id}`, { issuer: line.toString().trim() }, made.version);
    await elsewhere(by, 'POST', '/accounts', { name: 'Anna', email: 'anna@westerveld.example', role: 'municipal-coordinator', municipalityCodes: ['GM1701'] });
    await page.reload();
    await card.getByRole('button', { name: 'Testen' }).click();
    await card.getByText('De provider antwoordt en kan wat nodig is.').waitFor();
    const anna = await open('/', { role: null });
    await accessibleWhileOpen(anna);
    await anna.getByRole('link', { name: 'Gemeente Westerveld' }).click();
    await heading(anna, 'Mijn gemeente: Westerveld').waitFor();
    await anna.getByRole('link', { name: 'Anna', exact: true }).waitFor();
  } finally {
    provider.stdin.end();
  }
  await card.getByRole('button', { name: 'Weghalen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Weghalen' }).click();
  await card.waitFor({ state: 'detached' });
});
