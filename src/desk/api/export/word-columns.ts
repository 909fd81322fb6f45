import { wordColumns, wordLevels } from '../../../screening/word-table.ts';
import type { ListedWordEntry } from '../../../ledger/publishing-acts.ts';
import type { ListColumn } from './export-list.ts';

/** A word list as a spreadsheet: under headings by which it can be imported again. */
export const wordExportColumns: readonly ListColumn<ListedWordEntry>[] = [
  { head: wordColumns.list[0], width: 10, of: ({ list }) => list },
  { head: wordColumns.word[0], width: 24, of: ({ word }) => word },
  { head: wordColumns.right[0], width: 24, of: ({ right }) => right ?? '' },
  { head: wordColumns.except[0], width: 40, of: ({ except }) => (except ?? []).join('、') },
  { head: wordColumns.level[0], width: 10, of: ({ level }) => wordLevels[level ?? 'warning'] },
  { head: wordColumns.why[0], width: 40, of: ({ why }) => why ?? '' },
];
