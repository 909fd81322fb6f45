import type { Edition } from '../../content/edition.ts';
import { filesOf } from '../../content/text.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { KeptFile } from '../files/keep-file.ts';
import { findFiles } from '../files/read-file.ts';
import { refuse, type Refusal } from '../outcome.ts';

const pictures: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

/** The files of an edition: what is attached, and the pictures of its text. */
export interface EditionFiles {
  readonly attachments: readonly KeptFile[];
  readonly images: readonly KeptFile[];
}

/** True where an edition names a file: most name none, and nothing need be read for them. */
export const hasFiles = ({ attachments, content }: Edition): boolean =>
  attachments.length > 0 || filesOf(content).length > 0;

/** The files of an edition that names none. */
export const noFiles: EditionFiles = { attachments: [], images: [] };

/**
 * The files of an edition as they are kept. Refuses where one is not a file of the body, where an attachment claims to be
 * other bytes than those that are kept, or where the text shows what is no picture.
 */
export async function filesOfEdition(
  tx: Tx,
  bodyId: string,
  edition: Edition,
): Promise<EditionFiles | Refusal> {
  const imageIds = filesOf(edition.content);
  const ids = [...new Set([...edition.attachments.map(({ fileId }) => fileId), ...imageIds])];
  const kept = new Map((await findFiles(tx, bodyId, ids)).map((file) => [file.fileId, file]));
  const images: KeptFile[] = [];
  for (const fileId of imageIds) {
    const file = kept.get(fileId);
    if (file === undefined) return refuse('wrong-input', '正文里有一张图片没有找到，请重新插入。', 'content');
    if (!pictures.includes(file.mediaType)) {
      return refuse('wrong-input', `“${file.name}”不是图片，不能放在正文里，请作为附件上传。`, 'content');
    }
    images.push(file);
  }
  for (const { fileId, name, sha256, bytes, mediaType } of edition.attachments) {
    const file = kept.get(fileId);
    if (
      file === undefined ||
      file.sha256 !== sha256 ||
      file.bytes !== bytes ||
      file.mediaType !== mediaType
    ) {
      return refuse(
        'wrong-input',
        `附件“${name}”没有找到，或者和存的不是同一份，请重新上传。`,
        'attachments',
      );
    }
  }
  return { attachments: edition.attachments, images };
}
