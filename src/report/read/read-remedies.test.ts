import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../source.ts';
import { CellSink } from './cell-sink.ts';
import { linesOf } from './lines.ts';
import { readRemedies } from './read-remedies.ts';

const heads = '结果维持 结果纠正 其他结果 尚未审结 总计';

/** Table 4 as text, a figure a line below its heads. */
const aFigureALine = (figures: string): SourceDocument => ({
  blocks: [
    '行政复议',
    '行政诉讼',
    heads,
    '未经复议直接起诉',
    '复议后起诉',
    heads,
    heads,
    ...figures.split(' '),
  ].map((text) => ({ kind: 'paragraph', text })),
});

describe('fifteen figures, one a line', () => {
  test.each([
    ['alone', '9 3 0 0 12 0 5 0 0 5 0 0 8 7 15', '9 3 0 0 12 0 5 0 0 5 0 0 8 7 15'],
    ['a page number behind', '9 3 0 0 12 0 5 0 0 5 0 0 8 7 15 4', '9 3 0 0 12 0 5 0 0 5 0 0 8 7 15'],
    ['a page number before', '4 9 3 0 0 12 0 5 0 0 5 0 0 8 7 15', '_ _ _ 0 _ _ _ _ 0 _ _ 0 _ _ _'],
    ['two of them broken over two lines', '9998 3 0 0 0 9998 3 0 5 0 0 5 0 0 8 571 579', null],
    ['noughts with a page number behind', '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 4', '0 0 0 0 0 0 0 0 0 0 0 0 0 0 _'],
  ])('%s', (_, figures, read) => {
    const sink = new CellSink();
    readRemedies(linesOf(aFigureALine(figures)), sink);
    const values = (['reconsideration', 'directLitigation', 'litigationAfterReconsideration'] as const)
      .flatMap((row) =>
        (['upheld', 'corrected', 'other', 'pending', 'total'] as const).map((column) =>
          sink.value({ table: 4, row, column }),
        ),
      )
      .map((value) => value ?? '_');
    expect(values.join(' ')).toBe(read ?? Array.from({ length: 15 }, () => '_').join(' '));
  });
});
