import {
  documentKinds,
  ownNumberIn,
  readDocumentNumber,
  signatureOf,
  type CivilDate,
} from '../../law/index.ts';
import { textOfInline } from '../../content/reading-order.ts';
import { textOf } from '../../content/text.ts';
import type { Content, Inline } from '../../content/content.ts';
import type { DraftBlock } from './page-draft.ts';

/** What the text of a file says of itself; each to be looked at by whoever publishes it. */
export interface HeadGuesses {
  /** 发文字号 */
  readonly number: string | null;
  /** 发文机关 */
  readonly issuer: string | null;
  /** 成文日期 */
  readonly formedOn: CivilDate | null;
}

const longestLine = 60;
const longestTitle = 120;
/** Lines of a title, and lines at the top among which it is looked for. */
const mostLines = 3;
const top = 12;
/** Lines of a page among which its title is looked for. */
const frame = 80;

/** 甲县人民政府文件: the red head. */
const redHead = /^(?<issuer>\p{Script=Han}{2,40}?)(?:文件|办公室文件)$/u;
/** What may stand above a title: number, red head, urgency, addressee's notes. */
const isAboveTitle = (line: string) =>
  redHead.test(line) ||
  /^(?:特急|加急|平急|附件\d{0,2}|\(?此页无正文\)?)[:：]?$/u.test(line) ||
  isNumber(line);
const isNumber = (line: string) => line.length <= 40 && readDocumentNumber(line).number !== null;

const listKinds = [
  '公示',
  '名单',
  '名册',
  '清单',
  '一览表',
  '明细表',
  '汇总表',
  '情况表',
  '方案',
  '办法',
  '细则',
  '规定',
  '规划',
  '计划',
  '总结',
  '指南',
  '目录',
  '规程',
  '预案',
  '解读',
  '制度',
  '标准',
  '须知',
  '年度报告',
];
const ends = new RegExp(
  `(?:${[...documentKinds, ...listKinds].join('|')})(?:[（(][^（）()]{1,20}[）)])?$`,
  'u',
);

/**
 * The title at the top of a text, over up to three lines, and the blocks without it.
 * @param given a title that the file carries outside its text
 */
export function takeTitle(
  blocks: readonly DraftBlock[],
  given: string | null,
): { readonly title: string | null; readonly blocks: readonly DraftBlock[] } {
  // A page of a portal says its title once more where its text begins: what stands before is the frame of the page.
  const again = given === null ? -1 : blocks.slice(0, frame).findLastIndex((block) => isSaying(block, given));
  if (given !== null && again > 0) return { title: given, blocks: blocks.slice(again + 1) };
  const first = blocks.findIndex((block) => {
    const line = lineOf(block);
    return line !== null && line !== '' && !isAboveTitle(line);
  });
  const begin = blocks[first];
  const without = (count: number) => blocks.filter((_, at) => at < first || at >= first + count);
  if (begin === undefined || first >= top) return { title: given, blocks };
  // The file's own title, when the text begins with it, is not said twice.
  for (let count = 1; given !== null && count <= mostLines; count += 1) {
    const lines = blocks.slice(first, first + count).map(lineOf);
    if (bare(lines.join('')) === bare(given)) return { title: given, blocks: without(count) };
  }
  if (begin.type === 'heading' && begin.level === 1) {
    const after = blocks.slice(first, first + mostLines);
    const other = after.findIndex((block) => block.type !== 'heading' || block.level !== 1);
    const count = other === -1 ? after.length : other;
    const line = after.slice(0, count).map(lineOf).join('');
    if (line.length <= longestTitle) return { title: line, blocks: without(count) };
    return { title: given, blocks };
  }
  let title = '';
  for (let count = 1; count <= mostLines; count += 1) {
    const block = blocks[first + count - 1];
    const line = block?.type === 'table' || block === undefined ? null : lineOf(block);
    if (line === null || line === '' || line.length > longestLine || /[。；：:;]$/u.test(line)) break;
    title += line;
    if (ends.test(title) && title.length <= longestTitle) return { title, blocks: without(count) };
  }
  if (given !== null) return { title: given, blocks };
  const line = lineOf(begin);
  const centred = begin.type === 'paragraph' && begin.attrs?.textAlign === 'center';
  return centred && line !== null && line.length <= longestLine && !/[。；：:;]$/u.test(line)
    ? { title: line, blocks: without(1) }
    : { title: null, blocks };
}

const bare = (text: string) => text.replaceAll(/\s/gu, '');
const isSaying = (block: DraftBlock, title: string) => bare(lineOf(block) ?? '') === bare(title);

/** A title without the blanks that its lines and its figures were set with. */
export function tidyTitle(title: string): string {
  const beside = /(?<=[\p{Script=Han}\d》）])\s+(?=[\p{Script=Han}\d《（])/gu;
  return title.replaceAll(beside, '').replaceAll(/\s+/gu, ' ').trim();
}

/** The text of a paragraph or heading in one line; null for any other block. */
function lineOf(block: DraftBlock): string | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  const nodes: readonly Inline[] = block.content ?? [];
  return textOfInline(nodes).replaceAll('\n', '').trim();
}

/** Number, issuing body and date of a text, where it has them. */
export function guessHead(content: Content): HeadGuesses {
  const text = textOf(content);
  const signature = signatureOf(text);
  const lines = text.split('\n').slice(0, top);
  const head = lines.map((line) => redHead.exec(line.replaceAll(/\s/gu, ''))?.groups?.['issuer']);
  const signed = signature?.issuer ?? '';
  const issuer = isBody(signed) ? signed : head.find((each) => each !== undefined);
  return {
    number: ownNumberIn(text)?.canonical ?? null,
    issuer: issuer ?? null,
    formedOn: signature?.date ?? null,
  };
}

/** A line that can be the name of a body: 乙镇人民政府. */
function isBody(line: string): boolean {
  return /^\p{Script=Han}[\p{Script=Han}（）()]{3,39}$/u.test(line) && !/^(?:特此|此致|以上)/u.test(line);
}
