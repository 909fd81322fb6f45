import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import OidcServer from 'oidc-provider';

/** A county's provider of identities on 127.0.0.1: a real OpenID Connect server. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** A browser goes to `url`, signs in there as `subject`, and comes back: the address that it comes back to. */
  readonly visit: (url: string, subject: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** @param people the ids of the provider's people with their account names there */
export async function startIdentityProvider(
  redirectUri: string,
  people: ReadonlyMap<string, string>,
): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientId = 'gongkai';
  const clientSecret = randomBytes(24).toString('hex');
  let subject = '';
  const provider = new OidcServer(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: {
      keys: [
        {
          ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
          use: 'sig',
        },
      ],
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => Promise.resolve({ sub: id, preferred_username: people.get(id) }),
    }),
    interactions: { url: (_, { uid }) => `/come-in/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    features: { devInteractions: { enabled: false } },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/come-in/') === true) {
      void provider.interactionFinished(request, response, { login: { accountId: subject } });
    } else answer(request, response);
  });
  return {
    issuer,
    clientId,
    clientSecret,
    visit: async (url, as) => {
      subject = as;
      return follow(url, redirectUri);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Follows redirects with the cookies that come on the way, until the browser would leave for `end`. */
async function follow(start: string, end: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let step = 0; step < 10; step += 1) {
    if (url.startsWith(end)) return url;
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${answer.status} at ${url}: ${await answer.text()}`);
    url = new URL(next, url).href;
  }
  throw new Error('too many redirects');
}
