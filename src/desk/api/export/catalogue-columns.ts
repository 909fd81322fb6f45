import {
  catalogueColumns as headings,
  cellsOfRow,
  obligationStates,
  type CatalogueColumn,
  type CatalogueRow,
} from '../../../law/index.ts';
import { levelNames } from '../../../ledger/act-titles.ts';
import type { ObligationCounts } from '../../../ledger/read/obligation-counts.ts';
import type { ObligationRow } from '../../../ledger/read/obligations.ts';
import type { ListColumn } from './export-list.ts';

interface NumberedRow {
  readonly row: CatalogueRow;
  readonly number: number;
}

const widths = {
  number: 8,
  field: 14,
  matter: 18,
  'sub-matter': 24,
  elements: 44,
  basis: 40,
  'time-limit': 32,
  publisher: 20,
  channels: 24,
  audience: 14,
  manner: 10,
  level: 14,
} as const satisfies Partial<Record<CatalogueColumn, number>>;

/** The columns of the standard catalogue in their order, in words that an import reads back. */
export const catalogueColumns: readonly ListColumn<NumberedRow>[] = (
  Object.keys(widths) as (keyof typeof widths)[]
).map((column) => ({
  head: headings[column][0],
  width: widths[column],
  of: ({ row, number }) => (column === 'number' ? number : (cellsOfRow(row)[column] ?? '')),
}));

export const yearColumns: readonly ListColumn<ObligationRow>[] = [
  { head: '领域', width: 14, of: ({ field }) => field },
  { head: '事项', width: 28, of: ({ title }) => title },
  { head: '哪一期、什么情形', width: 30, of: ({ occasion }) => occasion },
  { head: '期限', width: 12, of: ({ due }) => due },
  { head: '期限可能后移', width: 14, of: ({ atTheEarliest }) => (atTheEarliest ? '是' : '') },
  { head: '状态', width: 12, of: ({ state }) => obligationStates[state].title },
  { head: '超期几个工作日', width: 16, of: ({ workingDays }) => (workingDays < 0 ? -workingDays : '') },
  { head: '情况', width: 44, of: ({ stands }) => stands },
  { head: '怎么算的', width: 60, of: ({ sentence }) => sentence },
];

export const countyColumns: readonly ListColumn<ObligationCounts>[] = [
  { head: '单位', width: 32, of: ({ bodyName }) => bodyName },
  { head: '层级', width: 16, of: ({ level }) => levelNames[level] },
  { head: '目录行数', width: 10, of: ({ rows }) => rows },
  { head: '超期', width: 8, of: ({ overdue }) => overdue },
  { head: '快到期', width: 8, of: ({ dueSoon }) => dueSoon },
  { head: '从来没有公开过', width: 16, of: ({ neverFilled }) => neverFilled },
  { head: '时限没有读懂', width: 14, of: ({ unread }) => unread },
  { head: '没有按时更新的栏目', width: 20, of: ({ staleColumns }) => staleColumns },
  { head: '空白栏目', width: 10, of: ({ blankColumns }) => blankColumns },
  { head: '今年记本期没有', width: 16, of: ({ nil }) => nil },
  { head: '最早的期限', width: 12, of: ({ nextDue }) => nextDue ?? '' },
  { head: '最近公开', width: 12, of: ({ lastPublishedOn }) => lastPublishedOn ?? '' },
];
