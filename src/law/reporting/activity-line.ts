import type { CivilDate } from '../calendar/civil-date.ts';
import { faultOfPast } from '../registers/cells.ts';
import { activityKinds, type ActivityKind, type ActivityKindId } from './activity.ts';

/** One record of what a body did for disclosure, without its id. No names of citizens. */
export interface ActivityLine {
  readonly kind: ActivityKindId;
  readonly title: string;
  readonly on: CivilDate;
  /** For what lasts: the last day on which it stood; null while it stands, and for what happened once. */
  readonly until: CivilDate | null;
  readonly count: number;
  readonly people: number | null;
  /** Answered in time, mended, content: of `count`, or of `people` where those are counted too. */
  readonly settled: number | null;
  readonly remark: string;
}

export const activityLimits = { title: 100, remark: 300, count: 1_000_000, people: 10_000_000 } as const;

/** What a record may count none of: nothing came, nothing was found, nothing was published yet. Of the others there is no record then. */
const mayBeNone: readonly ActivityKindId[] = ['message', 'inspection', 'key-task'];

/** The kind of that id, whatever a list of old may say; null where there is none. */
export function activityKind(id: string): ActivityKind | null {
  return Object.hasOwn(activityKinds, id) ? activityKinds[id as ActivityKindId] : null;
}

/** True where a record of that kind may count none: a quarter without a message, an inspection without a finding. */
export const mayCountNone = (kind: ActivityKindId): boolean => mayBeNone.includes(kind);

/** What is wrong with a record, by field. */
export function faultsOfActivity(
  { kind: id, title, on, until, count, people, settled, remark }: ActivityLine,
  today: CivilDate,
): readonly { readonly field: string; readonly sentence: string }[] {
  const faults: { field: string; sentence: string }[] = [];
  const say = (field: string, sentence: string) => faults.push({ field, sentence });
  const kind = activityKind(id);
  if (kind === null) say('kind', '没有选类别。');
  if (title.trim() === '') say('title', '没有填名称。');
  if ([...title].length > activityLimits.title) say('title', `名称最多${activityLimits.title}个字。`);
  if (/[\p{Cc}\u2028\u2029]/u.test(title)) say('title', '名称只能写一行。');
  if ([...remark].length > activityLimits.remark) say('remark', `说明最多${activityLimits.remark}个字。`);
  const past = faultOfPast(on, today);
  if (past !== null) say('on', past);
  if (kind === null) return faults;
  if (until !== null && !kind.lasts) say('until', `${kind.title}没有撤销日期，请留空。`);
  else if (until !== null && until < on) say('until', '撤销日期早于设立日期，请核对。');
  else if (until !== null && until > today) say('until', '撤销日期在今天以后，还没有撤销的请留空。');
  const least = mayCountNone(id) ? 0 : 1;
  if (!counts(count, least, activityLimits.count)) {
    const none = least === 1 ? '，没有的不用登记' : '';
    say('count', `数量应为${least}到${activityLimits.count}的整数（${kind.unit}）${none}。`);
  }
  if (people !== null && kind.people === null) say('people', `${kind.title}不填人数，请留空。`);
  else if (people !== null && !counts(people, 0, activityLimits.people)) {
    say('people', `${kind.people}应为0以上的整数，没有统计的留空。`);
  }
  if (settled === null) return faults;
  if (kind.settled === null) say('settled', `${kind.title}没有这一项，请留空。`);
  else if (!counts(settled, 0, activityLimits.people)) say('settled', `${kind.settled}应为0以上的整数。`);
  else if (kind.people === null && settled > count) {
    say('settled', `${kind.settled}${settled}，多于${count}${kind.unit}，请核对。`);
  } else if (kind.people !== null && people === null)
    say('people', `填了${kind.settled}，还要填${kind.people}。`);
  else if (kind.people !== null && people !== null && settled > people) {
    say('settled', `${kind.settled}${settled}，多于${kind.people}${people}，请核对。`);
  }
  return faults;
}

const counts = (number: number, least: number, most: number) =>
  Number.isSafeInteger(number) && number >= least && number <= most;
