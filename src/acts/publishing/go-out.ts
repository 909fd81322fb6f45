import { v7 as uuidv7 } from 'uuid';
import type { CivilDate } from '../../law/index.ts';
import { fileIdOf } from '../../ledger/files.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { addJob } from '../../ledger/queue.ts';
import { refuse, type Refusal } from '../outcome.ts';
import type { AtHand } from './chain-act.ts';
import { readContent } from './contents.ts';
import { registeredDocument } from './faults-of-edition.ts';
import { digestOfEdition } from './edition-digest.ts';
import { dropManuscript, readManuscript } from './manuscript.ts';
import { findFiles } from '../files/read-file.ts';
import { filesOf } from '../../content/text.ts';
import type { OfPublication, PublishingServices } from './services.ts';

/** Why an edition cannot go out whatever was passed: its text or document is not what it was. */
export async function faultOfGoingOut(
  { tx, of, publication }: Pick<AtHand, 'tx' | 'of' | 'publication'>,
  digest: string,
  today: CivilDate,
): Promise<Refusal | null> {
  const registered = await registeredDocument(tx, of.bodyId, publication, today);
  if ('code' in registered) return registered;
  return (await readContent(tx, of.bodyId, digest)) === null
    ? refuse('not-now', '审过的稿件内容不在了，或者被改动过，没有发布。请核验台账，再重新送审。', 'digest')
    : null;
}

/** Why the files of an edition cannot go out; they are read whole, so not under the lock. */
export async function faultOfFiles(
  { ledger, files }: PublishingServices,
  { bodyId }: OfPublication,
  digest: string,
): Promise<Refusal | null> {
  const { kept, lacking } = await ledger.read({ bodies: [bodyId] }, async (tx) => {
    const edition = await readContent(tx, bodyId, digest);
    if (edition === null) return { kept: [], lacking: false };
    const ids = new Set([...edition.attachments.map(({ fileId }) => fileId), ...filesOf(edition.content)]);
    const found = await findFiles(tx, bodyId, [...ids]);
    return { kept: found, lacking: found.length < ids.size };
  });
  if (lacking) {
    return refuse('not-now', '有附件或者图片不在文件库里了，没有发布。请重新上传，再送审。');
  }
  for (const { fileId, sha256, name } of kept) {
    // The id is made of the hash: what stands under another one was put in the place of what was reviewed.
    if (fileIdOf(sha256) !== fileId || (await files.read(sha256)) === null) {
      return refuse('not-now', `附件“${name}”的内容不在了，或者被改动过，没有发布。请重新上传，再送审。`);
    }
  }
  return null;
}

/** What other systems are told of: an item came out, or what stands of it changed. */
export interface PortalMessage {
  readonly publicationId: string;
  readonly change: 'published' | 'withdrawn' | 'invalidated' | 'archived';
  readonly edition: number;
  readonly digest: string;
}

/** Writes into the outbox that the county's portal is to take an item over, or down; in the act's transaction. */
export async function tellPortal(
  tx: Tx,
  { bodyId, actId }: { readonly bodyId: string; readonly actId: string },
  message: PortalMessage,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      body_id: bodyId,
      message_id: uuidv7(),
      act_id: actId,
      channel: 'county-portal',
      message: JSON.stringify(message),
    })
    .execute();
}

/** What follows with publication, in its transaction: the portal is told, and the text at work is done with. */
export async function goOut({ tx, of, state }: AtHand, actId: string, digest: string): Promise<void> {
  const edition = state.working?.edition ?? 1;
  const { bodyId, publicationId } = of;
  await tellPortal(tx, { bodyId, actId }, { publicationId, change: 'published', edition, digest });
  await addJob(tx, 'index-public', of, `index/${publicationId}`);
  // What was written on since it was sent stays, as the beginning of a correction.
  const manuscript = await readManuscript(tx, of, true);
  if (manuscript !== null && digestOfEdition(manuscript.edition) === digest) await dropManuscript(tx, of);
}
