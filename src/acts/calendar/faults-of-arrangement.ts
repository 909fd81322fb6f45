import {
  addDays,
  civilDate,
  daysBetween,
  formatChinese,
  weekdayOf,
  type Arrangement,
  type CivilDate,
} from '../../law/index.ts';

/** The longest run of days off so far was of nine days; beyond this a slip is likelier. */
const longestHoliday = 15;

/**
 * What cannot be so in an arrangement, each as a sentence; empty where it may count.
 * @param today a notice is not issued in the future
 */
export function faultsOfArrangement(
  year: number,
  { notice, holidays, makeUpDays }: Arrangement,
  today: CivilDate,
): string[] {
  if (!Number.isInteger(year) || year < 2019 || year > 2100) return ['年份应在2019到2100之间。'];
  const faults: string[] = [];
  if (notice.title.trim() === '') faults.push('请填写通知名称。');
  if (notice.date !== null && notice.date > today) {
    faults.push(`通知日期${formatChinese(notice.date)}在今天以后，请核对。`);
  }
  if (holidays.length === 0) faults.push('请至少填一个节日。');
  // A notice may govern the last days of the December before.
  const first = civilDate(`${year - 1}-12-25`);
  const last = civilDate(`${year}-12-31`);
  const off = new Map<CivilDate, string>();
  for (const { name, from, to } of holidays) {
    if (name.trim() === '') faults.push('请填写节日名称。');
    if (to < from) {
      faults.push(`${name}的最后一天${formatChinese(to)}在第一天${formatChinese(from)}以前。`);
      continue;
    }
    if (from < first || to > last) {
      faults.push(`${name}${formatChinese(from)}至${formatChinese(to)}不在${year}年里。`);
      continue;
    }
    const length = daysBetween(from, to) + 1;
    if (length > longestHoliday) {
      faults.push(`${name}放假${length}天，太长了，请核对。`);
      continue;
    }
    for (let at = 0; at < length; at += 1) {
      const date = addDays(from, at);
      const other = off.get(date);
      if (other !== undefined) {
        faults.push(`${formatChinese(date)}既是${other}又是${name}，两个节日重叠了。`);
        break;
      }
      off.set(date, name);
    }
  }
  const seen = new Set<CivilDate>();
  for (const date of makeUpDays) {
    const text = formatChinese(date, true);
    const holiday = off.get(date);
    if (holiday !== undefined) faults.push(`${text}既是${holiday}放假，又是调休上班。`);
    else if (weekdayOf(date) < 6) faults.push(`${text}本来就上班，不是调休上班的日子。`);
    if (date < first || date > last) faults.push(`调休上班的${text}不在${year}年里。`);
    if (seen.has(date)) faults.push(`调休上班的${text}写了两次。`);
    seen.add(date);
  }
  return faults;
}
