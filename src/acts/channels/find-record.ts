import type { Tx } from '../../ledger/ledger.ts';
import type { ChannelRecord } from '../../ledger/publishing-acts.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** A record of a body that may be changed, or why not. */
export async function findRecord(
  tx: Tx,
  { bodyId, recordId }: { readonly bodyId: string; readonly recordId: string },
): Promise<ChannelRecord | Refusal> {
  const row = await tx
    .selectFrom('channel_records')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('record_id', '=', recordId)
    .executeTakeFirst();
  if (row === undefined) return refuse('not-found', '没有找到这条渠道登记，或者它不归您管。');
  if (row.removed_at !== null) return refuse('not-now', `“${row.title}”这一条已经注销，不能再改。`);
  const { channel, category, title, url, place, on_date: on, reads, publication_id: publicationId } = row;
  return { recordId, channel, category, title, url, place, on, reads, publicationId };
}
