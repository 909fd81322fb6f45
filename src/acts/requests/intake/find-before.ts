import { sql } from 'kysely';
import type { CivilDate, OutcomeId, RequestPhaseId, RequestState } from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { applicantKeysOf, type ApplicantKeyKind } from '../applicant-keys.ts';
import { contentAsText } from '../content.ts';
import { readContent } from '../request-data.ts';
import { alike, coverage, likeness } from './likeness.ts';

/** What was typed of an application so far. */
export interface AskedBefore {
  readonly name: string;
  /** Identity number, or credit code. */
  readonly number: string;
  readonly phone: string;
  readonly content: string;
  /** A request that is not compared: the one at hand. */
  readonly except?: string | undefined;
}

/** An earlier request of the same person, or on the same matter. */
export interface EarlierRequest {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly submittedOn: CivilDate;
  readonly receivedOn: CivilDate | null;
  readonly phase: RequestPhaseId;
  readonly outcome: OutcomeId | null;
  readonly decidedOn: CivilDate | null;
  /** What tells that it is the same person; `name` alone is a hint only. `matter`: someone else's. */
  readonly how: ApplicantKeyKind | 'matter';
  /** With the words given; null where there is nothing to compare. */
  readonly likeness: number | null;
}

export interface Before {
  /** The newest first. */
  readonly sameApplicant: readonly EarlierRequest[];
  /** Asked by anybody on the same matter, the most alike first. */
  readonly sameMatter: readonly EarlierRequest[];
  /** Requests of the same person in the month, and in the year, of `today`: by number, or by name with telephone. */
  readonly month: number;
  readonly year: number;
}

const mostOfApplicant = 50;
const mostOfMatter = 20;
/** So many of the body's latest requests are looked through for the same matter: by summary, which everybody may read. */
const mostCompared = 500;

/**
 * What the same person asked before in this body, and what was answered on the same matter (条例第三十五条, 第三十六条第六项).
 * The words of others are not opened: their summaries are compared.
 */
export async function findBefore(
  tx: Tx,
  keys: Keys,
  bodyId: string,
  today: CivilDate,
  asked: AskedBefore,
): Promise<Before> {
  const found = await ofSameApplicant(tx, keys, bodyId, asked);
  const sameApplicant: EarlierRequest[] = [];
  for (const row of found.slice(0, mostOfApplicant)) {
    sameApplicant.push({
      ...earlier(row, row.how),
      likeness: await likenessOf(tx, keys, bodyId, row, asked),
    });
  }
  const sure = found.filter(({ how }) => how !== 'name');
  const within = (length: number) =>
    sure.filter(({ receivedOn, submittedOn }) =>
      (receivedOn ?? submittedOn).startsWith(today.slice(0, length)),
    ).length;
  const known = new Set(found.map(({ requestId }) => requestId));
  return {
    sameApplicant,
    sameMatter: (await onSameMatter(tx, bodyId, asked)).filter(({ requestId }) => !known.has(requestId)),
    month: within('2026-11'.length),
    year: within('2026'.length),
  };
}

interface Row {
  readonly requestId: string;
  readonly number: string | null;
  readonly matter: string;
  readonly submittedOn: CivilDate;
  readonly receivedOn: CivilDate | null;
  readonly phase: string;
  readonly outcome: string | null;
  readonly decidedOn: CivilDate | null;
}

interface FoundRow extends Row {
  readonly how: ApplicantKeyKind;
  readonly state: RequestState;
}

const columns = sql`r.request_id as "requestId", r.number, r.matter, r.submitted_on as "submittedOn",
  r.received_on as "receivedOn", r.phase, r.outcome, r.decided_on as "decidedOn"`;

/** Which way of finding says most. */
const strength: readonly ApplicantKeyKind[] = ['identity', 'contact', 'name'];

/**
 * Requests of the same person, the newest first; none of those that were split or handed on, whose parts count.
 * @param all those too: they hold what was given of the person until their time is over
 */
export async function ofSameApplicant(
  tx: Tx,
  keys: Pick<Keys, 'sign'>,
  bodyId: string,
  { name, number, phone, except }: Pick<AskedBefore, 'name' | 'number' | 'phone' | 'except'>,
  all = false,
): Promise<readonly FoundRow[]> {
  const asked = applicantKeysOf(keys, bodyId, { name, paperNumber: number, creditCode: '', phone });
  if (asked.length === 0) return [];
  const { rows } = await sql<FoundRow & { readonly kinds: readonly ApplicantKeyKind[] }>`
    select ${columns}, r.state, k.kinds from (
      select request_id, array_agg(kind) as kinds from applicant_keys
      where body_id = ${bodyId} and key = any (${asked.map(({ key }) => key)}::text[]) group by request_id
    ) k join requests r on r.body_id = ${bodyId} and r.request_id = k.request_id
    where (${all} or r.phase not in ('split', 'handed-on')) and r.request_id is distinct from ${except ?? null}::uuid
    order by r.submitted_on desc, r.request_id desc`.execute(tx);
  return rows.map(({ kinds, ...row }) => ({
    ...row,
    how: strength.find((kind) => kinds.includes(kind)) ?? 'name',
  }));
}

const earlier = (row: Row, how: EarlierRequest['how']): Omit<EarlierRequest, 'likeness'> => ({
  requestId: row.requestId,
  number: row.number,
  matter: row.matter,
  submittedOn: row.submittedOn,
  receivedOn: row.receivedOn,
  phase: row.phase as RequestPhaseId,
  outcome: row.outcome as OutcomeId | null,
  decidedOn: row.decidedOn,
  how,
});

async function likenessOf(
  tx: Tx,
  keys: Keys,
  bodyId: string,
  { state }: FoundRow,
  { content }: AskedBefore,
): Promise<number | null> {
  if (content.trim() === '') return null;
  let most: number | null = null;
  for (const contentId of state.contentIds) {
    const words = await readContent(tx, keys, bodyId, contentId);
    if (words !== null) most = Math.max(most ?? 0, likeness(content, contentAsText(words)));
  }
  return most;
}

async function onSameMatter(
  tx: Tx,
  bodyId: string,
  { content, except }: AskedBefore,
): Promise<readonly EarlierRequest[]> {
  if (content.trim() === '') return [];
  const { rows } = await sql<Row>`
    select ${columns} from requests r where r.body_id = ${bodyId} and r.matter <> ''
      and r.phase not in ('split', 'handed-on') and r.request_id is distinct from ${except ?? null}::uuid
    order by r.submitted_on desc, r.request_id desc limit ${sql.lit(mostCompared)}`.execute(tx);
  return rows
    .map((row) => ({ ...earlier(row, 'matter'), likeness: coverage(row.matter, content) }))
    .filter((row) => row.likeness >= alike)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, mostOfMatter);
}
