import { sql } from 'kysely';
import { sentenceOf, statedIn, titleOf } from '../../../ledger/act-titles.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { OfRequest } from '../act-on-request.ts';

/** What was done on a request, in words. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  /** Null for the applicant online, and the program. */
  readonly by: string | null;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
}

const mostEntries = 200;

/** Acts that the applicant does without an account. */
export const byApplicant: ReadonlySet<string> = new Set([
  'request.received',
  'request.clarified',
  'request.withdrawn',
  'request.rated',
  'request.service-noted',
  'request.material-added',
]);

/** What the applicant did himself is told from his side: an office registers that it was received, he hands it in. */
function ownSentence(kind: string, payload: unknown): string | null {
  switch (kind) {
    case 'request.received':
      return '申请人在网上提交了申请。';
    case 'request.clarified':
      return '申请人在网上提交了补正。';
    case 'request.withdrawn':
      return '申请人在网上撤回了申请。';
    case 'request.rated':
      return '申请人作了评价。';
    case 'request.service-noted':
      return (payload as { readonly event?: unknown }).event === 'downloaded'
        ? '申请人下载了送达的文件。'
        : '申请人打开了送达的文书。';
    default:
      return null;
  }
}

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly payload: unknown;
  readonly by: string | null;
}

/** The acts on a request, the newest first. @param subject how sentences call the request */
export const requestTimeline = (
  tx: Tx,
  { bodyId, requestId }: OfRequest,
  subject: string,
): Promise<readonly TimelineEntry[]> =>
  timelineOf(tx, { bodyId, subjectId: requestId, kinds: 'request.' }, subject);

/** The same of anything that acts are on: a request, a redress case. @param of.kinds how their kinds begin */
export async function timelineOf(
  tx: Tx,
  {
    bodyId,
    subjectId,
    kinds,
  }: { readonly bodyId: string; readonly subjectId: string; readonly kinds: string },
  subject: string,
): Promise<readonly TimelineEntry[]> {
  const { rows } = await sql<Row>`
    select act_id as id, at, kind, payload, staff_name(actor_id) as by from acts
    where body_id = ${bodyId} and subject_id = ${subjectId} and starts_with(kind, ${kinds})
    order by seq desc limit ${sql.lit(mostEntries)}`.execute(tx);
  const stated = rows.map((row) => statedIn(row));
  const ids = stated.flatMap((lines) =>
    lines.flatMap(([, value]) => (typeof value === 'string' ? [] : [value.staffId])),
  );
  const names = await staffNames(tx, ids);
  return rows.map(({ id, at, kind, payload, by }, row) => ({
    id,
    at: at.toISOString(),
    kind,
    title: titleOf(kind),
    sentence:
      (by === null ? ownSentence(kind, payload) : null) ??
      sentenceOf({ kind, payload }, by ?? (byApplicant.has(kind) ? '申请人' : '系统'), subject),
    by,
    lines: (stated[row] ?? []).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : (names.get(value.staffId) ?? ''),
    })),
  }));
}

/** Names of people of any body, as acts are told with them. */
export async function staffNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return new Map();
  const { rows } = await sql<{ readonly id: string; readonly name: string | null }>`
    select id, staff_name(id) as name from unnest(${distinct}::uuid[]) as id`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name ?? '']));
}
