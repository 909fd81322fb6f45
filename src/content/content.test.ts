import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryContent } from '../../tests/support/arbitrary-content.ts';
import { contentSchema, deepestList, emptyContent, widestRow } from './content.ts';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const text = (value: string, marks?: unknown) => ({ type: 'text', text: value, ...(marks ? { marks } : {}) });
const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const table = (...cells: unknown[]) => ({ type: 'table', content: [{ type: 'tableRow', content: cells }] });
const cell = (attrs: unknown, ...content: unknown[]) => ({ type: 'tableCell', attrs, content });
const listOf = (depth: number): unknown => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: depth === 1 ? [p(text('a'))] : [p(text('a')), listOf(depth - 1)] }],
});

describe('contentSchema', () => {
  test.each<[string, unknown]>([
    ['an empty text', emptyContent],
    ['no blocks', doc()],
    ['lists as deep as may be', doc(listOf(deepestList))],
    [
      'an aligned heading',
      doc({ type: 'heading', attrs: { level: 2, textAlign: null }, content: [text('一')] }),
    ],
    ['a merged cell', doc(table(cell({ colspan: 2, rowspan: 3 }, p())))],
  ])('takes %s as it is', (_, content) => {
    expect(contentSchema.parse(content)).toEqual(content);
  });

  test.each<[string, unknown]>([
    ['another root', { type: 'page', content: [] }],
    ['a node that it does not know', doc({ type: 'codeBlock', content: [text('a')] })],
    ['HTML', doc({ type: 'html', html: '<b>a</b>' })],
    ['a mark that it does not know', doc(p(text('a', [{ type: 'highlight' }])))],
    [
      'an attribute that it does not know',
      doc({ type: 'paragraph', attrs: { textAlign: null, style: 'x' } }),
    ],
    ['a first heading', doc({ type: 'heading', attrs: { level: 1 } })],
    [
      'a picture from elsewhere',
      doc({ type: 'image', attrs: { src: 'https://example.invalid/a.png', alt: '' } }),
    ],
    ['a picture that is no file', doc({ type: 'image', attrs: { fileId: '../a', alt: '' } })],
    ['an empty stretch', doc(p(text('')))],
    ['a table in a cell', doc(table(cell({ colspan: 1, rowspan: 1 }, table())))],
    ['a cell without end', doc(table(cell({ colspan: 1, rowspan: 1e9 })))],
    [
      'a row without end',
      doc(table(...Array.from({ length: 3 }, () => cell({ colspan: widestRow / 2, rowspan: 1 })))),
    ],
    ['lists deeper than may be', doc(listOf(deepestList + 1))],
    ['lists without end', doc(listOf(3_000))],
    ['a bullet list with a number', doc({ type: 'bulletList', attrs: { start: 2 }, content: [] })],
    ['a stretch beyond measure', doc(p(text('字'.repeat(20_001))))],
  ])('refuses %s', (_, content) => {
    expect(contentSchema.safeParse(content).success).toBe(false);
  });

  it('takes out characters without a shape, and stretches that were nothing else', () => {
    const content = doc(
      p(text('\u202E\u0000'), text('张\u200B三\u0007\t李\u200D四'), text('一\r\n二\u2028三\uD800')),
      { type: 'image', attrs: { fileId: '11111111-1111-4111-8111-111111111111', alt: 'a\nb\u202E' } },
    );
    expect(contentSchema.parse(content)).toEqual(
      doc(p(text('张三\t李\u200D四'), text('一 二 三\uFFFD')), {
        type: 'image',
        attrs: { fileId: '11111111-1111-4111-8111-111111111111', alt: 'a b' },
      }),
    );
  });

  it('changes nothing of what it gave', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        expect(contentSchema.parse(content)).toEqual(content);
        expect(contentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
      }),
    );
  });
});
