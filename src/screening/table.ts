import { isHeadingRow, meaningOf, type ColumnMeaning } from './column.ts';
import { isNameInList } from './person-name.ts';
import { mildState, strictState } from './sensitive-state.ts';

/** What the columns of a table and its title say together. */
export interface TableSense {
  readonly headings: readonly string[];
  readonly meanings: readonly ColumnMeaning[];
  /** What stands before a cell of each column, as a text would write it: 身份证号： */
  readonly leads: readonly string[];
  /** The first row below the headings. */
  readonly firstRow: number;
  /** Which columns hold names. */
  readonly nameColumns: ReadonlySet<number>;
  /** True where the rows are about offices, businesses or people in office. */
  readonly isOffices: boolean;
  /** True where each row is about a person at home, not about an office or a person in office. */
  readonly isPeople: boolean;
  /** True where the people are in need of help (低保, 特困 …): what is known of them weighs more. */
  readonly isAssistance: boolean;
  /** What the title says of everyone in the list: 孤儿, 重度残疾; null where nothing sensitive. */
  readonly sharedState: { readonly word: string; readonly strict: boolean } | null;
}

const assistance = /低保|特困|低收入|救助|孤儿|困难|残疾|五保|边缘户|监测户|脱贫户|贫困|优抚|危房|保障对象/;
// The headings stand in the first rows, below a title and a unit.
const deepest = 6;
const sample = 50;
/** Columns beyond these have no meaning: no list of people is so wide. */
const widest = 300;

/** Reads the meaning of a table out of its headings, its first rows and its title. */
export function senseOf(
  rows: readonly (readonly string[])[],
  caption: string,
  given?: readonly string[],
): TableSense {
  let at = -1;
  if (given === undefined) {
    at = rows.slice(0, deepest).findIndex(isHeadingRow);
  }
  let headings = (given ?? rows[at] ?? []).slice(0, widest);
  // Headings of two rows: the lower one tells more.
  const below = rows[at + 1];
  if (at >= 0 && below !== undefined && isHeadingRow(below)) {
    headings = Array.from(
      { length: Math.min(widest, Math.max(headings.length, below.length)) },
      (_, column) => {
        const lower = below[column]?.trim() ?? '';
        return lower === '' ? (headings[column] ?? '') : lower;
      },
    );
    at += 1;
  }
  const meanings = headings.map(meaningOf);
  const above = rows
    .slice(0, Math.max(0, at))
    .flatMap((row) => row.slice(0, widest))
    .join(' ');
  const title = `${caption} ${above}`.slice(-200);
  const firstRow = at + 1;
  const names = namesIn(rows.slice(firstRow, firstRow + sample), meanings);
  const isOffices = meanings.includes('office');
  const isPeople = names && !isOffices && !meanings.includes('officePhone');
  const strict = strictState.exec(title)?.[0];
  const mild = mildState.exec(title)?.[0];
  const word = strict ?? mild;
  return {
    headings,
    meanings,
    leads: headings.map((heading, column) => {
      const words = heading.replace(/[\s　]/g, '').slice(0, 24);
      // Where a table lists offices, its accounts are those to pay to.
      return words === '' ? '' : `${isOffices && meanings[column] === 'account' ? '收款单位' : ''}${words}：`;
    }),
    firstRow,
    nameColumns: new Set(meanings.flatMap((meaning, column) => (meaning === 'name' ? [column] : []))),
    isOffices,
    isPeople,
    isAssistance: assistance.test(title) || headings.some((heading) => assistance.test(heading)),
    sharedState: names && word !== undefined ? { word, strict: strict !== undefined } : null,
  };
}

function namesIn(rows: readonly (readonly string[])[], meanings: readonly ColumnMeaning[]): boolean {
  return meanings.some((meaning, column) => {
    if (meaning !== 'name') return false;
    const filled = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    const names = filled.filter((cell) => isNameInList(cell) || /^\p{Script=Han}[*×○某]/u.test(cell));
    return names.length > 0 && names.length * 2 >= filled.length;
  });
}
