import { v7 as uuidv7 } from 'uuid';
import {
  exemptionReasons,
  periodTitle,
  wholeYear,
  type ReportPeriod,
  type RosterLine,
} from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { Member } from '../../../ledger/read/report-county/members.ts';
import { linesOfYear } from '../../../ledger/read/report-county/roster.ts';
import type { StatedAct } from '../../perform.ts';

/** What the work of a body is called that was reminded of its report. */
export const reminderTitle = (period: ReportPeriod): string =>
  `报送${periodTitle(period)}政府信息公开工作年度报告`;

/**
 * Work on the chain of each body, with whoever answers for disclosure there; none for one that works elsewhere, has nobody for it, or
 * has the same work open. Asked for all of them at once: a county reminds a hundred.
 */
export async function remindingWork(
  tx: Tx,
  members: readonly Member[],
  { title, message }: { readonly title: string; readonly message: string },
): Promise<readonly StatedAct[]> {
  const bodies = members.flatMap(({ line: { bodyId } }) => bodyId ?? []);
  if (bodies.length === 0) return [];
  const busy = await bodiesAtWork(tx, bodies, title);
  const heads = await headsOf(tx, bodies);
  return members.flatMap(({ line: { bodyId }, due }): readonly StatedAct[] => {
    const holderId = bodyId === null || busy.has(bodyId) ? undefined : heads.get(bodyId);
    if (bodyId === null || holderId === undefined) return [];
    const payload = {
      kind: 'task',
      title,
      details: message === '' ? '县里催报，请抓紧写好、审好，上报县里。' : message,
      holderId,
      countedFrom: null,
      workingDays: null,
      dueOn: due,
      atTheEarliest: false,
    } as const;
    return [{ kind: 'work.opened', subjectId: uuidv7(), bodyId, payload }];
  });
}

/** Those of the bodies in which work of that title is open. */
async function bodiesAtWork(tx: Tx, bodies: readonly string[], title: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('work_items')
    .select('body_id')
    .where('body_id', 'in', bodies)
    .where('title', '=', title)
    .where('done_at', 'is', null)
    .execute();
  return new Set(rows.map(({ body_id: id }) => id));
}

/** Who answers for disclosure in each body: the head of its office, else a clerk; bodies that have neither are left out. */
async function headsOf(tx: Tx, bodies: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const staff = await tx
    .selectFrom('staff')
    .select(['body_id', 'staff_id', 'roles'])
    .where('body_id', 'in', bodies)
    .where('left_on', 'is', null)
    .orderBy('added_at')
    .orderBy('staff_id')
    .execute();
  const first = (role: string) =>
    staff
      .filter(({ roles }) => roles.includes(role))
      .toReversed()
      .map(({ body_id: body, staff_id: id }) => [body, id] as const);
  // The first of each body stands last, and the heads after the clerks: they hold.
  return new Map([...first('clerk'), ...first('office-head')]);
}

/** A body, and the period whose report it was reminded of. */
interface Reminded {
  readonly bodyId: string;
  readonly period: ReportPeriod;
}

/** Ends the work that a reminder opened, once the report it asked for came; none where nobody was reminded. */
export const answeredReminders = async (
  tx: Tx,
  { bodyId, period }: Reminded,
  remark: string,
): Promise<readonly StatedAct[]> =>
  (await openReminders(tx, [{ bodyId, period }])).map(({ item }) => ending(item, remark));

/**
 * Ends the work that reminders of a county's office opened in bodies that its roster, as it will be, no longer asks for the report of
 * that year: it names them with a reason why they need not report, or no longer names them.
 */
export async function excusedReminders(
  tx: Tx,
  countyId: string,
  lines: readonly RosterLine[],
): Promise<readonly StatedAct[]> {
  const sent = await tx
    .selectFrom('report_reminders')
    .select(['member_id', 'year'])
    .distinct()
    .where('body_id', '=', countyId)
    .execute();
  const excused = sent.flatMap(({ member_id: bodyId, year }) => {
    const line = linesOfYear(lines, year).find(({ memberId }) => memberId === bodyId);
    const remark =
      line === undefined ? notListed : line.exempt === null ? null : needNot(exemptionReasons[line.exempt]);
    return remark === null ? [] : [{ bodyId, period: wholeYear(year), remark }];
  });
  return (await openReminders(tx, excused)).map(({ item, of }) => ending(item, of.remark));
}

const notListed = '县里的应报单位名单不再列入本单位这一年度，不用报。';
const needNot = (reason: string) => `县里的应报单位名单写明本单位不用报年报：${reason}。`;

interface OpenItem {
  readonly bodyId: string;
  readonly itemId: string;
}

const ending = ({ bodyId, itemId: subjectId }: OpenItem, remark: string): StatedAct => ({
  kind: 'work.done',
  subjectId,
  bodyId,
  payload: { remark },
});

/** The work that is open of these reminders. */
async function openReminders<Of extends Reminded>(
  tx: Tx,
  reminded: readonly Of[],
): Promise<readonly { readonly item: OpenItem; readonly of: Of }[]> {
  if (reminded.length === 0) return [];
  const key = (bodyId: string, title: string) => `${bodyId} ${title}`;
  const asked = new Map(reminded.map((of) => [key(of.bodyId, reminderTitle(of.period)), of]));
  const open = await tx
    .selectFrom('work_items')
    .select(['body_id as bodyId', 'item_id as itemId', 'title'])
    .where('body_id', 'in', [...new Set(reminded.map(({ bodyId }) => bodyId))])
    .where('title', 'in', [...new Set(reminded.map(({ period }) => reminderTitle(period)))])
    .where('done_at', 'is', null)
    .execute();
  return open.flatMap(({ title, ...item }) => {
    const of = asked.get(key(item.bodyId, title));
    return of === undefined ? [] : [{ item, of }];
  });
}
