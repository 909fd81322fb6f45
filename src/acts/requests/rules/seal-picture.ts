import { whoMay } from '../../../law/index.ts';
import { lockChain } from '../../../ledger/acts/append-act.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { requestRules } from '../../../ledger/read/requests/request-rules.ts';
import { bodiesFor, type Actor } from '../../actor.ts';
import { faultOfBodyState } from '../../input.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import { caseFiles, noteCaseFile, readCaseFile, sealCaseFile, type CaseStore } from '../case-files.ts';
import type { CaseContext } from '../papers/case-tools.ts';

/** The picture of a body's seal as it is kept. */
export interface SealPicture {
  readonly fileId: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** Pixels: smaller ones print coarsely, larger ones only cost. */
const least = 200;
const most = 3000;

/** It belongs to the body and to no case: whoever sends files of a case cannot name it. */
const placeOf = (bodyId: string) => ({ bodyId, subjectId: bodyId });

/**
 * Keeps the picture of the seal in the place of the one before, sealed like the papers of cases. It goes into letters only under the
 * lock that issues them, and only where the rules say so.
 */
export async function keepSealPicture(
  context: CaseContext,
  { bodyId, bytes, name }: { readonly bodyId: string; readonly bytes: Uint8Array; readonly name: string },
): Promise<SealPicture | Refusal> {
  const { ledger, actor, files, caseTools, now } = context;
  const closed = faultOfReach(actor, bodyId);
  if (closed !== null) return closed;
  const recognised = await caseTools.recognise(bytes, name);
  const size = 'reason' in recognised || recognised.mediaType !== 'image/png' ? null : sizeOfPng(bytes);
  if (size === null) {
    return refuse('wrong-input', '印章图片要用PNG，背景透明。请另存为PNG再上传。', 'file');
  }
  const { width, height } = size;
  if (Math.min(width, height) < least || Math.max(width, height) > most) {
    return refuse(
      'wrong-input',
      `图片现在是${width}×${height}像素，边长应为${least}至${most}像素，请调整再上传。`,
      'file',
    );
  }
  const store = { files, keys: ledger.keys };
  const paper = { ...placeOf(bodyId), name: '印章.png', mediaType: 'image/png', bytes };
  const sealed = await sealCaseFile(store, paper);
  const answer = await ledger.write(
    { bodies: [bodyId] },
    async (tx): Promise<readonly string[] | Refusal> => {
      const fault = await faultOfBodyState(tx, bodyId);
      if (fault !== null) return fault;
      await lockChain(tx, bodyId);
      const before = await dropped(tx, bodyId);
      await noteCaseFile(tx, ledger.keys, sealed, { at: now, staffId: actor.staffId });
      return before;
    },
  );
  if ('code' in answer) return answer;
  await removeBytes(store, answer, now);
  return { fileId: sealed.fileId, width, height, bytes: bytes.length };
}

/** Takes the picture away, unless letters are to bear it. */
export async function removeSealPicture(
  context: Pick<CaseContext, 'ledger' | 'actor' | 'files' | 'now'>,
  bodyId: string,
): Promise<Refusal | null> {
  const { ledger, actor, files, now } = context;
  const closed = faultOfReach(actor, bodyId);
  if (closed !== null) return closed;
  const answer = await ledger.write(
    { bodies: [bodyId] },
    async (tx): Promise<readonly string[] | Refusal> => {
      await lockChain(tx, bodyId);
      const { seal } = await requestRules(tx, bodyId);
      return seal === 'image'
        ? refuse('not-now', '现在的规则是把印章图片放进文书，请先改成打印后盖章，再删图片。')
        : dropped(tx, bodyId);
    },
  );
  if ('code' in answer) return answer;
  await removeBytes({ files, keys: ledger.keys }, answer, now);
  return null;
}

function faultOfReach(actor: Actor, bodyId: string): Refusal | null {
  const bodies = bodiesFor(actor, 'requests.set');
  if (bodies.length === 0) return refuse('not-allowed', whoMay('requests.set'));
  return bodies.includes(bodyId) ? null : refuse('not-found', '没有找到这个单位，或者它不归您管。');
}

/** @returns hashes of the bytes that are named no longer */
async function dropped(tx: Tx, bodyId: string): Promise<readonly string[]> {
  const rows = await tx
    .deleteFrom('case_files')
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', bodyId)
    .returning('stored_sha256')
    .execute();
  return rows.map(({ stored_sha256 }) => stored_sha256);
}

/** Each sealing makes bytes of its own, so that nothing else names them. */
async function removeBytes({ files }: CaseStore, hashes: readonly string[], now: Date): Promise<void> {
  for (const hash of hashes) await files.remove(hash, new Date(now.getTime() + 1));
}

export async function hasSeal(tx: Tx, bodyId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('case_files')
    .select('file_id')
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', bodyId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The picture as it is; null where there is none. @throws KeyError where the key is another one */
export async function readSeal(
  tx: Tx,
  store: CaseStore,
  bodyId: string,
): Promise<{ readonly picture: SealPicture; readonly bytes: Buffer } | null> {
  const [file] = await caseFiles(tx, store.keys, placeOf(bodyId));
  if (file === undefined) return null;
  const found = await readCaseFile(tx, store, { ...placeOf(bodyId), fileId: file.fileId });
  const size = found === null ? null : sizeOfPng(found.bytes);
  return found === null || size === null
    ? null
    : { picture: { fileId: file.fileId, ...size, bytes: file.bytes }, bytes: found.bytes };
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels, from the head of a PNG (its first chunk is IHDR); null where it is none. */
function sizeOfPng(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 24 || signature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
