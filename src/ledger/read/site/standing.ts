import { sql } from 'kysely';
import type { Tx } from '../../ledger.ts';
import type { Standing } from './site-addresses.ts';

interface OfNumber {
  readonly bodyId: string;
  readonly number: number;
}

/** What stands under an item's number, or at one of its earlier editions. */
export async function standingOfItem(
  tx: Tx,
  { bodyId, number, edition }: OfNumber & { readonly edition?: number },
): Promise<Standing> {
  const row = await tx
    .selectFrom('publications')
    .select(['public_state as state', 'public_edition as newest'])
    .where('body_id', '=', bodyId)
    .where('public_number', '=', number)
    .executeTakeFirst();
  if (row === undefined || row.state === null) return 'nothing';
  if (row.state === 'withdrawn') return 'withdrawn';
  return edition === undefined || edition <= (row.newest ?? 0) ? 'there' : 'nothing';
}

/** Whether the text of an item that is public now names a file. */
export async function standingOfFile(
  tx: Tx,
  { bodyId, number, fileId }: OfNumber & { readonly fileId: string },
): Promise<Standing> {
  const { rows } = await sql<{ readonly state: string; readonly named: boolean }>`
    select p.public_state as state,
      position(${fileId}::text in coalesce(c.content::text, '') || coalesce(c.attachments::text, '')) > 0 as named
    from publications p left join contents c on c.body_id = p.body_id and c.digest = p.public_digest
    where p.body_id = ${bodyId} and p.public_number = ${number} and p.public_state is not null`.execute(tx);
  const [row] = rows;
  if (row === undefined) return 'nothing';
  return row.state === 'withdrawn' ? 'withdrawn' : row.named ? 'there' : 'nothing';
}
