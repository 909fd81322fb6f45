import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it, test } from 'vitest';
import { arbitraryContent } from '../../tests/support/arbitrary-content.ts';
import { hostileAddresses, xssPayloads } from '../../tests/support/xss-payloads.ts';
import { contentSchema, type Block, type Content, type ParagraphNode } from './content.ts';
import { contentsOf, htmlOf } from './html.ts';
import { plainCharacters } from './plain-characters.ts';

const doc = (...content: Block[]): Content => ({ type: 'doc', content });
const p = (text: string): ParagraphNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const fileUrl = (id: string) => `/files/${id}`;
const fileId = '11111111-1111-4111-8111-111111111111';

type Tree = DefaultTreeAdapterTypes.ChildNode;

/** Elements that may come out, with the attributes that each may bear. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['br', 'hr', 'ul', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'figure'].map((tag) => [tag, []]),
  ),
  ...Object.fromEntries(['strong', 'em', 'u', 's', 'sup', 'sub'].map((tag) => [tag, []])),
  p: ['class'],
  h2: ['id', 'class'],
  h3: ['id', 'class'],
  h4: ['id', 'class'],
  ol: ['start'],
  caption: ['id'],
  div: ['class', 'role', 'tabindex', 'aria-label', 'aria-labelledby'],
  td: ['colspan', 'rowspan'],
  th: ['class', 'colspan', 'rowspan', 'scope'],
  img: ['src', 'alt'],
  a: ['href', 'rel'],
};

/** What a parser makes of the page that must not be there, and the text that it shows, alternative texts with it. */
function seenIn(html: string): { faults: string[]; shown: string } {
  const faults: string[] = [];
  let shown = '';
  const walk = (node: Tree) => {
    if (node.nodeName === '#text') {
      shown += (node as DefaultTreeAdapterTypes.TextNode).value;
      return;
    }
    const {
      tagName = node.nodeName,
      attrs = [],
      childNodes = [],
    } = node as Partial<DefaultTreeAdapterTypes.Element>;
    if (allowed[tagName] === undefined) faults.push(node.nodeName);
    for (const { name, value } of attrs) {
      if (!(allowed[tagName] ?? []).includes(name)) faults.push(`${tagName} ${name}`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:)/.test(value)) faults.push(`href ${value}`);
      if (name === 'src' && !value.startsWith('/files/')) faults.push(`src ${value}`);
      if (name === 'class' && !/^(?:align-(?:center|right)|table-scroll|long)$/.test(value))
        faults.push(`class ${value}`);
      if (name === 'alt') shown += value;
    }
    childNodes.forEach(walk);
  };
  parseFragment(html).childNodes.forEach(walk);
  return { faults, shown };
}

describe('htmlOf', () => {
  const cases: readonly (readonly [what: string, content: Content, html: string])[] = [
    ['a paragraph', doc(p('甲县乙镇')), '<p>甲县乙镇</p>'],
    [
      'nothing for a paragraph of blanks or breaks',
      doc({ type: 'paragraph' }, p('a'), p(' '), { type: 'paragraph', content: [{ type: 'hardBreak' }] }),
      '<p>a</p>',
    ],
    [
      'alignment as a class, left as none',
      doc(
        { ...p('a'), attrs: { textAlign: 'center' } },
        { ...p('b'), attrs: { textAlign: 'right' } },
        { ...p('c'), attrs: { textAlign: 'left' } },
      ),
      '<p class="align-center">a</p>\n<p class="align-right">b</p>\n<p>c</p>',
    ],
    [
      'headings with ids by their place',
      doc(p('x'), { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '一、总则' }] }),
      '<p>x</p>\n<h3 id="s2">一、总则</h3>',
    ],
    [
      'marks one in another, a break of the line',
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks: [{ type: 'italic' }, { type: 'bold' }] },
          { type: 'hardBreak' },
          { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
          { type: 'text', text: 'x', marks: [{ type: 'subscript' }] },
        ],
      }),
      '<p><strong><em>a</em></strong><br><sup>2</sup><sub>x</sub></p>',
    ],
    [
      'one link for stretches of one address',
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: '见' },
          {
            type: 'text',
            text: '办事',
            marks: [{ type: 'link', attrs: { href: 'https://example.invalid/?a=1&b=2' } }],
          },
          {
            type: 'text',
            text: '指南',
            marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.invalid/?a=1&b=2' } }],
          },
          {
            type: 'text',
            text: '表',
            marks: [{ type: 'link', attrs: { href: 'https://example.invalid/b' } }],
          },
        ],
      }),
      '<p>见<a href="https://example.invalid/?a=1&amp;b=2" rel="noopener">办事<strong>指南</strong></a><a href="https://example.invalid/b" rel="noopener">表</a></p>',
    ],
    [
      'lists within lists, and where their numbers begin',
      doc({
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          {
            type: 'listItem',
            content: [
              p('三'),
              { type: 'bulletList', content: [{ type: 'listItem', content: [p('甲'), p('乙')] }] },
            ],
          },
          { type: 'listItem', content: [{ type: 'paragraph' }] },
        ],
      }),
      '<ol start="3"><li>三<ul><li><p>甲</p><p>乙</p></li></ul></li></ol>',
    ],
    [
      'a picture with its alternative text',
      doc({ type: 'image', attrs: { fileId, alt: '公示栏“甲”' } }),
      `<figure><img src="/files/${fileId}" alt="公示栏“甲”"></figure>`,
    ],
    [
      'a quotation and a rule',
      doc({ type: 'blockquote', content: [p('a')] }, { type: 'horizontalRule' }),
      '<blockquote><p>a</p></blockquote>\n<hr>',
    ],
  ];
  test.each(cases)('writes %s', (_, content, html) => {
    expect(contentSchema.parse(content)).toEqual(content);
    expect(htmlOf(content, { fileUrl })).toBe(html);
  });

  type Cell = readonly [type: 'h' | 'd', text: string, colspan?: number, rowspan?: number];
  const tableOf = (caption: string, ...rows: readonly (readonly Cell[])[]): Content =>
    doc({
      type: 'table',
      attrs: { caption },
      content: rows.map((cells) => ({
        type: 'tableRow',
        content: cells.map(([type, text, colspan = 1, rowspan = 1]) => ({
          type: type === 'h' ? 'tableHeader' : 'tableCell',
          attrs: { colspan, rowspan },
          content: text === '' ? [] : text.split('\n').map(p),
        })),
      })),
    });
  const tables: readonly (readonly [what: string, content: Content, inside: string])[] = [
    [
      'heading rows as head, headings of rows in the body',
      tableOf(
        '补贴名单',
        [
          ['h', '姓名'],
          ['h', '金额'],
        ],
        [
          ['h', '张三'],
          ['d', ''],
        ],
      ),
      '<caption id="s1">补贴名单</caption><thead><tr><th scope="col">姓名</th><th scope="col">金额</th></tr></thead><tbody><tr><th scope="row">张三</th><td></td></tr></tbody>',
    ],
    [
      'a head of two rows with merged cells',
      tableOf(
        '',
        [
          ['h', '户主', 1, 2],
          ['h', '金额', 2],
        ],
        [
          ['h', '春'],
          ['h', '秋'],
        ],
        [
          ['d', 'a'],
          ['d', '1'],
          ['d', '2\n3'],
        ],
      ),
      '<thead><tr><th scope="col" rowspan="2">户主</th><th scope="col" colspan="2">金额</th></tr><tr><th scope="col">春</th><th scope="col">秋</th></tr></thead><tbody><tr><td>a</td><td>1</td><td><p>2</p><p>3</p></td></tr></tbody>',
    ],
    [
      'heads of another block below the first, and room for the label of a row that is long',
      tableOf(
        '',
        [['h', '甲', 2]],
        [
          ['h', '内容'],
          ['h', '件数'],
        ],
        [
          ['h', '许可'],
          ['d', '1'],
        ],
        [['h', '乙', 2]],
        [
          ['h', '名称'],
          ['h', '件数'],
        ],
        [
          ['h', '逾期未按收费通知缴纳费用'],
          ['d', '2'],
        ],
      ),
      '<thead><tr><th scope="col" colspan="2">甲</th></tr><tr><th scope="col">内容</th><th scope="col">件数</th></tr></thead>' +
        '<tbody><tr><th scope="row">许可</th><td>1</td></tr>' +
        '<tr><th scope="col" colspan="2">乙</th></tr><tr><th scope="col">名称</th><th scope="col">件数</th></tr>' +
        '<tr><th scope="row" class="long">逾期未按收费通知缴纳费用</th><td>2</td></tr></tbody>',
    ],
    [
      'no head where a heading reaches out of it, and no rows beyond the table',
      tableOf(
        '',
        [
          ['h', 'a', 1, 9],
          ['h', 'b'],
        ],
        [['d', '1']],
      ),
      '<tbody><tr><th scope="col" rowspan="2">a</th><th scope="col">b</th></tr><tr><td>1</td></tr></tbody>',
    ],
  ];
  test.each(tables)('writes a table: %s', (_, content, inside) => {
    const named = inside.includes('<caption') ? 'aria-labelledby="s1"' : 'aria-label="表格"';
    expect(htmlOf(content, { fileUrl })).toBe(
      `<div class="table-scroll" role="region" tabindex="0" ${named}><table>${inside}</table></div>`,
    );
  });

  it('writes nothing for a table without cells', () => {
    expect(htmlOf(tableOf('空', []), { fileUrl })).toBe('');
  });

  it('begins ids with the prefix given', () => {
    const content = doc({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '一' }] });
    expect(htmlOf(content, { fileUrl, idPrefix: 'old-' })).toBe('<h2 id="old-1">一</h2>');
    expect(contentsOf(content, { idPrefix: 'old-' })).toEqual([{ id: 'old-1', level: 2, text: '一' }]);
  });
});

describe('the list of contents', () => {
  it('has every heading of the page by its id, and no other', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const ids = [...htmlOf(content, { fileUrl }).matchAll(/<h[234] id="(?<id>[^"]+)"/gu)];
        expect(contentsOf(content).map(({ id }) => id)).toEqual(ids.map(({ groups }) => groups?.['id']));
      }),
    );
  });
});

describe('hostile text', () => {
  /** One payload wherever a text can stand. */
  const everywhere = (payload: string): Content =>
    doc(
      p(payload),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: payload }] },
      { type: 'image', attrs: { fileId, alt: payload } },
      {
        type: 'table',
        attrs: { caption: payload },
        content: [
          { type: 'tableRow', content: [{ type: 'tableHeader', content: [p(payload)] }] },
          {
            type: 'tableRow',
            content: [
              {
                type: 'tableCell',
                content: [p(payload), { type: 'image', attrs: { fileId, alt: payload } }],
              },
            ],
          },
        ],
      },
      { type: 'bulletList', content: [{ type: 'listItem', content: [p(payload)] }] },
      { type: 'blockquote', content: [p(payload)] },
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: payload,
            marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.invalid/' } }],
          },
        ],
      },
    );

  test.each(xssPayloads)('is only text: %j', (payload) => {
    // The writer does not lean on the schema: it is given what never went through it, too.
    for (const content of [everywhere(payload), contentSchema.parse(everywhere(payload))]) {
      const { faults, shown } = seenIn(htmlOf(content, { fileUrl }));
      expect(faults).toEqual([]);
      expect(shown.split(plainCharacters(payload))).toHaveLength(1 + 10);
    }
  });

  test.each([...hostileAddresses, ...xssPayloads])('is no address of a link: %j', (address) => {
    const content = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: '点此', marks: [{ type: 'link', attrs: { href: address } }] }],
        },
      ],
    };
    expect(contentSchema.safeParse(content).success).toBe(false);
    // Nor where it came past the schema.
    expect(htmlOf(content as Content, { fileUrl })).toBe('<p>点此</p>');
  });

  test.each(xssPayloads)('does not come out of the address of a file or a prefix: %j', (payload) => {
    const content = doc(
      { type: 'image', attrs: { fileId, alt: '' } },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '一' }] },
    );
    const html = htmlOf(content, { fileUrl: () => `/files/${payload}`, idPrefix: payload });
    expect(seenIn(html).faults).toEqual([]);
  });

  it('finds a fault where there is one', () => {
    expect(seenIn('<p onclick="x">a<script>1</script></p><a href="javascript:1">b</a>').faults).toEqual([
      'p onclick',
      'script',
      'href javascript:1',
    ]);
  });

  it('leaves nothing but the allowed elements of any text, and all of its characters', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        expect(seenIn(htmlOf(content, { fileUrl })).faults).toEqual([]);
      }),
    );
  });
});
