import type { ListedWordEntry } from '../../../ledger/publishing-acts.ts';
import type { ListColumn } from './export-list.ts';

/** A word list as a spreadsheet: under headings by which it can be imported again. */
export const wordExportColumns: readonly ListColumn<ListedWordEntry>[] = [
  { head: '词表', width: 10, of: ({ list }) => list },
  { head: '词', width: 24, of: ({ word }) => word },
  { head: '正确写法', width: 24, of: ({ right }) => right ?? '' },
  { head: '例外', width: 40, of: ({ except }) => (except ?? []).join('、') },
  { head: '程度', width: 10, of: ({ level }) => (level === 'error' ? '必须改' : '核对') },
  { head: '说明', width: 40, of: ({ why }) => why ?? '' },
];
