import { cleanFileName } from '../../../content/file-name.ts';
import { requestFaultTexts } from '../../../site/public/texts/request-faults.ts';
import type { GivenFile, TakenFile } from '../../../site/public/requests/port.ts';

/** Bytes of a file that an applicant may send. */
export const largestFile = 10 * 1024 * 1024;

interface Kind {
  readonly mediaType: string;
  readonly endings: readonly string[];
  readonly begins: (bytes: Uint8Array) => boolean;
}

const starts = (bytes: Uint8Array, with_: readonly number[], at = 0): boolean =>
  with_.every((byte, index) => bytes[at + index] === byte);

/** `%PDF-` stands within the first kilobyte: some programs write something before it. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

const kinds: readonly Kind[] = [
  {
    mediaType: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    begins: (bytes) => starts(bytes, [0xff, 0xd8, 0xff]),
  },
  {
    mediaType: 'image/png',
    endings: ['png'],
    begins: (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  { mediaType: 'application/pdf', endings: ['pdf'], begins: isPdf },
];

/** What a file is, by its bytes; what its name and the browser say does not count. */
export function recognisedFile({ name, bytes }: GivenFile): TakenFile | { readonly sentence: string } {
  if (bytes.length === 0) return { sentence: requestFaultTexts.fileEmpty };
  if (bytes.length > largestFile) return { sentence: requestFaultTexts.fileLarge };
  const kind = kinds.find(({ begins }) => begins(bytes));
  if (kind === undefined) return { sentence: requestFaultTexts.fileKind };
  return { name: cleanFileName(name, kind.endings), bytes, mediaType: kind.mediaType };
}
