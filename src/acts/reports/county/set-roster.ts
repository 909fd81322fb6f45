import type { RosterLine } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { faultOfBodyState } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { perform, type ActContext } from '../../perform.ts';
import { faultOfReasonForEver } from '../../publishing-input.ts';
import { excusedReminders } from './reminder-work.ts';
import { faultOfLines } from './roster-faults.ts';

export interface RosterToSet {
  readonly actId: string;
  /** The county's office. */
  readonly bodyId: string;
  readonly lines: readonly RosterLine[];
  /** Why it is so, or what was changed. */
  readonly reason: string;
  /** The lines that were seen when it was opened: `set_at` of the newest, null where there were none. */
  readonly seenAt: string | null;
}

/**
 * Sets who reports to the county's office, the whole roster at once (国办公开办函〔2021〕30号二: departments and townships; what does not
 * meet 行政性、外部性、独立性 is listed with its reason). Villages are no organs of the state and never on it.
 */
export async function setRoster(context: ActContext, input: RosterToSet): Promise<Outcome> {
  const { actId, bodyId, reason, seenAt } = input;
  const lines = input.lines.map((line) => ({
    ...line,
    memberId: line.bodyId ?? line.memberId,
    name: line.name.trim(),
    remark: line.remark.trim(),
  }));
  const fault = faultOfReasonForEver(reason) ?? faultOfLines(lines);
  if (fault !== null) return { done: false, refusal: fault };
  return perform(
    context,
    { permission: 'reports.supervise', bodyId, actId, kind: 'roster.set' },
    async (tx) =>
      (await faultOfBodyState(tx, bodyId)) ??
      (await faultOfCounty(tx, bodyId)) ??
      (await faultOfStale(tx, bodyId, seenAt)) ??
      (await faultOfBodies(tx, bodyId, lines)) ?? [
        { kind: 'roster.set', subjectId: bodyId, payload: { lines, reason: reason.trim() } },
        // Who was reminded and need not report any more has nothing left to do.
        ...(await excusedReminders(tx, bodyId, lines)),
      ],
  );
}

/** Why a body keeps no roster; null for a county. */
async function faultOfCounty(tx: Tx, bodyId: string): Promise<Refusal | null> {
  const body = await tx
    .selectFrom('bodies')
    .select(['name', 'level'])
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  return body?.level === 'county'
    ? null
    : refuse('not-now', `${body?.name ?? '这个单位'}不是县级，不汇总下级的年报。`);
}

/** When the roster was last set (ISO 8601); null where it never was. */
export async function rosterSetAt(tx: Tx, bodyId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('report_roster')
    .select(({ fn }) => fn.max('set_at').as('at'))
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  return row?.at?.toISOString() ?? null;
}

async function faultOfStale(tx: Tx, bodyId: string, seenAt: string | null): Promise<Refusal | null> {
  return (await rosterSetAt(tx, bodyId)) === seenAt
    ? null
    : refuse('stale', '名单刚才有人改过，这次没有保存。请重新打开名单，核对以后再改。');
}

/** Every body that is named stands below the county and is no village; none goes by as one outside of the platform. */
async function faultOfBodies(
  tx: Tx,
  countyId: string,
  lines: readonly RosterLine[],
): Promise<Refusal | null> {
  const rows = await tx
    .selectFrom('bodies')
    .select(['body_id', 'level', 'path', 'name'])
    .where(
      'body_id',
      'in',
      lines.map(({ memberId }) => memberId),
    )
    .execute();
  const byId = new Map(rows.map((row) => [row.body_id, row]));
  for (const [at, { bodyId, memberId, filer, name }] of lines.entries()) {
    const body = byId.get(memberId);
    if (bodyId === null) {
      if (body === undefined) continue;
      // Its files would stand for the reports of that body, or for the county's own of earlier years.
      return refuse(
        'wrong-input',
        `${name}用的是${body.name}的编号，请去掉这一行，重新添加。`,
        `lines.${at}.name`,
      );
    }
    if (body === undefined || !body.path.includes(countyId)) {
      return refuse('wrong-input', `${name}不是本县的单位，请去掉。`, `lines.${at}.name`);
    }
    if (body.level === 'village') {
      return refuse(
        'wrong-input',
        `${body.name}是村（居）民委员会，不是行政机关，不报年报。`,
        `lines.${at}.name`,
      );
    }
    if ((bodyId === countyId) !== (filer === 'office')) {
      return refuse('wrong-input', `${name}的单位类别不对，请核对。`, `lines.${at}.filer`);
    }
  }
  return null;
}
