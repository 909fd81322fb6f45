import { texts } from './texts.ts';

/** How long is left or over: 剩3个工作日, 今天, 超1个工作日. */
export function dueText({
  workingDays,
  state,
}: {
  readonly workingDays: number;
  readonly state: string;
}): string {
  if (state === 'overdue' || workingDays < 0) return texts.over(Math.abs(workingDays));
  return workingDays === 0 ? texts.today : texts.left(workingDays);
}
