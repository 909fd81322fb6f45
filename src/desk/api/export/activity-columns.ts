import { activityColumns, activityKind } from '../../../law/index.ts';
import type { ActivityRow } from '../../../ledger/read/list-activities.ts';
import type { ListColumn } from './export-list.ts';

/** The record of activities as a spreadsheet: under headings by which it can be imported again. */
export const activityExportColumns: readonly ListColumn<ActivityRow>[] = [
  { head: activityColumns.on[0], width: 12, of: ({ on }) => on },
  { head: activityColumns.kind[0], width: 22, of: ({ kind }) => activityKind(kind)?.title ?? kind },
  { head: activityColumns.title[0], width: 44, of: ({ title }) => title },
  { head: activityColumns.count[0], width: 8, of: ({ count }) => count },
  { head: '单位（数量）', width: 12, of: ({ kind }) => activityKind(kind)?.unit ?? '' },
  { head: activityColumns.people[0], width: 10, of: ({ people }) => people },
  { head: activityColumns.settled[0], width: 22, of: ({ settled }) => settled },
  { head: activityColumns.until[0], width: 12, of: ({ until }) => until ?? '' },
  { head: activityColumns.remark[0], width: 50, of: ({ remark }) => remark },
  { head: '登记单位', width: 32, of: ({ bodyName }) => bodyName },
  { head: '已注销', width: 8, of: ({ struckOut }) => (struckOut ? '是' : '') },
];
