// SPDX-FileCopyrightText: 2026 Flexteam contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A real provider of OpenID Connect on a free port of 127.0.0.1, at which everybody is Anna and logs in at once. Takes
// {"clients": […], "claimsParameter": true} as its only argument, prints its issuer, stops when its standard input closes.
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const wanted = JSON.parse(process.argv[2]);
const about = { sub: 'anna-1', name: 'Anna de Vries', email: 'anna@westerveld.example', email_verified: true };

// What the package says of keeping everything in memory is known.
console.info = console.warn = () => {};

const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const provider = new Provider(issuer, {
  clients: wanted.clients,
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'provider-1', use: 'sig' }] },
  cookies: { keys: ['only for tests'] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  acrValues: ['http://eidas.europa.eu/LoA/substantial'],
  pkce: { required: () => true },
  features: { claimsParameter: { enabled: wanted.claimsParameter }, devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_, accountId) => ({ accountId, claims: () => about }),
  // What the client may know was agreed with the organisation; nobody is asked.
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid email profile');
    grant.addOIDCClaims(['name', 'email', 'email_verified']);
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/interaction/')) return next();
  const { params } = await provider.interactionDetails(ctx.req, ctx.res);
  const result = params.client_id === 'declined'
    ? { error: 'access_denied' }
    : { login: { accountId: about.sub, acr: 'http://eidas.europa.eu/LoA/substantial' } };
  return provider.interactionFinished(ctx.req, ctx.res, result);
});

server.on('request', provider.callback());
process.stdin.resume().on('end', () => process.exit(0));
console.log(issuer);
