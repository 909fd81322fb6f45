import type { ChainState } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { OfPublication } from './services.ts';

/** Where a publication stands. */
export interface PublicationRow {
  readonly columnId: string;
  readonly rowId: string | null;
  readonly obligationKey: string | null;
  readonly documentId: string | null;
  readonly state: ChainState;
  readonly discarded: boolean;
  /** Hits open in what is public, by the newest screening; null where it was not screened again. */
  readonly rescreenedOpen: number | null;
  readonly rescreenedRules: string | null;
}

/** A publication; a refusal where there is none in that body. */
export async function readPublication(
  tx: Tx,
  { bodyId, publicationId }: OfPublication,
): Promise<PublicationRow | Refusal> {
  const row = await tx
    .selectFrom('publications')
    .select([
      'column_id as columnId',
      'row_id as rowId',
      'obligation_key as obligationKey',
      'document_id as documentId',
      'state',
      'discarded_at',
      'rescreened_open as rescreenedOpen',
      'rescreened_rules as rescreenedRules',
    ])
    .where('body_id', '=', bodyId)
    .where('publication_id', '=', publicationId)
    .executeTakeFirst();
  if (row === undefined) return refuse('not-found', '没有找到这条信息，或者它不归您管。');
  const { discarded_at, state, ...rest } = row;
  return { ...rest, state: state as ChainState, discarded: discarded_at !== null };
}

/** As `readPublication`, refusing what was given up. */
export async function readLivingPublication(tx: Tx, of: OfPublication): Promise<PublicationRow | Refusal> {
  const found = await readPublication(tx, of);
  if ('code' in found || !found.discarded) return found;
  return refuse('not-now', '这份稿件已经作废，不能再办。要发布的，请新建稿件。');
}
