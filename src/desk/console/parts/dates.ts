import { formatChinese, parseCivilDate } from '../../../law/index.ts';

const inChina = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function partsOf(instant: string | number) {
  const parts = new Map(inChina.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minute: `${part('hour')}:${part('minute')}`,
    second: part('second'),
  };
}

/** 2026-11-20 09:30, by China's clock. */
export function minuteText(instant: string | number): string {
  const { day, minute } = partsOf(instant);
  return `${day} ${minute}`;
}

/** 2026-11-20 09:30:07, by China's clock. */
export function secondText(instant: string): string {
  const { day, minute, second } = partsOf(instant);
  return `${day} ${minute}:${second}`;
}

/** 09:30, by China's clock. */
export function clockText(instant: string | number): string {
  return partsOf(instant).minute;
}

/** 2026年11月20日, with 「（星期五）」 where someone must act; what is no date stays as it is. */
export function dateText(date: string, withWeekday = false): string {
  const civil = parseCivilDate(date);
  return civil === null ? date : formatChinese(civil, withWeekday);
}
