import { formatChinese, type Day } from '../../../law/index.ts';
import { scopeFor } from '../../../acts/actor.ts';
import { finishWork } from '../../../acts/work/finish-work.ts';
import { moveWork } from '../../../acts/work/move-work.ts';
import { openTask } from '../../../acts/work/open-task.ts';
import { listWork, readDerivation, readWork } from '../../../ledger/read/list-work.ts';
import type { StandingDuty } from '../../../ledger/read/standing-duties.ts';
import { workToday } from '../../../ledger/read/work-today.ts';
import type { workEndpoints } from '../../contract/work.ts';
import { placed, placedRequest } from './today-pages.ts';
import { workColumns } from '../export/columns.ts';
import { exportList } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';

export const workHandlers: HandlersOf<typeof workEndpoints> = {
  today: async ({ services: { ledger }, caller: { actor }, now, today }) => {
    const { bodies } = scopeFor(actor, 'work.read') as { readonly bodies: readonly string[] };
    // Whoever sees no casework still has a day, and duties of the own account.
    const scope = { bodies: bodies.length === 0 ? [actor.bodyId] : bodies };
    const { day, duties, publishing, requests, ...shown } = await ledger.read(scope, (tx) =>
      workToday(tx, actor, now, today),
    );
    return {
      ...shown,
      weekday: weekdayIn(today),
      day: dayWord(day),
      duties: duties.map(({ reportId = null, year, ...duty }) => ({
        ...duty,
        page: reportId === null ? dutyPage(duty.key, year) : `/desk/reports/${actor.bodyId}/${reportId}`,
      })),
      publishing: { ...publishing, entries: publishing.entries.map(placed) },
      requests: { ...requests, entries: requests.entries.map((entry) => placedRequest(entry, ledger.keys)) },
    };
  },
  listWork: ({ services: { ledger }, scope, today, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listWork(tx, today, { after, before, size }, filter)),
  exportWork: (call) =>
    exportList(call, '待办', workColumns, (tx, page) => listWork(tx, call.today, page, call.query)),
  workItem: async ({ services: { ledger }, scope, today, params }) =>
    (await ledger.read(scope, (tx) => readWork(tx, today, params))) ??
    refused('not-found', '没有找到这件待办，或者它不归您管。'),
  openTask: async ({ context, params, body }) => doneOr(await openTask(context, { ...params, ...body })),
  finishWork: async ({ context, params, body }) => doneOr(await finishWork(context, { ...params, ...body })),
  moveWork: async ({ context, params, body }) => doneOr(await moveWork(context, { ...params, ...body })),
  derivation: async ({ services: { ledger }, scope, params }) => {
    const found = await ledger.read(scope, (tx) => readDerivation(tx, params));
    if (found === null) return refused('not-found', '没有找到这件待办，或者它的期限不是按工作日计算的。');
    const { from, workingDays, dueOn, atTheEarliest, derivation } = found;
    return { from, workingDays, dueOn, atTheEarliest, days: numbered(derivation) };
  },
};

const weekdayIn = (date: Parameters<typeof formatChinese>[0]) =>
  /（(?<weekday>.+)）/u.exec(formatChinese(date, true))?.groups?.['weekday'] ?? '';

/** What a day is, in a word or two: 工作日, 周末, 国庆节放假. */
function dayWord({ kind, reason }: Day): string {
  switch (kind) {
    case 'working-day':
      return '工作日';
    case 'weekend':
      return '周末';
    case 'make-up-day':
    case 'holiday':
    case 'unannounced-weekday':
    case 'unannounced-weekend':
      return reason;
  }
}

/** The desk's page on which a duty is done. */
const pageOf: Readonly<Record<StandingDuty['key'], string | null>> = {
  'holiday-notice': '/desk/calendar/enter',
  'own-password': '/desk/account/password',
  'annual-report': '/desk/reports',
  'county-report': '/desk/report-county/sum',
  'report-step': '/desk/reports',
  'report-review': '/desk/report-county',
  'interim-review': '/desk/report-county/interims',
  'requests-overdue': '/desk/requests/bodies',
};

/** Of a year, where the duty is about one. */
function dutyPage(key: StandingDuty['key'], year: number | undefined): string | null {
  const page = pageOf[key];
  if (page === null || year === undefined) return page;
  return `${page}?year=${year}${key === 'report-review' ? '&standing=to-review' : ''}`;
}

/** The days of a count, each working day with its number. */
function numbered(days: readonly Day[]) {
  let number = 0;
  return days.map(({ date, counts, reason, notice }) => {
    if (counts) number += 1;
    return {
      date,
      counts,
      number: counts ? number : null,
      reason,
      notice: notice === undefined ? null : (notice.number ?? notice.title),
    };
  });
}
