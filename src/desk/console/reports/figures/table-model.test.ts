import { describe, expect, it, test } from 'vitest';
import { cells } from '../place.ts';
import { tableForms, type Label, type TableForm } from './table-model.ts';

/** Fills a grid as a browser does. @returns its lines with the width of each */
function widths(lines: readonly (readonly Pick<Label, 'colSpan' | 'rowSpan'>[])[]): number[] {
  const taken: number[] = [];
  return lines.map((line, at) => {
    for (const { colSpan, rowSpan } of line) {
      for (let row = at; row < at + rowSpan; row += 1) taken[row] = (taken[row] ?? 0) + colSpan;
    }
    return taken[at] ?? 0;
  });
}

const bodyOf = ({ lines }: TableForm) =>
  lines.map(({ labels, figures }) => [...labels, ...figures.map(({ colSpan }) => ({ colSpan, rowSpan: 1 }))]);

describe('the tables of the form', () => {
  test.each([
    [2, 4],
    [3, 10],
    [4, 15],
  ])('table %i is everywhere %i columns wide', (table, width) => {
    const form = tableForms.find((each) => each.table === table);
    if (form === undefined) throw new Error('no such table');
    const all = [...(form.head.length === 0 ? [] : widths(form.head)), ...widths(bodyOf(form))];
    expect(new Set(all)).toEqual(new Set([width]));
  });

  it('have every cell of the form once, in its order', () => {
    const shown = tableForms.flatMap(({ lines }) =>
      lines.flatMap(({ figures }) => figures.map(({ place }) => place)),
    );
    expect(shown).toEqual(cells.map(({ place }) => place));
  });

  it('bear the words of the form', () => {
    const [two, three, four] = tableForms;
    expect(two?.caption).toBe('二、主动公开政府信息情况');
    expect(three?.head[0]?.[0]?.text).toBe(
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    );
    expect(three?.lines[2]?.labels.map(({ text, rowSpan, colSpan }) => [text, rowSpan, colSpan])).toEqual([
      ['三、本年度办理结果', 22, 1],
      ['（一）予以公开', 1, 2],
    ]);
    expect(four?.head[0]?.map(({ text }) => text)).toEqual(['行政复议', '行政诉讼']);
  });
});
