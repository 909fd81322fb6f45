import { randomUUID } from 'node:crypto';
import type { PageImage } from './page-draft.ts';

/** Kinds of pictures that every browser shows, by their first bytes. */
const kinds = [
  { type: 'image/png', ending: 'png', marks: ['\x89PNG\r\n\x1A\n'], at: 0 },
  { type: 'image/jpeg', ending: 'jpg', marks: ['\xFF\xD8\xFF'], at: 0 },
  { type: 'image/gif', ending: 'gif', marks: ['GIF87a', 'GIF89a'], at: 0 },
  { type: 'image/webp', ending: 'webp', marks: ['WEBP'], at: 8 },
] as const;

/** Pictures of one file that are taken over, and the bytes of one. */
const mostPictures = 200;
const largestPicture = 20 * 1_048_576;

/** The pictures of one file in the order in which they are met. */
export class Pictures {
  readonly taken: PageImage[] = [];
  /** Pictures of a kind that a page cannot show, too large, or too many. */
  left = 0;

  /** Takes a picture; null where it is none that a page can show. */
  take(bytes: Uint8Array | undefined, alt: string): PageImage | null {
    const head = latin(bytes?.subarray(0, 16) ?? new Uint8Array());
    const kind = kinds.find(({ marks, at }) => marks.some((mark) => head.startsWith(mark, at)));
    if (
      bytes === undefined ||
      kind === undefined ||
      bytes.length > largestPicture ||
      this.taken.length >= mostPictures
    ) {
      this.left += 1;
      return null;
    }
    const name = `图片${this.taken.length + 1}.${kind.ending}`;
    const image = { id: randomUUID(), name, type: kind.type, bytes: bytes.slice(), alt };
    this.taken.push(image);
    return image;
  }

  remarks(): string[] {
    if (this.left === 0) return [];
    return [
      `有${this.left}张图片没有带入：不在文件里，或者不是网页能显示的格式。请另存为PNG或JPEG后在编辑时插入。`,
    ];
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
