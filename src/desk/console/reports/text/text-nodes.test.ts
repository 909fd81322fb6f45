import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOfText, textOfDocument } from './text-nodes.ts';

test('references become nodes of their own, everything else stays text', () => {
  expect(documentOfText('全年公开{{published.total|198}}条。\n\n{{没有这个|1}}')).toEqual({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '全年公开' },
          { type: 'reference', attrs: { id: 'published.total', written: 198 } },
          { type: 'text', text: '条。' },
        ],
      },
      { type: 'paragraph' },
      { type: 'paragraph', content: [{ type: 'text', text: '{{没有这个|1}}' }] },
    ],
  });
});

test('a text comes back from the editor as it went in', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{{channel.wechat|157}}',
      '{{last.published.total|0}}',
      '{{request-fees.noticedFen|1250}}',
      '{{x|1}}',
      '}}',
      '\n',
    ),
    fc.string({ maxLength: 12 }).filter((text) => !text.includes('\n')),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      expect(textOfDocument(documentOfText(text))).toBe(text);
    }),
  );
});
