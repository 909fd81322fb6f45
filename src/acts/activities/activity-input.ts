import {
  activityKinds,
  faultsOfActivity,
  topicBasis,
  type ActivityLine,
  type CivilDate,
} from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { ActivityEntry } from '../../ledger/report-acts.ts';
import { refuse, type Refusal } from '../outcome.ts';
import { faultOfPrivateTexts } from '../publishing-input.ts';

/** The record as an act states it: blanks at the ends taken away. */
export function entryOf(activityId: string, line: ActivityLine): ActivityEntry {
  const { kind, title, on, until, count, people, settled, remark } = line;
  return {
    activityId,
    kind,
    title: title.trim(),
    on,
    until,
    count,
    people,
    settled,
    remark: remark.trim(),
  };
}

/** Why a record will not do; null where it will. */
export function faultOfActivity(line: ActivityLine, today: CivilDate): Refusal | null {
  const [fault] = faultsOfActivity(line, today);
  if (fault !== undefined)
    return { ...refuse('wrong-input', fault.sentence, fault.field), basis: topicBasis };
  return faultOfPrivateActivity(line);
}

/** Personal data in what a record says; null where there is none. The report counts people, it names none. */
export function faultOfPrivateActivity({
  title,
  remark,
}: Pick<ActivityLine, 'title' | 'remark'>): Refusal | null {
  return faultOfPrivateTexts([
    { text: title, field: 'title', name: '名称' },
    { text: remark, field: 'remark', name: '说明' },
  ]);
}

/** Why what lasts cannot be recorded: one of its kind and name stands already, and would count twice. */
export async function faultOfStanding(
  tx: Tx,
  bodyId: string,
  { activityId, kind, title, until }: ActivityEntry,
): Promise<Refusal | null> {
  if (!activityKinds[kind].lasts || until !== null) return null;
  const standing = await tx
    .selectFrom('activities')
    .select('on_date as on')
    .where('body_id', '=', bodyId)
    .where('kind', '=', kind)
    .where('title', '=', title)
    .where('until_date', 'is', null)
    .where('removed_at', 'is', null)
    .where('activity_id', '!=', activityId)
    .executeTakeFirst();
  return standing === undefined ? null : refuse('wrong-input', standsSentence(title, standing.on), 'title');
}

/** How a second one of the same name is refused, in a form and in a list. */
export const standsSentence = (title: string, on: CivilDate): string =>
  `“${title}”已经登记，${on}设立，还没有撤销。另有一处的，名称里写明在哪里。`;
