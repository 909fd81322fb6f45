import { afterAll, describe, expect, it, test } from 'vitest';
import type { InspectedPart, PartRole } from '../inspection/inspected-part.ts';
import { loadCut } from './load-cut.ts';
import { cutIntoParts, longestPart, partsOfFile } from './parts-of-file.ts';
import { createWordsPool, wordsHere } from './words-pool.ts';

const pool = createWordsPool();
afterAll(() => pool.close());

describe('the dictionary', () => {
  test.each([
    ['依申请公开流程', ['依申请公开', '流程']],
    ['政府信息公开指南', ['政府信息公开', '指南']],
    ['老君山村委会', ['老君山', '村委会']],
    ['负责人事先告知', ['负责人', '事先', '告知']],
    ['农机购置补贴公示', ['农机购置补贴', '公示']],
  ])('%s', async (text, words) => {
    const cut = await loadCut();
    expect(cut(text).map(({ word }) => word)).toEqual(words);
  });
});

describe('the thread of words', () => {
  it('gives what is given here', async () => {
    const text = '甲县社会救助对象认定办法，甲政规〔2026〕3号';
    expect(await pool.ofText(text)).toEqual(await wordsHere.ofText(text));
    const head = { title: text, number: '甲政规〔2026〕3号', keywords: ['低保'] };
    expect(await pool.ofHead(head)).toEqual(await wordsHere.ofHead(head));
    expect(await pool.ofQuery(text)).toEqual(await wordsHere.ofQuery(text));
  });

  it('answers a question without the dictionary where the thread ended, and makes no entries then', async () => {
    const closed = createWordsPool();
    await closed.close();
    const query = await closed.ofQuery('社会救助');
    expect(query.units.map(({ wide }) => wide)).toEqual([`('社会'&'会救'&'救助')`]);
    await expect(closed.ofText('社会救助')).rejects.toThrow('ended');
    await expect(closed.ofHead({ title: '社会', number: null, keywords: [] })).rejects.toThrow('ended');
  });
});

describe('parts of a file', () => {
  const part = (
    role: PartRole,
    place: string,
    text: string,
    cell?: InspectedPart['cell'],
  ): InspectedPart => ({
    id: `${place}${text}`,
    place,
    role,
    text,
    ...(cell === undefined ? {} : { cell }),
  });

  it('are its pages and sheets, rows as lines', () => {
    const at = (row: number, column: number) => ({ table: '工作表“名单”', row, column });
    expect(
      partsOfFile({
        parts: [
          part('body', '第1页第1行', '救助'),
          part('body', '第1页第2行', '办法'),
          part('body', '第2页第1行', '附则'),
          part('table-cell', '工作表“名单”第A列第1行', '张三', at(0, 0)),
          part('table-cell', '工作表“名单”第B列第1行', '丙村', at(0, 1)),
          part('table-cell', '工作表“名单”第A列第2行', '李四', at(1, 0)),
        ],
      }),
    ).toEqual([
      { place: '第1页', text: '救助\n办法' },
      { place: '第2页', text: '附则' },
      { place: '工作表“名单”', text: '张三 丙村\n李四' },
    ]);
  });

  const hidden: readonly PartRole[] = [
    'hidden-text',
    'hidden-row',
    'hidden-column',
    'hidden-sheet',
    'hidden-number',
    'faint-text',
    'covered-text',
    'invisible-text',
    'off-page-text',
    'comment',
    'deleted-text',
    'properties',
    'cache',
    'leftover',
    'formula',
    'old-revision',
    'annotation',
    'embedded-file',
    'picture-data',
    'file-name',
  ];
  test.each(hidden)('have nothing of %s', (role) => {
    expect(partsOfFile({ parts: [part(role, '第1页第1行', '身份证号')] })).toEqual([]);
  });

  test.each([
    ['', []],
    [' \n ', []],
    ['甲\n乙', ['甲\n乙']],
    ['甲'.repeat(longestPart + 5), ['甲'.repeat(longestPart), '甲'.repeat(5)]],
    [`${'甲'.repeat(longestPart - 1)}\n乙乙`, ['甲'.repeat(longestPart - 1), '乙乙']],
  ])('of a long text end with a line', (text, parts) => {
    expect(cutIntoParts(text)).toEqual(parts);
  });
});
