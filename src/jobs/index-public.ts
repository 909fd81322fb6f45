import { readContent } from '../acts/publishing/contents.ts';
import { mostLexemes } from '../content/words/lexemes.ts';
import type { Attachment, Edition } from '../content/edition.ts';
import { textOf } from '../content/text.ts';
import { cutIntoParts, partsOfFile } from '../documents/words/parts-of-file.ts';
import type { Words } from '../documents/words/words-pool.ts';
import {
  keepWords,
  readUnread,
  readUnreadItem,
  type ItemWords,
  type TextPart,
  type UnreadItem,
} from '../ledger/public-words.ts';
import type { JobPayloads } from '../ledger/queue.ts';
import type { MaskingPool } from '../documents/masking/masking-pool.ts';
import type { FileStore } from '../ledger/files.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** What it takes to read what is public. */
export interface IndexServices {
  readonly ledger: Ledger;
  readonly files: Pick<FileStore, 'read'>;
  readonly words: Words;
  readonly masking: Pick<MaskingPool, 'inspect'>;
}

/** A sweep ends after so long, in milliseconds: the next minute goes on, and other jobs get their turn. */
const sweepMs = 45_000;
/** Items that are looked up at a time. */
const batch = 50;
/** Larger attachments are not read for their words, in bytes. */
const largestFile = 40 * 1_048_576;

/**
 * Makes the words by which the public finds an item: of one that went out, or of all that have none. What cannot be read is
 * counted and left out; the item is found by the rest of it.
 */
export async function indexPublic(
  services: IndexServices,
  { bodyId, publicationId }: JobPayloads['index-public'],
): Promise<void> {
  const { ledger } = services;
  if (bodyId !== undefined && publicationId !== undefined) {
    const item = await ledger.read({ bodies: [bodyId] }, (tx) =>
      readUnreadItem(tx, { bodyId, publicationId }),
    );
    if (item !== null) await indexItem(services, item);
    return;
  }
  const until = performance.now() + sweepMs;
  const troubles = new Map<string, unknown>();
  while (performance.now() < until) {
    const items = await ledger.read('everything', (tx) => readUnread(tx, batch + troubles.size));
    const left = items.filter((item) => !troubles.has(item.publicationId));
    if (left.length === 0) break;
    for (const item of left) {
      if (performance.now() >= until) break;
      await indexItem(services, item).catch((error: unknown) => troubles.set(item.publicationId, error));
    }
  }
  // The others are done; these are tried again the next minute.
  for (const error of troubles.values()) throw error;
}

async function indexItem(services: IndexServices, item: UnreadItem): Promise<void> {
  const scope = { bodies: [item.bodyId] };
  const edition = await services.ledger.read(scope, (tx) => readContent(tx, item.bodyId, item.digest));
  // Its text is not what was reviewed: the verification tells of that, and nothing of it is found.
  const made = edition === null ? nothing : await wordsOfEdition(services, edition);
  await services.ledger.write(scope, (tx) => keepWords(tx, item, made));
}

const nothing: ItemWords = { headWords: [], words: [], parts: [], unreadFiles: 0 };

async function wordsOfEdition(services: IndexServices, edition: Edition): Promise<ItemWords> {
  const { words } = services;
  const { title, head, content, attachments } = edition;
  const parts: TextPart[] = cutIntoParts(textOf(content)).map((text) => ({
    fileId: null,
    name: '',
    place: '',
    text,
  }));
  let unreadFiles = 0;
  for (const attachment of attachments) {
    const read = await partsOfAttachment(services, attachment);
    if (read === null) unreadFiles += 1;
    else parts.push(...read);
  }
  const headWords = await words.ofHead({ title, number: head.number, keywords: head.keywords });
  const beside = [
    head.issuer,
    head.summary ?? '',
    head.subject ?? '',
    ...attachments.map(({ name }) => name),
  ];
  return { headWords, words: await allWords(words, headWords, beside, parts), parts, unreadFiles };
}

/** The entries of all of it, part by part: a question is answered between two of them. */
async function allWords(
  words: Words,
  headWords: readonly string[],
  beside: readonly string[],
  parts: readonly TextPart[],
): Promise<readonly string[]> {
  const all = new Set(headWords);
  for (const text of [beside.join('\n'), ...parts.map((part) => part.text)]) {
    for (const entry of await words.ofText(text)) {
      if (all.size >= mostLexemes) return [...all];
      all.add(entry);
    }
  }
  return [...all];
}

/** Null where nothing could be read of it. */
async function partsOfAttachment(
  { files, masking }: Pick<IndexServices, 'files' | 'masking'>,
  { fileId, name, sha256, bytes: size }: Attachment,
): Promise<readonly TextPart[] | null> {
  if (size > largestFile) return null;
  const bytes = await files.read(sha256);
  if (bytes === null) return null;
  const inspection = await masking.inspect(bytes, name).catch(() => null);
  if (inspection === null) return null;
  const parts = partsOfFile(inspection);
  return parts.length === 0 ? null : parts.map(({ place, text }) => ({ fileId, name, place, text }));
}
