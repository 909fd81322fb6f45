import { sql } from 'kysely';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';

interface UnusedFile {
  readonly bodyId: string;
  readonly fileId: string;
  readonly sha256: string;
}

/** How a text names its files: attachments and pictures alike. */
const named = '"fileId": "([0-9a-f-]{36})"';

/**
 * Takes away files that no text names, neither at work nor in its history nor kept, that are no emblem and no file of a report that was
 * laid out or imported: lists that were masked, or uploaded and not used. The bytes go first: what is cut off between is done again the next time.
 * @param before only what was kept last before this instant
 */
export async function thinFiles(
  { ledger, files }: { readonly ledger: Ledger; readonly files: FileStore },
  before: Date,
): Promise<void> {
  const { unused, shared } = await ledger.read('everything', async (tx) => {
    const found = await unusedFiles(tx, before);
    return { unused: found, shared: await stillNamed(tx, found) };
  });
  for (const { sha256 } of unused) {
    if (!shared.has(sha256)) await files.remove(sha256, before);
  }
  await ledger.write('everything', async (tx) => {
    for (const { bodyId, fileId } of unused) {
      await tx
        .deleteFrom('files')
        .where('body_id', '=', bodyId)
        .where('file_id', '=', fileId)
        .where('kept_at', '<', before)
        .execute();
    }
  });
}

async function unusedFiles(tx: Tx, before: Date): Promise<readonly UnusedFile[]> {
  const { rows } = await sql<UnusedFile>`
    with texts as (
      select body_id, content::text || attachments::text as text from contents
      union all select body_id, content::text || attachments::text from manuscripts
      union all select body_id, content::text || attachments::text from manuscript_versions
      -- The emblem of the public site.
      union all select body_id, look::jsonb::text from public_sites where look is not null
      -- Files of annual reports, as they were read back: the acts name them.
      union all select a.body_id, a.payload::jsonb::text
        from bodies b join acts a on a.body_id = b.body_id and a.kind = 'report.laid-out'
    ), used as (
      select distinct body_id, found[1] as file_id from texts, regexp_matches(text, ${named}, 'g') as found
    )
    select f.body_id as "bodyId", f.file_id as "fileId", f.sha256 from files f
    where f.kept_at < ${before}
      and not exists (select from used u where u.body_id = f.body_id and u.file_id = f.file_id::text)
      and not exists (select from imported_reports i where i.body_id = f.body_id and i.sha256 = f.sha256)`.execute(
    tx,
  );
  return rows;
}

/** Hashes that files of other bodies, or others of the same, name too. */
async function stillNamed(tx: Tx, unused: readonly UnusedFile[]): Promise<ReadonlySet<string>> {
  if (unused.length === 0) return new Set();
  const all = await tx
    .selectFrom('files')
    .select(['body_id', 'file_id', 'sha256'])
    .where('sha256', 'in', [...new Set(unused.map(({ sha256 }) => sha256))])
    .execute();
  const gone = new Set(unused.map(({ bodyId, fileId }) => `${bodyId} ${fileId}`));
  const others = all.filter(({ body_id, file_id }) => !gone.has(`${body_id} ${file_id}`));
  return new Set(others.map(({ sha256 }) => sha256));
}
