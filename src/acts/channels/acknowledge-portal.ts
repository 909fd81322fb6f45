import { sql } from 'kysely';
import type { Tx } from '../../ledger/ledger.ts';
import type { ChannelRecord } from '../../ledger/publishing-acts.ts';

/** What is recorded as standing on the county's portal was taken over there: the outbox need not wait for it. */
export async function acknowledgePortal(
  tx: Tx,
  bodyId: string,
  records: readonly Pick<ChannelRecord, 'channel' | 'publicationId'>[],
): Promise<void> {
  const taken = records.flatMap(({ channel, publicationId }) =>
    channel === 'county-portal' && publicationId !== null ? [publicationId] : [],
  );
  if (taken.length === 0) return;
  await tx
    .updateTable('outbox')
    .set({ delivered_at: sql<Date>`clock_timestamp()` })
    .where('body_id', '=', bodyId)
    .where('channel', '=', 'county-portal')
    .where('delivered_at', 'is', null)
    .where(sql<boolean>`message ->> 'publicationId' = any (${taken}::text[])`)
    .execute();
}
