import { sql } from 'kysely';
import {
  civilDate,
  columnOf,
  initialChain,
  urgentReviewDue,
  type ChainConfig,
  type ChainState,
  type CivilDate,
  type Urgency,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { chainsInForce } from './chain-in-force.ts';
import { all, readPage, type OrderKey, type Page, type PageQuery } from './page.ts';

/** A chain with fewer than three reviews. */
export interface FewerReviews {
  readonly bodyId: string;
  readonly bodyName: string;
  /** Null for all columns of the body. */
  readonly column: string | null;
  readonly reviews: number;
  readonly steps: readonly string[];
  readonly reason: string;
  /** ISO 8601. */
  readonly setAt: string;
  readonly setBy: string | null;
}

/** A publication that went out before its reviews were done. */
export interface UrgentPublication {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly publicationId: string;
  readonly title: string;
  readonly reason: string;
  readonly orderedBy: string | null;
  readonly on: CivilDate;
  readonly dueOn: CivilDate;
  readonly atTheEarliest: boolean;
  readonly overdue: boolean;
  /** How the review was made good; null while it is owed. */
  readonly settled: Urgency['settled'];
}

/** That one person did several steps of a review. */
export interface CombinedRoles {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly actId: string;
  readonly publicationId: string;
  readonly title: string;
  readonly person: string | null;
  readonly steps: readonly string[];
  readonly reason: string;
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** Urgent publications that are shown at most: those whose review is owed come first. */
const mostUrgent = 100;

/** What the county looks at in the bodies of the scope: chains with fewer reviews, and urgent publications. */
export async function exceptionsInForce(
  tx: Tx,
  today: CivilDate,
): Promise<{ readonly fewer: readonly FewerReviews[]; readonly urgent: readonly UrgentPublication[] }> {
  return { fewer: await fewerReviews(tx), urgent: await urgentPublications(tx, today) };
}

async function fewerReviews(tx: Tx): Promise<readonly FewerReviews[]> {
  const { rows } = await sql<{
    bodyId: string;
    bodyName: string;
    columnId: string;
    chain: ChainConfig | null;
    setAt: Date;
    setBy: string | null;
  }>`
    select b.body_id as "bodyId", b.name as "bodyName", r.column_id as "columnId", r.chain, r.set_at as "setAt",
      staff_name(r.set_by) as "setBy"
    from review_chains r join bodies b on b.body_id = r.body_id
    where b.closed_on is null order by b.path, r.column_id`.execute(tx);
  return rows.flatMap(({ chain, columnId, setAt, ...row }) => {
    const reviews = chain === null ? 3 : chain.steps.filter(({ kind }) => kind === 'review').length;
    if (chain === null || reviews >= 3) return [];
    return [
      {
        ...row,
        column: columnId === '' ? null : (columnOf(columnId)?.title ?? columnId),
        reviews,
        steps: chain.steps.map(({ title }) => title),
        reason: chain.fewerReviewsReason ?? '',
        setAt: setAt.toISOString(),
      },
    ];
  });
}

/** Title of what is public of a publication, else of what is being reviewed. */
const title = sql<string>`coalesce((select c.title from contents c
  where c.body_id = p.body_id and c.digest = coalesce(p.public_digest, p.work_digest)), '')`;

async function urgentPublications(tx: Tx, today: CivilDate): Promise<readonly UrgentPublication[]> {
  const { rows } = await sql<{
    bodyId: string;
    bodyName: string;
    publicationId: string;
    columnId: string;
    title: string;
    urgency: Urgency;
    orderedBy: string | null;
  }>`
    select p.body_id as "bodyId", b.name as "bodyName", p.publication_id as "publicationId",
      p.column_id as "columnId", ${title} as title, p.state -> 'urgency' as urgency,
      staff_name((p.state -> 'urgency' ->> 'orderedBy')::uuid) as "orderedBy"
    from publications p join bodies b on b.body_id = p.body_id
    where p.state -> 'urgency' ->> 'since' is not null
    order by (p.review_owed_since is null), p.state -> 'urgency' ->> 'since' desc, p.publication_id
    limit ${sql.lit(mostUrgent)}`.execute(tx);
  const chains = await chainsInForce(
    tx,
    rows.map(({ bodyId }) => bodyId),
  );
  const calendar = await calendarInForce(tx);
  return rows.map(({ columnId, urgency, ...row }) => {
    const due = urgentReviewDue(urgency, chains(row.bodyId, columnId), calendar);
    return {
      ...row,
      reason: urgency.reason,
      on: civilDate(urgency.since),
      dueOn: due.date,
      atTheEarliest: due.atTheEarliest,
      overdue: urgency.settled === null && due.date < today,
      settled: urgency.settled,
    };
  });
}

const keys: readonly OrderKey[] = [
  { of: sql`a.at`, type: 'timestamptz' },
  { of: sql`a.body_id`, type: 'uuid' },
  { of: sql`a.seq`, type: 'bigint' },
];

/** A page of the times that one person was allowed several steps, in the transaction's scope, the newest first. */
export async function listCombinedRoles(
  tx: Tx,
  page: PageQuery,
  filter: { readonly body?: string | undefined; readonly year?: number | undefined } = {},
): Promise<Page<CombinedRoles>> {
  const { body, year } = filter;
  const where = all([
    sql`a.kind = 'publication.exempted'`,
    year === undefined ? null : sql`a.at >= ${`${year}-01-01T00:00:00+08:00`}::timestamptz`,
    year === undefined ? null : sql`a.at < ${`${year + 1}-01-01T00:00:00+08:00`}::timestamptz`,
  ]);
  const ofBody = body === undefined ? sql`true` : sql`b.body_id = ${body}`;
  const found = await readPage<CombinedRaw>(tx, page, {
    keys,
    descending: true,
    rows: (slice) => sql`
      select a.body_id as "bodyId", b.name as "bodyName", a.act_id as "actId", a.subject_id as "publicationId",
        ${title} as title, staff_name((a.payload ->> 'personId')::uuid) as person, a.payload -> 'steps' as "stepIds",
        a.payload ->> 'reason' as reason, staff_name(a.actor_id) as by, a.at, p.column_id as "columnId",
        p.state, a.key
      from (
        select a.* from bodies b cross join lateral (
          select a.*, ${slice.key} from acts a
          where a.body_id = b.body_id and ${where} and ${slice.where}
          order by ${slice.order} limit ${slice.limit}
        ) a where ${ofBody} order by ${slice.order} limit ${slice.limit}
      ) a join bodies b on b.body_id = a.body_id
      join publications p on p.body_id = a.body_id and p.publication_id = a.subject_id
      order by ${slice.order}`,
    count: sql`select 1 from bodies b join acts a on a.body_id = b.body_id where ${ofBody} and ${where}`,
  });
  const chains = await chainsInForce(
    tx,
    found.rows.map(({ bodyId }) => bodyId),
  );
  return {
    ...found,
    rows: found.rows.map(({ stepIds, at, columnId, state, ...row }) => ({
      ...row,
      steps: titlesOf(stepIds, state, chains(row.bodyId, columnId)),
      at: at.toISOString(),
    })),
  };
}

interface CombinedRaw extends Omit<CombinedRoles, 'steps' | 'at'> {
  readonly stepIds: readonly string[];
  readonly at: Date;
  readonly columnId: string;
  readonly state: ChainState;
}

/** Titles of steps: of the round at hand, else of the chain in force, else of the one that law begins with. */
function titlesOf(
  ids: readonly string[],
  { working, urgency }: ChainState,
  chain: ChainConfig,
): readonly string[] {
  const known = [...(working?.steps ?? []), ...(urgency?.steps ?? []), ...chain.steps, ...initialChain.steps];
  return ids.map((id) => known.find((step) => step.id === id)?.title ?? id);
}
