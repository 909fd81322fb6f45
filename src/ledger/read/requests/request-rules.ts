import { initialRequestRules, type RequestRules } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';

/** What a body decided about its requests; the initial rules where it set none. */
export async function requestRules(tx: Tx, bodyId: string): Promise<RequestRules> {
  const row = await tx
    .selectFrom('request_rules')
    .select('rules')
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  return { ...initialRequestRules, ...(row?.rules as Partial<RequestRules> | null | undefined) };
}

/** The rules of every body in the transaction's scope. */
export async function requestRulesOf(tx: Tx): Promise<(bodyId: string) => RequestRules> {
  const rows = await tx.selectFrom('request_rules').select(['body_id', 'rules']).execute();
  const known = new Map(
    rows.map(({ body_id, rules }) => [
      body_id,
      { ...initialRequestRules, ...(rules as Partial<RequestRules> | null) },
    ]),
  );
  return (bodyId) => known.get(bodyId) ?? initialRequestRules;
}
