import type { PublicationRow } from '../../../ledger/read/publication-row.ts';
import { momentInChina } from '../frame/today.ts';
import type { ListColumn } from './export-list.ts';

const moment = (at: string | null) => (at === null ? '' : momentInChina(new Date(at)));

export const publicationListColumns: readonly ListColumn<PublicationRow>[] = [
  { head: '标题', width: 50, of: ({ title }) => title },
  { head: '栏目', width: 24, of: ({ columnTitle }) => columnTitle },
  { head: '单位', width: 32, of: ({ bodyName }) => bodyName },
  { head: '状态', width: 24, of: ({ stateTitle }) => stateTitle },
  { head: '等谁办', width: 14, of: ({ waitsFor }) => waitsFor ?? '' },
  { head: '从何时起等', width: 18, of: ({ waitingSince }) => moment(waitingSince) },
  { head: '第几版', width: 8, of: ({ edition }) => edition },
  { head: '定时发布', width: 18, of: ({ scheduledFor }) => moment(scheduledFor) },
  { head: '发布时间', width: 18, of: ({ publishedAt }) => moment(publishedAt) },
  { head: '补审期限', width: 12, of: ({ reviewOwed }) => reviewOwed?.dueOn ?? '' },
  { head: '复查待处理', width: 12, of: ({ rescreenedOpen }) => rescreenedOpen },
  { head: '新建的人', width: 14, of: ({ openedBy }) => openedBy?.name ?? '' },
  { head: '最近办理', width: 18, of: ({ lastAt }) => moment(lastAt) },
];
