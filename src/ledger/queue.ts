import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from './ledger.ts';

/** What the server does by itself, and what it is told for it. Done by the room `jobs`, by one server only. */
export interface JobPayloads {
  'verify-ledger': Record<string, never>;
  'make-backup': Record<string, never>;
  'clear-sessions': Record<string, never>;
  'clear-drafts': Record<string, never>;
  'deliver-message': { readonly bodyId: string; readonly messageId: string };
  /** Publishes what was set for a time, at that time. */
  'publish-scheduled': { readonly bodyId: string; readonly publicationId: string };
  /** Publishes whatever is due: what a stopped server missed. */
  'publish-due': Record<string, never>;
  /** Screens again what is public in a body and those below it; in all of them where none is named. */
  're-screen': { readonly bodyId?: string };
  'thin-manuscripts': Record<string, never>;
  /** Makes the words by which the public finds an item; of all that have none where none is named. */
  'index-public': { readonly bodyId?: string; readonly publicationId?: string };
  /** Reminds of what is due in requests (依申请公开), in every body. */
  'remind-of-requests': Record<string, never>;
  /** Checks the public site of a body (找错纠错); of every open one where none is named. */
  'check-site': { readonly bodyId?: string };
}

export type JobKind = keyof JobPayloads;

/**
 * Puts a job into the queue in the caller's transaction: it is there when that ends well, and not when it does not.
 * @param key two jobs of one key that wait are one
 * @param runAt moment before which it is not done (ISO 8601); at once where it is left out
 */
export async function addJob<K extends JobKind>(
  tx: Tx,
  kind: K,
  payload: JobPayloads[K],
  key: string,
  runAt: string | null = null,
): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${kind}, payload => ${JSON.stringify(payload)}::json, job_key => ${key}, run_at => ${runAt}::timestamptz
    )`.execute(tx);
}

/** A message to whoever looks after the installation (setting ALERT_MAIL). */
export interface Alert {
  readonly subject: string;
  readonly text: string;
}

/**
 * Writes a message into the outbox in the transaction of the act that it tells of, with the job that delivers it.
 * @param from the body and the act that it comes from
 */
export async function sendAlert(
  tx: Tx,
  from: { readonly bodyId: string; readonly actId: string },
  alert: Alert,
): Promise<void> {
  const messageId = uuidv7();
  await tx
    .insertInto('outbox')
    .values({
      body_id: from.bodyId,
      message_id: messageId,
      act_id: from.actId,
      channel: 'alert',
      message: JSON.stringify(alert),
    })
    .execute();
  await addJob(tx, 'deliver-message', { bodyId: from.bodyId, messageId }, `message/${messageId}`);
}
