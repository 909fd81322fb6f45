import { squeeze } from './fold.ts';

/** Where the figures of a row go: one raw text a column; null = which one belongs there is not certain. */
export interface Assignment {
  readonly values: readonly (string | null)[];
  /** Why something is not certain, in Chinese. */
  readonly reason?: string;
}

const isBlank = (text: string) => squeeze(text) === '';
const isZero = (text: string) => /^[0０]$/u.test(squeeze(text));

/**
 * Gives the figures of a row to the columns of the form. Only what is certain is given: a row that lost
 * or gained a cell keeps the figures that stand in the same column whichever cell is the odd one.
 * @param figures raw texts after the label, blanks included
 * @param width columns of the form
 * @param certain the file itself gives each figure its column
 */
export function assign(figures: readonly string[], width: number, certain: boolean): Assignment {
  const trimmed = withoutOuterBlanks(figures, width);
  if (trimmed.length > 1) return agreed(trimmed, width);
  const row = trimmed[0] ?? figures;
  const filled = row.filter((text) => !isBlank(text));
  const zeros = filled.every(isZero);
  if (row.length === width) {
    if (!certain && isBlank(row.at(-1) ?? '') && filled.length === width - 1 && width > 3) {
      const reason = tooFew(filled.length, width);
      return { values: row.map((text) => (isBlank(text) ? null : text)), reason };
    }
    const shifted = !certain && isBlank(row[0] ?? '') && filled.length === width - 1 && width > 3;
    if (!shifted) return { values: row };
    const reason = `这一行第1个数的位置是空的，其余${filled.length}个数可能整体错开一列，不能确定各属哪一列`;
    return { values: zeros ? row.map((text) => (isBlank(text) ? null : text)) : row.map(() => null), reason };
  }
  if (filled.length === 0) return { values: Array.from({ length: width }, () => '') };
  if (row.length === width + 1) return withoutOne(row, width, certain);
  const reason = tooFew(filled.length, width);
  if (zeros && row.length === width - 1) {
    return { values: Array.from({ length: width }, (_, column) => row[column] ?? null), reason };
  }
  return { values: Array.from({ length: width }, () => null), reason };
}

/**
 * The ways to take as many cells as there are columns out of a longer row by leaving out blank cells at
 * its ends: label columns in front, a wider table behind.
 */
function withoutOuterBlanks(row: readonly string[], width: number): readonly (readonly string[])[] {
  const surplus = row.length - width;
  if (surplus <= 0) return [];
  const starts = Array.from({ length: surplus + 1 }, (_, start) => start);
  return starts
    .filter((start) => [...row.slice(0, start), ...row.slice(start + width)].every(isBlank))
    .map((start) => row.slice(start, start + width));
}

/** Several ways to place a row: a column is certain where all agree. */
function agreed(rows: readonly (readonly string[])[], width: number): Assignment {
  const values = Array.from({ length: width }, (_, column) => {
    const texts = new Set(rows.map((row) => squeeze(row[column] ?? '')));
    const [text = ''] = texts;
    return texts.size === 1 ? text : null;
  });
  if (!values.includes(null)) return { values };
  return { values, reason: '这一行两头都有空格子，数字从哪一列开始不能确定' };
}

function tooFew(found: number, width: number): string {
  return `这一行有${found}个数，表中应有${width}列，不能确定各属哪一列`;
}

/**
 * One cell too many: a column is certain where the cell before and after the odd one agree. Where a line was
 * cut into cells, two of them may be one number with its digits set apart, unless the first is nought.
 */
function withoutOne(row: readonly string[], width: number, certain: boolean): Assignment {
  const values = Array.from({ length: width }, (_, column) => {
    const [here, next] = [row[column] ?? '', row[column + 1] ?? ''];
    const alike = squeeze(here) === squeeze(next);
    return alike && (certain || isBlank(here) || isZero(here)) ? here : null;
  });
  if (!values.includes(null)) return { values };
  return { values, reason: `这一行有${row.length}个数，表中应有${width}列，多出的一个不能确定是哪一个` };
}

/**
 * The column that is blank in every row that has one cell too many, or null: a superfluous empty column
 * of the table.
 */
export function superfluousColumn(rows: readonly (readonly string[])[], width: number): number | null {
  const long = rows.filter((row) => row.length === width + 1);
  if (long.length < 2) return null;
  const blanks = Array.from({ length: width + 1 }, (_, column) => column).filter((column) =>
    long.every((row) => isBlank(row[column] ?? '')),
  );
  return blanks.length === 1 ? (blanks[0] ?? null) : null;
}
