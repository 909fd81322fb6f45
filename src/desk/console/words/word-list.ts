import { faultsOfWordList, type ListedWord } from '../../../screening/rules.ts';
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

/** The columns of an imported list, by what stands above them. */
export const wordColumns = {
  list: texts.columns.list,
  word: texts.columns.word,
  right: texts.columns.right,
  except: texts.columns.except,
  level: texts.columns.level,
  why: texts.columns.why,
} as const;

export type WordColumn = keyof typeof wordColumns;

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
  const others = except.split(texts.separators).filter((each) => each !== '');
  return {
    list,
    word: word.trim(),
    ...(list !== texts.typo || right.trim() === '' ? {} : { right: right.trim() }),
    ...(others.length === 0 ? {} : { except: others }),
    ...(level === 'error' ? { level } : {}),
    ...(why.trim() === '' ? {} : { why: why.trim() }),
  };
}

/** What is wrong with a list, by row: the sentences of the screening, which name the row. */
export function faultsByRow(rows: readonly WordRow[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const sentence of faultsOfWordList(rows.map(wordOf))) {
    const match = texts.faultOfRow.exec(sentence)?.groups;
    const key = rows[Number(match?.['row']) - 1]?.key;
    if (key !== undefined) found.set(key, [...(found.get(key) ?? []), match?.['what'] ?? sentence]);
  }
  return found;
}

/** A row of an imported list; a list or level that is not named is as usual. */
export function rowOfCells(
  cells: Readonly<Partial<Record<WordColumn, string>>>,
  list: ListedWord['list'],
  key: number,
): WordRow {
  const named = cells.list ?? '';
  return {
    key,
    list: named.includes(texts.sensitiveMark)
      ? texts.sensitive
      : named.includes(texts.typoMark)
        ? texts.typo
        : list,
    word: (cells.word ?? '').trim(),
    right: (cells.right ?? '').trim(),
    except: (cells.except ?? '').trim(),
    level: texts.mustWords.test(cells.level ?? '') ? 'error' : 'warning',
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
