import { describe, expect, it, test } from 'vitest';
import { contentSchema, emptyContent, type Content } from './content.ts';
import { filesOf, imagesOf, textOf, wordCount } from './text.ts';

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const p = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const image = (at: number, alt: string) => ({ type: 'image', attrs: { fileId: ids[at], alt } });

const content: Content = contentSchema.parse({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '一、对象' }] },
    {
      type: 'paragraph',
      content: [{ type: 'text', text: '张三，' }, { type: 'hardBreak' }, { type: 'text', text: '乙镇' }],
    },
    image(0, '公示栏'),
    {
      type: 'table',
      attrs: { caption: '名单' },
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [p('姓名')] },
            { type: 'tableHeader', content: [] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [p('李四'), p('王五')] },
            { type: 'tableCell', content: [image(1, '签字'), image(0, '')] },
          ],
        },
      ],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [p('a'), p('b')] }] },
    { type: 'horizontalRule' },
    p('2026年11月20日'),
  ],
});

describe('the text of a publication', () => {
  it('is a line for each paragraph and row', () => {
    expect(textOf(content)).toBe('一、对象\n张三，\n乙镇\n名单\n姓名\t\n李四 王五\t\na\nb\n2026年11月20日');
    expect(textOf(emptyContent)).toBe('');
  });

  test.each([
    ['政府信息公开', 6],
    ['共1,200元。', 4],
    ['GB/T 9704—2012', 4],
    ['　，。！', 0],
  ])('counts %s as %i words', (text, count) => {
    expect(wordCount(contentSchema.parse({ type: 'doc', content: [p(text)] }))).toBe(count);
  });

  it('names its pictures in reading order, and their files once', () => {
    expect(imagesOf(content)).toEqual([
      { fileId: ids[0], alt: '公示栏' },
      { fileId: ids[1], alt: '签字' },
      { fileId: ids[0], alt: '' },
    ]);
    expect(filesOf(content)).toEqual(ids);
  });
});
