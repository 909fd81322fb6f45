import { type LocatedInspection, locateParts } from '../inspection/inspect-file.ts';
import type { LocatedPart, Removal } from '../inspection/inspected-part.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { planEdits, type Plan } from './edits.ts';
import { CannotMask, type MaskedFile, MaskIncomplete, type MaskRequest } from './mask.ts';
import { maskPackage } from './mask-package.ts';
import { stripPicture } from './mask-picture.ts';
import { maskText } from './mask-text.ts';
import { proveMasked } from './prove-masked.ts';
import { applyEdits } from './splice.ts';

/**
 * A file with what is private written over and what was asked taken out, read back to prove that nothing of it
 * remains. The file that was given is not changed. Hostile files may take long: see `createMaskingPool`.
 * @param name the file's name as the person gave it
 * @param request masks of the parts that `inspectFile` found in these very bytes, and what is taken out as a whole
 * @throws UnreadableFile, CannotMask with a Chinese sentence that says what to do
 * @throws MaskIncomplete where something remained: then no file is handed out
 */
export async function maskFile(bytes: Uint8Array, name: string, request: MaskRequest): Promise<MaskedFile> {
  const located = await locateParts(bytes, name);
  const plan = planEdits(located.parts, request.masks);
  const remove = new Set(request.remove);
  const { masked, remarks } = await rewritten(bytes, located, plan, remove);
  const newName = applyEdits(name, plan.byPart.get('name') ?? []);
  const remains = await remaining(masked, newName, located, plan, remove);
  if (remains.length > 0) throw new MaskIncomplete(remains);
  return { bytes: masked, name: newName, remarks };
}

interface Rewritten {
  readonly masked: Uint8Array;
  readonly remarks: readonly string[];
}

async function rewritten(
  bytes: Uint8Array,
  { kind, parts }: LocatedInspection,
  { byPart, secrets }: Plan,
  remove: ReadonlySet<Removal>,
): Promise<Rewritten> {
  switch (kind) {
    case 'docx':
      return {
        masked: maskPackage(bytes, { kind, parts, byPart, remove }),
        remarks: remove.has('changes') ? ['修订已按接受处理，不再留有痕迹。'] : [],
      };
    case 'xlsx':
      return { masked: await maskWorkbook(bytes, { parts, byPart, remove }), remarks: bookRemarks(remove) };
    case 'pdf':
      return (await import('./mask-pdf.ts')).maskPdf(bytes, { parts, byPart, secrets });
    case 'jpeg':
    case 'png':
    case 'webp': {
      const masked = stripPicture(bytes);
      if (masked === null) throw new CannotMask('这张图片已损坏，没有处理。请用看图软件另存一份再上传。');
      return { masked, remarks: ['图片里拍摄信息、地点和附注的文字都已清除，画面没有改动。'] };
    }
    case 'html':
    case 'text':
    case 'json':
      return { masked: maskText(bytes, { kind, parts, byPart, remove }), remarks: [] };
    case 'heif':
      throw new CannotMask('HEIC图片不能在这里清除拍摄信息。请用手机或看图软件另存为JPG，再上传。');
    case 'doc':
    case 'xls':
    case 'mht':
      throw new CannotMask(
        '旧版Office格式和网页存档不能在这里遮盖。请用Word、Excel或WPS打开，另存为.docx或.xlsx，再上传。',
      );
  }
}

/** Masks a workbook, then empties the strings that no cell uses any more. */
async function maskWorkbook(
  bytes: Uint8Array,
  change: Pick<Parameters<typeof maskPackage>[1], 'parts' | 'byPart' | 'remove'>,
): Promise<Uint8Array> {
  const masked = maskPackage(bytes, { kind: 'xlsx', ...change });
  const { parts } = await locateParts(masked, '');
  const left = parts.filter(({ role }) => role === 'leftover');
  if (left.length === 0) return masked;
  const emptied = new Map(left.map((part) => [part.id, [{ start: 0, end: part.text.length, with: '' }]]));
  return maskPackage(masked, { kind: 'xlsx', parts: left, byPart: emptied, remove: new Set() });
}

function bookRemarks(remove: ReadonlySet<Removal>): string[] {
  const valued = (['formulas', 'hidden-cells', 'hidden-sheets', 'caches'] as const).some((each) =>
    remove.has(each),
  );
  return [
    ...(valued ? ['表里的公式已换成算好的值。'] : []),
    ...(remove.has('caches') ? ['数据透视表已换成普通的单元格，不再能展开。'] : []),
  ];
}

async function remaining(
  masked: Uint8Array,
  name: string,
  before: LocatedInspection,
  plan: Plan,
  remove: ReadonlySet<Removal>,
): Promise<readonly string[]> {
  try {
    const left = await proveMasked(masked, name, plan.secrets);
    if (left.length > 0) return left;
    const after = await locateParts(masked, name);
    const structure = after.structure.filter(({ removal }) => removal !== null && remove.has(removal));
    return [...localRemains(before, after, plan), ...structure.map(({ says }) => says.replace(/。$/, ''))];
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new CannotMask(
      '遮盖以后的文件读不回来，没有交出，原件没有改动。请用Word、Excel或WPS打开原件，另存一份，再上传。',
      { cause: error },
    );
  }
}

/** Places whose short secrets, which may stand elsewhere, still stand as often as before they were masked. */
function localRemains(before: LocatedInspection, after: LocatedInspection, plan: Plan): string[] {
  const key = ({ place, role }: LocatedPart) => `${role} ${place}`;
  const texts = new Map<string, string>();
  for (const part of after.parts) texts.set(key(part), `${texts.get(key(part)) ?? ''}\n${part.text}`);
  const meant = new Map<string, string>();
  for (const part of before.parts) {
    const text = applyEdits(part.text, plan.byPart.get(part.id) ?? []);
    meant.set(key(part), `${meant.get(key(part)) ?? ''}\n${text}`);
  }
  const count = (text: string | undefined, sought: string) => (text ?? '').split(sought).length - 1;
  return plan.local
    .filter(({ part, secret }) => count(texts.get(key(part)), secret) > count(meant.get(key(part)), secret))
    .map(({ part }) => part.place);
}
