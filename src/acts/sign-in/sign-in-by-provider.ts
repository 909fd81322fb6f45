import { v7 as uuidv7 } from 'uuid';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import { readSettings } from '../../ledger/read/settings-in-force.ts';
import { refuse } from '../outcome.ts';
import { record, type StatedAct } from '../perform.ts';
import type { Moment } from './moment.ts';
import { changeSecrets, lockSecrets, readPerson, whyShutOut, type Person } from './person.ts';
import { identityFrom, ProviderError, type Provider, type ProviderIdentity } from './provider.ts';
import { recordRefusal } from './refusal-record.ts';
import { openSession } from './session.ts';
import type { SignInResult } from './sign-in.ts';
import { describeSignedIn } from './signed-in.ts';

/** What the browser brings back from the provider. */
export interface ProviderReturn {
  /** The cookie that `beginProviderSignIn` gave. */
  readonly pending: string;
  /** Of the address that it came back to: `?code=…&state=…`. */
  readonly query: string;
  readonly address: string;
  readonly device: string;
}

/**
 * Signs in whoever the county's provider vouches for, where an administrator allowed it for that person. The first
 * time, the account name must be the same on both sides; from then on the person is known by the provider's id.
 */
export async function signInByProvider(
  ledger: Ledger,
  provider: Provider,
  back: ProviderReturn,
  moment: Moment,
): Promise<Exclude<SignInResult, { result: 'code-needed' }>> {
  let identity: ProviderIdentity;
  try {
    identity = await identityFrom(ledger.keys, provider, { ...back, now: moment.now });
  } catch (error) {
    if (error instanceof ProviderError) return notIn(error.message);
    throw error;
  }
  const { issuer } = provider;
  const person = await ledger.read('everything', (tx) => whoIs(tx, issuer, identity));
  if (person === null) return notIn(stranger);
  const shutOut = whyShutOut(person, moment.today);
  if (shutOut !== null) {
    await recordRefusal(ledger, person, shutOut.why, back.address, nothingTried);
    return notIn(shutOut.message);
  }
  let opened: Awaited<ReturnType<typeof openSession>> | null = null;
  const outcome = await record(ledger, {
    bodies: 'everything',
    bodyId: person.bodyId,
    actId: uuidv7(),
    kind: 'staff.signed-in',
    actorId: person.staffId,
    decide: async (tx) => {
      const linked = await link(tx, person, issuer, identity.subject);
      if (linked === null) return refuse('not-allowed', stranger);
      const { address, device } = back;
      opened = await openSession(tx, person, { method: 'oidc', address, device, now: moment.now });
      const { sessionId } = opened.session;
      const payload = { sessionId, method: 'oidc', address: opened.session.address } as const;
      return [{ kind: 'staff.signed-in', subjectId: person.staffId, payload }, ...linked];
    },
  });
  const done = opened as Awaited<ReturnType<typeof openSession>> | null;
  if (!outcome.done || done === null) return notIn(stranger);
  const signedIn = await ledger.read('everything', async (tx) =>
    describeSignedIn(tx, person, done.session, await readSettings(tx), moment),
  );
  return { result: 'signed-in', signedIn, ...done.tokens };
}

const stranger =
  '统一身份认证里的账号在这里还没有对应的工作人员。请系统管理员在“工作人员”里允许统一身份认证登录。';

const nothingTried = { allowed: true, failures: 0, lockedUntil: null } as const;

const notIn = (message: string) => ({ result: 'refused', message, lockedUntil: null }) as const;

/** The person of that identity, or the one of the same account name; whether it is allowed is asked under lock. */
async function whoIs(
  tx: Tx,
  issuer: string,
  { subject, username }: ProviderIdentity,
): Promise<Person | null> {
  const known = await readPerson(tx, { issuer, subject });
  if (known !== null || username === null) return known;
  return readPerson(tx, { account: username.normalize('NFKC').trim().toLowerCase() });
}

/**
 * Keeps the identity with the person at the first sign-in.
 * @returns the act that states it, none where it is known; null where this identity is not let in as this person
 */
async function link(
  tx: Tx,
  person: Person,
  issuer: string,
  subject: string,
): Promise<readonly StatedAct[] | null> {
  const secrets = await lockSecrets(tx, person);
  if (secrets.oidc_issuer !== issuer) return null;
  if (secrets.oidc_subject !== null) return secrets.oidc_subject === subject ? [] : null;
  await changeSecrets(tx, person).set({ oidc_subject: subject }).execute();
  return [
    {
      kind: 'staff.provider-linked',
      subjectId: person.staffId,
      payload: { issuer, by: 'first-sign-in' },
    },
  ];
}
