import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { SignIn } from '../../ledger/act-kinds.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { StatedAct } from '../perform.ts';

/** Why a session ended; stands in the table and in the act. */
export type SessionEnd =
  'signed-out' | 'self' | 'administrator' | 'password' | 'second-step' | 'idle' | 'longest' | 'shut-out';

/** What a browser is given at sign-in; the token is nowhere else, its SHA-256 is in the table. */
export interface SessionTokens {
  /** 32 random bytes, base64url: the cookie. */
  readonly token: string;
  /** Sent with whatever changes something, to show that the page is ours. */
  readonly csrfToken: string;
}

export interface SessionPlace {
  readonly bodyId: string;
  readonly sessionId: string;
}

/** What the table knows of a session beside who it is. */
export interface SessionFacts extends SessionPlace {
  readonly method: SignIn['method'];
  readonly address: string;
  readonly device: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

const newTokens = (): SessionTokens => ({
  token: randomBytes(32).toString('base64url'),
  csrfToken: randomBytes(32).toString('base64url'),
});

/** Begins a session; always a new one, whatever the browser had before. */
export async function openSession(
  tx: Tx,
  person: { readonly bodyId: string; readonly staffId: string },
  from: Pick<SessionFacts, 'method' | 'address' | 'device'> & { readonly now: Date },
): Promise<{ readonly session: SessionFacts; readonly tokens: SessionTokens }> {
  const tokens = newTokens();
  const session: SessionFacts = {
    bodyId: person.bodyId,
    sessionId: uuidv7(),
    method: from.method,
    address: from.address.slice(0, 64),
    device: from.device.slice(0, 200),
    startedAt: from.now,
    lastSeenAt: from.now,
  };
  await tx
    .insertInto('sessions')
    .values({
      body_id: session.bodyId,
      session_id: session.sessionId,
      staff_id: person.staffId,
      token_hash: tokenHash(tokens.token),
      csrf_token: tokens.csrfToken,
      started_at: session.startedAt,
      last_seen_at: session.lastSeenAt,
      method: session.method,
      address: session.address,
      device: session.device,
      ended_at: null,
      ended_why: null,
    })
    .execute();
  return { session, tokens };
}

/** Gives a session new tokens; the old cookie opens nothing from then on. Null where the session has ended. */
export async function renewTokens(tx: Tx, place: SessionPlace): Promise<SessionTokens | null> {
  const tokens = newTokens();
  const renewed = await tx
    .updateTable('sessions')
    .set({ token_hash: tokenHash(tokens.token), csrf_token: tokens.csrfToken })
    .where('body_id', '=', place.bodyId)
    .where('session_id', '=', place.sessionId)
    .where('ended_at', 'is', null)
    .returning('session_id')
    .executeTakeFirst();
  return renewed === undefined ? null : tokens;
}

/**
 * Ends sessions of a person: one, or all but one, or all.
 * @returns an act for each that ended, to be stated by the caller
 */
export async function endSessions(
  tx: Tx,
  person: { readonly bodyId: string; readonly staffId: string },
  which: { readonly only?: string; readonly except?: string },
  end: { readonly why: SessionEnd; readonly now: Date; readonly reason?: string },
): Promise<readonly StatedAct[]> {
  let query = tx
    .updateTable('sessions')
    .set({ ended_at: end.now, ended_why: end.why })
    .where('body_id', '=', person.bodyId)
    .where('staff_id', '=', person.staffId)
    .where('ended_at', 'is', null);
  if (which.only !== undefined) query = query.where('session_id', '=', which.only);
  if (which.except !== undefined) query = query.where('session_id', '!=', which.except);
  const ended = await query.returning('session_id').execute();
  return ended.map(({ session_id: sessionId }) => ({
    kind: 'staff.session-ended',
    subjectId: person.staffId,
    payload: { sessionId, why: end.why, ...(end.reason === undefined ? {} : { reason: end.reason }) },
  }));
}
