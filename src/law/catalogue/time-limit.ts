import type { PeriodKind } from '../calendar/months.ts';

/** The event from which a term runs; `other` is told by the words of the row. */
export type EventKind = 'formed' | 'approved' | 'received' | 'decided' | 'issued' | 'ended' | 'other';

export type DayUnit = 'working-day' | 'day';

/** What one wording of 公开时限 asks for. */
export type TimeLimitRule =
  /** Within so many days of an event. `stated` is false where the wording names none: then Art. 26 has it run from forming. */
  | {
      readonly kind: 'within';
      readonly days: number;
      readonly unit: DayUnit;
      readonly event: EventKind;
      readonly eventText: string;
      readonly stated: boolean;
    }
  /** 公示期: stays up so many days at least. */
  | { readonly kind: 'shown-for'; readonly days: number; readonly unit: DayUnit }
  /** Once a period: by its last day, by a day in it, or within so many days after it. */
  | { readonly kind: 'each'; readonly period: PeriodKind; readonly by: PeriodDay }
  /** 实时、当日 */
  | { readonly kind: 'same-day' }
  /** 及时、按进展: no number of days; Art. 26 sets the end. */
  | { readonly kind: 'promptly' }
  /** 长期公开: stays up, and is kept right. */
  | { readonly kind: 'long-term' };

export type PeriodDay =
  | { readonly kind: 'last-day' }
  /** `month` counts from 1 within the period. */
  | { readonly kind: 'day-of-month'; readonly month: number; readonly day: number }
  | { readonly kind: 'after-end'; readonly days: number; readonly unit: DayUnit };

/** The rules of a wording, or the part that could not be read, for a person to enter. */
export type TimeLimit =
  | { readonly rules: readonly TimeLimitRule[]; readonly unread: null }
  | { readonly rules: null; readonly unread: string };

const number = String.raw`(?<number>\d{1,3}|[一二三四五六七八九十百两]{1,5})`;
const unit = String.raw`(?<unit>个?工作日|个?自然日|日|天)`;
const days = `${number}(?:${unit})`;
/** 20日 without 内 may be the twentieth of a month; 20个工作日 and 7天 may not. */
const within = '(?<inside>以内|之内|内)?';
const end = '(?:予以|主动|及时|向社会|对外)*(?:公开|公布|发布|公示|更新|张贴|完成)*';

/** Words of the event, by what they mean; the first that fits. */
const eventWords: readonly (readonly [RegExp, EventKind])[] = [
  [/收到|受理/u, 'received'],
  [/形成|变更|变动|制作|获取|获得|产生/u, 'formed'],
  [/批准|批复|审批|审议通过|核准/u, 'approved'],
  [/决定|认定|确认/u, 'decided'],
  [/印发|发布|公布|出台|签发|公告/u, 'issued'],
  [/结束|完成|竣工|届满|期满/u, 'ended'],
];

const periodWords: Readonly<Record<string, PeriodKind>> = {
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  半年: 'half-year',
  年: 'year',
  年度: 'year',
};
const period = '(?<period>年度|半年|季度|年|季|月)';

const withinWording = new RegExp(
  `^(?:(?:自|从|在|于)?(?<event>[^，。；]{1,40}?)(?:之日起|之日|之后|以后|后|起)(?:的)?)?${days}${within}${end}$`,
  'u',
);
const shownWording = new RegExp(
  `^(?:(?:公示|公布|公告|张贴)(?:期|期限|时间|期间)?为?|公开(?:期限|时间)(?=不|至少))(?:不少于|不得少于|至少|不短于|≥)?${days}(?:以上)?$`,
  'u',
);
const eachWording = new RegExp(
  `^(?:一般事项)?(?:至少)?(?:按|每|每一|分)(?:个)?${period}(?:度)?(?:至少)?(?:一次|更新一次|公开一次|公布一次|及时)?${end}(?:一次)?$`,
  'u',
);
const eachAfterWording = new RegExp(
  `^每(?:个)?${period}(?:度)?(?:结束|终了)(?:之日起|之后|以后|后)?${days}${within}${end}$`,
  'u',
);
/** What is published then, where the wording goes on to say it. */
const of = '(?:上(?:个|一)?(?:月|季|季度|半年|年|年度)(?:度)?(?:情况|数据|信息)?)?';
const eachDayWording = new RegExp(
  `^(?:每(?:个)?)${period}?(?:度)?(?:(?<first>首月|第一个月|首个月|末月|最后一个月)|(?<month>\\d{1,2})月)?(?:(?<day>\\d{1,2})[日号]|底)(?:前|之前|以前)?${end}${of}$`,
  'u',
);
const quarterDayWording = new RegExp(
  `^季度(?<first>首月|第一个月|末月)(?:(?<day>\\d{1,2})[日号]|底)(?:前|之前|以前)?${end}${of}$`,
  'u',
);
const sameDayWording = new RegExp(`^(?:实时|即时|当日|当天|立即|即日)${end}$`, 'u');
const promptlyWording = new RegExp(
  `^(?:(?:信息)?(?:形成|变更|变动)后)?(?:及时|适时|随时|按(?:工作)?进展(?:情况)?(?:及时)?|根据(?:工作)?进展(?:情况)?(?:及时)?|重大事项随时)${end}$`,
  'u',
);
const longTermWording = /^(?:长期|持续|常年|永久|动态)(?:公开|公示|更新|调整)*(?:\(动态(?:调整|更新)\))?$/u;

/**
 * Reads a wording of 公开时限 (自信息形成或者变更之日起20个工作日内). Several clauses, set off by ；。 or a line, are several
 * rules. Nothing is guessed: one clause that cannot be read, and the answer is that clause.
 */
export function parseTimeLimit(text: string): TimeLimit {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const read = readTimeLimit(text);
  kept.set(text, read);
  return read;
}

/** A catalogue has hundreds of rows and a handful of wordings. */
const kept = new Map<string, TimeLimit>();
const mostKept = 1_000;

function readTimeLimit(text: string): TimeLimit {
  const clauses = normalise(text)
    .split(/[；;。\n]+/u)
    .map((clause) => clause.replaceAll(/^[（(]?\d{1,2}[.、．)）](?!\d)|，$/gu, '').trim())
    .filter((clause) => clause !== '');
  if (clauses.length === 0) return { rules: null, unread: text.trim() };
  const rules: TimeLimitRule[] = [];
  for (const clause of clauses) {
    const found = clause.includes('，') ? ruleOfParts(clause) : one(ruleOf(clause));
    if (found === null) return { rules: null, unread: clause };
    rules.push(...found);
  }
  return { rules, unread: null };
}

const one = (rule: TimeLimitRule | null): readonly TimeLimitRule[] | null => (rule === null ? null : [rule]);

/** A clause with commas: as a whole, or every part of it for itself. */
function ruleOfParts(clause: string): readonly TimeLimitRule[] | null {
  const whole = ruleOf(clause.replaceAll('，', ''));
  if (whole !== null) return [whole];
  const parts = clause.split('，').map(ruleOf);
  const read = parts.filter((rule) => rule !== null);
  return read.length === parts.length ? read : null;
}

function normalise(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(',', '，')
    .replaceAll(/[^\S\n]/gu, '')
    .replace(/^\s*公开时限:/u, '')
    .replaceAll(/\((?:法律|法规|另有)[^()]*从其规定\)/gu, '')
    .replaceAll(/[，；;。](?:法律|法规)[^；;。]*(?:另有|有)规定的?[，]?从其规定/gu, '');
}

function ruleOf(clause: string): TimeLimitRule | null {
  if (sameDayWording.test(clause)) return { kind: 'same-day' };
  if (promptlyWording.test(clause)) return { kind: 'promptly' };
  if (longTermWording.test(clause)) return { kind: 'long-term' };
  return shown(clause) ?? each(clause) ?? withinDays(clause);
}

function shown(clause: string): TimeLimitRule | null {
  const groups = shownWording.exec(clause)?.groups;
  const term = termOf(groups);
  return term === null ? null : { kind: 'shown-for', ...term };
}

function each(clause: string): TimeLimitRule | null {
  const after = eachAfterWording.exec(clause)?.groups;
  const term = ambiguous(after) ? null : termOf(after);
  const afterPeriod = periodWords[after?.['period'] ?? ''];
  if (term !== null && afterPeriod !== undefined) {
    return { kind: 'each', period: afterPeriod, by: { kind: 'after-end', ...term } };
  }
  const plain = periodWords[eachWording.exec(clause)?.groups?.['period'] ?? ''];
  if (plain !== undefined) return { kind: 'each', period: plain, by: { kind: 'last-day' } };
  return eachOnDay(clause);
}

/** 每季度首月20日前, 每月10日前, 每年1月31日前. */
function eachOnDay(clause: string): TimeLimitRule | null {
  const quarter = quarterDayWording.exec(clause)?.groups;
  const groups = quarter ?? eachDayWording.exec(clause)?.groups;
  if (groups === undefined) return null;
  const kind = quarter === undefined ? periodWords[groups['period'] ?? ''] : 'quarter';
  if (kind === undefined) return null;
  const length = kind === 'month' ? 1 : kind === 'quarter' ? 3 : kind === 'half-year' ? 6 : 12;
  const { first, month } = groups;
  // 每年12月底前: the last day of that month.
  const day = Number(groups['day'] ?? 31);
  if (month !== undefined && kind !== 'year') return null;
  const which =
    first === undefined ? Number(month ?? (length === 1 ? 1 : 0)) : /末|最后/u.test(first) ? length : 1;
  if (which < 1 || which > length || day < 1 || day > 31) return null;
  return { kind: 'each', period: kind, by: { kind: 'day-of-month', month: which, day } };
}

function withinDays(clause: string): TimeLimitRule | null {
  const groups = withinWording.exec(clause)?.groups;
  const term = ambiguous(groups) ? null : termOf(groups);
  if (term === null) return null;
  const eventText = (groups?.['event'] ?? '').replace(/^(?:信息|政府信息|该信息)/u, '');
  if (eventText === '') return { kind: 'within', ...term, event: 'formed', eventText: '', stated: false };
  // What repeats is no event, and a number in it means that something was not understood.
  if (/每|\d|前/u.test(eventText)) return null;
  const event = eventWords.find(([words]) => words.test(eventText))?.[1] ?? 'other';
  return { kind: 'within', ...term, event, eventText, stated: true };
}

function ambiguous(groups: Record<string, string> | undefined): boolean {
  return groups?.['unit'] === '日' && groups['inside'] === undefined;
}

function termOf(groups: Record<string, string> | undefined): { days: number; unit: DayUnit } | null {
  const count = numberOf(groups?.['number'] ?? '');
  if (count === null || count < 1) return null;
  return { days: count, unit: groups?.['unit']?.endsWith('工作日') === true ? 'working-day' : 'day' };
}

const digits = '零一二三四五六七八九';

/** 20, 二十, 十五, 一百二十; null for what is no number below 1000. */
function numberOf(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const found =
    /^(?:(?<hundreds>[一二两三四五六七八九])百)?(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?(?<ones>[一二两三四五六七八九])?$/u.exec(
      text,
    )?.groups;
  if (text === '' || found === undefined) return null;
  const value = (digit: string | undefined, absent: number) =>
    digit === undefined ? absent : digit === '两' ? 2 : digits.indexOf(digit);
  const tens = found['ten'] === undefined ? 0 : value(found['tens'], 1);
  return value(found['hundreds'], 0) * 100 + tens * 10 + value(found['ones'], 0);
}
