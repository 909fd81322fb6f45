import * as oidc from 'openid-client';
import type { Keys } from '../../ledger/keys.ts';

/** The county's provider of identities, as the server's settings name it. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Our address to which it sends the browser back. */
  readonly redirectUri: string;
}

/** Who someone is at the provider. */
export interface ProviderIdentity {
  /** `sub`: never given to another. */
  readonly subject: string;
  /** `preferred_username`; null where the provider tells none. */
  readonly username: string | null;
}

/** The provider does not answer as it must; told to the person in a sentence, the cause to the log. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
}

/** The sealed value is asked for again within ten minutes. */
const pendingFor = 10 * 60_000;
const place = 'sign-in by provider';

interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly until: number;
}

/**
 * Begins a sign-in by OpenID Connect: authorization code with PKCE (RFC 7636), `state` and `nonce`.
 * @returns where to send the browser, and what it keeps in a cookie (HttpOnly, SameSite=Lax) until it comes back
 * @throws ProviderError where the provider cannot be reached
 */
export async function beginProviderSignIn(
  keys: Keys,
  provider: Provider,
  now: Date,
): Promise<{ readonly url: string; readonly pending: string }> {
  const config = await configuration(provider);
  const pending: Pending = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    until: now.getTime() + pendingFor,
  };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: provider.redirectUri,
    scope: 'openid profile',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, pending: keys.seal(JSON.stringify(pending), place).toString('base64url') };
}

/**
 * Exchanges what the browser brings back for who the person is.
 * @param back.query of the address that the browser came back to, `?code=…&state=…`
 * @throws ProviderError where it is too late, not what was begun in this browser, or the provider refuses
 */
export async function identityFrom(
  keys: Keys,
  provider: Provider,
  back: { readonly pending: string; readonly query: string; readonly now: Date },
): Promise<ProviderIdentity> {
  const { state, nonce, verifier } = openPending(keys, back.pending, back.now);
  const config = await configuration(provider);
  const url = new URL(provider.redirectUri);
  url.search = back.query;
  try {
    const tokens = await oidc.authorizationCodeGrant(config, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('no id token');
    const told = claims['preferred_username'] ?? (await askedName(config, tokens.access_token, claims.sub));
    return { subject: claims.sub, username: typeof told === 'string' ? told : null };
  } catch (cause) {
    throw new ProviderError('统一身份认证没有确认这次登录。请重新登录；仍不行的，用账号和密码登录。', {
      cause,
    });
  }
}

/** Many providers tell the name only at their UserInfo address. */
async function askedName(config: oidc.Configuration, token: string, subject: string): Promise<unknown> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return null;
  return (await oidc.fetchUserInfo(config, token, subject)).preferred_username;
}

function openPending(keys: Keys, sealed: string, now: Date): Pending {
  let pending: Pending | null = null;
  try {
    pending = JSON.parse(keys.open(Buffer.from(sealed, 'base64url'), place)) as Pending;
  } catch (cause) {
    throw new ProviderError('这次登录不是从这个浏览器开始的，请重新登录。', { cause });
  }
  if (pending.until <= now.getTime()) throw new ProviderError('登录等得太久，已经过期，请重新登录。');
  return pending;
}

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

async function configuration(provider: Provider): Promise<oidc.Configuration> {
  const issuer = new URL(provider.issuer);
  // Names travel here: without TLS only on the same machine.
  const plain = issuer.protocol === 'http:' && loopback.has(issuer.hostname);
  try {
    const config = await oidc.discovery(
      issuer,
      provider.clientId,
      provider.clientSecret,
      undefined,
      plain ? { execute: [oidc.allowInsecureRequests] } : {},
    );
    // The signature of the identity token is verified, also where TLS vouches for it.
    oidc.enableNonRepudiationChecks(config);
    return config;
  } catch (cause) {
    throw new ProviderError('统一身份认证暂时连不上。请稍后再试，或者用账号和密码登录。', { cause });
  }
}
