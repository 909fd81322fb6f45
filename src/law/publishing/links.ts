import type { CivilDate } from '../calendar/civil-date.ts';
import { dateOfText, readsOfText } from '../registers/cells.ts';
import { categoryOfText, channelOfText } from './channel.ts';
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
const everyAddress = new RegExp(address.source, 'giu');
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
  return entriesOf(text).map(({ row, lines, size }) => {
    const whole = lines.join('\n');
    if (size > longest) {
      return { row, text: shortened(whole.slice(0, longest)), line: null, faults: [tooLong], remarks: [] };
    }
    const { cells, remarks } = cellsOf(whole);
    const read = readChannelRow(cells, defaults, today);
    const missing = cells.url === undefined ? ['没有链接。'] : [];
    const faults = missing.length > 0 ? missing : read.faults;
    return {
      row,
      text: shortened(whole),
      line: faults.length > 0 ? null : read.line,
      faults,
      remarks: [...remarks, ...read.remarks],
    };
  });
}

interface Entry {
  readonly row: number;
  readonly lines: string[];
  /** Characters of the lines together. */
  size: number;
  /** True where an address stands in it. */
  has: boolean;
  /** True where no further line belongs to it. */
  closed: boolean;
}

/** Longest link with its title, in characters: what is longer is no line of a list, and would take long to read. */
const longest = 1500;
const tooLong = '这一行太长，不像一条链接，请分成几行。';

/** The lines that belong together: lines without an address go with the next address, a tail of date or reads with the one before. */
function entriesOf(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [at, raw] of text
    .normalize('NFC')
    .split(/\r\n?|\n/u)
    .entries()) {
    const line = raw.trim();
    const last = entries.at(-1);
    if (line.length > longest) {
      entries.push({ row: at + 1, lines: [line], size: line.length, has: true, closed: true });
    } else if (line === '' || isHead(line)) {
      // A blank line ends what has its address; a title may stand above a blank line.
      if (last?.has === true) last.closed = true;
    } else {
      const has = address.test(line);
      const joins = last !== undefined && !last.closed && belongs(line, has, last);
      if (!joins) entries.push({ row: at + 1, lines: [line], size: line.length, has, closed: false });
      else {
        last.lines.push(line);
        last.size += line.length;
        last.has ||= has;
        last.closed = last.size > longest;
      }
    }
  }
  return entries;
}

/** Whether a line goes with the ones before it: their address, or the date and reads of it. */
function belongs(line: string, has: boolean, before: Entry): boolean {
  return has ? !before.has && wordsOf(line).length === 0 : isTail(line);
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

interface ReadCells {
  readonly cells: Partial<Record<ChannelColumn, string>>;
  readonly remarks: readonly string[];
}

function cellsOf(text: string): ReadCells {
  const markdown = /\[(?<title>[^\]]+)\]\((?<url>https?:\/\/[^\s)]+)\)/iu.exec(text)?.groups;
  const url = markdown?.['url'] ?? address.exec(text)?.[0];
  const rest = url === undefined ? text : text.replace(markdown === undefined ? url : /\]\(.*?\)/u, ' ');
  const date = dateShape.exec(rest)?.[0];
  const counted = readsShape.exec(date === undefined ? rest : rest.replace(date, '\t'))?.groups;
  const parts = rest.split('\t').map((cell) => cell.trim());
  // In cells of a workbook a bare number behind the title is the number of readers.
  const bare = parts.slice(1).find((cell) => readsOfText(cell) !== null && dateOfText(cell) === null);
  const reads = counted?.['after'] ?? counted?.['before'] ?? bare;
  const words = wordsOf(text.includes('\t') ? text : text.replaceAll('\n', ' '));
  const { title, named, left } = assigned(words);
  const more = text.match(everyAddress)?.slice(1) ?? [];
  return {
    cells: {
      ...named,
      title: markdown?.['title'] ?? title,
      ...(url === undefined ? {} : { url: addressOfText(url) }),
      ...(date === undefined ? {} : { on: date.replaceAll(/\s+(?=\d{1,2}:)/gu, ' ') }),
      ...(reads === undefined ? {} : { reads }),
    },
    remarks: [
      ...(more.length === 0 ? [] : [`还有${more.length}个链接，只登记了第一个。`]),
      ...left.map((word) => `“${word}”没有登记。`),
    ],
  };
}

/** What the cells of a line say: the longest is the title, others may name the channel or the category. */
function assigned(words: readonly string[]): {
  readonly title: string;
  readonly named: Partial<Record<ChannelColumn, string>>;
  readonly left: readonly string[];
} {
  const title = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const named: Partial<Record<ChannelColumn, string>> = {};
  const left: string[] = [];
  for (const word of words) {
    if (word === title) continue;
    if (named.channel === undefined && channelOfText(word) !== null) named.channel = word;
    else if (named.category === undefined && categoryOfText(word) !== null) named.category = word;
    else left.push(word);
  }
  return { title, named, left };
}

/** The cells of a line that say something in words, when address, date, reads and the number of the item are taken off. */
function wordsOf(text: string): readonly string[] {
  return text
    .split('\t')
    .map((cell) =>
      cell
        .replaceAll(everyAddress, ' ')
        .replace(dateShape, ' ')
        .replace(readsShape, ' ')
        .replaceAll(/[(（[【][\s,，、|;；]*[)）\]】]/gu, ' ')
        .replaceAll(/(?<![^\s])(?:链接|网址|地址|标题|题目|日期|时间|发布)[:：]\s*/gu, ' ')
        .trim()
        .replace(/^(?:[（(]?\d{1,3}[)）.、．]\s*|[·•●-]\s+)/u, '')
        .replaceAll(/^[\s|｜:：,，;；-]+|[\s|｜:：,，;；-]+$/gu, '')
        .replaceAll(/\s+/gu, ' '),
    )
    .filter((cell) => cell !== '' && readsOfText(cell) === null);
}

const shortened = (text: string) => {
  const characters = [...text.replaceAll(/\s+/gu, ' ')];
  return characters.length <= 120 ? characters.join('') : `${characters.slice(0, 119).join('')}…`;
};
