import fc from 'fast-check';
import {
  contentSchema,
  type Content,
  type Inline,
  type ListNode,
  type Mark,
} from '../../src/content/content.ts';

const words = ['张三', '甲县', '乙镇', '补贴', '名单', '2026年', '1,200元', ' ', '　', '：', 'A', '0'];

const stretchOfText = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((each) => each.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
);
const marks: fc.Arbitrary<Mark[]> = fc.uniqueArray(
  fc.constantFrom<Mark>(
    { type: 'bold' },
    { type: 'italic' },
    { type: 'underline' },
    { type: 'strike' },
    { type: 'superscript' },
    { type: 'subscript' },
    { type: 'link', attrs: { href: 'https://example.invalid/a?b=1&c=2' } },
    { type: 'link', attrs: { href: 'mailto:office@example.invalid' } },
  ),
  { maxLength: 3, selector: ({ type }) => type },
);
const inlineNode: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text'), text: stretchOfText, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' } as const) },
);
const inline = fc.array(inlineNode, { maxLength: 5 });
const textAlign = fc.constantFrom('left', 'center', 'right', null);
const paragraph = fc.oneof(
  fc.record({ type: fc.constant('paragraph'), content: inline }),
  fc.record({ type: fc.constant('paragraph'), attrs: fc.record({ textAlign }), content: inline }),
);
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ level: fc.constantFrom(2, 3, 4), textAlign }),
  content: inline,
});
const image = fc.record({
  type: fc.constant('image'),
  attrs: fc.record({ fileId: fc.uuid(), alt: fc.oneof(fc.constant(''), stretchOfText) }),
});
const cell = fc.record({
  type: fc.constantFrom('tableCell', 'tableHeader'),
  attrs: fc.record({
    colspan: fc.constantFrom(1, 1, 1, 2, 3),
    rowspan: fc.constantFrom(1, 1, 1, 2, 9),
  }),
  content: fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 1, arbitrary: image }), {
    minLength: 1,
    maxLength: 3,
  }),
});
const row = fc.record({
  type: fc.constant('tableRow'),
  content: fc.array(cell, { minLength: 1, maxLength: 4 }),
});
const table = fc.record({
  type: fc.constant('table'),
  attrs: fc.record({ caption: fc.oneof(fc.constant(''), stretchOfText) }),
  content: fc.array(row, { minLength: 1, maxLength: 4 }),
});
const list = (depth: number): fc.Arbitrary<ListNode> => {
  const item = fc.record({
    type: fc.constant('listItem' as const),
    content: fc
      .tuple(
        paragraph,
        fc.array(depth === 0 ? paragraph : fc.oneof(paragraph, list(depth - 1)), { maxLength: 2 }),
      )
      .map(([first, rest]) => [first, ...rest] as ListNode['content'][number]['content']),
  });
  const content = fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.record({ type: fc.constant('bulletList' as const), content }),
    fc.record({
      type: fc.constant('orderedList' as const),
      attrs: fc.record({ start: fc.constantFrom(1, 3) }),
      content,
    }),
  );
};
const blockquote = fc.record({
  type: fc.constant('blockquote'),
  content: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
});

/** Texts of publications with every node and mark, as the schema keeps them. */
export const arbitraryContent: fc.Arbitrary<Content> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: paragraph },
      heading,
      image,
      fc.constant({ type: 'horizontalRule' }),
      table,
      list(2),
      blockquote,
    ),
    { maxLength: 8 },
  )
  .map((content) => contentSchema.parse({ type: 'doc', content }));
