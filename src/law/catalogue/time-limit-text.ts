import type { PeriodKind } from '../calendar/months.ts';
import type { DayUnit, EventKind, TimeLimitRule } from './time-limit.ts';

export const periodTitles: Readonly<Record<PeriodKind, string>> = {
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
};

/** What an event is called where the row has no words of its own for it. */
export const eventTitles: Readonly<Record<EventKind, string>> = {
  formed: '形成或者变更',
  approved: '批准',
  received: '收到',
  decided: '作出决定',
  issued: '印发',
  ended: '结束',
  other: '其他情形',
};

const length = (days: number, unit: DayUnit) => `${days}${unit === 'working-day' ? '个工作日' : '日'}`;
const statutory = '目录没有写天数，按《条例》第二十六条最长20个工作日';

/** A rule of a time limit as it was understood, in plain words, for whoever typed the wording to check. */
export function timeLimitText(rule: TimeLimitRule): string {
  switch (rule.kind) {
    case 'within': {
      const event = rule.eventText === '' ? eventTitles[rule.event] : rule.eventText;
      const assumed = rule.stated ? '' : '（没有写从什么时候起算，按信息形成起算）';
      return `${event}的第二天起，${length(rule.days, rule.unit)}内公开${assumed}`;
    }
    case 'shown-for':
      return `张贴、公示至少${length(rule.days, rule.unit)}；${statutory}内公开`;
    case 'each':
      return eachText(rule);
    case 'same-day':
      return '发生的当天公开';
    case 'promptly':
      return `及时公开；${statutory}`;
    case 'long-term':
      return `长期公开，有变更就更新；${statutory}`;
  }
}

function eachText({ period, by }: TimeLimitRule & { readonly kind: 'each' }): string {
  const each = `每${period === 'month' ? '个' : ''}${periodTitles[period]}`;
  switch (by.kind) {
    case 'last-day':
      return `${each}公开一次，最晚在${period === 'half-year' ? '这半年' : `当${periodTitles[period]}`}的最后一天`;
    case 'after-end':
      return `${each}结束的第二天起，${length(by.days, by.unit)}内公开`;
    case 'day-of-month': {
      const day = by.day === 31 ? '最后一天' : `${by.day}日`;
      if (period === 'month') return `每个月${day}以前公开`;
      return period === 'year' ? `每年${by.month}月${day}以前公开` : `${each}第${by.month}个月${day}以前公开`;
    }
  }
}
