import type { RedressRow } from '../../../ledger/read/requests/redress-row.ts';
import type { ListColumn } from './export-list.ts';

/** Reconsideration and litigation as a spreadsheet; no names of persons. */
export const redressExportColumns: readonly ListColumn<RedressRow>[] = [
  { head: '种类', width: 22, of: ({ kindTitle }) => kindTitle },
  { head: '案号', width: 24, of: ({ number }) => number },
  { head: '审理机关', width: 28, of: ({ organ }) => organ },
  {
    head: '程序',
    width: 10,
    of: ({ kind, procedure }) =>
      kind === 'litigation' ? '' : procedure === 'summary' ? '简易程序' : '普通程序',
  },
  { head: '申请、起诉日期', width: 14, of: ({ filedOn }) => filedOn ?? '' },
  { head: '收到通知', width: 12, of: ({ noticeOn }) => noticeOn },
  {
    head: '所争议的申请',
    width: 50,
    of: ({ requests }) =>
      requests
        .map(({ number, matter }) => [number ?? '', matter].filter((text) => text !== '').join(' '))
        .join('；'),
  },
  { head: '最晚提交答复', width: 14, of: ({ nearest }) => nearest?.dueOn ?? '' },
  { head: '提交答复', width: 12, of: ({ answeredOn }) => answeredOn ?? '' },
  { head: '结果', width: 12, of: ({ standingTitle }) => standingTitle },
  { head: '决定日期', width: 12, of: ({ decidedOn }) => decidedOn ?? '' },
  { head: '承办人', width: 12, of: ({ holder }) => holder.name },
  { head: '单位', width: 28, of: ({ bodyName }) => bodyName },
];
