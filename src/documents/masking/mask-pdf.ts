import { deflateSync } from 'node:zlib';
import type { LocatedPart } from '../inspection/inspected-part.ts';
import type { PdfGlyph } from '../inspection/pdf-glyphs.ts';
import { openForInspection, type PdfPageText, readLines } from '../inspection/pdf-lines.ts';
import { CannotMask } from './mask.ts';
import { stripPicture } from './mask-picture.ts';
import { operatorsIn } from './pdf/content-stream.ts';
import { showing } from './pdf/leave-out-glyphs.ts';
import { ContentEditor } from './pdf/page-edits.ts';
import { PdfFile } from './pdf/pdf-file.ts';
import {
  type PdfDict,
  PdfName,
  PdfRef,
  PdfStream,
  type PdfString,
  type PdfValue,
  stringOfText,
  textOfString,
} from './pdf/pdf-value.ts';
import { plainNumber, writePdfFile } from './pdf/write-pdf-file.ts';
import { Haystack } from './squeeze.ts';
import { applyEdits, type Splice } from './splice.ts';

/** What a PDF is told to change. */
export interface PdfChange {
  readonly byPart: ReadonlyMap<string, readonly Splice[]>;
  readonly parts: readonly LocatedPart[];
  /** What must be nowhere in it afterwards. */
  readonly secrets: readonly string[];
}

/**
 * A PDF with the glyphs of what is masked left out and boxes in their place, written anew as one revision from what
 * its pages need: annotations, forms, attachments, scripts, properties and earlier revisions are gone. Nothing is
 * painted over what is still there.
 * @throws CannotMask where that cannot be done surely
 */
export async function maskPdf(
  bytes: Uint8Array,
  { byPart, secrets }: PdfChange,
): Promise<{ readonly masked: Uint8Array; readonly remarks: readonly string[] }> {
  const document = await openForInspection(bytes);
  const pages = await readLines(document).finally(() => document.loadingTask.destroy());
  const hits = pages.map((page) => hitsOf(page, byPart));
  const pictured = hits.findIndex((list) =>
    list.flat().some((glyph) => glyph.layer === 'invisible-text' && glyph.pictured),
  );
  if (pictured >= 0) {
    throw new CannotMask(
      `第${pictured + 1}页是扫描的图片，要遮盖的内容在图片上也看得见，只去掉识别文字是不够的。请在纸质原件上遮盖后重新扫描，或者用Word原件遮盖后导出PDF。`,
    );
  }
  try {
    return { masked: rewritten(new PdfFile(bytes), pages, hits, secrets), remarks };
  } catch (error) {
    if (error instanceof CannotMask) throw error;
    throw new CannotMask(
      '这个PDF的内部结构不能可靠地遮盖，没有交出文件，原件没有改动。请在Word或Excel原件里遮盖以后，重新导出PDF再上传。',
      { cause: error },
    );
  }
}

const remarks = [
  'PDF里的批注、表单、附件、文件属性和以前保存的版本都已去掉；遮盖的地方是黑色方块，下面没有文字。',
];

/** For each edit of a line the glyphs that it takes: where the mask shows a seen character in its place, that stays. */
function hitsOf({ lines }: PdfPageText, byPart: ReadonlyMap<string, readonly Splice[]>): PdfGlyph[][] {
  return lines.flatMap((line) =>
    (byPart.get(line.id) ?? []).map(({ start, end, with: mask }) => {
      const stays = (at: number) =>
        line.layer === 'body' &&
        mask.length === end - start &&
        mask.charAt(at) === line.text.charAt(start + at);
      return [...new Set(line.glyphs.slice(start, end).flatMap((glyphs, at) => (stays(at) ? [] : glyphs)))];
    }),
  );
}

function rewritten(
  file: PdfFile,
  pages: readonly PdfPageText[],
  hits: readonly (readonly PdfGlyph[][])[],
  secrets: readonly string[],
): Uint8Array {
  if (file.trailer.has('Encrypt')) {
    throw new CannotMask(
      '这个PDF加了密（限制编辑或者打印），不能在这里遮盖。请在Word或Excel原件里遮盖以后，导出不加密的PDF再上传。',
    );
  }
  const tree = pagesOf(file);
  if (tree.length !== pages.length) throw new Error('the pages of the PDF are not those that were read');
  const changed = new Map<number, PdfValue>();
  const removed = new Set<number>();
  const editor = new ContentEditor(file);
  let fresh = 1_000_000_000;
  tree.forEach(({ number, dict, resources }, at) => {
    for (const each of file.array(dict.get('Annots')))
      if (each instanceof PdfRef && !isLink(file, each)) removed.add(each.number);
    const next = new Map([...dict].filter(([key]) => !/^(?:AA|B|Dur|Trans)$/.test(key)));
    const links = file.array(dict.get('Annots')).filter((each) => isLink(file, each));
    if (links.length > 0)
      next.set(
        'Annots',
        links.map((link) => plainLink(file, link, removed)),
      );
    else next.delete('Annots');
    const gone = leftOut(hits[at] ?? []);
    const content = editor.page(dict, resources, pages[at]?.shows ?? [], gone) + boxes(hits[at] ?? []);
    fresh += 1;
    changed.set(fresh, packed(new Map(), content));
    changed.set(number, next.set('Contents', new PdfRef(fresh)));
  });
  for (const [number, content] of editor.forms()) {
    const form = file.object(number);
    if (form instanceof PdfStream) changed.set(number, packed(form.dict, content));
  }
  const root = file.trailer.get('Root');
  const catalog = file.dict(root);
  if (!(root instanceof PdfRef) || catalog === undefined) throw new Error('a PDF without its catalogue');
  changed.set(root.number, cleanCatalog(file, catalog));
  return writePdfFile(root.number, {
    object: (number) => {
      if (removed.has(number)) return null;
      const value = changed.get(number) ?? file.object(number);
      if (!(value instanceof PdfStream)) return value;
      refusePatternOfText(file, value);
      return strippedPicture(file, value);
    },
    dict: (dict) => new Map([...dict].filter(([key]) => !withheld.has(key))),
    string: (string) => cleanString(string, secrets),
  });
}

/** Keys of any dictionary that hold what is not for the reader, or say again what is shown. */
const withheld = new Set([
  'Metadata',
  'PieceInfo',
  'AF',
  'Thumb',
  'LastModified',
  'ActualText',
  'E',
  'JS',
  'EF',
]);

interface Page {
  readonly number: number;
  readonly dict: PdfDict;
  readonly resources: PdfDict;
}

function pagesOf(file: PdfFile): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const walk = (value: PdfValue | undefined, inherited: PdfDict): void => {
    const node = file.dict(value);
    if (!(value instanceof PdfRef) || node === undefined || seen.has(value.number)) return;
    seen.add(value.number);
    const resources = file.dict(node.get('Resources')) ?? inherited;
    if (node.has('Kids')) for (const kid of file.array(node.get('Kids'))) walk(kid, resources);
    else pages.push({ number: value.number, dict: node, resources });
  };
  walk(file.dict(file.trailer.get('Root'))?.get('Pages'), new Map());
  return pages;
}

function isLink(file: PdfFile, annotation: PdfValue): boolean {
  return file.name(file.dict(annotation)?.get('Subtype')) === 'Link';
}

/** A link with where it leads and nothing that was noted on it. */
function plainLink(file: PdfFile, link: PdfValue, removed: Set<number>): PdfDict {
  if (link instanceof PdfRef) removed.add(link.number);
  const kept = /^(?:Type|Subtype|Rect|Border|BS|QuadPoints|Dest|F|H|C)$/;
  const dict = file.dict(link) ?? new Map<string, PdfValue>();
  const plain: PdfDict = new Map([...dict].filter(([key]) => kept.test(key)));
  const action = file.dict(dict.get('A'));
  const kind = file.name(action?.get('S'));
  if (action !== undefined && (kind === 'URI' || kind === 'GoTo'))
    plain.set('A', new Map([...action].filter(([key]) => /^(?:S|URI|D)$/.test(key))));
  return plain;
}

function cleanCatalog(file: PdfFile, catalog: PdfDict): PdfDict {
  const kept =
    /^(?:Type|Pages|Lang|ViewerPreferences|PageLabels|PageLayout|MarkInfo|StructTreeRoot|Outlines|OCProperties|Dests|Version|Extensions)$/;
  const clean: PdfDict = new Map([...catalog].filter(([key]) => kept.test(key)));
  const named = file.dict(catalog.get('Names'))?.get('Dests');
  return named === undefined ? clean : clean.set('Names', new Map([['Dests', named]]));
}

function leftOut(hits: readonly (readonly PdfGlyph[])[]): Map<number, Set<number>> {
  const gone = new Map<number, Set<number>>();
  for (const { show, index } of hits.flat()) {
    if (show < 0) continue;
    const set = gone.get(show) ?? new Set<number>();
    gone.set(show, set.add(index));
  }
  return gone;
}

/** Black boxes where glyphs that were seen are left out. */
function boxes(hits: readonly (readonly PdfGlyph[])[]): string {
  const drawn = hits.flatMap((hit) => hit.filter(({ layer }) => layer === 'body').map(({ box }) => box));
  if (drawn.length === 0) return '';
  const rectangles = drawn.map(({ left, top, right, bottom }) => {
    const [x, y] = [Math.min(left, right), Math.min(top, bottom)];
    return `${[x, y, Math.abs(right - left), Math.abs(bottom - top)].map(plainNumber).join(' ')} re`;
  });
  return `q 0 g\n${rectangles.join('\n')}\nf Q\n`;
}

function packed(dict: PdfDict, content: string): PdfStream {
  const kept = new Map([...dict].filter(([key]) => key !== 'DecodeParms' && key !== 'Length'));
  return new PdfStream(
    kept.set('Filter', new PdfName('FlateDecode')),
    deflateSync(Buffer.from(content, 'latin1')),
  );
}

/** What is written within a pattern is not seen by the inspection, so nothing can be promised of it. */
function refusePatternOfText(file: PdfFile, stream: PdfStream): void {
  if (stream.dict.get('PatternType') !== 1) return;
  const content = Buffer.from(file.decoded(stream)).toString('latin1');
  for (const { name } of operatorsIn(content))
    if (showing.has(name)) throw new Error('text within a pattern');
}

/** Photographs keep their pixels and lose what they say beside them. */
function strippedPicture(file: PdfFile, stream: PdfStream): PdfStream {
  if (file.name(stream.dict.get('Filter')) !== 'DCTDecode') return stream;
  return new PdfStream(stream.dict, stripPicture(stream.raw) ?? stream.raw);
}

/** Titles of bookmarks, descriptions, addresses of links: what is masked is masked there too. */
function cleanString(string: PdfString, secrets: readonly string[]): PdfString {
  const text = textOfString(string);
  const hay = new Haystack([text]);
  const edits = secrets
    .flatMap((secret) => hay.find(secret))
    .map(({ start, end }) => ({ start, end, with: '***' }));
  return edits.length === 0 ? string : stringOfText(applyEdits(text, edits));
}
