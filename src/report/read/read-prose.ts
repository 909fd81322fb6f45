import { foldSpaces, squeeze } from './fold.ts';
import type { Line } from './lines.ts';
import { looksLikeFigure } from './parse-figure.ts';

/** Words that begin what a portal prints below an article. */
const footer =
  /^[（(【[]?(?:附件(?:下载|[\d一二三]*[:：])|相关附件|来源[:：]|信息来源|稿源|图解[:：]|一图读懂|本文链接|您是第|我要纠错|收藏本?页?$|下载|编辑[:：]|审核[:：]|终审|扫一扫|扫描二维码|打印|关闭|分享[到至]|上一[篇条]|下一[篇条]|相关(?:链接|文档|文件|文章|新闻|稿件|信息|内容|解读|阅读)|主办单位|承办单位|版权所有|网站(?:地图|标识码)|联系我们|责任编辑|Copyright|ICP备|友情链接|返回顶部)/iu;
/** A line of navigation or of head fields, not of a report. */
const furniture =
  /^(?:来源|时间|发布时间|发布日期|日期|作者|字号|字体|浏览|点击|索引号|当前位置|采集时间|单位|标题|信息来源|阅读)[\s:：]|^[\d\-:/ ]+$|^[【[]?(?:字[体号]|打印|关闭|分享|收藏|下载)|^(?:发布)?20\d{2}[-/.年].{0,24}(?:来源|浏览|点击|阅读|访问|作者)/u;
/** A field of the page and its value: words of a head without a sentence. */
const field =
  /^[^。；，:：]{0,6}(?:来源|浏览|点击|访问|作者|编辑|字[体号]|索引号?|文号|编号|主题|分类|机构|机关|日期|名称|有效性|关键[词字])[^。；，:：]{0,4}[:：][^。；，]*$/u;
const sentence = /[。；，：！？,;]/u;

/**
 * The prose among lines, paragraphs separated by `\n`. A row of a table is prose where it is one cell: reports
 * come laid out in a table or a sheet.
 * @param labels false where the lines hold tables of the form: only sentences are then prose
 */
export function proseOf(lines: readonly Line[], labels = true): string {
  return paragraphs(lines, labels).join('\n');
}

function paragraphs(lines: readonly Line[], labels = true): string[] {
  return lines.filter((line) => line.grid === undefined || isProseRow(line, labels)).map((line) => line.text);
}

function isProseRow(line: Line, labels: boolean): boolean {
  const filled = line.cells.filter((cell) => cell.own && squeeze(cell.text) !== '');
  if (/^第二十条第.{1,5}项$/u.test(squeeze(line.text))) return false;
  return filled.length === 1 && !looksLikeFigure(line.text) && (labels || sentence.test(line.text));
}

const formLabel = /第二十条第|信息内容|申请人情况|商业企业|结果维持/u;

/**
 * The lines of a part without those of the form's tables that stand behind it: a workbook has them on sheets
 * of their own after the last part. A table that holds the part's heading too holds the whole report: it stays.
 */
export function withoutTables(lines: readonly Line[], heading: Line | undefined): readonly Line[] {
  const tables = new Set(
    lines
      .filter((line) => line.grid !== undefined && formLabel.test(squeeze(line.text)))
      .map(({ block }) => block),
  );
  if (heading !== undefined) tables.delete(heading.block);
  return tables.size === 0 ? lines : lines.filter(({ block }) => !tables.has(block));
}

/** How the preamble of a report begins: it may go on in the next line without a stop in this one. */
const opening = /^(?:根据|按照|依据|依照|遵照|为贯彻|现将|现公布|本(?:年度)?(?:年报|报告))/u;

/**
 * The preamble: what stands between title and part one, without the portal's furniture. A line that breaks off
 * within a sentence takes the next one along.
 */
export function preambleOf(lines: readonly Line[]): string {
  const kept: string[] = [];
  let open = false;
  for (const text of paragraphs(lines)) {
    const folded = squeeze(text);
    const begins = folded.length >= 12 && (sentence.test(text) || opening.test(folded));
    if (furniture.test(text) || field.test(text) || (!open && !begins)) continue;
    kept.push(text);
    open = !/[。！？：:]$/u.test(folded);
  }
  return kept.join('\n');
}

/**
 * The last part: ends where the portal's footer begins. A signature (public body, date) is not part of it.
 */
export function lastPartOf(lines: readonly Line[]): string {
  return untilFooter(lines).text.join('\n');
}

/** The signature (public body, date) below the last part; empty where there is none. */
export function signatureBelow(lines: readonly Line[]): string {
  return untilFooter(lines).signature.join('\n');
}

function untilFooter(lines: readonly Line[]): { text: readonly string[]; signature: readonly string[] } {
  const all = paragraphs(lines);
  const end = all.findIndex((text) => footer.test(squeeze(text)) && !text.includes('。'));
  const text = end === -1 ? all : all.slice(0, end);
  const signature: string[] = [];
  while (text.length > 0 && isSignature(text.at(-1) ?? '')) signature.unshift(text.pop() ?? '');
  return { text, signature };
}

function isSignature(text: string): boolean {
  const folded = squeeze(foldSpaces(text));
  if (folded === '' || /^[（(]?20\d{2}年\d{1,2}月\d{1,2}日[）)]?$/u.test(folded)) return true;
  return (
    folded.length <= 30 &&
    !sentence.test(folded) &&
    /(?:政府|办公室|局|委员会|中心|厅|街道办事处|管委会)$/u.test(folded)
  );
}
