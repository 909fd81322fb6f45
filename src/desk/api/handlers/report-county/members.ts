import type { CivilDate } from '../../../../law/index.ts';
import { remindMembers } from '../../../../acts/reports/county/remind.ts';
import { setRoster, rosterSetAt } from '../../../../acts/reports/county/set-roster.ts';
import type { Tx } from '../../../../ledger/ledger.ts';
import { pageOfRows } from '../../../../ledger/read/page-of-rows.ts';
import type { Page, PageQuery } from '../../../../ledger/read/page.ts';
import { closedMembers } from '../../../../ledger/read/report-county/closed-members.ts';
import {
  memberStandings,
  readMembers,
  type Member,
  type MemberStanding,
} from '../../../../ledger/read/report-county/members.ts';
import { proposeRoster } from '../../../../ledger/read/report-county/propose-roster.ts';
import { readRoster } from '../../../../ledger/read/report-county/roster.ts';
import type { reportCountyEndpoints } from '../../../contract/report-county.ts';
import { exportList } from '../../export/export-list.ts';
import { memberColumns } from '../../export/report-member-columns.ts';
import type { HandlersOf } from '../../frame/handler.ts';
import { doneOr } from '../../frame/refused.ts';
import { findingsInTurn, memberReadings } from './member-reading.ts';
import { previousReadings } from './previous.ts';
import { shownMember, type ShownMember } from './shown.ts';

/** Filters of the contract. */
interface Filters {
  readonly standing?: MemberStanding | undefined;
  readonly only?: 'late' | 'chase' | undefined;
  readonly filer?: ShownMember['filer'] | undefined;
  readonly text?: string | undefined;
}

type Handlers = Pick<
  HandlersOf<typeof reportCountyEndpoints>,
  'reportRoster' | 'setReportRoster' | 'reportMembers' | 'exportReportMembers' | 'remindReportMembers'
>;

/** Roster, state of all members, reminders. */
export const memberHandlers: Handlers = {
  reportRoster: ({ services: { ledger }, scope, params: { bodyId } }) =>
    ledger.read(scope, async (tx) => {
      const { lines: proposed, added, closed } = await proposeRoster(tx, bodyId);
      return {
        setAt: await rosterSetAt(tx, bodyId),
        lines: await readRoster(tx, bodyId),
        proposed,
        added,
        closed,
      };
    }),
  setReportRoster: async ({ context, params, body }) =>
    doneOr(await setRoster(context, { ...params, ...body })),
  reportMembers: ({ services: { ledger }, scope, today, params: { bodyId }, query }) =>
    ledger.read(scope, async (tx) => {
      const { after, before, size, year, ...filters } = query;
      const all = await readMembers(tx, bodyId, { year, today });
      const found = pageOfMembers(all, filters, { after, before, size });
      const rows = await shownMembers(tx, found.rows, { countyId: bodyId, year, today });
      return { ...found, rows, ...inNumbers(all), rosterSet: (await rosterSetAt(tx, bodyId)) !== null };
    }),
  exportReportMembers: (call) =>
    exportList(
      call,
      call.query.only === 'chase'
        ? `${call.query.year}年度年报催报名单`
        : `${call.query.year}年度各单位年报情况`,
      memberColumns,
      async (tx, page) => {
        const { year, ...filters } = call.query;
        const of = { countyId: call.params.bodyId, year, today: call.today };
        const found = pageOfMembers(await readMembers(tx, of.countyId, of), filters, page);
        return { ...found, rows: await shownMembers(tx, found.rows, of) };
      },
    ),
  remindReportMembers: async ({ context, params, body }) =>
    doneOr(await remindMembers(context, { ...params, ...body })),
};

/** These members, with what the checks say of their reports. */
async function shownMembers(
  tx: Tx,
  members: readonly Member[],
  { countyId, year, today }: { readonly countyId: string; readonly year: number; readonly today: CivilDate },
): Promise<readonly ShownMember[]> {
  const readings = await memberReadings(tx, countyId, members, year);
  const previous = await previousReadings(tx, countyId, members, { year, today });
  const findings = await findingsInTurn(readings, previous);
  const closed = await closedMembers(tx, members);
  return members.map((member) =>
    shownMember(member, { findings: findings.get(member.line.memberId) ?? null, closed }),
  );
}

/** Only of those on the page are texts read and checks run. */
const pageOfMembers = (all: readonly Member[], filters: Filters, page: PageQuery): Page<Member> =>
  pageOfRows(filtered(all, filters), page, ({ line }) => line.memberId);

const notReported: readonly MemberStanding[] = ['missing', 'at-work', 'returned'];

function filtered(members: readonly Member[], { standing, only, filer, text }: Filters): readonly Member[] {
  const found = members.filter(
    (member) =>
      (standing === undefined ||
        member.standing === standing ||
        (standing === 'to-review' && member.unreviewed)) &&
      (only !== 'late' || member.lateBy > 0) &&
      (only !== 'chase' || notReported.includes(member.standing)) &&
      (filer === undefined || member.line.filer === filer) &&
      (text === undefined || member.line.name.includes(text)),
  );
  return only !== 'chase' ? found : found.toSorted((a, b) => b.lateBy - a.lateBy);
}

function inNumbers(members: readonly Member[]) {
  const count = (standing: MemberStanding) => members.filter((member) => member.standing === standing).length;
  return {
    due: members.find(({ line }) => line.exempt === null)?.due ?? null,
    expected: members.length - count('exempt'),
    standings: Object.fromEntries(memberStandings.map((each) => [each, count(each)])) as Record<
      MemberStanding,
      number
    >,
    unreviewed: members.filter(({ unreviewed }) => unreviewed).length,
    late: members.filter(({ lateBy }) => lateBy > 0).length,
  };
}
