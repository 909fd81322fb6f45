import type { RegisterKind } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { RegisterEntry } from '../../ledger/publishing-acts.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** A line as it stands. */
export interface StandingLine {
  readonly register: RegisterKind;
  readonly entry: RegisterEntry;
}

/** A line of a body that may be changed, or why not. */
export async function findLine(
  tx: Tx,
  { bodyId, entryId }: { readonly bodyId: string; readonly entryId: string },
): Promise<StandingLine | Refusal> {
  const row = await tx
    .selectFrom('register_entries')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
  if (row === undefined) return refuse('not-found', '台账里没有这一行，或者它不归您管。');
  if (row.removed_at !== null) return refuse('not-now', `“${row.matter}”这一行已经注销，不能再改。`);
  return {
    register: row.register as RegisterKind,
    entry: {
      entryId,
      number: row.number,
      matter: row.matter,
      on: row.on_date,
      count: row.count,
      amountFen: row.amount_fen,
      publicationId: row.publication_id,
      remark: row.remark,
    },
  };
}
