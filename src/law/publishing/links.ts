import type { CivilDate } from '../calendar/civil-date.ts';
import { dateOfText, readsOfText } from '../registers/cells.ts';
import {
  addressOfText,
  readChannelRow,
  type ChannelColumn,
  type ChannelDefaults,
  type ReadChannelLine,
} from './channel-record.ts';

/** One link of a pasted list. */
export interface ReadLink extends ReadChannelLine {
  /** Number of the line in the paste where it begins, from 1. */
  readonly row: number;
  /** What stood there, shortened: what could not be read is shown as it is. */
  readonly text: string;
}

const address = /https?:\/\/[^\s<>"“”'‘’（）《》【】，。；、！？\t]+/iu;
const dateShape =
  /(?<![\d/])\d{4}\s*[-/.\u5e74]\s*\d{1,2}\s*[-/.\u6708]\s*\d{1,2}\s*\u65e5?(?:[T ]+\d{1,2}:\d{2}(?::\d{2})?)?(?![\d/])/u;
const readsShape =
  /(?:阅读|浏览|点击|播放)(?:量|数|次数|人数)?\s*[:：]?\s*(?<after>\d[\d,.]*[万wWkK千]?\+?)|(?<before>\d[\d,.]*[万wWkK千]?\+?)\s*(?:次|人)?(?:阅读|浏览|点击|播放)/u;

/**
 * Reads a pasted list of links: a line each with title, address, date and reads in any order, cells copied from a
 * workbook, the title on one line and the address on the next, or links of Markdown. Every line is kept or named:
 * nothing that was pasted disappears.
 */
export function readLinks(text: string, defaults: ChannelDefaults, today: CivilDate): readonly ReadLink[] {
  return entriesOf(text).map(({ row, lines }) => {
    const whole = lines.join('\n');
    const cells = cellsOf(whole);
    const read = readChannelRow(cells, defaults, today);
    const missing = cells.url === undefined ? ['没有链接。'] : [];
    const faults = missing.length > 0 ? missing : read.faults;
    return {
      row,
      text: shortened(whole),
      line: faults.length > 0 ? null : read.line,
      faults,
      remarks: read.remarks,
    };
  });
}

interface Entry {
  readonly row: number;
  readonly lines: readonly string[];
}

/** The lines that belong together: lines without an address go with the next address, a tail of date or reads with the one before. */
function entriesOf(text: string): readonly Entry[] {
  const entries: { row: number; lines: string[]; closed: boolean }[] = [];
  for (const [at, raw] of text
    .normalize('NFC')
    .split(/\r\n?|\n/u)
    .entries()) {
    const line = raw.trim();
    if (line === '' || isHead(line)) {
      // A blank line ends what has its address; a title may stand above a blank line.
      const last = entries.at(-1);
      if (last !== undefined && last.lines.some((each) => address.test(each))) last.closed = true;
      continue;
    }
    const last = entries.at(-1);
    const lastHas = last?.lines.some((each) => address.test(each)) ?? false;
    const open = last !== undefined && !last.closed;
    const has = address.test(line);
    const joins = open && (lastHas ? !has && isTail(line) : has && titleOf(line) === '');
    if (joins) last.lines.push(line);
    else if (open && !lastHas && !has && isTail(line)) last.lines.push(line);
    else entries.push({ row: at + 1, lines: [line], closed: false });
  }
  return entries;
}

/** A line with nothing but a date or a count of readers. */
const isTail = (line: string) =>
  line
    .replace(dateShape, '')
    .replace(readsShape, '')
    .replaceAll(/[\s|｜·:：]|发布|时间|日期/gu, '') === '';

/** The headings of a list, copied along. */
const isHead = (line: string) =>
  !address.test(line) && /标题|名称/u.test(line) && /链接|网址|地址/u.test(line) && /[\t|｜,，]/u.test(line);

function cellsOf(text: string): Partial<Record<ChannelColumn, string>> {
  const markdown = /\[(?<title>[^\]]+)\]\((?<url>https?:\/\/[^\s)]+)\)/iu.exec(text)?.groups;
  const url = markdown?.['url'] ?? address.exec(text)?.[0];
  const rest = url === undefined ? text : text.replace(markdown === undefined ? url : /\]\(.*?\)/u, ' ');
  const date = dateShape.exec(rest)?.[0];
  const counted = readsShape.exec(date === undefined ? rest : rest.replace(date, '\t'))?.groups;
  const cells = rest.split('\t').map((cell) => cell.trim());
  // In cells of a workbook a bare number behind the title is the number of readers.
  const bare = cells.slice(1).find((cell) => readsOfText(cell) !== null && dateOfText(cell) === null);
  const reads = counted?.['after'] ?? counted?.['before'] ?? bare;
  return {
    title: markdown?.['title'] ?? titleOf(text),
    ...(url === undefined ? {} : { url: addressOfText(url) }),
    ...(date === undefined ? {} : { on: date.replaceAll(/\s+(?=\d{1,2}:)/gu, ' ') }),
    ...(reads === undefined ? {} : { reads }),
  };
}

/** What is left of a line when address, date, reads and the number of the item are taken off. */
function titleOf(text: string): string {
  const bare = text
    .split(/[\t\n]/u)
    .map((cell) =>
      cell
        .replace(address, ' ')
        .replace(dateShape, ' ')
        .replace(readsShape, ' ')
        .replaceAll(/[(（[【][\s,，、|;；]*[)）\]】]/gu, ' ')
        .trim(),
    )
    .filter(
      (cell) =>
        cell !== '' &&
        readsOfText(cell) === null &&
        !/^(?:链接|网址|地址|标题|日期|时间|发布)[:：]?$/u.test(cell),
    )
    .join(' ');
  return bare
    .replace(/^(?:[（(]?\d{1,3}[)）.、．]\s*|[·•●-]\s+)/u, '')
    .replaceAll(/^(?:标题|题目)[:：]\s*|(?:链接|网址|地址|日期|时间)[:：]\s*$/gu, '')
    .replaceAll(/^[\s|｜:：,，;；-]+|[\s|｜:：,，;；-]+$/gu, '')
    .replaceAll(/\s+/gu, ' ');
}

const shortened = (text: string) => {
  const characters = [...text.replaceAll(/\s+/gu, ' ')];
  return characters.length <= 120 ? characters.join('') : `${characters.slice(0, 119).join('')}…`;
};
