import { sql } from 'kysely';
import {
  columns,
  itemsOf,
  stateOfColumn,
  vetoesOf,
  type CatalogueRow,
  type CivilDate,
  type ColumnFacts,
  type ColumnState,
  type PublisherKind,
  type RowStandingId,
  type Veto,
} from '../../law/index.ts';
import type { BodyLevel } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { grouped } from './grouped.ts';

/** What stands in one column of a body. */
export interface ColumnContent {
  readonly columnId: string;
  readonly items: number;
  /** Day of its newest item, by the moment when that was last published. */
  readonly lastOn: CivilDate | null;
}

/** A column with how it stands. */
export interface ColumnStanding {
  /** Null for the home page and new media, which are no columns of ours. */
  readonly columnId: string | null;
  readonly facts: ColumnFacts;
  readonly state: ColumnState;
}

/** How a row of the catalogue stands, and the item of law that it is about. */
export interface StandingOfItem {
  readonly facts: { readonly row: Pick<CatalogueRow, 'itemId'> };
  readonly standing: RowStandingId;
}

export interface ColumnStates {
  readonly all: readonly ColumnStanding[];
  readonly stale: readonly ColumnStanding[];
  readonly blank: readonly ColumnStanding[];
  readonly vetoes: readonly Veto[];
}

/** Id under which new media stand among the columns of a body. */
export const newMedia = 'new-media';

/** What is public in each column of some bodies, and what went out by new media, in two queries. */
export async function columnFactsOf(
  tx: Tx,
  bodyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ColumnContent[]>> {
  const { rows: published } = await sql<ColumnContent & { readonly bodyId: string }>`
    select body_id as "bodyId", column_id as "columnId", count(*)::int as items,
      max((published_at at time zone 'Asia/Shanghai')::date)::text as "lastOn"
    from publications
    where body_id = any (${[...bodyIds]}::uuid[]) and public_state in ('published', 'corrected', 'invalidated')
    group by body_id, column_id`.execute(tx);
  const { rows: media } = await sql<ColumnContent & { readonly bodyId: string }>`
    select body_id as "bodyId", ${newMedia} as "columnId", count(*)::int as items, max(on_date)::text as "lastOn"
    from channel_records
    where body_id = any (${[...bodyIds]}::uuid[]) and removed_at is null and channel in ('wechat', 'weibo')
    group by body_id`.execute(tx);
  return grouped([...published, ...media], ({ bodyId }) => bodyId);
}

/**
 * How the columns of a body stand: the fixed ones, those of items that such a body always has, those under which it
 * published, and those of its catalogue's rows.
 */
export function columnStatesOf(
  level: BodyLevel,
  found: readonly ColumnContent[],
  rows: readonly StandingOfItem[],
  today: CivilDate,
): ColumnStates {
  const content = new Map(found.map((each) => [each.columnId, each]));
  const always = new Set(
    itemsOf(publisherOf(level))
      .filter(({ publishers }) => publishers[publisherOf(level)] === 'always')
      .map(({ id }) => id),
  );
  const inCatalogue = new Set(rows.map(({ facts }) => facts.row.itemId));
  const overdue = new Set(
    rows.filter(({ standing }) => standing === 'overdue').map(({ facts }) => facts.row.itemId),
  );
  const own = columns.filter(
    ({ id, itemId, optional }) =>
      content.has(id) ||
      (itemId === null ? optional !== true : always.has(itemId) || inCatalogue.has(itemId)),
  );
  const facts = own.map(({ id, title, kind, itemId }) => ({
    columnId: id,
    facts: {
      kind,
      title,
      items: content.get(id)?.items ?? 0,
      lastDatedOn: content.get(id)?.lastOn ?? null,
      overdue: itemId !== null && overdue.has(itemId),
    } satisfies ColumnFacts,
  }));
  const media = content.get(newMedia);
  const all = [
    ...(found.length === 0 ? [] : [{ columnId: null, facts: homeOf(facts.map((each) => each.facts)) }]),
    ...facts,
    ...(media === undefined ? [] : [{ columnId: null, facts: columnOfMedia(media) }]),
  ].map((each): ColumnStanding => ({ ...each, state: stateOfColumn(each.facts, today) }));
  return {
    all,
    stale: all.filter(({ state }) => state.state === 'stale'),
    blank: all.filter(({ state }) => state.state === 'never-filled'),
    vetoes: vetoesOf(
      all.map((each) => each.facts),
      today,
    ),
  };
}

/** Bodies of villages publish as townships do; nothing of Art. 20 is theirs by themselves. */
const publisherOf = (level: BodyLevel): PublisherKind => (level === 'village' ? 'township' : level);

/** The home page shows what is newest in any column. */
function homeOf(facts: readonly ColumnFacts[]): ColumnFacts {
  const last = facts.reduce<CivilDate | null>(
    (newest, { lastDatedOn }) =>
      lastDatedOn !== null && (newest === null || lastDatedOn > newest) ? lastDatedOn : newest,
    null,
  );
  const items = facts.reduce((sum, each) => sum + each.items, 0);
  return { kind: 'home', title: '首页', items, lastDatedOn: last, overdue: false };
}

const columnOfMedia = ({ items, lastOn }: ColumnContent): ColumnFacts => ({
  kind: 'new-media',
  title: '政务新媒体',
  items,
  lastDatedOn: lastOn,
  overdue: false,
});
