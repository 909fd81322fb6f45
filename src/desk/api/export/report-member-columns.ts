import { exemptionReasons } from '../../../law/index.ts';
import type { ShownMember } from '../handlers/report-county/shown.ts';
import { momentInChina } from '../frame/today.ts';
import type { ListColumn } from './export-list.ts';

const standings: Readonly<Record<ShownMember['standing'], string>> = {
  missing: '没有报',
  'at-work': '在写',
  returned: '退回修改',
  'to-review': '等审核',
  accepted: '通过',
  published: '已公布',
  exempt: '不用报',
};

const filers = { department: '部门', township: '乡镇、街道', office: '县政府办公室' } as const;

/** Members of a county's roster in a year. */
export const memberColumns: readonly ListColumn<ShownMember>[] = [
  { head: '单位', width: 30, of: ({ name }) => name },
  { head: '类别', width: 14, of: ({ filer }) => filers[filer] },
  {
    head: '情况',
    width: 12,
    of: ({ standing, unreviewed }) => (unreviewed ? '已公布，还没有审核' : standings[standing]),
  },
  { head: '不用报的理由', width: 30, of: ({ exempt }) => (exempt === null ? '' : exemptionReasons[exempt]) },
  { head: '撤销日期', width: 12, of: ({ closedOn }) => closedOn ?? '' },
  { head: '期限', width: 12, of: ({ due }) => due ?? '' },
  { head: '报来日期', width: 12, of: ({ receivedOn }) => receivedOn ?? '' },
  { head: '晚几日', width: 8, of: ({ lateBy, exempt }) => (exempt === null ? lateBy : null) },
  { head: '催过几次', width: 10, of: ({ reminders }) => reminders },
  {
    head: '最近一次催报',
    width: 18,
    of: ({ lastReminder }) => (lastReminder === null ? '' : momentInChina(new Date(lastReminder))),
  },
  {
    head: '怎样报的',
    width: 12,
    of: ({ counted, report, file }) =>
      counted === 'file' || (report === null && file !== null) ? '文件' : report === null ? '' : '平台',
  },
  { head: '必须改', width: 8, of: ({ findings }) => findings?.error ?? null },
  { head: '需说明', width: 8, of: ({ findings }) => findings?.warning ?? null },
];
