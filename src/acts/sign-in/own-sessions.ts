import { v7 as uuidv7 } from 'uuid';
import { listSessions, type SessionRow } from '../../ledger/read/list-sessions.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform } from '../perform.ts';
import type { OwnContext } from './own-account.ts';
import { endSessions } from './session.ts';

/** Ends the session that one works in. A session that has ended already stays so. */
export function signOut(context: OwnContext): Promise<Outcome> {
  const { actor, now, session } = context;
  const { bodyId, staffId } = actor;
  return perform(
    context,
    { permission: 'own-account', bodyId, actId: uuidv7(), kind: 'staff.signed-out' },
    async (tx) => {
      const { sessionId } = session;
      const ended = await endSessions(tx, actor, { only: sessionId }, { why: 'signed-out', now });
      return ended.length === 0
        ? refuse('not-now', '已经退出了。')
        : [{ kind: 'staff.signed-out', subjectId: staffId, payload: { sessionId } }];
    },
  );
}

export interface OwnSession extends SessionRow {
  /** The one that asks. */
  readonly current: boolean;
}

/** Where the person is signed in now, the latest used first. */
export async function listOwnSessions({
  ledger,
  actor,
  now,
  session,
}: OwnContext): Promise<readonly OwnSession[]> {
  const rows = await ledger.read({ bodies: [actor.bodyId] }, (tx) => listSessions(tx, now, actor));
  return rows.map((row) => ({ ...row, current: row.id === session.sessionId }));
}

/**
 * Ends one of the own sessions, or all but the present one.
 * @returns how many ended beside the outcome; none is no refusal
 */
export async function endOwnSessions(
  context: OwnContext,
  { sessionId }: { readonly sessionId?: string },
): Promise<{ readonly ended: number }> {
  const { actor, now, session } = context;
  const which = sessionId === undefined ? { except: session.sessionId } : { only: sessionId };
  let ended = 0;
  await perform(
    context,
    { permission: 'own-account', bodyId: actor.bodyId, actId: uuidv7(), kind: 'staff.session-ended' },
    async (tx) => {
      const [first, ...rest] = await endSessions(tx, actor, which, { why: 'self', now });
      if (first === undefined) return refuse('not-now', '没有这样的登录。');
      ended = rest.length + 1;
      return [first, ...rest];
    },
  );
  return { ended };
}
