import { correctActivity } from '../../../acts/activities/correct-activity.ts';
import { checkActivityImport, importActivities } from '../../../acts/activities/import-activities.ts';
import { recordActivity } from '../../../acts/activities/record-activity.ts';
import { strikeOutActivity } from '../../../acts/activities/strike-out-activity.ts';
import { partsOf, periodTitle } from '../../../law/index.ts';
import { activityFigures, activityYears } from '../../../ledger/read/activity-figures.ts';
import { listActivities, readActivity } from '../../../ledger/read/list-activities.ts';
import type { activityEndpoints } from '../../contract/activities.ts';
import { activityExportColumns } from '../export/activity-columns.ts';
import { exportList } from '../export/export-list.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refused } from '../frame/refused.ts';

export const activityHandlers: HandlersOf<typeof activityEndpoints> = {
  listActivities: ({ services: { ledger }, scope, query: { after, before, size, ...filter } }) =>
    ledger.read(scope, (tx) => listActivities(tx, { after, before, size }, filter)),
  exportActivities: (call) =>
    exportList(call, '工作记录', activityExportColumns, (tx, page) => listActivities(tx, page, call.query)),
  activityFigures: ({ services: { ledger }, scope, params: { bodyId }, query }) =>
    ledger.read(scope, async (tx) => {
      const period = { ...query, part: Math.min(query.part, partsOf(query.kind)) };
      return {
        title: periodTitle(period),
        figures: [...(await activityFigures(tx, bodyId, period))],
        years: [...(await activityYears(tx, bodyId))],
      };
    }),
  activityRecord: async ({ services: { ledger }, scope, params }) =>
    (await ledger.read(scope, (tx) => readActivity(tx, params))) ??
    refused('not-found', '没有找到这条工作记录，或者它不归您管。'),
  recordActivity: async ({ context, params, body: { actId, ...activity } }) =>
    doneOr(await recordActivity(context, { ...params, actId, activity })),
  correctActivity: async ({ context, params, body: { actId, reason, ...activity } }) =>
    doneOr(await correctActivity(context, { ...params, actId, reason, activity })),
  strikeOutActivity: async ({ context, params, body }) =>
    doneOr(await strikeOutActivity(context, { ...params, ...body })),
  checkActivityImport: ({ context, params, body }) => checkActivityImport(context, { ...params, ...body }),
  importActivities: async ({ context, params, body }) =>
    doneOr(await importActivities(context, { ...params, ...body })),
};
