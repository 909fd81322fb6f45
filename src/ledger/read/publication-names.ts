import { sql } from 'kysely';
import type { ChainState } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import type { PublicationAct } from './publication-acts.ts';

/** Ids of everyone whom the state or the acts name. */
export function staffNamed(
  { working, urgency, exceptions }: ChainState,
  acts: readonly PublicationAct[],
): readonly string[] {
  const rounds = [working, urgency].filter((round) => round !== null);
  return [
    ...rounds.flatMap(({ writers, steps, passed, returned }) => [
      ...writers,
      ...steps.flatMap(({ persons }) => persons),
      ...passed.map(({ personId }) => personId),
      ...(returned === null ? [] : [returned.by]),
    ]),
    ...(urgency === null ? [] : [urgency.orderedBy]),
    ...exceptions.flatMap(({ personId, by }) => [personId, by]),
    ...acts.flatMap((act) => [act.actorId, ...staffIn(act.payload)]),
  ].filter(isUuid);
}

function staffIn(payload: unknown): readonly string[] {
  if (typeof payload !== 'object' || payload === null) return [];
  const { writerId, personId } = payload as { readonly writerId?: unknown; readonly personId?: unknown };
  return [writerId, personId].filter(isUuid);
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** An act that was altered by hand may name anything: it stops no page. */
const isUuid = (id: unknown): id is string => typeof id === 'string' && uuid.test(id);

/** Names of staff of any body, by id; the id itself where nobody is known under it. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<(id: string) => string> {
  const { rows } = await sql<{ readonly id: string; readonly name: string | null }>`
    select id, staff_name(id) as name from unnest(${[...new Set(ids)]}::uuid[]) as asked (id)`.execute(tx);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Titles of the rows of the catalogue and the documents that acts name, by id. */
export async function recordTitles(
  tx: Tx,
  bodyId: string,
  acts: readonly PublicationAct[],
): Promise<(id: string) => string | null> {
  const ids = acts.flatMap(({ payload }) => {
    const { rowId, documentId } = (payload ?? {}) as {
      readonly rowId?: unknown;
      readonly documentId?: unknown;
    };
    return [rowId, documentId].filter(isUuid);
  });
  if (ids.length === 0) return () => null;
  const { rows } = await sql<{ readonly id: string; readonly title: string | null }>`
    select row_id as id, concat_ws('／', content ->> 'matter', nullif(content ->> 'subMatter', '')) as title
      from catalogue_rows where body_id = ${bodyId} and row_id = any (${[...new Set(ids)]}::uuid[])
    union all
    select document_id, title from official_documents
      where body_id = ${bodyId} and document_id = any (${[...new Set(ids)]}::uuid[])`.execute(tx);
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? null;
}
