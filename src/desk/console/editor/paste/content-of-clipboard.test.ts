import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contentSchema, type Content } from '../../../../content/content.ts';
import { outline } from '../../../../../tests/support/outline.ts';
import { xssPayloads } from '../../../../../tests/support/xss-payloads.ts';
import { textExtensions } from '../extensions.ts';
import { contentOfClipboard } from './content-of-clipboard.ts';
import { isOwn, ownHtml } from './own-html.ts';
import { treeOfHtml } from './pasted-tree.ts';
import { nothingLeft } from './what-to-leave.ts';

const folder = fileURLToPath(new URL('../../../../../tests/fixtures/clipboard/', import.meta.url));
const schema = getSchema(textExtensions((fileId) => fileId));

/** What the text's schema and the editor's both take. */
function holds(content: Content): void {
  expect(contentSchema.parse(content)).toEqual(content);
  if (content.content.length > 0) Node.fromJSON(schema, content).check();
}

const pasted = (html: string) => contentOfClipboard(treeOfHtml(html));
const lines = (html: string) => outline(pasted(html).content);

/** What each program's clipboard becomes, and what stays behind. */
const clipboards: Readonly<Record<string, { readonly text: string[]; readonly left?: object }>> = {
  'word-notice.html': {
    text: [
      'h2↔ 乙镇人民政府关于做好春耕备耕工作的通知',
      'p↔ 乙政发〔2026〕3号',
      'p 各村民委员会：',
      'h3 一、总体要求',
      'p 各村要在{b:2026年3月20日}前完成全部农资储备，每亩补助100元，面积按667m{sup:2}一亩折算。',
      'p→ 乙镇人民政府',
      'p→ 2026年3月2日',
    ],
    // A deletion, a comment, and its text at the end.
    left: { tracked: 3 },
  },
  'word-lists.html': {
    text: [
      'p 一、申请条件',
      'p （一）户籍在本镇',
      '- 身份证',
      '- 申请表，{b:一式两份}',
      '  - 本人签名',
      '  - 村民委员会盖章',
      '- 照片',
      'p 办理步骤：',
      '3. 村级评议',
      '4. 乡镇审核',
      '1. 另一个列表',
      'p (1) 带括号的编号',
    ],
  },
  'word-table.html': {
    text: [
      'p 表1 补助标准',
      'table',
      '| #↔ {b:类别}{1×2} | #↔ 标准（元）{2×1} |',
      '| #2025年 | #2026年 |',
      '| 水稻 ¶ （早稻） | → 90 | • 基本100 ¶ • 加补10 |',
    ],
  },
  'word-pictures.html': { text: ['p 现场照片如下：', 'p 文后'], left: { pictures: 2 } },
  'word-hidden.html': {
    text: ['p 名单经审核无误。', 'p 县政府网站公示', 'p 白色的字看得见了增', 'p 下一页'],
    left: { hidden: 3, tracked: 1 },
  },
  'wps-notice.html': {
    text: [
      'h2↔ 2026年第一季度农村低保对象公示',
      'p 经村级评议、乡镇审核，现将12户公示如下，公示期7日。',
      'h3 监督方式',
      '- 来信：乙镇人民政府民政办公室',
      '- 来访：乙镇政府院内',
      'p 特此公示。',
    ],
  },
  'excel-subsidies.html': {
    text: [
      'table',
      '| 2026年耕地地力保护补贴名单{4×1} |',
      '| ↔ 序号 | 姓名 | 面积（亩） | 金额（元） |',
      '| → 1 | 张*三 | → 3.2 | → 320 |',
      '| → 3 | 王*⏎（户主） | → 2 | → 200 |',
    ],
    // The column of identity numbers, and one row.
    left: { hidden: 2 },
  },
  'wps-sheet.html': {
    text: ['table', '| 村名{1×2} | 发放情况{2×1} |', '| 户数 | 金额 |', '| 丁村 | → 12 | → 3600.00 |'],
  },
  'cms-page.html': {
    text: [
      'h2↔ 关于开展2026年困难群众救助的公告',
      'p 字号：大 中',
      'p 根据{https://www.example.com/a/2026.html:《办法》}有关规定，按程序办理。',
      'p {b:一、对象}',
      'p→ 甲县民政局',
      'p→ 2026年3月1日',
    ],
    left: { pictures: 1 },
  },
  'cms-breaks.html': {
    text: [
      'p 各村（居）：',
      'p 为做好防汛工作，现通知如下。',
      'p 一是加强值班；',
      'p 二是备足物资。',
      'p 联系人：李四 办公室电话见公告栏',
      'p 缩进的一段',
      '> p 引用的条文',
      '> p • 其一',
      '---',
      'p 第一行⏎第二行',
    ],
  },
  'wechat-article.html': {
    text: ['p↔ {b:政策问答}', 'p {b:问：}谁可以申请？', 'p 答：{u:户籍在本镇的}{i:居民}。'],
    left: { pictures: 1, hidden: 1 },
  },
  'libreoffice.html': {
    text: [
      'h2 一、服务对象',
      'h4 （一）基本条件',
      '1. 年满60周岁',
      '2. 户籍在甲县',
      '  1. 含集体户',
      'table',
      '| 甲 | 乙 |',
      'p 表后的话',
      '4. 最后一项',
      'p {s:旧}{sub:2}{i:斜}',
    ],
  },
  'google-docs.html': {
    text: [
      'h2 会议通知',
      'p 普通文字{i:{b:重点}}{mailto:a@example.com:写信}',
      '- 一项',
      '  - 下一层',
      '- 二项',
    ],
  },
  'hostile.html': {
    text: ['p 文字甲乙丙丁', 'p ">', 'p 尾<script>alert(19)</script>反转', 'p 格'],
    left: { pictures: 2 },
  },
};

describe('the text of a clipboard', () => {
  it('has a case for every clipboard kept', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(clipboards).toSorted());
  });

  test.each(Object.entries(clipboards))('%s', (name, { text, left }) => {
    const { content, left: behind } = pasted(readFileSync(folder + name, 'utf8'));
    expect(outline(content)).toEqual(text);
    expect(behind).toEqual({ ...nothingLeft(), ...left });
    holds(content);
  });

  it('gives the JSON that the editor keeps', () => {
    const html = '<table><tr><th colspan=2>户<sup>①</sup></th></tr><tr><td>甲</td></tr></table>';
    expect(pasted(html).content).toEqual({
      type: 'doc',
      content: [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableHeader',
                  attrs: { colspan: 2, rowspan: 1 },
                  content: [
                    {
                      type: 'paragraph',
                      content: [
                        { type: 'text', text: '户' },
                        { type: 'text', text: '①', marks: [{ type: 'superscript' }] },
                      ],
                    },
                  ],
                },
              ],
            },
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableCell',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: '甲' }] }],
                },
                { type: 'tableCell', content: [{ type: 'paragraph' }] },
              ],
            },
          ],
        },
      ],
    });
  });

  test.each([
    ['a line break in the source', '<p>甲\n乙 a\nb</p>', ['p 甲乙 a b']],
    ['a break between stretches', '<p><b>甲</b>\n<b>乙</b></p>', ['p {b:甲乙}']],
    ['blanks between words', '<p>a <b> b</b> c</p>', ['p a {b:b} c']],
    ['text beside paragraphs', '甲<p>乙</p>丙', ['p 甲', 'p 乙', 'p 丙']],
    ['a heading far down', '<h5>甲</h5><h6>乙</h6>', ['h2 甲', 'h3 乙']],
    ['five levels', '<h1>1</h1><h3>3</h3><h4>4</h4>', ['h2 1', 'h4 3', 'h4 4']],
    ['a bold heading', '<h2><b>甲</b><i>乙</i></h2>', ['h2 甲{i:乙}']],
    [
      'rows without a table',
      '<tbody><tr><td>甲</td></tr><tr><td>乙</td></tr></tbody>',
      ['table', '| 甲 |', '| 乙 |'],
    ],
    ['a merged cell beyond the table', '<table><tr><td rowspan=9>甲<td>乙</table>', ['table', '| 甲 | 乙 |']],
    [
      'a merged cell across a hidden column',
      '<table><col><col style="display:none"><col><tr><td colspan=3>甲</td></tr><tr><td>1<td>2<td>3</table>',
      ['table', '| 甲{2×1} |', '| 1 | 3 |'],
    ],
    [
      'a merged cell that begins in a hidden row',
      '<table><tr style="display:none"><td rowspan=2>藏<td>x</tr><tr><td>乙</tr><tr><td>丙<td>丁</table>',
      ['table', '| | 乙 |', '| 丙 | 丁 |'],
    ],
    [
      'a table in a table',
      '<table><tr><td>甲<td><table><tr><td>乙<td>丙</table></table>',
      ['table', '| 甲 | 乙 ¶ 丙 |'],
    ],
    [
      'the caption of a table',
      '<table><caption>表1 <b>名单</b></caption><tr><td>甲<td>乙</table>',
      ['table 表1 名单', '| 甲 | 乙 |'],
    ],
    ['an empty table', '<table><tr><td></td><td></td></tr></table>', []],
    [
      'lists seven deep',
      `${'<ul><li>层'.repeat(8)}${'</li></ul>'.repeat(8)}`,
      [0, 1, 2, 3, 4, 5, 5, 5].map((depth) => `${'  '.repeat(depth)}- 层`),
    ],
    [
      'a link across the marks',
      '<a href="https://a.example/"><u>甲</u><b>乙</b></a>',
      ['p {https://a.example/:甲}{https://a.example/:{b:乙}}'],
    ],
    ['characters without a shape', '<p>1\u202e2\u200b3\u00ad4\u20665</p>', ['p 12345']],
    ['nothing', '<p> </p><div><br></div>', []],
  ])('%s', (_, html, expected) => {
    expect(lines(html)).toEqual(expected);
  });

  it('takes a text of any length in stretches that the schema bears', () => {
    const { content } = pasted(`<p>${'𠮷字'.repeat(15_000)}</p>`);
    expect(contentSchema.parse(content)).toEqual(content);
    expect(outline(content)).toEqual([`p ${'𠮷字'.repeat(15_000)}`]);
  });

  it('stops where a text is longer than the editor takes, and says so', () => {
    const { content, left } = pasted('<p>段</p>'.repeat(2_001));
    expect([content.content.length, left.cut]).toEqual([2_000, true]);
    const sheet = pasted(`<table><tr>${'<td>格</td>'.repeat(201)}</tr></table>`);
    expect(sheet.left.cut).toBe(true);
    expect(contentSchema.safeParse(sheet.content).success).toBe(true);
  });

  it('gives what the schema takes, whatever was copied', () => {
    const tag = fc.constantFrom(
      ...'p div span h1 h4 b sup a ul ol li table tbody tr td th caption col blockquote pre br hr img del script center'.split(
        ' ',
      ),
    );
    const attribute = fc.constantFrom(
      '',
      ' colspan=3',
      ' rowspan=2',
      ' style="mso-list:l0 level2 lfo1"',
      ' style="mso-list:Ignore"',
      ' style="display:none"',
      ' style="text-align:center"',
      ' href="https://a.example/"',
      ' href="javascript:x"',
      ' start=7',
      ' align=right',
    );
    const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
      html: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            fc.constantFrom('甲', ' ', '\n', 'a b', '1.', '&nbsp;'),
            tie('element'),
          ),
          {
            maxLength: 5,
          },
        )
        .map((parts) => parts.join('')),
      element: fc
        .tuple(tag, attribute, tie('html'))
        .map(([name, own, inside]) => `<${name}${own}>${inside}</${name}>`),
    }));
    fc.assert(
      fc.property(html, (given) => {
        const { content } = pasted(given);
        holds(content);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('a clipboard that says it is the editor\u2019s own', () => {
  const own = (html: string) => ownHtml(treeOfHtml(html));

  it('keeps what the editor writes', () => {
    const html =
      '<p data-pm-slice="1 1 []" style="text-align: center">甲<strong>乙</strong>&amp;<a href="https://a.example/?b=c&amp;d">丙</a></p>' +
      '<table><caption>表</caption><tbody><tr><td colspan="2"><p>丁<br></p></td></tr></tbody></table>' +
      '<img data-file-id="01890a5d-ac96-774b-bcce-b302099a8057" alt="图">';
    expect(isOwn(treeOfHtml(html))).toBe(true);
    expect(own(html)).toBe(html);
  });

  test.each(xssPayloads)('is written anew without %s', (payload) => {
    const attribute = payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const html = own(
      `<div data-pm-slice="0 0 []" onclick="x">${payload}<a href="${attribute}" style="${attribute}">甲</a><img data-file-id="${attribute}" src="x" alt="${attribute}"></div>`,
    );
    // Parsed once more, nothing is there that the editor would not have written.
    const check = (node: ReturnType<typeof treeOfHtml>): void => {
      for (const child of node.children) {
        if (typeof child === 'string') continue;
        expect([
          'p',
          'a',
          'img',
          'br',
          'hr',
          'ul',
          'ol',
          'li',
          'table',
          'tbody',
          'tr',
          'td',
          'th',
          'u',
          's',
          'em',
          'strong',
          'sub',
          'sup',
          'h2',
          'h3',
          'h4',
          'blockquote',
          'caption',
        ]).toContain(child.tag);
        expect(['href', 'alt', 'style', 'colspan', 'rowspan', 'start', 'data-pm-slice']).toEqual(
          expect.arrayContaining(Object.keys(child.attributes)),
        );
        expect(child.attributes['href'] ?? 'https://').toMatch(/^(?:https?:|mailto:)/u);
        expect(child.attributes['style'] ?? '').toMatch(/^(?:text-align: (?:center|right))?$/u);
        check(child);
      }
    };
    check(treeOfHtml(html));
  });

  test.each(xssPayloads)('and one of others leaves only text of %s', (payload) => {
    const { content } = pasted(`<p>${payload}</p><p title="${payload.replaceAll('"', '&quot;')}">字</p>`);
    holds(content);
    expect(JSON.stringify(content)).not.toMatch(/"href":"(?!https?:|mailto:)/u);
  });
});
