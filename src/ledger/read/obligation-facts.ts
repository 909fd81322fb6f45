import { sql } from 'kysely';
import {
  addDays,
  addMonths,
  dateOf,
  yearOf,
  type CatalogueRow,
  type CivilDate,
  type RowFacts,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { whatCameOf } from './what-came-of.ts';

/** A row of a body's catalogue with all that is known of it. */
export interface CatalogueFacts extends RowFacts {
  readonly bodyId: string;
  readonly position: number;
  /** Documents of the register, by the event that is about them. */
  readonly documents: ReadonlyMap<string, { readonly id: string; readonly title: string }>;
}

/** What fell due before the first day of last year is not looked at any more. */
export const looksBackFrom = (today: CivilDate): CivilDate => dateOf(yearOf(today) - 1, 1, 1);

/** Periods that begin within a month are shown before they begin. */
export const looksAheadTo = (today: CivilDate): CivilDate => addMonths(today, 1);

const day = (column: string) => sql<CivilDate>`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date::text`;

/**
 * The rows of some bodies and what came of them, in six queries however many bodies there are: their events
 * (documents that were formed among them), what came out for them, here or elsewhere, and what was said of them.
 * @param since what lies before it is left out; of what came out long before, only that it did
 * @param everFilled false where nobody asks whether a row was ever filled: nothing of the archive is read then
 */
export async function obligationFacts(
  tx: Tx,
  bodyIds: readonly string[],
  since: CivilDate,
  everFilled = true,
): Promise<readonly CatalogueFacts[]> {
  const rows = await tx
    .selectFrom('catalogue_rows')
    .select(['body_id as bodyId', 'row_id as rowId', 'position', 'content'])
    .select(day('first_set_at').as('since'))
    .where(ofBodies('body_id', bodyIds))
    .where('removed_at', 'is', null)
    .orderBy('body_id')
    .orderBy('position')
    .orderBy('row_id')
    .execute();
  if (rows.length === 0) return [];
  const events = await eventsOf(tx, bodyIds, since).execute();
  const elsewhere = await elsewhereOf(tx, bodyIds).execute();
  const published = await publishedOf(tx, bodyIds, since)
    .select(['body_id as bodyId', 'row_id as rowId', 'publication_id as id'])
    .select(['obligation_key as key', 'document_id as documentId'])
    .select(day('first_published_at').as('on'))
    .execute();
  // What came out before any of these obligations could ask for it tells only that the row was ever filled, and when.
  const filled = everFilled ? await filledBefore(tx, bodyIds, longBefore(since)) : [];
  const answers = await answersOf(tx, bodyIds).execute();
  return whatCameOf(rows, { events, elsewhere, published, filled, answers }, since).map(
    ({ of, noted, ...facts }): CatalogueFacts => ({
      ...facts,
      bodyId: of.bodyId,
      position: of.position,
      row: of.content as CatalogueRow,
      documents: new Map(
        noted.flatMap(({ id, documentId, documentTitle }) =>
          documentId === null ? [] : [[id, { id: documentId, title: documentTitle ?? '' }]],
        ),
      ),
    }),
  );
}

/** Those of some bodies, in that column. */
const ofBodies = (column: string, [first, ...others]: readonly string[]) =>
  // Of a list the planner does not know how long it is, and plans anew each time for one body.
  first !== undefined && others.length === 0
    ? sql<boolean>`${sql.ref(column)} = ${first}`
    : sql<boolean>`${sql.ref(column)} = any (${[first, ...others].filter((id) => id !== undefined)}::uuid[])`;

/** What happened to rows and makes them due: a year before the days that are looked at, as what came of it may be due in them. */
export const eventsOf = (tx: Tx, bodyIds: readonly string[], since: CivilDate) =>
  tx
    .selectFrom('catalogue_events as e')
    .leftJoin('official_documents as d', (on) =>
      on.onRef('d.body_id', '=', 'e.body_id').onRef('d.document_id', '=', 'e.document_id'),
    )
    .select(['e.body_id as bodyId', 'e.row_id as rowId', 'e.event_id as id', 'e.kind', 'e.on_date as on'])
    .select(['e.event_text as eventText', 'e.document_id as documentId', 'd.title as documentTitle'])
    .where(ofBodies('e.body_id', bodyIds))
    .where('e.removed_at', 'is', null)
    .where('e.on_date', '>=', addDays(since, -366))
    .orderBy('e.on_date')
    .orderBy('e.event_id');

/** Documents of rows that were made public outside this desk. */
export const elsewhereOf = (tx: Tx, bodyIds: readonly string[]) =>
  tx
    .selectFrom('official_documents')
    .select(['body_id as bodyId', 'row_id as rowId', 'document_id as documentId'])
    .select(sql<CivilDate>`public_elsewhere->>'on'`.as('on'))
    .where(ofBodies('body_id', bodyIds))
    .where('row_id', 'is not', null)
    .where('public_elsewhere', 'is not', null)
    .where('removed_at', 'is', null);

/** A period asked for may have begun a year before; what names it may have come out a year before that. */
const longBefore = (since: CivilDate) => new Date(`${addDays(since, -2 * 366)}T00:00:00+08:00`);

/** What came out for rows and can settle what is due since a day, nothing of it selected. */
export const publishedOf = (tx: Tx, bodyIds: readonly string[], since: CivilDate) =>
  tx
    .selectFrom('publications')
    .where(ofBodies('body_id', bodyIds))
    .where('row_id', 'is not', null)
    .where('first_published_at', '>=', longBefore(since))
    .where('public_state', '<>', 'withdrawn');

/** What people said of obligations. */
export const answersOf = (tx: Tx, bodyIds: readonly string[]) =>
  tx
    .selectFrom('obligation_answers')
    .select(['body_id as bodyId', 'row_id as rowId', 'key', 'kind', 'on_date as on', 'reason'])
    .where(ofBodies('body_id', bodyIds))
    .where('withdrawn_at', 'is', null);

/** When each row was last filled before a moment. */
const filledBefore = (tx: Tx, bodyIds: readonly string[], moment: Date) =>
  tx
    .selectFrom('publications')
    .select(['body_id as bodyId', 'row_id as rowId'])
    .select(sql<CivilDate>`(max(first_published_at) at time zone 'Asia/Shanghai')::date::text`.as('on'))
    .where(sql<boolean>`body_id = any (${[...bodyIds]}::uuid[])`)
    .where('row_id', 'is not', null)
    .where('first_published_at', '<', moment)
    .where('public_state', '<>', 'withdrawn')
    .groupBy(['body_id', 'row_id'])
    .execute();
