import { v7 as uuidv7 } from 'uuid';
import { sha256Of, type FileStore } from '../../ledger/files.ts';
import type { Keys } from '../../ledger/keys.ts';
import type { Tx } from '../../ledger/ledger.ts';

/** Where bytes of papers stand, and what seals them. */
export interface CaseStore {
  readonly files: FileStore;
  readonly keys: Keys;
}

/** A paper of a case; an act names it by `fileId` and by the hash of its plain bytes. */
export interface CaseFile {
  readonly bodyId: string;
  readonly fileId: string;
  /** The request or redress case: the only one with which it may be sent. */
  readonly subjectId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Of the plain bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A paper whose sealed bytes stand in the store already. */
export interface SealedCaseFile extends CaseFile {
  readonly storedSha256: string;
}

export interface PaperToKeep {
  readonly bodyId: string;
  readonly subjectId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Made by the caller where an act names the file before; else a new one. */
  readonly fileId?: string;
}

const bytesPlace = (bodyId: string, fileId: string) => `case_files/${bodyId}/${fileId}`;
const namePlace = (bodyId: string, fileId: string) => `case_files/${bodyId}/${fileId}/name`;

/** Seals a paper and keeps its bytes; slow, so best done before a lock. `noteCaseFile` then names it. */
export async function sealCaseFile(
  { files, keys }: CaseStore,
  { bodyId, subjectId, name, mediaType, bytes, fileId = uuidv7() }: PaperToKeep,
): Promise<SealedCaseFile> {
  const storedSha256 = await files.keep(keys.sealBytes(bytes, bytesPlace(bodyId, fileId)));
  const sha256 = sha256Of(bytes);
  return { bodyId, fileId, subjectId, name, mediaType, sha256, bytes: bytes.length, storedSha256 };
}

/** Names a sealed paper in the case that it belongs to, in the transaction of the act that states it. */
export async function noteCaseFile(
  tx: Tx,
  keys: Keys,
  file: SealedCaseFile,
  by: { readonly at: Date; readonly staffId: string | null },
): Promise<void> {
  const { bodyId, fileId } = file;
  await tx
    .insertInto('case_files')
    .values({
      body_id: bodyId,
      file_id: fileId,
      subject_id: file.subjectId,
      stored_sha256: file.storedSha256,
      sha256: file.sha256,
      name: keys.seal(file.name, namePlace(bodyId, fileId)),
      media_type: file.mediaType,
      bytes: file.bytes,
      kept_at: by.at,
      kept_by: by.staffId,
    })
    .execute();
}

/** Both at once, for small papers. */
export async function keepCaseFile(
  tx: Tx,
  store: CaseStore,
  paper: PaperToKeep,
  by: { readonly at: Date; readonly staffId: string | null },
): Promise<CaseFile> {
  const sealed = await sealCaseFile(store, paper);
  await noteCaseFile(tx, store.keys, sealed, by);
  return sealed;
}

/** The papers of a case that were not erased, the first kept first. @throws KeyError where the key is another one */
export async function caseFiles(
  tx: Tx,
  keys: Keys,
  { bodyId, subjectId }: { readonly bodyId: string; readonly subjectId: string },
): Promise<readonly CaseFile[]> {
  return (await rowsOf(tx, bodyId, { subjectId })).map((row) => caseFileOf(keys, bodyId, row));
}

/**
 * A paper of this very case with its bytes; null where the case has none by that id, it was erased, or its bytes are gone or
 * were altered. Which case is meant is always said: a file of another one is not there.
 * @throws KeyError where the key is another one
 */
export async function readCaseFile(
  tx: Tx,
  { files, keys }: CaseStore,
  { bodyId, subjectId, fileId }: Pick<CaseFile, 'bodyId' | 'subjectId' | 'fileId'>,
): Promise<{ readonly file: CaseFile; readonly bytes: Buffer } | null> {
  const [row] = await rowsOf(tx, bodyId, { subjectId, fileId });
  if (row === undefined) return null;
  const sealed = await files.read(row.stored_sha256);
  if (sealed === null) return null;
  const bytes = keys.openBytes(sealed, bytesPlace(bodyId, fileId));
  return sha256Of(bytes) === row.sha256 ? { file: caseFileOf(keys, bodyId, row), bytes } : null;
}

interface Row {
  readonly file_id: string;
  readonly subject_id: string;
  readonly stored_sha256: string;
  readonly sha256: string;
  readonly name: Buffer | null;
  readonly media_type: string;
  readonly bytes: number;
}

function rowsOf(
  tx: Tx,
  bodyId: string,
  { subjectId, fileId }: { readonly subjectId: string; readonly fileId?: string },
): Promise<readonly Row[]> {
  return tx
    .selectFrom('case_files')
    .select(['file_id', 'subject_id', 'stored_sha256', 'sha256', 'name', 'media_type', 'bytes'])
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', subjectId)
    .where('erased_at', 'is', null)
    .$if(fileId !== undefined, (query) => query.where('file_id', '=', fileId ?? ''))
    .orderBy('kept_at')
    .orderBy('file_id')
    .execute();
}

function caseFileOf(keys: Keys, bodyId: string, row: Row): CaseFile {
  const fileId = row.file_id;
  return {
    bodyId,
    fileId,
    subjectId: row.subject_id,
    name: row.name === null ? '' : keys.open(row.name, namePlace(bodyId, fileId)),
    mediaType: row.media_type,
    sha256: row.sha256,
    bytes: row.bytes,
  };
}
