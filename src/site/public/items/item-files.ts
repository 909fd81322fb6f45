import type { Edition } from '../../../content/edition.ts';
import { cleanFileName } from '../../../content/file-name.ts';
import { imagesOf } from '../../../content/text.ts';
import { fileIdOf } from '../../../ledger/files.ts';
import type { SiteFile } from '../../../ledger/read/site/item-files.ts';
import { itemTexts as texts } from '../texts/item.ts';

/** Characters of a file's name: more than 255 bytes many systems do not take, and the exported site stands in one. */
const longestName = 70;

/** A file that belongs to a public edition. */
export interface ItemFile {
  readonly fileId: string;
  /** As it is addressed and saved. */
  readonly name: string;
  /** Null where the ledger does not know the file, or what it knows is not what the text names. */
  readonly kept: SiteFile | null;
  readonly role: 'attachment' | 'picture';
}

/** Ids of all files that an edition shows or hands out. */
export const fileIdsOf = ({ attachments, content }: Edition): string[] => [
  ...new Set([...attachments.map(({ fileId }) => fileId), ...imagesOf(content).map(({ fileId }) => fileId)]),
];

/**
 * The files of an edition by their ids. Pictures are named by their order: what they were called on the writer's machine
 * nobody reviewed. A name ends as what the file is, whatever a writer calls it.
 */
export function itemFiles(
  edition: Edition,
  known: ReadonlyMap<string, SiteFile>,
): ReadonlyMap<string, ItemFile> {
  const files = new Map<string, ItemFile>();
  let pictures = 0;
  const add = (fileId: string, given: string | null) => {
    if (files.has(fileId)) return;
    const found = known.get(fileId);
    // The id is made of the hash: what stands under another one was put in the place of what was reviewed.
    const kept = found !== undefined && fileIdOf(found.sha256) === fileId ? found : null;
    const role = given === null ? 'picture' : 'attachment';
    if (role === 'picture') pictures += 1;
    const called = given ?? texts.pictureName(String(pictures));
    const ending = kept === null ? endingOf(called) : endingOf(kept.name);
    files.set(fileId, {
      fileId,
      name: cleanFileName(called.replaceAll(/[\\/]/gu, '_'), [ending], longestName),
      kept,
      role,
    });
  };
  for (const { fileId, name } of edition.attachments) add(fileId, name);
  for (const { fileId } of imagesOf(edition.content)) add(fileId, null);
  return files;
}

export function endingOf(name: string): string {
  return /\.(?<ending>[a-z\d]{1,10})$/iu.exec(name)?.groups?.['ending']?.toLowerCase() ?? 'bin';
}
