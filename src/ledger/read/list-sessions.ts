import type { SignIn } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { readSettings } from './settings-in-force.ts';

/** Where a person is signed in. */
export interface SessionRow {
  readonly id: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly method: SignIn['method'];
  readonly address: string;
  readonly device: string;
}

/** The sessions of a person that are neither ended nor past their time, the last used first. */
export async function listSessions(
  tx: Tx,
  now: Date,
  { bodyId, staffId }: { readonly bodyId: string; readonly staffId: string },
): Promise<readonly SessionRow[]> {
  const settings = await readSettings(tx);
  const idleSince = new Date(now.getTime() - settings['sign-in.idle-minutes'] * 60_000);
  const begunSince = new Date(now.getTime() - settings['sign-in.longest-hours'] * 3_600_000);
  const rows = await tx
    .selectFrom('sessions')
    .select(['session_id', 'started_at', 'last_seen_at', 'method', 'address', 'device'])
    .where('body_id', '=', bodyId)
    .where('staff_id', '=', staffId)
    .where('ended_at', 'is', null)
    .where('last_seen_at', '>', idleSince)
    .where('started_at', '>', begunSince)
    .orderBy('last_seen_at', 'desc')
    .orderBy('session_id')
    .execute();
  return rows.map((row) => ({
    id: row.session_id,
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    method: row.method as SignIn['method'],
    address: row.address,
    device: row.device,
  }));
}
