import { faultsOfWords, type ListedWord } from '../../../screening/rules.ts';
import { exceptionsOf, levelOf, listOf, type WordColumn } from '../../../screening/word-table.ts';
import { texts } from './texts.ts';

/** A word as its row of the table has it. */
export interface WordRow {
  /** Tells rows apart while they are edited. */
  readonly key: number;
  readonly list: ListedWord['list'];
  readonly word: string;
  readonly right: string;
  /** Longer words, commas or blanks between them. */
  readonly except: string;
  readonly level: 'error' | 'warning';
  readonly why: string;
}

interface Given {
  readonly list: ListedWord['list'];
  readonly word: string;
  readonly right?: string | undefined;
  readonly except?: readonly string[] | undefined;
  readonly level?: 'error' | 'warning' | undefined;
  readonly why?: string | undefined;
}

export const rowOf = ({ list, word, right, except, level, why }: Given, key: number): WordRow => ({
  key,
  list,
  word,
  right: right ?? '',
  except: (except ?? []).join(texts.separator),
  level: level ?? 'warning',
  why: why ?? '',
});

/** The word as it is kept: what is empty is left out. */
export function wordOf({ list, word, right, except, level, why }: WordRow): ListedWord {
  const others = exceptionsOf(except);
  return {
    list,
    word: word.trim(),
    ...(list !== texts.typo || right.trim() === '' ? {} : { right: right.trim() }),
    ...(others.length === 0 ? {} : { except: others }),
    ...(level === 'error' ? { level } : {}),
    ...(why.trim() === '' ? {} : { why: why.trim() }),
  };
}

/** What is wrong with a list, by row. */
export function faultsByRow(rows: readonly WordRow[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { row, what } of faultsOfWords(rows.map(wordOf))) {
    const key = rows[row - 1]?.key;
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), what]);
  }
  return found;
}

/** A row of an imported list; a list or level that is not named is as usual. */
export function rowOfCells(
  cells: Readonly<Partial<Record<WordColumn, string>>>,
  list: ListedWord['list'],
  key: number,
): WordRow {
  return {
    key,
    list: listOf(cells.list ?? '') ?? list,
    word: (cells.word ?? '').trim(),
    right: (cells.right ?? '').trim(),
    except: (cells.except ?? '').trim(),
    level: levelOf(cells.level ?? ''),
    why: (cells.why ?? '').trim(),
  };
}

/** The rows with imported ones: what stands already takes over what is imported of it. */
export function joined(rows: readonly WordRow[], imported: readonly WordRow[]): readonly WordRow[] {
  const keyOf = ({ list, word }: WordRow) => `${list} ${word.trim()}`;
  const news = new Map(imported.map((row) => [keyOf(row), row]));
  const kept = rows.map((row) => {
    const other = news.get(keyOf(row));
    news.delete(keyOf(row));
    return other === undefined ? row : { ...other, key: row.key };
  });
  return [...kept, ...news.values()];
}
