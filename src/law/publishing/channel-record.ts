import type { CivilDate } from '../calendar/civil-date.ts';
import { dateOfText, faultOfPast, mostReads, readsOfText } from '../registers/cells.ts';
import {
  categoryOfText,
  channelOfAddress,
  channelOfText,
  disclosureCategories,
  disclosureChannel,
  hostOf,
} from './channel.ts';

/** What went out by another channel, without its id. */
export interface ChannelLine {
  /** `DisclosureChannelId` */
  readonly channel: string;
  /** `DisclosureCategoryId` */
  readonly category: string;
  readonly title: string;
  readonly url: string | null;
  /** Where it hangs or lies, which group; empty for channels with an address. */
  readonly place: string;
  readonly on: CivilDate;
  /** As the channel counted them; null where it does not, or where nobody looked. */
  readonly reads: number | null;
}

export const channelLimits = { title: 200, url: 1000, place: 100 } as const;

/** What stands in no address: blanks, and what ends one in a text. */
const unlinked = /[\s<>"'\\\p{C}]/u;

/** What is wrong with a line, by field. */
export function faultsOfChannelLine(
  { channel, category, title, url, place, on, reads }: ChannelLine,
  today: CivilDate,
): readonly { readonly field: string; readonly sentence: string }[] {
  const faults: { field: string; sentence: string }[] = [];
  const say = (field: string, sentence: string) => faults.push({ field, sentence });
  const kind = disclosureChannel(channel);
  if (kind === null) say('channel', '没有选渠道。');
  if (!(category in disclosureCategories)) say('category', '没有选类别。');
  if (title.trim() === '') say('title', '没有填标题。');
  if ([...title].length > channelLimits.title) say('title', `标题最多${channelLimits.title}个字。`);
  if (/[\p{Cc}\u2028\u2029]/u.test(`${title}${place}`)) say('title', '标题和地方只能写一行。');
  if (url !== null && (url.length > channelLimits.url || hostOf(url) === null || unlinked.test(url))) {
    say('url', '链接应以http://或https://开头，中间没有空格、引号和尖括号。');
  }
  if (kind?.address === 'needed' && url === null) say('url', `${kind.title}要填链接。`);
  if (kind?.address === 'none' && url !== null) say('url', `${kind.title}没有链接，请删去。`);
  if (kind?.place === true && place.trim() === '') say('place', `${kind.title}要填在什么地方。`);
  if ([...place].length > channelLimits.place) say('place', `地方最多${channelLimits.place}个字。`);
  const past = faultOfPast(on, today);
  if (past !== null) say('on', past);
  if (reads !== null && (!Number.isSafeInteger(reads) || reads < 0 || reads > mostReads)) {
    say('reads', '阅读数应为0以上的整数。');
  }
  if (reads !== null && kind?.reads === false) say('reads', `${kind.title}没有阅读数，请留空。`);
  return faults;
}

/** Columns that a list may have, by what stands above them; the first name is the one that is exported. */
export const channelColumns = {
  on: ['日期', '发布日期', '发布时间', '时间', '推送日期', '推送时间', '张贴日期', '公示日期'],
  channel: ['渠道', '发布渠道', '平台', '媒体', '公开渠道', '账号'],
  category: ['类别', '分类', '信息类别', '栏目', '类型'],
  title: ['标题', '文章标题', '信息标题', '名称', '内容', '信息名称', '公示内容'],
  url: ['链接', '网址', '地址', '文章链接', '链接地址', '原文链接', 'url', 'link'],
  place: ['地方', '地点', '张贴地点', '公示地点', '位置'],
  reads: ['阅读数', '阅读', '阅读量', '浏览量', '浏览次数', '点击量', '总阅读次数', '总阅读人数', '阅读次数'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ChannelColumn = keyof typeof channelColumns;

/** What holds for the lines of a list that do not say otherwise; empty for nothing. */
export interface ChannelDefaults {
  readonly channel: string;
  readonly category: string;
  /** Civil date or empty. */
  readonly on: string;
}

/** A line as it was read, with what should be known of it. */
export interface ReadChannelLine {
  readonly line: ChannelLine | null;
  readonly faults: readonly string[];
  readonly remarks: readonly string[];
}

/** A line read from the cells of a list. */
export function readChannelRow(
  cells: Readonly<Partial<Record<ChannelColumn, string>>>,
  defaults: ChannelDefaults,
  today: CivilDate,
): ReadChannelLine {
  const text = (column: ChannelColumn) => (cells[column] ?? '').replaceAll(/\s+/gu, ' ').trim();
  const faults: string[] = [];
  const remarks: string[] = [];
  const url = text('url') === '' ? null : addressOfText(text('url'));
  const said = channelOfText(text('channel'));
  if (text('channel') !== '' && said === null) remarks.push(`渠道“${text('channel')}”不认识。`);
  const channel = said ?? (url === null ? null : channelOfAddress(url)) ?? defaults.channel;
  const kind = disclosureChannel(channel);
  if (kind === null) {
    faults.push(
      url === null ? '没有写渠道。' : '看不出是哪个渠道，请写明，或者先选“没有写明的，算作哪个渠道”。',
    );
  }
  const named = categoryOfText(text('category'));
  if (text('category') !== '' && named === null) remarks.push(`类别“${text('category')}”不认识，记为其他。`);
  // Without a word of its own the title suggests one, for whoever looks the list over.
  const suggested = defaults.category === '' ? categoryOfText(text('title')) : defaults.category;
  const category = named ?? (text('category') === '' ? suggested : null) ?? 'other';
  const given = text('on') === '' ? defaults.on : text('on');
  const on = dateOfText(given);
  if (on === null) {
    faults.push(given === '' ? '没有写日期。' : `日期“${given}”读不出来，请写成2026-03-02的样子。`);
  }
  const counted = text('reads') === '' || text('reads') === '-' ? null : readsOfText(text('reads'));
  if (counted === null && text('reads') !== '' && text('reads') !== '-') {
    faults.push(`阅读数“${text('reads')}”读不出来，请只写数字。`);
  }
  if (counted?.atLeast === true) remarks.push(`阅读数“${text('reads')}”按${counted.reads}登记。`);
  if (faults.length > 0 || kind === null || on === null) return { line: null, faults, remarks };
  const line: ChannelLine = {
    channel,
    category,
    title: text('title'),
    // A channel without addresses or readers keeps none, whatever the list has in that column.
    url: kind.address === 'none' ? null : url,
    place: text('place'),
    on,
    reads: kind.reads ? (counted?.reads ?? null) : null,
  };
  const found = faultsOfChannelLine(line, today).map(({ sentence }) => sentence);
  return { line: found.length === 0 ? line : null, faults: found, remarks };
}

/** An address as it is kept: what stands around it in a text taken off. */
export function addressOfText(text: string): string {
  const found = /https?:\/\/[^\s<>"“”'‘’（）《》【】，。；、！？]+/iu.exec(text)?.[0];
  return (found ?? text).replace(/[)\].,;:!?]+$/u, '');
}
