import { formatChinese } from '../../../law/index.ts';
import { byNumber } from '../../../acts/requests/reading/by-number.ts';
import { exportApplicants } from '../../../acts/requests/retention/export-applicants.ts';
import { listRequests } from '../../../ledger/read/requests/list-requests.ts';
import { clockTitles } from '../../../ledger/read/requests/request-row.ts';
import { runningClocks, type RunningClock } from '../../../ledger/read/requests/running-clocks.ts';
import { superviseBodies } from '../../../ledger/read/requests/supervise-bodies.ts';
import type { requestSupervisionEndpoints } from '../../contract/request-supervision.ts';
import { applicantColumns } from '../export/applicant-columns.ts';
import { calendarFile, type CalendarDay } from '../export/calendar-file.ts';
import { exportList, spreadsheetOf } from '../export/export-list.ts';
import { bodyRequestColumns, requestExportColumns } from '../export/request-columns.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { refusedBy } from '../frame/refused.ts';

export const requestSupervisionHandlers: HandlersOf<typeof requestSupervisionEndpoints> = {
  bodyRequests: ({ services: { ledger }, scope, today, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => superviseBodies(tx, today, { after, before, size }, filter)),
  exportBodyRequests: (call) =>
    exportList(call, `各单位公开申请${call.query.year}年`, bodyRequestColumns, (tx, page) =>
      superviseBodies(tx, call.today, page, call.query),
    ),
  exportRequests: (call) =>
    exportList(call, '公开申请', requestExportColumns, async (tx, page) =>
      listRequests(tx, call.today, page, await byNumber(tx, call.services.ledger.keys, call.query)),
    ),
  exportRequestPersons: async (call) => {
    const { actId, reason, ...filter } = call.body;
    const { bodyId } = call.params;
    const found = await exportApplicants(call.context, { actId, bodyId, reason, filter });
    return 'code' in found
      ? refusedBy(found)
      : spreadsheetOf(call, '公开申请和申请人', applicantColumns, { rows: found, cut: false });
  },
  requestCalendar: async ({ services: { ledger }, scope, context: { actor }, now, query }) => {
    const { whose, body } = query;
    const holders =
      whose === 'all' ? undefined : [actor.staffId, ...actor.actingFor.map(({ staffId }) => staffId)];
    const clocks = await ledger.read(scope, (tx) => runningClocks(tx, { holders, body }));
    const several = new Set(clocks.map(({ bodyId }) => bodyId)).size > 1;
    const days = clocks.map((clock) => dayOf(clock, several));
    return {
      name: '公开申请期限.ics',
      type: 'text/calendar',
      bytes: new TextEncoder().encode(calendarFile('公开申请期限', days, now)),
    };
  },
};

const turns = {
  body: '',
  applicant: '申请人的期限。',
  'third-party': '第三方的期限。',
  'other-organ': '其他机关的期限。',
} as const;

function dayOf(clock: RunningClock, several: boolean): CalendarDay {
  const { subject, subjectId, number, matter, dueOn, atTheEarliest, holderName, bodyName } = clock;
  const details = [
    matter,
    turns[clock.whose],
    holderName === null ? '' : `承办人：${holderName}。`,
    several ? `单位：${bodyName}。` : '',
    `最晚日期：${atTheEarliest ? '不早于' : ''}${formatChinese(dueOn)}。`,
    atTheEarliest ? '放假安排还没有录全，日期可能后移。' : '',
  ];
  return {
    uid: [clock.clock, subjectId, clock.ofId].filter((part) => part !== '').join('-') + '@gongkai',
    on: dueOn,
    title: `${number}：${clockTitles[clock.clock]}`,
    details: details.filter((line) => line !== '').join('\n'),
    category: subject === 'request' ? '公开申请' : '复议、诉讼',
  };
}
