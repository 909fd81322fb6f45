import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { turnsOf, type CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { stateOpenTo, type Reviewer } from './chain-people.ts';
import {
  owedIn,
  publicationColumns,
  publicationRows,
  type PublicationRaw,
  type PublicationRow,
} from './publication-row.ts';

/** A step that someone may do now. */
export interface TurnRow {
  readonly publication: PublicationRow;
  readonly stepTitle: string;
  /** The step of a review after an urgent publication. */
  readonly afterwards: boolean;
}

/** What waits for one person's review, what came back to them, and what of theirs waits for others. */
export interface ReviewsWaiting {
  /** Whoever waits longest comes first. */
  readonly mine: readonly TurnRow[];
  readonly returned: readonly PublicationRow[];
  readonly waiting: readonly PublicationRow[];
  /** When the person last reviewed anything, ISO 8601; null for never. */
  readonly lastAt: string | null;
}

/** So many are looked at, those that wait longest; more than a body has at work. */
const mostLookedAt = 500;

/** The reviews of a person in the own body. */
export async function reviewsWaiting(
  tx: Tx,
  today: CivilDate,
  reviewer: { readonly bodyId: string; readonly person: Reviewer },
): Promise<ReviewsWaiting> {
  const { bodyId, person } = reviewer;
  const mine = (raws: readonly PublicationRaw[]) =>
    publicationRows(
      tx,
      raws.filter(({ state }) => wrote(state, person.id)),
      today,
    );
  const turns = await turnsFor(tx, today, reviewer);
  const atWork = await read(tx, bodyId, sql`p.work_state is not null`, sql`p.last_at desc`);
  const owed = await read(tx, bodyId, sql`p.review_owed_since is not null`, sql`p.last_at desc`);
  const back = [
    ...atWork.filter(
      ({ state: { working } }) => working !== null && !working.submitted && working.returned !== null,
    ),
    ...owed.filter(({ state }) => owedIn(state)?.returned !== null && state.working === null),
  ];
  const sent = atWork.filter(
    ({ state: { working } }) => working?.submitted === true && working.scheduledFor === null,
  );
  return {
    mine: turns,
    returned: await mine(back),
    waiting: await mine(sent),
    lastAt: await lastReview(tx, bodyId, person.id),
  };
}

/** The steps that a person may do now in the own body, longest waiting first. */
export async function turnsFor(
  tx: Tx,
  today: CivilDate,
  { bodyId, person }: { readonly bodyId: string; readonly person: Reviewer },
): Promise<readonly TurnRow[]> {
  const raws = await read(tx, bodyId, sql`p.work_step is not null`, sql`p.work_since`);
  const turns = raws.flatMap((raw) =>
    turnsOf(stateOpenTo(raw.state, person), [person])
      .filter(({ may }) => may.length > 0)
      .map(({ step, round }) => ({ raw, stepTitle: step.title, afterwards: round === 'afterwards' })),
  );
  const rows = await publicationRows(
    tx,
    turns.map(({ raw }) => raw),
    today,
  );
  return turns.flatMap(({ stepTitle, afterwards }, at) => {
    const publication = rows[at];
    return publication === undefined ? [] : [{ publication, stepTitle, afterwards }];
  });
}

function wrote({ working, urgency }: PublicationRaw['state'], personId: string): boolean {
  return (working ?? urgency)?.writers.includes(personId) === true;
}

async function read(
  tx: Tx,
  bodyId: string,
  where: RawBuilder<SqlBool>,
  order: RawBuilder<unknown>,
): Promise<readonly PublicationRaw[]> {
  const { rows } = await sql<PublicationRaw>`
    select ${publicationColumns} from publications p where p.body_id = ${bodyId} and ${where}
    order by ${order}, p.publication_id limit ${sql.lit(mostLookedAt)}`.execute(tx);
  return rows;
}

async function lastReview(tx: Tx, bodyId: string, personId: string): Promise<string | null> {
  const { rows } = await sql<{ readonly at: Date | null }>`
    select max(at) as at from acts
    where body_id = ${bodyId} and actor_id = ${personId}
      and kind in ('publication.passed', 'publication.returned')`.execute(tx);
  return rows[0]?.at?.toISOString() ?? null;
}
