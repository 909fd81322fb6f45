import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startIdentityProvider, type IdentityProvider } from '../../../tests/support/identity-provider.ts';
import { at, office, type Office } from '../../../tests/support/office.ts';
import { linkProvider } from '../staff/link-provider.ts';
import { beginProviderSignIn, type Provider } from './provider.ts';
import { resumeSession } from './resume-session.ts';
import { signInByProvider } from './sign-in-by-provider.ts';

const redirectUri = 'http://127.0.0.1:1/api/sign-in/provider/back';
const people = new Map([
  ['p-zhang', 'Zhang'],
  ['p-wang', 'wang'],
  ['p-other-zhang', 'zhang'],
  ['p-stranger', 'nobody'],
]);

let house: Office;
let identities: IdentityProvider;
let provider: Provider;
beforeAll(async () => {
  house = await office();
  identities = await startIdentityProvider(redirectUri, people);
  const { issuer, clientId, clientSecret } = identities;
  provider = { issuer, clientId, clientSecret, redirectUri };
});
afterAll(async () => {
  await identities.close();
  await house.close();
});

const queryOf = (url: string) => new URL(url).search;

async function come(subject: string, minutes = 0) {
  const begun = await beginProviderSignIn(house.ledger.keys, provider, at(minutes).now);
  const query = queryOf(await identities.visit(begun.url, subject));
  return { pending: begun.pending, query, address: '192.0.2.8', device: '测试浏览器' };
}

const signIn = async (subject: string) => signInByProvider(house.ledger, provider, await come(subject), at());

const allow = (staffId: string, subject: string | null = null) =>
  linkProvider(house.asBoss(), {
    actId: uuidv7(),
    bodyId: house.bodyId,
    staffId,
    issuer: provider.issuer,
    subject,
  });

describe('signing in by the county’s provider', () => {
  it('lets in whom an administrator allowed, and knows the person by the provider’s id from then on', async () => {
    const { staffId } = await house.hire('zhang');
    expect(await signIn('p-zhang')).toMatchObject({ result: 'refused' });
    expect((await allow(staffId)).done).toBe(true);
    const result = await signIn('p-zhang');
    expect(result).toMatchObject({
      result: 'signed-in',
      signedIn: { account: 'zhang', mustChangePassword: null, session: { method: 'oidc' } },
    });
    if (result.result !== 'signed-in') return;
    const resumed = await resumeSession(house.ledger, result.token, at());
    expect(resumed).toMatchObject({ resumed: true, signedIn: { actor: { staffId } } });
    // Another person of the same name there is another person.
    expect(await signIn('p-other-zhang')).toMatchObject({ result: 'refused' });
    expect(await signIn('p-zhang')).toMatchObject({ result: 'signed-in' });
    const linked = await house.ledger.read('everything', (tx) =>
      tx
        .selectFrom('acts')
        .select(['payload'])
        .where('kind', '=', 'staff.provider-linked')
        .where('subject_id', '=', staffId)
        .orderBy('seq')
        .execute(),
    );
    expect(linked.map(({ payload }) => payload)).toEqual([
      { issuer: provider.issuer, by: 'administrator' },
      { issuer: provider.issuer, by: 'first-sign-in' },
    ]);
  });

  it('takes the id that the administrator entered, whatever the name there', async () => {
    const { staffId } = await house.hire('zhao');
    await allow(staffId, 'p-wang');
    expect(await signIn('p-wang')).toMatchObject({ result: 'signed-in', signedIn: { account: 'zhao' } });
    const second = await house.hire('wang');
    expect(await allow(second.staffId, 'p-wang')).toMatchObject({
      done: false,
      refusal: { field: 'subject' },
    });
  });

  it('lets nobody in any more once it is taken away', async () => {
    const { staffId } = await house.hire('chen');
    await allow(staffId, 'p-stranger');
    expect(await signIn('p-stranger')).toMatchObject({ result: 'signed-in' });
    const place = { actId: uuidv7(), bodyId: house.bodyId, staffId };
    await linkProvider(house.asBoss(), { ...place, issuer: null, subject: null });
    expect(await signIn('p-stranger')).toMatchObject({ result: 'refused' });
  });

  it('takes only what was begun in this browser, in time, and once', async () => {
    const good = await come('p-zhang');
    const other = await come('p-zhang');
    const tries = [
      { ...good, pending: other.pending },
      { ...good, pending: 'AAAA' },
      { ...good, query: good.query.replace(/code=[^&]+/u, 'code=guessed') },
      { ...good, query: good.query.replace(/state=[^&]+/u, 'state=guessed') },
      { ...good, query: good.query.replace(/&?state=[^&]+/u, '') },
      { ...good, query: '?error=access_denied&state=x' },
    ];
    for (const each of tries) {
      expect(await signInByProvider(house.ledger, provider, each, at())).toMatchObject({ result: 'refused' });
    }
    expect(await signInByProvider(house.ledger, provider, other, at(11))).toMatchObject({
      result: 'refused',
      message: expect.stringContaining('过期'),
    });
    const once = await come('p-zhang');
    expect(await signInByProvider(house.ledger, provider, once, at())).toMatchObject({ result: 'signed-in' });
    expect(await signInByProvider(house.ledger, provider, once, at())).toMatchObject({ result: 'refused' });
  });

  it('says so where the provider cannot be reached, and goes over no open line but its own machine’s', async () => {
    const away: Provider = { ...provider, issuer: 'http://127.0.0.1:9' };
    await expect(beginProviderSignIn(house.ledger.keys, away, at().now)).rejects.toThrow('连不上');
    const open: Provider = { ...provider, issuer: 'http://192.0.2.9' };
    await expect(beginProviderSignIn(house.ledger.keys, open, at().now)).rejects.toMatchObject({
      cause: { code: 'OAUTH_HTTP_REQUEST_FORBIDDEN' },
    });
  });
});
