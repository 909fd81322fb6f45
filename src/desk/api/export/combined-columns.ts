import type { CombinedRoles } from '../../../ledger/read/list-exceptions.ts';
import { momentInChina } from '../frame/today.ts';
import type { ListColumn } from './export-list.ts';

export const combinedColumns: readonly ListColumn<CombinedRoles>[] = [
  { head: '时间', width: 18, of: ({ at }) => momentInChina(new Date(at)) },
  { head: '单位', width: 32, of: ({ bodyName }) => bodyName },
  { head: '信息', width: 44, of: ({ title }) => title },
  { head: '谁兼', width: 14, of: ({ person }) => person ?? '' },
  { head: '兼了哪几步', width: 24, of: ({ steps }) => steps.join('、') },
  { head: '理由', width: 44, of: ({ reason }) => reason },
  { head: '谁批准', width: 14, of: ({ by }) => by ?? '' },
];
