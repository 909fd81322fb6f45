import { inspectFile } from '../inspection/inspect-file.ts';
import type { InspectedPart, PartRole, Removal, StructureNote } from '../inspection/inspected-part.ts';
import { CannotMask, MaskIncomplete } from '../masking/mask.ts';
import { maskFile } from '../masking/mask-file.ts';

/** Texts that no reader of the file sees where they stand. */
const unseen: ReadonlySet<PartRole> = new Set<PartRole>([
  'deleted-text',
  'hidden-text',
  'faint-text',
  'hidden-row',
  'hidden-column',
  'hidden-sheet',
  'hidden-number',
  'covered-text',
  'invisible-text',
  'off-page-text',
]);

/** What is taken out as a whole, as far as a page could show it. */
const taken: readonly Removal[] = [
  'changes',
  'hidden-text',
  'faint-text',
  'hidden-cells',
  'hidden-sheets',
  'picture-data',
];
/** What is said of the file one by one; pictures are said together. */
const told: ReadonlySet<Removal> = new Set<Removal>([
  ...taken.filter((each) => each !== 'picture-data'),
  'comments',
  'embedded',
]);
const mostSentences = 12;

/** A file of which only what its readers see is left, and what was found besides. */
export interface ShownFile {
  readonly bytes: Uint8Array;
  readonly remarks: readonly string[];
}

/**
 * The file without what it hides: what is hidden in it must not come to sight by being made a page. Where the file cannot be
 * rewritten, it is handed back as it is, and the remarks say what to look for.
 * @throws UnreadableFile as `inspectFile`
 */
export async function withoutHidden(bytes: Uint8Array, name: string): Promise<ShownFile> {
  const { kind, parts, structure } = await inspectFile(bytes, name);
  const hidden = parts.filter(({ role, text }) => unseen.has(role) && text.trim() !== '');
  const isPackage = kind === 'docx' || kind === 'xlsx';
  const remove = isPackage ? taken.filter((each) => structure.some(({ removal }) => removal === each)) : [];
  const found = sentencesOf(structure);
  if (remove.length === 0 && hidden.length === 0) return { bytes, remarks: found.looks };
  try {
    const masked = await maskFile(bytes, name, { masks: hidden.flatMap(wholly), remove });
    const closing = '以上内容没有带入；原文件里仍有，作为附件公开前请先处理。';
    return {
      bytes: masked.bytes,
      remarks: [
        ...(found.leftOut.length === 0 ? [] : [`${found.leftOut.join('')}${closing}`]),
        ...found.looks,
      ],
    };
  } catch (error) {
    if (!(error instanceof CannotMask) && !(error instanceof MaskIncomplete)) throw error;
    const warning = '这些内容没能从文件里分出来，可能有一部分带进了网页，请逐段核对，把不该有的删去。';
    return { bytes, remarks: [`${found.leftOut.join('')}${warning}`, ...found.looks] };
  }
}

function wholly({ id, text }: InspectedPart) {
  return [{ part: id, start: 0, end: text.length, with: '', elsewhere: 'keep' as const }];
}

/** What was left out, and what came in and is to be looked at. */
function sentencesOf(structure: readonly StructureNote[]) {
  const says = (which: (note: StructureNote) => boolean) =>
    [...new Set(structure.filter(which).map((note) => note.says))].slice(0, mostSentences);
  const isBeyondPrint = ({ says: sentence }: StructureNote) => sentence.includes('打印区域以外');
  const ofPictures = structure.some(({ removal }) => removal === 'picture-data');
  return {
    leftOut: [
      ...says((note) => (note.removal === null ? !isBeyondPrint(note) : told.has(note.removal))),
      ...(ofPictures ? ['图片带有拍摄信息或者附注的文字。'] : []),
    ],
    looks: says((note) => note.removal === null && isBeyondPrint(note)),
  };
}
