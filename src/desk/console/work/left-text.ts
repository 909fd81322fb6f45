import { texts } from './texts.ts';

/** 剩3个工作日, 今天, 超1个工作日; null where there is no date or it is done. */
export function leftText({
  workingDaysLeft,
  urgency,
}: {
  readonly workingDaysLeft: number | null;
  readonly urgency: string;
}): string | null {
  if (urgency === 'done' || workingDaysLeft === null) return null;
  if (urgency === 'today') return texts.leftToday;
  return workingDaysLeft < 0 ? texts.over(-workingDaysLeft) : texts.left(workingDaysLeft);
}
