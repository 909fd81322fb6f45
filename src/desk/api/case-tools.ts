import type { CaseTools, WrittenFile } from '../../acts/requests/papers/case-tools.ts';
import { fileToolsOf } from '../../documents/masking/file-tools.ts';
import type { MaskingPool } from '../../documents/masking/masking-pool.ts';
import type { RedactingPool } from '../../documents/redacting/redacting-pool.ts';
import { redactingToolsOf } from '../../documents/redacting/redacting-tools.ts';
import type { BoundVolume, Volume } from '../../documents/volume/volume.ts';
import type { Written } from '../../documents/writing/written.ts';
import type { DeskWriting } from './services.ts';

/** What opens, covers, writes and binds papers of a case, best in threads. */
export interface CaseDocuments {
  readonly masking: Pick<MaskingPool, 'inspect' | 'mask'>;
  readonly redacting: Omit<RedactingPool, 'close'>;
  readonly writePaper: DeskWriting['writePaper'];
  readonly makeVolume: (volume: Volume) => Promise<BoundVolume>;
}

/** The tools of the acts on requests, over the documents room. */
export function caseToolsOf({ masking, redacting, writePaper, makeVolume }: CaseDocuments): CaseTools {
  const { look, picture, words, find, redact } = redactingToolsOf(redacting);
  return {
    recognise: fileToolsOf(masking).recognise,
    countPages: async (bytes, mediaType) => {
      if (mediaType.startsWith('image/')) return 1;
      if (mediaType !== 'application/pdf') return null;
      const looked = await look(bytes);
      return 'reason' in looked ? null : looked.pages.length;
    },
    letterFile: async (letter, format, { draft, seal }) => {
      const picture = seal === null ? null : { png: seal, widthMm: sealWidthMm };
      return writtenFile(await writePaper({ kind: 'letter', letter, seal: picture, draft }, format));
    },
    paper: async (paper, format) => writtenFile(await writePaper(paper, format)),
    volume: async ({ cover, entries }) => {
      const files = entries.map(({ title, number, date, mediaType, bytes }, at) => ({
        title,
        number,
        date,
        fileName: `${String(at + 1)}.${endings[mediaType] ?? 'bin'}`,
        mediaType,
        bytes,
      }));
      return makeVolume({ cover, files });
    },
    lookAt: look,
    pagePicture: picture,
    wordsOnPage: words,
    find,
    redact,
  };
}

/** Diameter of the seal of a township government (国发〔1999〕25号) [memory: to be verified]. */
const sealWidthMm = 42;

const openXml = 'application/vnd.openxmlformats-officedocument';
const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/plain': 'txt',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  [`${openXml}.wordprocessingml.document`]: 'docx',
  [`${openXml}.spreadsheetml.sheet`]: 'xlsx',
};

const writtenFile = ({ bytes, contentType, fileName }: Written): WrittenFile => ({
  bytes,
  mediaType: contentType,
  name: fileName,
});
