import { emptyContent, type Content } from '../../content/content.ts';
import { mapImages } from '../../content/map-images.ts';
import { plainCharacters } from '../../content/plain-characters.ts';
import { filesOf } from '../../content/text.ts';
import { declaredCharset, decodeText } from '../reading/decode-text.ts';
import { pageOfArchive } from '../reading/mht.ts';
import { readDocument } from '../reading/read-file.ts';
import { sniff, type ReadableKind } from '../reading/sniff.ts';
import { UnreadableFile } from '../reading/unreadable-file.ts';
import { draftOfBlocks, draftOfSheets } from './draft-of-blocks.ts';
import { draftOfDocx } from './draft-of-docx.ts';
import { draftOfHtml } from './draft-of-html.ts';
import { dressBlocks } from './dress-blocks.ts';
import { fitContent } from './fit-content.ts';
import { guessHead, takeTitle, tidyTitle, type HeadGuesses } from './guess-head.ts';
import type { PageDraft, PageImage } from './page-draft.ts';
import { withoutHidden } from './without-hidden.ts';

/** What a file becomes as a page, for someone to look at and go on with. */
export interface PageOfFile {
  /** The title found in the file; null where there is none. */
  readonly title: string | null;
  readonly head: HeadGuesses;
  readonly content: Content;
  /** Pictures of the text; each node names the `id` of one as its file until `mapImages` has given it the kept one. */
  readonly images: readonly PageImage[];
  /** What was left out or guessed, in Chinese sentences, for the person who gave the file. */
  readonly remarks: readonly string[];
}

/** The largest file that is made a page, in bytes; larger ones are published as attachments. */
export const largestPageFile = 50 * 1_048_576;
export const tooLargeForPage = '文件超过50MB，没有转成网页。请压缩其中的图片后再试，或者直接作为附件公开。';

/**
 * Makes a page of a file (DOCX, DOC, XLSX, XLS, PDF, HTML, MHT, text): headings, lists, tables with merged cells, pictures.
 * What the file hides (rows, columns, sheets, hidden text, deletions, comments) is not brought in, and a remark says so;
 * that the file itself still has it is for the screening of the attachment. Hostile files may take long or much memory:
 * on a server by `createPagePool`.
 * @param keepImages false leaves pictures out
 * @throws UnreadableFile with a Chinese sentence: what is no document, is damaged, or is a scan without text
 */
export async function pageOfFile(
  bytes: Uint8Array,
  name: string,
  { keepImages = true }: { readonly keepImages?: boolean } = {},
): Promise<PageOfFile> {
  if (bytes.length > largestPageFile) throw new UnreadableFile(tooLargeForPage);
  const draft = await draftOf(bytes, name);
  if (draft.blocks.length === 0)
    throw new UnreadableFile('文件里没有能带入的文字。请确认选对了文件，或提供文字版。');
  const { title, blocks } = takeTitle(draft.blocks, draft.title);
  const losses = new Set<string>();
  const whole = fitContent(dressBlocks(blocks), (remark) => losses.add(remark));
  const kept = keepImages ? whole : mapImages(whole, () => null);
  // A file may be a title alone.
  const content = kept.content.length === 0 ? emptyContent : kept;
  const shown = new Set(filesOf(content));
  const images = draft.images.filter(({ id }) => shown.has(id));
  const toDescribe = images.filter(({ alt }) => alt.trim() === '').length;
  return {
    title: title === null ? null : tidyTitle(plainCharacters(title)).slice(0, longestTitle),
    head: guessHead(content),
    content,
    images,
    remarks: [
      ...draft.remarks,
      ...losses,
      ...(draft.blocks.length - blocks.length > frameLines
        ? ['网页标题前面的导航等文字没有带入；正文前后如还有多余的文字，请删去。']
        : []),
      ...(toDescribe === 0
        ? []
        : [`有${toDescribe}张图片没有替代文字，请逐张写明图片里有什么，看不见图片的人靠它了解内容。`]),
    ],
  };
}

/** A title takes no more lines than this: where more went, they stood before it. */
const frameLines = 3;
/** Longest title that an edition has. */
const longestTitle = 200;

/** Kinds of files that hide things in ways that their readers do not all know of. */
const mayHide: ReadonlySet<ReadableKind> = new Set(['docx', 'xlsx', 'pdf', 'html']);

async function draftOf(given: Uint8Array, name: string): Promise<PageDraft> {
  try {
    const kind = await sniff(given, name);
    if (!mayHide.has(kind)) return await draftOfKind(given, name, kind);
    const { bytes, remarks } = await withoutHidden(given, name);
    const draft = await draftOfKind(bytes, name, kind);
    return { ...draft, remarks: [...draft.remarks, ...remarks] };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(
      '文件不完整或已损坏，读不出内容，没有带入。请打开原件，另存为.docx或.pdf后再试。',
      { cause: error },
    );
  }
}

async function draftOfKind(bytes: Uint8Array, name: string, kind: ReadableKind): Promise<PageDraft> {
  switch (kind) {
    case 'docx':
      return draftOfDocx(bytes);
    case 'html': {
      const { text, damaged } = decodeText(bytes, declaredCharset(bytes));
      const draft = draftOfHtml(text);
      const remark = `文件里有${damaged}个字的编码已损坏，显示为“\uFFFD”，请对照原件改正。`;
      return damaged === 0 ? draft : { ...draft, remarks: [remark, ...draft.remarks] };
    }
    case 'mht':
      return draftOfHtml(pageOfArchive(bytes));
    case 'json':
      throw new UnreadableFile(
        '这是JSON数据，排不成网页，没有带入。请以附件公开，或提供Word、Excel、PDF文件。',
      );
    case 'doc':
    case 'pdf':
    case 'text':
      return draftOfBlocks(await sourceOf(bytes, name));
    case 'xlsx':
    case 'xls':
      return draftOfSheets(await sourceOf(bytes, name));
  }
}

async function sourceOf(bytes: Uint8Array, name: string) {
  const result = await readDocument(bytes, name);
  if ('source' in result) return result.source;
  throw new UnreadableFile('reason' in result ? result.reason : '文件里没有能带入的文字。');
}
