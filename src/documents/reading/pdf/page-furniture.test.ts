import { expect, it, test } from 'vitest';
import { glyphsOf } from '../../../../tests/support/glyphs.ts';
import type { Box } from './geometry.ts';
import { findFurniture } from './page-furniture.ts';

type Row = [text: string, x: number, baseline: number];
const page = (number: number, rows: Row[], tables: Box[] = []) => ({
  number,
  height: 842,
  tables,
  glyphs: rows.flatMap(([text, x, baseline]) => glyphsOf(text, x, baseline)),
});

/** What is left of the pages' text. */
function rest(...pages: ReturnType<typeof page>[]): string[] {
  const furniture = findFurniture(pages);
  return pages.map(({ glyphs }) =>
    glyphs
      .filter((glyph) => !furniture.has(glyph))
      .map(({ text }) => text)
      .join(''),
  );
}

test.each(['- 3 -', '—4—', '－12－', '第3页', '第3页共5页', '第 3 页', '1/5', 'Page 1 of 9'])(
  'drops %s',
  (text) => {
    expect(
      rest(
        page(1, [
          ['正文', 60, 400],
          [text, 280, 800],
        ]),
      ),
    ).toEqual(['正文']);
  },
);

test.each([
  ['drops bare page numbers that count', '5', ['甲', '乙']],
  ['keeps figures that do not count', '9', ['甲4', '乙9']],
])('%s', (_, second, left) => {
  const pages = [['甲', '4'] as const, ['乙', second] as const].map(([text, figure], index) =>
    page(index + 1, [
      [text, 60, 400],
      [figure, 290, 800],
    ]),
  );
  expect(rest(...pages)).toEqual(left);
});

it('keeps figures at the edge that grow with a few pages by chance, or have the page number below them', () => {
  const figures = (...texts: readonly string[]) => texts.map((text, at) => page(at + 1, [[text, 290, 800]]));
  expect(rest(...figures('0', '7', '2', '7', '7', '7'))).toEqual(['0', '7', '2', '7', '7', '7']);
  const numbered = (n: number) =>
    page(n, [
      [String(n), 290, 780],
      [`- ${n} -`, 280, 800],
    ]);
  expect(rest(numbered(1), numbered(2))).toEqual(['1', '2']);
});

it('drops what most pages repeat in the margin, not in the text', () => {
  const header = (n: number) =>
    page(n, [
      ['甲县年度报告', 60, 40],
      ['同一行', 60, 90],
    ]);
  expect(rest(header(1), header(2), header(3))).toEqual(['同一行', '同一行', '同一行']);
});

it('takes page numbers out of tables, never figures', () => {
  const table = { left: 50, top: 60, right: 540, bottom: 830 };
  const rows = (n: number): Row[] => [
    ['12', 100, 800],
    [`- ${n} -`, 280, 800],
    ['合计', 60, 822],
    [String(n), 290, 822],
  ];
  expect(rest(page(1, rows(1), [table]), page(2, rows(2), [table]))).toEqual(['12合计1', '12合计2']);
});
