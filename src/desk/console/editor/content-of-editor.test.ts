import { getSchema, type JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contentSchema, type Content } from '../../../content/content.ts';
import { contentOfEditor } from './content-of-editor.ts';
import { textExtensions } from './extensions.ts';

const schema = getSchema(textExtensions((fileId) => `/files/${fileId}`));
const fileId = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Through the editor's own document and back. */
const through = (content: unknown) => {
  const doc = Node.fromJSON(schema, content);
  doc.check();
  return contentOfEditor(doc.toJSON() as never);
};
const text = (
  words: string,
  ...marks: { readonly type: string; readonly attrs?: object }[]
): JSONContent => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks }),
});
const paragraph = (words: string): JSONContent => ({ type: 'paragraph', content: [text(words)] });

describe('the editor', () => {
  it('has exactly the nodes and marks of the text', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual(
      [
        'blockquote',
        'bulletList',
        'doc',
        'hardBreak',
        'heading',
        'horizontalRule',
        'image',
        'listItem',
        'orderedList',
        'paragraph',
        'table',
        'tableCell',
        'tableHeader',
        'tableRow',
        'text',
      ].toSorted(),
    );
    expect(Object.keys(schema.marks).toSorted()).toEqual(
      ['bold', 'italic', 'link', 'strike', 'subscript', 'superscript', 'underline'].toSorted(),
    );
  });

  test.each<[string, unknown]>([
    ['paragraph', { type: 'paragraph', attrs: { textAlign: 'right' }, content: [text('甲')] }],
    ['heading', { type: 'heading', attrs: { level: 3, textAlign: 'center' }, content: [text('甲')] }],
    ['image', { type: 'image', attrs: { fileId, alt: '图' } }],
    ['rule', { type: 'horizontalRule' }],
    ['quotation', { type: 'blockquote', content: [paragraph('甲'), paragraph('乙')] }],
    [
      'marks',
      {
        type: 'paragraph',
        content: [
          text('甲', { type: 'bold' }, { type: 'italic' }),
          { type: 'hardBreak' },
          text('2', { type: 'superscript' }),
          text('网', { type: 'link', attrs: { href: 'https://a.example/?b=c' } }),
        ],
      },
    ],
    [
      'list',
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          {
            type: 'listItem',
            content: [
              paragraph('甲'),
              { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('乙')] }] },
            ],
          },
        ],
      },
    ],
    [
      'table',
      {
        type: 'table',
        attrs: { caption: '表1' },
        content: [
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableHeader',
                attrs: { colspan: 2, rowspan: 1 },
                content: [{ type: 'paragraph' }, { type: 'image', attrs: { fileId, alt: '' } }],
              },
            ],
          },
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', content: [paragraph('甲')] },
              { type: 'tableCell', content: [{ type: 'paragraph' }] },
            ],
          },
        ],
      },
    ],
  ])('keeps a %s as it is', (_, block) => {
    const content = { type: 'doc', content: [block] };
    expect(contentSchema.parse(content)).toEqual(content);
    expect(through(content)).toEqual(content);
  });

  test.each<[string, object, unknown[]]>([
    [
      'says nothing of what is usual',
      { type: 'paragraph', attrs: { textAlign: null } },
      [{ type: 'paragraph' }],
    ],
    ['takes left for usual', { type: 'paragraph', attrs: { textAlign: 'left' } }, [{ type: 'paragraph' }]],
    [
      'drops a link that leads nowhere',
      {
        type: 'paragraph',
        content: [text('甲', { type: 'link', attrs: { href: 'javascript:alert(1)' } }, { type: 'bold' })],
      },
      [{ type: 'paragraph', content: [text('甲', { type: 'bold' })] }],
    ],
    [
      'drops a picture from elsewhere',
      { type: 'image', attrs: { fileId: 'http://a.example/x.png', alt: '' } },
      [{ type: 'paragraph' }],
    ],
    [
      'keeps the text of what it does not know',
      { type: 'callout', content: [paragraph('甲')] },
      [paragraph('甲')],
    ],
    ['takes out what cannot be seen', paragraph('1\u202e2\u200b3'), [paragraph('123')]],
    [
      'cuts a caption',
      { type: 'table', attrs: { caption: '表'.repeat(300) }, content: [] },
      [{ type: 'table', attrs: { caption: '表'.repeat(200) }, content: [] }],
    ],
  ])('%s', (_, block, expected) => {
    const made = contentOfEditor({ type: 'doc', content: [block] });
    expect(made.content).toEqual(expected);
    expect(contentSchema.parse(made)).toEqual(made);
  });

  it('does not count the paragraph at the end that is there to write on', () => {
    const table = {
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('甲')] }] }],
    };
    const written = { type: 'doc', content: [table, { type: 'paragraph' }, { type: 'paragraph' }] };
    expect(contentOfEditor(written)).toEqual({ type: 'doc', content: [table] });
    expect(
      contentOfEditor({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph' }] }).content,
    ).toEqual([{ type: 'paragraph' }]);
  });

  it('gives an empty paragraph for nothing', () => {
    expect(contentOfEditor({ type: 'doc' })).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });

  it('parts a stretch that is longer than the schema takes', () => {
    const made = contentOfEditor({ type: 'doc', content: [paragraph('𠮷'.repeat(30_000))] });
    expect(contentSchema.parse(made)).toEqual(made);
    expect(through(made)).toEqual(made);
  });

  it('gives what the schema takes of any JSON, and nothing more the second time', () => {
    const attrs = fc.constantFrom(
      undefined,
      { level: 9 },
      { textAlign: 'justify' },
      { colspan: 0, rowspan: 5_000 },
      { start: -3 },
      { fileId, alt: '图' },
      { href: 'https://a.example/' },
    );
    const names = [...Object.keys(schema.nodes), 'callout'];
    const { node } = fc.letrec<{ node: object }>((tie) => ({
      node: fc
        .tuple(
          fc.constantFrom(...names),
          attrs,
          fc.option(
            fc.array(fc.oneof({ depthSize: 'small' }, fc.constant(text('甲乙')), tie('node')), {
              maxLength: 4,
            }),
          ),
        )
        .map(([type, own, content]) => ({
          type,
          ...(own === undefined ? {} : { attrs: own }),
          ...(content === null ? {} : { content }),
          ...(type === 'text' ? { text: '丙', marks: [{ type: 'link', attrs: own }] } : {}),
        })),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (content) => {
        const made: Content = contentOfEditor({ type: 'doc', content });
        expect(contentSchema.parse(made)).toEqual(made);
        expect(contentOfEditor(made as never)).toEqual(made);
      }),
      { numRuns: 1_000 },
    );
  });
});
