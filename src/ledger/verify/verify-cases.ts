import { sql } from 'kysely';
import { canonicalJson } from '../../content/canonical.ts';
import type { Letter, RedressState, RequestState } from '../../law/index.ts';
import { sha256Of, type FileStore } from '../files.ts';
import { KeyError, type Keys } from '../keys.ts';
import type { Tx } from '../ledger.ts';
import type { Report } from './ledger-fault.ts';

/** A request or redress case with what its acts name. */
interface Case {
  readonly bodyId: string;
  readonly id: string;
  readonly subject: 'request' | 'redress';
  readonly title: string;
  readonly state: RequestState | RedressState;
}

/** A paper that acts name; the hash where they state it. */
interface NamedPaper {
  readonly fileId: string;
  readonly title: string;
  readonly sha256: string | null;
}

/** States are read so many at a time. */
const atATime = 200;

/**
 * Checks that papers and letters of requests and redress cases are what the acts name: each file there, in its case, its bytes with the
 * hash that an act states; each issued letter with its digest. What was erased at the end of its time is passed over.
 * @param keys null where the key is not there: what is sealed is looked at from outside alone
 * @param files leaves the bytes aside where it is not given
 */
export async function verifyCases(
  tx: Tx,
  keys: Keys | null,
  report: Report,
  files?: FileStore,
): Promise<void> {
  for (let after: Case | null = null; ;) {
    const cases: readonly Case[] = await casesAfter(tx, after);
    for (const each of cases) {
      if (each.subject === 'request' && (each.state as RequestState).erased !== null) continue;
      await verifyPapers(tx, keys, report, each, files);
      if (each.subject === 'request') {
        await verifyLetters(tx, keys, report, each, each.state as RequestState);
      }
    }
    after = cases.at(-1) ?? null;
    if (cases.length < atATime) return;
  }
}

async function casesAfter(tx: Tx, after: Case | null): Promise<readonly Case[]> {
  const behind =
    after === null
      ? sql`true`
      : sql`(c.body_id, c.id, c.subject) > (${after.bodyId}::uuid, ${after.id}::uuid, ${after.subject})`;
  const { rows } = await sql<Case>`
    select c.body_id as "bodyId", c.id, c.subject, c.title, c.state from (
      select body_id, request_id as id, 'request' as subject, coalesce(number, '没有登记的申请') as title, state
        from requests
      union all
      select body_id, redress_id, 'redress', case when number = '' then '复议、诉讼案件' else number end, state
        from redress_cases
    ) c where ${behind} order by c.body_id, c.id, c.subject limit ${atATime}`.execute(tx);
  return rows;
}

function papersOf({ subject, state }: Case): readonly NamedPaper[] {
  if (subject === 'redress') return (state as RedressState).files;
  const { materials, letters, archived } = state as RequestState;
  return [
    ...materials.map(({ fileId, title, sha256 }) => ({ fileId, title, sha256 })),
    ...letters.flatMap(({ pdf, docx, number }) =>
      [pdf, docx].map((fileId) => ({ fileId, title: `文书${number?.text ?? ''}`, sha256: null })),
    ),
    ...(archived === null ? [] : [{ fileId: archived.fileId, title: '归档的案卷', sha256: null }]),
  ];
}

async function verifyPapers(
  tx: Tx,
  keys: Keys | null,
  report: Report,
  of: Case,
  files?: FileStore,
): Promise<void> {
  const named = papersOf(of);
  if (named.length === 0) return;
  const { bodyId, id, title } = of;
  const rows = await tx
    .selectFrom('case_files')
    .select(['file_id', 'sha256', 'stored_sha256', 'erased_at'])
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', id)
    .execute();
  const kept = new Map(rows.map((row) => [row.file_id, row]));
  for (const paper of named) {
    const row = kept.get(paper.fileId);
    if (row?.erased_at != null) continue;
    const sound =
      row !== undefined &&
      (paper.sha256 === null || paper.sha256 === row.sha256) &&
      (files === undefined || (await bytesStand(keys, files, { bodyId, fileId: paper.fileId, ...row })));
    if (sound) continue;
    const message = `“${title}”案卷里的“${paper.title}”不见了，或者被改动过。`;
    report({ kind: 'file', bodyId, table: 'case_files', message });
  }
}

/** Whether the sealed bytes are there, open under their place, and are what the row says. */
async function bytesStand(
  keys: Keys | null,
  files: FileStore,
  row: {
    readonly bodyId: string;
    readonly fileId: string;
    readonly sha256: string;
    readonly stored_sha256: string;
  },
): Promise<boolean> {
  const sealed = await files.read(row.stored_sha256);
  if (sealed === null) return false;
  if (keys === null) return true;
  const bytes = opened(() => keys.openBytes(sealed, `case_files/${row.bodyId}/${row.fileId}`));
  return bytes !== null && sha256Of(bytes) === row.sha256;
}

async function verifyLetters(
  tx: Tx,
  keys: Keys | null,
  report: Report,
  { bodyId, title }: Case,
  { letters }: RequestState,
): Promise<void> {
  if (letters.length === 0) return;
  // A letter that answers several requests stands once, in the case that it was written in.
  const rows = await tx
    .selectFrom('letter_texts')
    .select(['letter_id', 'text', 'digest'])
    .where('body_id', '=', bodyId)
    .where(
      'letter_id',
      'in',
      letters.map(({ letterId }) => letterId),
    )
    .execute();
  const kept = new Map(rows.map((row) => [row.letter_id, row]));
  for (const { letterId, digest, number } of letters) {
    const row = kept.get(letterId);
    // The case that it was written in was erased.
    if (row !== undefined && row.text === null) continue;
    if (keys === null && row?.digest === digest) continue;
    const text = row?.text ?? null;
    const words =
      text === null || keys === null
        ? null
        : opened(() => keys.open(text, `letter_texts/${bodyId}/${letterId}/text`));
    if (words !== null && row?.digest === digest && digestOf(JSON.parse(words) as Letter) === digest)
      continue;
    report({
      kind: 'text',
      bodyId,
      table: 'letter_texts',
      message: `“${title}”签发的文书${number?.text ?? ''}和签发时的不一样，或者不见了。`,
    });
  }
}

/** As acts make it: over what a letter says, without number and date. */
const digestOf = ({ kind, title, addressee, blocks, attachments, organ, contact }: Letter) =>
  sha256Of(Buffer.from(canonicalJson({ kind, title, addressee, blocks, attachments, organ, contact })));

/** Null where the value was altered, moved, or sealed with another key. */
function opened<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    if (error instanceof KeyError) return null;
    throw error;
  }
}
