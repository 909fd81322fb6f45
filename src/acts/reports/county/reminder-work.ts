import { v7 as uuidv7 } from 'uuid';
import { periodTitle, type ReportPeriod } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { Member } from '../../../ledger/read/report-county/members.ts';
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

/** Ends the work that a reminder opened, once the report it asked for was submitted; none where nobody was reminded. */
export async function answeredReminders(
  tx: Tx,
  bodyId: string,
  period: ReportPeriod,
): Promise<readonly StatedAct[]> {
  const open = await tx
    .selectFrom('work_items')
    .select('item_id')
    .where('body_id', '=', bodyId)
    .where('title', '=', reminderTitle(period))
    .where('done_at', 'is', null)
    .execute();
  return open.map(({ item_id: subjectId }) => ({
    kind: 'work.done',
    subjectId,
    bodyId,
    payload: { remark: '年报已经上报。' },
  }));
}
