import { sql } from 'kysely';
import type { FileStore } from '../../../ledger/files.ts';
import type { Ledger, Tx } from '../../../ledger/ledger.ts';

interface UnnamedPaper {
  readonly bodyId: string;
  readonly fileId: string;
  readonly storedSha256: string;
}

/**
 * Takes away what was uploaded to a case and never became a paper of it, and bytes in the store that nothing names: applications that
 * were begun online and not sent, letters whose issue was undone. Identity papers do not stay for ever because someone gave up. The
 * bytes go first: what is cut off between is done again the next time.
 * @param before only what was kept last before this instant
 */
export async function thinPapers(
  { ledger, files }: { readonly ledger: Ledger; readonly files: FileStore },
  before: Date,
): Promise<void> {
  const unnamed = await ledger.read('everything', (tx) => unnamedPapers(tx, before));
  for (const { storedSha256 } of unnamed) await files.remove(storedSha256, before);
  await ledger.write('everything', async (tx) => {
    for (const { bodyId, fileId } of unnamed) {
      await tx
        .deleteFrom('case_files')
        .where('body_id', '=', bodyId)
        .where('file_id', '=', fileId)
        .where('kept_at', '<', before)
        .execute();
    }
  });
  // Who keeps bytes names them in the same breath; older ones that nobody names belong to nothing.
  const old = await files.keptBefore(before);
  for (let from = 0; from < old.length; from += atOnce) {
    const some = old.slice(from, from + atOnce);
    const named = await ledger.read('everything', (tx) => namedAmong(tx, some));
    for (const sha256 of some) if (!named.has(sha256)) await files.remove(sha256, before);
  }
}

const atOnce = 1_000;

/** Papers of requests and redress cases that no act on their case names. */
async function unnamedPapers(tx: Tx, before: Date): Promise<readonly UnnamedPaper[]> {
  const { rows } = await sql<UnnamedPaper>`
    select f.body_id as "bodyId", f.file_id as "fileId", f.stored_sha256 as "storedSha256"
      from case_files f
      join requests r on r.body_id = f.body_id and r.request_id = f.subject_id
      where f.kept_at < ${before} and f.erased_at is null and strpos(r.state::text, f.file_id::text) = 0
    union all
    select f.body_id, f.file_id, f.stored_sha256
      from case_files f
      join redress_cases c on c.body_id = f.body_id and c.redress_id = f.subject_id
      where f.kept_at < ${before} and f.erased_at is null and strpos(c.state::text, f.file_id::text) = 0`.execute(
    tx,
  );
  return rows;
}

async function namedAmong(tx: Tx, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const kept = await tx.selectFrom('files').select('sha256').where('sha256', 'in', hashes).execute();
  const sealed = await tx
    .selectFrom('case_files')
    .select('stored_sha256 as sha256')
    .where('stored_sha256', 'in', hashes)
    .where('erased_at', 'is', null)
    .execute();
  return new Set([...kept, ...sealed].map(({ sha256 }) => sha256));
}
