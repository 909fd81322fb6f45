import { whoMay } from '../../law/index.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import { bodiesFor, type Actor } from '../actor.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { KeptFile } from './keep-file.ts';

const unknown = () => refuse('not-found', '没有找到这份文件，或者它不归您管。');

/** A kept file with its bytes. */
export async function readFile(
  { ledger, actor, files }: { readonly ledger: Ledger; readonly actor: Actor; readonly files: FileStore },
  { bodyId, fileId }: { readonly bodyId: string; readonly fileId: string },
): Promise<{ readonly kept: KeptFile; readonly bytes: Buffer } | Refusal> {
  const bodies = bodiesFor(actor, 'publications.read');
  if (bodies.length === 0) return refuse('not-allowed', whoMay('publications.read'));
  if (!bodies.includes(bodyId)) return unknown();
  const [kept] = await ledger.read({ bodies: [bodyId] }, (tx) => findFiles(tx, bodyId, [fileId]));
  if (kept === undefined) return unknown();
  const bytes = await files.read(kept.sha256);
  return bytes === null
    ? refuse('not-found', `文件“${kept.name}”的内容不在了，或者被改动过。请重新上传。`)
    : { kept, bytes };
}

/** The files of a body that have these ids. */
export async function findFiles(
  tx: Tx,
  bodyId: string,
  fileIds: readonly string[],
): Promise<readonly KeptFile[]> {
  if (fileIds.length === 0) return [];
  const rows = await tx
    .selectFrom('files')
    .select(['file_id', 'name', 'sha256', 'bytes', 'media_type'])
    .where('body_id', '=', bodyId)
    .where('file_id', 'in', fileIds)
    .execute();
  return rows.map(({ file_id: fileId, name, sha256, bytes, media_type: mediaType }) => ({
    fileId,
    name,
    sha256,
    bytes,
    mediaType,
  }));
}
