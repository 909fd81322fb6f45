import { sql } from 'kysely';
import type { ChainState } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { personName } from './person-name.ts';
import type { PublicationRow } from './publication-row.ts';

/** 李四在二审退回：正文第3段 漏了标准；等2条。 Who returned it, at which step, and the first remark. */
export async function returnedTexts(
  tx: Tx,
  bodyId: string,
  publications: readonly PublicationRow[],
): Promise<ReadonlyMap<string, string>> {
  if (publications.length === 0) return new Map();
  const { rows } = await sql<{ readonly id: string; readonly state: ChainState }>`
    select p.publication_id as id, p.state from publications p
    where p.body_id = ${bodyId} and p.publication_id = any (${publications.map(({ id }) => id)}::uuid[])`.execute(
    tx,
  );
  const found = rows.flatMap(({ id, state: { working, urgency } }) => {
    const round = working?.returned == null ? urgency : working;
    return round?.returned == null ? [] : [{ id, round, returned: round.returned }];
  });
  const named = await Promise.all(
    found.map(async ({ id, round, returned }) => {
      const step = round.steps.find((each) => each.id === returned.step)?.title ?? '';
      const [first] = returned.comments;
      const remark =
        first === undefined ? '' : `：${first.place === '' ? '' : `${first.place} `}${first.text}`;
      const more = returned.comments.length > 1 ? `；共${returned.comments.length}条意见` : '';
      return [
        id,
        `${(await personName(tx, returned.by)) ?? ''}在${step}退回${remark.replace(/[。；]$/u, '')}${more}。`,
      ] as const;
    }),
  );
  return new Map(named);
}
