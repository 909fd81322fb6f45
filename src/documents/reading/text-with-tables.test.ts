import { expect, it, test } from 'vitest';
import { readDocument } from './read-file.ts';

const read = async (text: string, name = '报告.md') => {
  const result = await readDocument(new TextEncoder().encode(text), name);
  if (!result.ok || !('source' in result)) throw new Error('not read');
  return result.source.blocks;
};

it('reads tables in HTML between lines of Markdown, which keep their line breaks', async () => {
  expect(
    await read(
      '# 标题\n\n一、总体情况\n正文。\n<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></table>\n\n六、其他\n无。',
    ),
  ).toMatchObject([
    { kind: 'paragraph', text: '标题', level: 1 },
    { kind: 'paragraph', text: '一、总体情况' },
    { kind: 'paragraph', text: '正文。' },
    { kind: 'table', gridded: true, rows: [[{ text: '甲', rowSpan: 2 }, { text: '1' }], [{ text: '2' }]] },
    { kind: 'paragraph', text: '六、其他' },
    { kind: 'paragraph', text: '无。' },
  ]);
});

test('a table that is not closed stays text', async () => {
  expect(await read('甲\n<table><tr><td>1', '报告.txt')).toHaveLength(2);
});

it('keeps a table inside another one with it, and the text behind both', async () => {
  const blocks = await read('甲\n<table><tr><td>1<table><tr><td>2</td></tr></table></td></tr></table>\n乙');
  expect(blocks[0]).toMatchObject({ text: '甲' });
  expect(blocks.at(-1)).toMatchObject({ text: '乙' });
  expect(JSON.stringify(blocks)).not.toContain('<');
});

it('reads a closed table behind one that is not', async () => {
  const blocks = await read('甲\n<table><tr><td>1\n<table><tr><td>2</td><td>3</td></tr></table>\n乙');
  expect(blocks).toContainEqual(expect.objectContaining({ kind: 'table' }));
  expect(blocks.at(-1)).toMatchObject({ text: '乙' });
});

test('a part of a page is a page', async () => {
  expect(await read('甲<p>一</p><table><tr><td>1</td><td>2</td></tr></table>', '报告.txt')).toMatchObject([
    { text: '甲' },
    { text: '一' },
    { kind: 'table' },
  ]);
});
