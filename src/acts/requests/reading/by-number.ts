import { sql } from 'kysely';
import { plainOfNumber, type OnlineOrigin } from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { RequestFilter } from '../../../ledger/read/requests/list-requests.ts';
import { readReceiptNumber, receiptNumber } from '../access/receipt-number.ts';

/**
 * A filter whose text is a whole number asks for what bears it: the number of a request (公开申请〔2026〕12号), or the receipt number
 * (回执编号) that an applicant calls with. Case, width, brackets, hyphens and spaces do not matter. Other text stays what it is: words
 * to be found.
 */
export async function byNumber(
  tx: Tx,
  keys: Pick<Keys, 'sign'>,
  filter: RequestFilter,
): Promise<RequestFilter> {
  const { text = '' } = filter;
  const plain = plainOfNumber(text);
  if (plain === '') return filter;
  const registered = await tx
    .selectFrom('requests')
    .select('request_id as id')
    .where('number_plain', '=', plain)
    .execute();
  const ids = [...registered.map(({ id }) => id), ...(await withReceipt(tx, keys, plain))];
  return ids.length === 0 ? filter : { ...filter, text: undefined, ids };
}

/**
 * Its digits are made by a key, and kept nowhere: those of the day are looked through, and those handed on since whose applicant holds a
 * receipt of that day.
 */
async function withReceipt(tx: Tx, keys: Pick<Keys, 'sign'>, plain: string): Promise<readonly string[]> {
  const receipt = readReceiptNumber(plain);
  if (receipt === null) return [];
  const { on: submittedOn, number } = receipt;
  const rows = await tx
    .selectFrom('requests')
    .select(['body_id as bodyId', 'request_id as requestId'])
    .where('submitted_on', '=', submittedOn)
    .execute();
  const { rows: handedOn } = await sql<OnlineOrigin & { readonly id: string }>`
    select request_id as id, online->>'bodyId' as "bodyId", online->>'requestId' as "requestId"
    from requests r, lateral (select r.state->'received'->'from'->'online' as online) o
    where submitted_on >= ${submittedOn}::date and online->>'submittedOn' = ${submittedOn}`.execute(tx);
  return [...rows.map((row) => ({ ...row, id: row.requestId })), ...handedOn]
    .filter((row) => receiptNumber(keys, { ...row, submittedOn }) === number)
    .map(({ id }) => id);
}
