import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { formatChinese, may, type CivilDate } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { moment } from '../stated-line.ts';
import { chainsInForce } from './chain-in-force.ts';
import {
  publicationColumns,
  publicationRows,
  type PublicationRaw,
  type PublicationRow,
} from './publication-row.ts';
import type { PublishingEntry, TodayAsked } from './publishing-entry.ts';
import { returnedTexts } from './returned-texts.ts';
import { reviewsWaiting } from './reviews-waiting.ts';
import { nearnessOf } from './urgency.ts';

/** So many of a kind are looked at. */
const most = 50;
/** Of what goes out at a set time, the next ones. */
const mostScheduled = 5;

/** What publications ask of a person: reviews first, then what came back, what can go out, what is owed. */
export async function publishingWaiting(
  tx: Tx,
  { worker, measure }: TodayAsked,
): Promise<readonly PublishingEntry[]> {
  const { bodyId } = worker;
  const { today } = measure;
  const writes = may(worker.roles, 'publications.write');
  const entry = (
    kind: PublishingEntry['kind'],
    row: PublicationRow,
    sentence: string,
    due: PublicationRow['reviewOwed'] = null,
  ): PublishingEntry => ({
    kind,
    bodyId: row.bodyId,
    subjectId: row.id,
    title: row.title === '' ? '（还没有标题）' : row.title,
    sentence,
    dueOn: due?.dueOn ?? null,
    atTheEarliest: due?.atTheEarliest ?? false,
    ...nearnessOf({ dueOn: due?.dueOn ?? null, done: false }, measure),
    obligation: null,
    duty: null,
  });
  const person = {
    id: worker.staffId,
    roles: worker.roles,
    actingFor: worker.actingFor.map(({ staffId }) => staffId),
  };
  const { mine, returned, waiting } = await reviewsWaiting(tx, today, { bodyId, person });
  const whyReturned = await returnedTexts(tx, bodyId, returned);
  const owed = await rowsWhere(tx, bodyId, today, sql`p.review_owed_since is not null`);
  const own = new Set(mine.filter(({ afterwards }) => afterwards).map(({ publication }) => publication.id));
  const publishes = await publisher(tx, worker);
  // What a report does with its own manuscript, the report asks for.
  const ofReports = await reportPublications(tx, bodyId);
  const ready = (await rowsWhere(tx, bodyId, today, sql`p.work_state = 'ready'`)).filter(
    ({ id }) => !ofReports.has(id),
  );
  const publishable = ready.filter(publishes);
  const rescreened =
    writes || worker.roles.includes('secrecy-reviewer')
      ? await rowsWhere(tx, bodyId, today, sql`p.rescreened_open > 0 and p.public_state <> 'withdrawn'`)
      : [];
  const scheduled = await rowsWhere(
    tx,
    bodyId,
    today,
    sql`p.scheduled_for is not null`,
    sql`p.scheduled_for`,
  );
  return [
    ...mine.map(({ publication, stepTitle, afterwards }) =>
      afterwards
        ? entry('review', publication, `紧急发布后补审，轮到您做${stepTitle}。`, publication.reviewOwed)
        : entry('review', publication, `轮到您做${stepTitle}${sinceText(publication)}。`),
    ),
    ...returned
      .filter(({ id }) => !ofReports.has(id))
      .map((row) => entry('returned', row, whyReturned.get(row.id) ?? '退回来了，请改好再送审。')),
    ...publishable.map((row) => entry('ready', row, '各步都已经通过，可以公开或者定时公开。')),
    ...(may(worker.roles, 'publishing.set')
      ? owed
      : owed.filter(({ openedBy }) => openedBy?.id === worker.staffId)
    )
      .filter(({ id }) => !own.has(id))
      .map((row) => entry('review-owed', row, owedText(row), row.reviewOwed)),
    ...rescreened.map((row) =>
      entry(
        'rescreened',
        row,
        `规则更新后复查，已经公开的内容里有${row.rescreenedOpen ?? 0}处待处理，请更正、撤回，或者由保密审查人说明理由放行。`,
      ),
    ),
    ...scheduled
      .filter((row) => writes || publishes(row))
      .slice(0, mostScheduled)
      .map((row) =>
        entry('scheduled', row, `${row.scheduledFor === null ? '' : moment(row.scheduledFor)}自动公开。`),
      ),
    ...waiting
      .filter(({ id, workState }) => workState !== 'ready' || !ofReports.has(id))
      .filter(({ id }) => publishable.every((row) => row.id !== id))
      .map((row) => entry('waiting', row, `等${row.waitsFor ?? ''}${sinceText(row)}。`)),
  ];
}

/** The publications by which reports are reviewed and made public. */
async function reportPublications(tx: Tx, bodyId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('reports')
    .select('publication_id')
    .where('body_id', '=', bodyId)
    .where('publication_id', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ publication_id: id }) => id ?? []));
}

/** Whether a person publishes: the chain of each column says whose roles do. */
async function publisher(
  tx: Tx,
  { bodyId, roles }: TodayAsked['worker'],
): Promise<(row: PublicationRow) => boolean> {
  const chains = await chainsInForce(tx, [bodyId]);
  return ({ columnId }) => chains(bodyId, columnId).publishRoles.some((role) => roles.includes(role));
}

async function rowsWhere(
  tx: Tx,
  bodyId: string,
  today: CivilDate,
  where: RawBuilder<SqlBool>,
  order: RawBuilder<unknown> = sql`p.last_at`,
): Promise<readonly PublicationRow[]> {
  const { rows } = await sql<PublicationRaw>`
    select ${publicationColumns} from publications p where p.body_id = ${bodyId} and ${where}
    order by ${order}, p.publication_id limit ${sql.lit(most)}`.execute(tx);
  return publicationRows(tx, rows, today);
}

/** ，2026-11-20 09:30起: since when it waits, by China's clock. */
const sinceText = ({ waitingSince }: PublicationRow) =>
  waitingSince === null ? '' : `，${moment(waitingSince)}起`;

const owedText = ({ reviewOwed }: PublicationRow) =>
  reviewOwed === null
    ? '紧急发布后还没有补审。'
    : `紧急发布后还没有补审，${formatChinese(reviewOwed.dueOn)}前要补审完。`;
