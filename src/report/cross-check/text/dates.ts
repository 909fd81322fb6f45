import { cite } from '../../../law/index.ts';
import type { NarrativePart } from '../../annual-report.ts';
import type { Reading } from '../../reading.ts';
import type { Fault, Rule } from '../rule.ts';
import { foldProse, narrativeParts, quote } from './prose.ts';

/** Dates: the period, the year, broken and impossible dates, the date of signature. */
export const dates: Rule = {
  id: 'F-3',
  level: 'error',
  title: '年份、统计期限和日期正确',
  basis: [cite('reportFormat2021'), cite('regulation', '第五十条')],
  check: ({ reading }) => [
    ...period(reading),
    ...titleYear(reading),
    ...broken(reading),
    ...otherYear(reading),
    ...signature(reading),
  ],
};

function period({ report: { period: stated, year } }: Reading): Fault[] {
  if (stated === null) return [];
  const { from, to } = stated;
  if (from === null || to === null) return [];
  const where = { part: 'preamble' as const };
  const written = `${chinese(from)}至${chinese(to)}`;
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const [first = 0, last = 0] = years;
  if (year !== null && (first !== year || last !== year)) {
    return [
      {
        where,
        message: `报告年度是${year}年，统计期限写的是${written}。`,
        advice: `统计期限应为${year}年1月1日至${year}年12月31日，请改正写错的一处。`,
        left: year,
        right: first === year ? last : first,
      },
    ];
  }
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return [];
  // A body set up or dissolved within the year reports for a part of it.
  const partOfYear = to.endsWith('-12-31') || from.endsWith('-01-01');
  const slip = /-12-(?:30|3)$/.test(to) || /-01-0[2-9]$/.test(from);
  return [
    {
      ...(partOfYear && !slip ? { level: 'warning' as const } : {}),
      where,
      message: `统计期限写的是${written}，不是整年。`,
      advice: '应为1月1日至12月31日；年内新设或撤销的机关，请写明原因。',
    },
  ];
}

function titleYear({ title, report: { period: stated, year } }: Reading): Fault[] {
  const years = [...(title ?? '').matchAll(/20\d\d(?=\s*年)/g)].map((match) => Number(match[0]));
  const [first] = years;
  if (first === undefined) return [];
  const different = years.find((other) => other !== first);
  if (different !== undefined) {
    return [
      {
        where: { part: 'title' },
        message: `标题里有两个年份：${first}年和${different}年。`,
        advice: '标题只写报告年度。',
        left: year ?? first,
        right: different,
      },
    ];
  }
  const covered = Number(stated?.to?.slice(0, 4) ?? Number.NaN);
  // Where the year of the report was read from the title, `period` has already said that the two differ.
  if (Number.isNaN(covered) || covered === first || year === first) return [];
  return [
    {
      where: { part: 'title' },
      message: `标题写的是${first}年，统计期限是${covered}年。`,
      advice: '核对报告年度，改正写错的一处。',
      left: covered,
      right: first,
    },
  ];
}

const brokenPatterns: readonly (readonly [RegExp, string])[] = [
  [/(?<!\d)20\d\d[ \u00a0\u3000]+\d{1,2}月(?:\d{1,2}日?)?/g, '缺“年”字'],
  [/(?<!\d)20\d\d(?:1[0-2]|[1-9])月(?:\d{1,2}日)?/g, '缺“年”字'],
  [/(?<!\d)20\d\d\d{2,4}日/g, '缺“年”“月”字'],
  [/(?<!\d)20\d\d年\d{1,4}日/g, '缺“月”字'],
  [/(?<!\d)20\d\d年\d{1,2}月\d{1,2}(?=[至到起止])/g, '缺“日”字'],
  [/(?<!\d)20\d\d年年|月月\d|\d日日/g, '有重复的字'],
];

function broken(reading: Reading): Fault[] {
  return narrativeParts.flatMap((part) => {
    const text = foldProse(reading.report.narrative[part] ?? '');
    const faults: Fault[] = [];
    for (const [pattern, what] of brokenPatterns) {
      for (const match of text.matchAll(pattern)) {
        faults.push({
          where: { part },
          message: `日期${quote(match[0])}${what}。`,
          advice: '日期写全，例如2025年1月1日。',
        });
      }
    }
    return [...faults, ...impossible(text, part)];
  });
}

function impossible(text: string, part: NarrativePart): Fault[] {
  return [...text.matchAll(/(?<!\d)(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/g)].flatMap((match) => {
    const [all, year, month, day = '1'] = match;
    if (exists(Number(year), Number(month), Number(day))) return [];
    return [{ where: { part }, message: `没有${quote(all)}这个日期。`, advice: '改为正确的日期。' }];
  });
}

/** A part that opens with last year: copied and not changed. */
function otherYear({ report }: Reading): Fault[] {
  const { year, narrative } = report;
  if (year === null) return [];
  const faults: Fault[] = [];
  const add = (part: NarrativePart, words: string, stated: number, level?: 'warning') =>
    faults.push({
      ...(level === undefined ? {} : { level }),
      where: { part },
      message: `报告年度是${year}年，正文写的是${quote(words)}。`,
      advice: '核对年份；沿用上年文字的，请改成本年度的内容。',
      left: year,
      right: stated,
    });
  const preamble = foldProse(narrative.preamble ?? '');
  const named = /(20\d\d)年(?:度)?(?:政府信息公开(?:工作)?(?:年度)?报告|政府信息公开工作年报)/.exec(preamble);
  if (named !== null && Number(named[1]) !== year) add('preamble', named[0], Number(named[1]));
  for (const part of ['overview', 'problems', 'other'] as const) {
    const text = foldProse(narrative[part] ?? '');
    const opening =
      /^(?:[（(]?[一1][）)、.]?)?(?:截至)?(20\d\d)年(?:度)?(?![底末、]|.{0,8}(?:以来|起|问题))[^。]{0,12}/.exec(
        text,
      );
    // 2023年收到2件，2024年未收到: the two are set side by side.
    if (opening !== null && text.split('。')[0]?.includes(`${year}年`) === true) continue;
    const stated = Number(opening?.[1] ?? Number.NaN);
    if (opening !== null && stated < year) add(part, opening[0], stated, 'warning');
    else if (opening !== null && part !== 'problems' && stated > year)
      add(part, opening[0], stated, 'warning');
  }
  const fee =
    /(20\d\d)年度?[^。；，]{0,14}[，]?[^。；，]{0,8}(?:未|没有|无|未曾)[^。；，]{0,12}(?:处理费|收费|费用)/.exec(
      foldProse(narrative.other ?? ''),
    );
  const stated = Number(fee?.[1] ?? Number.NaN);
  const already = faults.some((fault) => fault.where.part === 'other');
  if (fee !== null && stated !== year && !already) add('other', fee[0], stated, 'warning');
  return faults;
}

/** A line that is nothing but a date: the signature. It cannot lie before the end of the period. */
function signature({ text, report: { year } }: Reading): Fault[] {
  if (year === null) return [];
  const line = text
    .split('\n')
    .map((one) => one.replace(/\s/g, ''))
    .findLast((one) => /^[（(]?20\d\d年\d{1,2}月\d{1,2}日[）)]?$/.test(one));
  const found = line === undefined ? null : /(20\d\d)年(\d{1,2})月(\d{1,2})日/.exec(line);
  if (found === null) return [];
  const [date = '', signedYear, month, day] = found;
  const where = { part: 'document' as const };
  if (!exists(Number(signedYear), Number(month), Number(day))) {
    return [{ where, message: `落款日期“${date}”不存在。`, advice: '改为正确的日期。' }];
  }
  if (Number(signedYear) > year || (Number(signedYear) === year && month === '12' && day === '31')) return [];
  return [
    {
      ...(Number(signedYear) === year && Number(month) === 12 ? { level: 'warning' as const } : {}),
      where,
      message: `落款日期是${date}，早于统计期限的最后一天${year}年12月31日。`,
      advice: '核对落款日期的年份；数据应截至12月31日。',
    },
  ];
}

function exists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

function chinese(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
