import type { CivilDate, CleanUpConclusion } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** A clean-up campaign that is under way. */
export interface OpenCampaign {
  readonly title: string;
  readonly asOf: CivilDate;
  readonly conclusions: readonly CleanUpConclusion[];
}

/** The campaign; or why nothing can be done with it. */
export async function findCampaign(
  tx: Tx,
  { bodyId, campaignId }: { readonly bodyId: string; readonly campaignId: string },
): Promise<OpenCampaign | Refusal> {
  const row = await tx
    .selectFrom('clean_ups')
    .select(['title', 'as_of as asOf', 'conclusions', 'closed_at'])
    .where('body_id', '=', bodyId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst();
  if (row === undefined) return refuse('not-found', '没有找到这次清理，或者它不归您管。');
  if (row.closed_at !== null) return refuse('not-now', `“${row.title}”的结果已经公布，不能再改。`);
  const byDocument = row.conclusions as Readonly<Record<string, CleanUpConclusion>>;
  return { title: row.title, asOf: row.asOf, conclusions: Object.values(byDocument) };
}
