import type { Attachment } from '../../content/edition.ts';
import { whoMay, type Permission } from '../../law/index.ts';
import { fileIdOf, type FileStore } from '../../ledger/files.ts';
import type { Ledger, Tx } from '../../ledger/ledger.ts';
import { faultOfFileSize } from './file-size.ts';
import { bodiesFor, type Actor } from '../actor.ts';
import { faultOfBodyState } from '../input.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { cleanFileName } from '../../content/file-name.ts';
import type { FileTools } from './file-tools.ts';

/** A file that is kept, as attachments name it. */
export type KeptFile = Attachment;

export interface FileToKeep {
  readonly bodyId: string;
  /** As the person's machine calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface FileContext {
  readonly ledger: Ledger;
  readonly actor: Actor;
  readonly files: FileStore;
  readonly now: Date;
}

/** Whoever writes, registers or imports in a body may bring files into it. */
const uploading: readonly Permission[] = [
  'publications.write',
  'documents.register',
  'registers.enter',
  'catalogue.edit',
  'channels.record',
  'words.edit',
];

/** Keeps an uploaded file of a body. What it is, its bytes say; its name and what a browser says are only hints. */
export async function keepFile(
  context: FileContext & { readonly fileTools: Pick<FileTools, 'recognise'> },
  { bodyId, name, bytes }: FileToKeep,
): Promise<KeptFile | Refusal> {
  const { ledger, actor, files, fileTools } = context;
  const bodies = uploading.flatMap((permission) => bodiesFor(actor, permission));
  if (bodies.length === 0) return refuse('not-allowed', whoMay('publications.write'));
  if (!bodies.includes(bodyId)) return refuse('not-found', '没有找到这个单位，或者它不归您管。');
  const fault = await ledger.read({ bodies: [bodyId] }, async (tx) => {
    return (await faultOfFileSize(tx, bytes)) ?? faultOfBodyState(tx, bodyId);
  });
  if (fault !== null) return fault;
  const recognised = await fileTools.recognise(bytes, name);
  if ('reason' in recognised) return refuse('wrong-input', recognised.reason, 'file');
  const { endings, mediaType } = recognised;
  const kept = await storeFile(files, { name: cleanFileName(name, endings), mediaType, bytes });
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    noteFile(tx, { bodyId, kept, madeFrom: null, at: context.now, by: actor.staffId }),
  );
  return kept;
}

/** Puts bytes into the store. The ledger knows of the file when `noteFile` has named it. */
export async function storeFile(
  files: FileStore,
  { name, mediaType, bytes }: Pick<KeptFile, 'name' | 'mediaType'> & { readonly bytes: Uint8Array },
): Promise<KeptFile> {
  const sha256 = await files.keep(bytes);
  return { fileId: fileIdOf(sha256), name, sha256, bytes: bytes.length, mediaType };
}

/** Names a file whose bytes stand in the store; its id is `fileIdOf` its hash. One that is named already keeps its name. */
export async function noteFile(
  tx: Tx,
  file: {
    readonly bodyId: string;
    readonly kept: KeptFile;
    /** The file of which it is the masked copy. */
    readonly madeFrom: string | null;
    readonly at: Date;
    readonly by: string | null;
  },
): Promise<void> {
  const { bodyId, kept, madeFrom, at, by } = file;
  await tx
    .insertInto('files')
    .values({
      body_id: bodyId,
      file_id: kept.fileId,
      sha256: kept.sha256,
      name: kept.name,
      media_type: kept.mediaType,
      bytes: kept.bytes,
      made_from: madeFrom,
      kept_at: at,
      kept_by: by,
    })
    .onConflict((conflict) => conflict.columns(['body_id', 'file_id']).doUpdateSet({ kept_at: at }))
    .execute();
}
