/** A figure with its unit as it stands in folded prose. */
export interface Figure {
  /** In units of one: 1.2万条 is 12000; 万元 and 亿元 keep their unit and their number. */
  readonly value: number;
  readonly unit: string;
  /** 约, 近, 余, 多, 以上 …: never compared exactly. */
  readonly approximate: boolean;
  /** Decimals as written, which bound what the figure can claim. */
  readonly decimals: number;
  /** True where 万 or 亿 stands between the number and a unit that counts things. */
  readonly scaled: boolean;
  readonly start: number;
  readonly end: number;
}

const units = [
  '万元|亿元|元|个百分点|百分点|%|倍',
  '件次|条次|人次|件|条|篇|起|宗|例|份|则|封|项|次|期|批|场|部|家|户|个|人|处|名|页|张|册',
].join('|');

const pattern = new RegExp(
  String.raw`(第|约|近|将近|大约|超过|超|逾|不少于|至少|不足|不到)?` +
    String.raw`(?<![\d.〔\[\-/—–A-Za-z])(\d+(?:\.\d+)?)(?![\d.])` +
    String.raw`(余|多)?([万亿千百])?(余|多|来)?(${units})(?!度|(?<=个)(?:工作日|月|部分|方面|领域|镇|乡|村|社区|部门|单位))(左右|以上|以内|上下)?`,
  'g',
);

const scale: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

const chinesePattern =
  /(?<![第每逐同某另任首之几数零一二三四五六七八九十百千万])([一二两三四五六七八九十百]{1,5})(件|宗|起)(?![一事套])/g;
const chineseDigits = '零一二三四五六七八九';

/** Value of a small Chinese numeral: 三, 十二, 一百零五. */
export function chineseNumeral(words: string): number {
  let total = 0;
  let digit = 0;
  for (const character of words.replaceAll('两', '二')) {
    if (character === '十' || character === '百') {
      total += (digit === 0 ? 1 : digit) * (character === '十' ? 10 : 100);
      digit = 0;
    } else digit = chineseDigits.indexOf(character);
  }
  return total + digit;
}

/**
 * The figures of a folded text in order. Years, dates, articles, document numbers and telephone numbers are
 * none: they have no unit that counts.
 * @param text as `foldProse` makes it
 */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(pattern)) {
    const [all, lead, number = '', more1, power, more2, unit = '', after] = match;
    if (lead === '第' || text.slice(0, match.index).endsWith('第')) continue;
    const start = match.index + (lead?.length ?? 0);
    figures.push({
      value: round(Number(number) * (power === undefined ? 1 : (scale[power] ?? 1))),
      unit,
      approximate: [lead, more1, more2, after].some((word) => word !== undefined),
      decimals: number.split('.')[1]?.length ?? 0,
      scaled: power === '万' || power === '亿',
      start,
      end: match.index + all.length,
    });
  }
  const arabic = figures.length;
  let next = 0;
  for (const match of text.matchAll(chinesePattern)) {
    const [all, words = '', unit = ''] = match;
    if (all === '一起') continue;
    const { index: start } = match;
    const end = start + all.length;
    while (next < arabic && (figures[next]?.end ?? 0) <= start) next += 1;
    // 3百件: the numeral belongs to the figure that it stands in.
    if (next < arabic && (figures[next]?.start ?? end) < end) continue;
    const value = chineseNumeral(words);
    figures.push({ value, unit, approximate: false, decimals: 0, scaled: false, start, end });
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** Cuts off what binary arithmetic adds: 1.1 × 10000 is 11000. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Units that count pieces of paper or cases, in which the counts of a report are given. */
export const pieceUnits: ReadonlySet<string> = new Set([
  '件',
  '条',
  '起',
  '宗',
  '例',
  '份',
  '篇',
  '个',
  '件次',
  '条次',
  '项',
]);
