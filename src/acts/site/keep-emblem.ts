import { whoMay, type SiteLook } from '../../law/index.ts';
import { cleanFileName } from '../../content/file-name.ts';
import type { FileStore } from '../../ledger/files.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { bodiesFor, type Actor } from '../actor.ts';
import type { FileTools } from '../files/file-tools.ts';
import { noteFile, storeFile } from '../files/keep-file.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** Every page carries it: more would slow all of them. */
export const mostEmblemBytes = 200 * 1024;

/** Pixels only: an SVG can hold scripts and addresses of other servers, and proving one harmless is not worth a picture. */
export const emblemTypes: readonly string[] = ['image/png', 'image/jpeg'];

interface EmblemContext {
  readonly ledger: Ledger;
  readonly actor: Actor;
  readonly files: FileStore;
  readonly fileTools: Pick<FileTools, 'recognise'>;
  readonly now: Date;
}

/** Keeps a picture that is to become the emblem (徽标) of the site; `setLook` makes it that. */
export async function keepEmblem(
  { ledger, actor, files, fileTools, now }: EmblemContext,
  { bodyId, name, bytes }: { readonly bodyId: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<NonNullable<SiteLook['emblem']> | Refusal> {
  const bodies = bodiesFor(actor, 'publishing.set');
  if (bodies.length === 0) return refuse('not-allowed', whoMay('publishing.set'));
  if (!bodies.includes(bodyId)) return refuse('not-found', '没有找到这个单位，或者它不归您管。');
  const body = await ledger.read({ bodies: [bodyId] }, (tx) =>
    tx.selectFrom('bodies').select('parent_id').where('body_id', '=', bodyId).executeTakeFirst(),
  );
  if (body?.parent_id !== null) return refuse('not-now', '网站的徽标由县本级统一定，没有存。');
  if (bytes.length > mostEmblemBytes) {
    const size = Math.ceil(bytes.length / 1024);
    return refuse('wrong-input', `徽标有${size}KB，最大200KB，没有存。请把图片缩小再上传。`, 'file');
  }
  const recognised = await fileTools.recognise(bytes, name);
  if ('reason' in recognised || !emblemTypes.includes(recognised.mediaType)) {
    return refuse('wrong-input', '徽标要用PNG或者JPG图片，没有存。请另存为PNG再上传。', 'file');
  }
  const { endings, mediaType } = recognised;
  const kept = await storeFile(files, { name: cleanFileName(name, endings), mediaType, bytes });
  await ledger.write({ bodies: [bodyId] }, (tx) =>
    noteFile(tx, { bodyId, kept, madeFrom: null, at: now, by: actor.staffId }),
  );
  return { fileId: kept.fileId, sha256: kept.sha256, mediaType };
}
