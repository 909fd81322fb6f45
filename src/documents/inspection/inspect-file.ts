import { sniff } from '../reading/sniff.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import type {
  FileInspection,
  InspectedKind,
  InspectedPart,
  LocatedPart,
  StructureNote,
} from './inspected-part.ts';
import { openPackage } from './open-package.ts';
import { inspectPicture, pictureKind } from './picture.ts';
import { PartWriter } from './part-writer.ts';

/** Largest file that is looked into, in bytes. */
export const largestFile = 200 * 1_048_576;

/** Files inside files that are opened. */
const deepestFile = 2;

/** An inspection whose parts say where they are written. */
export interface LocatedInspection extends FileInspection {
  readonly parts: readonly LocatedPart[];
}

/**
 * Everything that a reader or a tool could find in a file: what it shows and what it hides, each with its place.
 * Nothing outside the file is fetched, nothing in it is run. Hostile files may take long: see `createMaskingPool`.
 * @param name the file's name as the person gave it
 * @throws UnreadableFile with a Chinese sentence
 */
export async function inspectFile(bytes: Uint8Array, name: string): Promise<FileInspection> {
  const { kind, parts, structure } = await locateParts(bytes, name);
  return {
    kind,
    parts: parts.map(withoutSegments),
    structure,
  };
}

/** Where a part is written is the business of those who mask it. */
function withoutSegments({ id, place, role, text, cell }: LocatedPart): InspectedPart {
  return { id, place, role, text, ...(cell === undefined ? {} : { cell }) };
}

/** As {@link inspectFile}, with the segments of every part. */
export async function locateParts(bytes: Uint8Array, name: string, depth = 0): Promise<LocatedInspection> {
  if (bytes.length > largestFile) {
    throw new UnreadableFile(
      '文件超过200MB，没有检查。请压缩其中的图片，或者拆成几个文件，每个不超过200MB再上传。',
    );
  }
  const kind = pictureKind(bytes) ?? (await sniff(bytes, name));
  const { parts, structure } = await inspectors[kind](bytes, kind, depth).catch((error: unknown) => {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('文件内部不完整或已损坏，没有检查。请打开原件，另存一份再上传。', {
      cause: error,
    });
  });
  const named: LocatedPart = { id: 'name', place: '文件名', role: 'file-name', text: name, segments: [] };
  return { kind, parts: [named, ...parts], structure };
}

interface Found {
  readonly parts: readonly LocatedPart[];
  readonly structure: readonly StructureNote[];
}

type Inspector = (bytes: Uint8Array, kind: InspectedKind, depth: number) => Promise<Found>;

const office: Inspector = async (bytes, kind, depth) => {
  const opened = openPackage(bytes);
  const found =
    kind === 'docx'
      ? (await import('./docx-parts.ts')).docxParts(opened)
      : (await import('./xlsx-parts.ts')).xlsxParts(opened);
  const inner = new PartWriter();
  for (const [member, data] of opened.members) {
    const isPackage = data[0] === 0x50 && data[1] === 0x4b;
    if (!isPackage || depth >= deepestFile) continue;
    const file = member.split('/').at(-1) ?? member;
    try {
      for (const part of (await locateParts(data, file, depth + 1)).parts)
        if (part.id !== 'name')
          inner.addFixed(`嵌入的文件“${file}”的${part.place}`, 'embedded-file', part.text);
    } catch (error) {
      // An archive of another kind is named in the structure; a bomb stays one at any depth.
      if (error instanceof UnreadableFile && error.message.includes('反常')) throw error;
    }
  }
  const embedded = inner.parts.map((part, at) => ({ ...part, id: `e${at}` }));
  return { parts: [...found.parts, ...embedded], structure: found.structure };
};

const picture: Inspector = async (bytes) => {
  const facts = inspectPicture(bytes);
  const writer = new PartWriter();
  for (const { name, text } of facts?.texts ?? []) writer.addFixed(`图片的${name}`, 'picture-data', text);
  const structure = (facts?.notes ?? []).map((note): StructureNote => ({
    removal: facts?.kind === 'heif' ? null : 'picture-data',
    says:
      facts?.kind === 'heif'
        ? `图片${note}HEIC格式不能在这里清除，请用手机或看图软件另存为JPG后再上传。`
        : `图片${note}`,
  }));
  return { parts: writer.parts, structure };
};

const page: Inspector = async (bytes) => (await import('./html-parts.ts')).htmlParts(bytes);

/** Formats that are read but cannot be rewritten: their texts, and for sheets what is hidden too. */
const plain: Inspector = async (bytes, kind) => (await import('./plain-parts.ts')).plainParts(bytes, kind);

const inspectors: Readonly<Record<InspectedKind, Inspector>> = {
  docx: office,
  xlsx: office,
  pdf: async (bytes) => (await import('./pdf-parts.ts')).pdfParts(bytes),
  html: page,
  jpeg: picture,
  png: picture,
  webp: picture,
  heif: picture,
  doc: plain,
  xls: plain,
  mht: plain,
  json: plain,
  text: plain,
};
