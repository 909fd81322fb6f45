import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryContent } from '../../tests/support/arbitrary-content.ts';
import { identityNumber, maskedNumber } from '../../tests/support/planted-secrets.ts';
import { screenParts } from '../screening/screen-parts.ts';
import { screeningRules } from '../screening/rules.ts';
import {
  contentSchema,
  type Block,
  type CellNode,
  type Content,
  type Inline,
  type Mark,
  type ParagraphNode,
} from './content.ts';
import { maskContent } from './mask-content.ts';
import { screenedOf, type PublicationText } from './screened.ts';
import { textOf } from './text.ts';

const key = 'a key of tests only';
const screen = (text: PublicationText, rules = screeningRules) =>
  screenParts(screenedOf(text).screened, rules, { key });

const t = (text: string, ...marks: Mark['type'][]): Inline => ({
  type: 'text',
  text,
  ...(marks.length === 0
    ? {}
    : {
        marks: marks.map((type) =>
          type === 'link' ? { type, attrs: { href: 'https://example.invalid/' } } : { type },
        ),
      }),
});
const p = (...content: (Inline | string)[]): ParagraphNode => ({
  type: 'paragraph',
  content: content.filter((each) => each !== '').map((each) => (typeof each === 'string' ? t(each) : each)),
});
const br: Inline = { type: 'hardBreak' };
const cell = (...content: (string | CellNode['content'][number])[]): CellNode => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1 },
  content: content.map((each) => (typeof each === 'string' ? p(each) : each)),
});
const table = (caption: string, ...rows: CellNode[][]): Block => ({
  type: 'table',
  attrs: { caption },
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const doc = (...content: Block[]): Content => ({ type: 'doc', content });
const fileId = '11111111-1111-4111-8111-111111111111';
const number = identityNumber(7);
const masked = maskedNumber(number);

describe('screenedOf', () => {
  const text: PublicationText = {
    title: '关于发放补贴的公示',
    summary: '共2户',
    content: doc(
      p('现公示如下。'),
      { type: 'paragraph' },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [p('见', t('公告', 'link'))] }],
      },
      table(
        '补贴名单',
        [{ ...cell('序号'), attrs: { colspan: 2, rowspan: 1 } }, cell('金额')],
        [cell('1'), cell('张三'), cell('100', { type: 'image', attrs: { fileId, alt: '签字' } })],
      ),
      { type: 'image', attrs: { fileId, alt: '公示栏' } },
      { type: 'blockquote', content: [p('完')] },
    ),
    fields: [{ label: '来源', value: '乙镇' }],
    attachments: [{ name: '名单.xlsx', alt: '名单全文' }, { name: '说明.docx' }],
  };
  const { screened, targetAt } = screenedOf(text);

  it('names each place as a clerk counts it, what is read in the flow first', () => {
    const seen = screened.map((each) => {
      if ('text' in each) return `${each.role} ${each.place}: ${each.text}`;
      return `${each.place} ${each.caption ?? ''} ${each.rows.map((row) => row.map((part) => `${part.place}=${part.text}`).join(' ')).join(' / ')}`;
    });
    expect(seen).toEqual([
      'title 标题: 关于发放补贴的公示',
      'body 摘要: 共2户',
      'body 正文第1段: 现公示如下。',
      'body 正文第2段: 见公告',
      'body 正文表1的表题: 补贴名单',
      '正文表1 补贴名单 正文表1第1行第1列=序号 = 正文表1第1行第3列=金额 / 正文表1第2行第1列=1 正文表1第2行第2列=张三 正文表1第2行第3列=100',
      'body 正文第3段: 完',
      'metadata 正文第2段的链接地址: https://example.invalid/',
      'alt 第1张图片的替代文字: 签字',
      'alt 第2张图片的替代文字: 公示栏',
      'body “来源”一栏: 乙镇',
      'file-name 附件1的文件名: 名单.xlsx',
      'alt 附件1的说明: 名单全文',
      'file-name 附件2的文件名: 说明.docx',
    ]);
  });

  it('says what stands at a place', () => {
    expect(targetAt({ part: 0 })).toEqual({ kind: 'title' });
    expect(targetAt({ part: 3 })).toEqual({ kind: 'text', path: [2, 0, 0] });
    expect(targetAt({ part: 5, row: 1, column: 2 })).toEqual({ kind: 'cell', path: [3, 1, 2] });
    expect(targetAt({ part: 5, row: 0, column: 2 })).toEqual({ kind: 'cell', path: [3, 0, 1] });
    expect(targetAt({ part: 5, row: 0, column: 1 })).toBeUndefined();
    expect(targetAt({ part: 7 })).toEqual({ kind: 'href', path: [2, 0, 0, 1] });
    expect(targetAt({ part: 8 })).toEqual({ kind: 'alt', path: [3, 1, 2, 1] });
    expect(targetAt({ part: 12 })).toEqual({ kind: 'attachment-alt', index: 0 });
  });

  it('screens every character of the text', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const parts = screenedOf({ title: '题', content }).screened.flatMap((each) =>
          'text' in each ? [each] : each.rows.flat(),
        );
        const shown = parts.map(({ text }) => text).join('');
        const bare = (of: string) => [...of.replaceAll(/\s/gu, '')].toSorted().join('');
        const alts = parts.filter(({ role }) => role === 'alt' || role === 'metadata' || role === 'title');
        expect(bare(shown)).toBe(bare(textOf(content) + alts.map(({ text }) => text).join('')));
      }),
    );
  });
});

describe('maskContent', () => {
  const of = (content: Content, more: Partial<PublicationText> = {}) => ({ title: '公示', content, ...more });
  const half = number.slice(0, 9);
  const rest = number.slice(9);
  const maskedHalf = masked.slice(0, 9);
  const maskedRest = masked.slice(9);

  const cases: readonly (readonly [what: string, before: Block[], after: Block[]])[] = [
    ['one stretch', [p(`身份证号${number}。`)], [p(`身份证号${masked}。`)]],
    [
      'several stretches, each keeping its marks',
      [p('身份证号', t(half, 'bold'), t(rest, 'italic', 'link'), '。')],
      [p('身份证号', t(maskedHalf, 'bold'), t(maskedRest, 'italic', 'link'), '。')],
    ],
    [
      'over a break of the line',
      [p('身份证号', t(half), br, t(rest, 'bold'))],
      [p('身份证号', t(maskedHalf), br, t(maskedRest, 'bold'))],
    ],
    [
      'over the end of a paragraph',
      [p(`身份证号：${half}`), { type: 'paragraph' }, p(`${rest}，属实。`)],
      [p(`身份证号：${maskedHalf}`), { type: 'paragraph' }, p(`${maskedRest}，属实。`)],
    ],
    [
      'a number split over two cells',
      [table('', [cell('姓名'), cell('身份证号'), cell('')], [cell('张三'), cell(half), cell(rest)])],
      [
        table(
          '',
          [cell('姓名'), cell('身份证号'), cell('')],
          [cell('张三'), cell(maskedHalf), cell(maskedRest)],
        ),
      ],
    ],
    [
      'a number over two paragraphs of a cell, a picture between them',
      [table('', [cell('身份证号')], [cell(half, { type: 'image', attrs: { fileId, alt: '' } }, rest)])],
      [
        table(
          '',
          [cell('身份证号')],
          [cell(maskedHalf, { type: 'image', attrs: { fileId, alt: '' } }, maskedRest)],
        ),
      ],
    ],
    [
      'headings, lists, quotations, captions, alternative texts',
      [
        { type: 'heading', attrs: { level: 2 }, content: [t(number)] },
        {
          type: 'orderedList',
          attrs: { start: 2 },
          content: [
            {
              type: 'listItem',
              content: [
                p(number),
                { type: 'bulletList', content: [{ type: 'listItem', content: [p(number)] }] },
              ],
            },
          ],
        },
        { type: 'blockquote', content: [p(number)] },
        table(`持证人${number}`, [cell({ type: 'image', attrs: { fileId, alt: number } })]),
        { type: 'image', attrs: { fileId, alt: number } },
        { type: 'horizontalRule' },
      ],
      [
        { type: 'heading', attrs: { level: 2 }, content: [t(masked)] },
        {
          type: 'orderedList',
          attrs: { start: 2 },
          content: [
            {
              type: 'listItem',
              content: [
                p(masked),
                { type: 'bulletList', content: [{ type: 'listItem', content: [p(masked)] }] },
              ],
            },
          ],
        },
        { type: 'blockquote', content: [p(masked)] },
        table(`持证人${masked}`, [cell({ type: 'image', attrs: { fileId, alt: masked } })]),
        { type: 'image', attrs: { fileId, alt: masked } },
        { type: 'horizontalRule' },
      ],
    ],
    [
      'an address, whose mask is shorter, over stretches: it stands in the first',
      [p('家庭住址：甲县乙镇', t('丙村', 'bold'), t('三组12号', 'italic'), '，属实。')],
      [p('家庭住址：甲县乙镇', t('***', 'bold'), '，属实。')],
    ],
  ];
  test.each(cases)('writes over %s', (_, before, after) => {
    const text = of(contentSchema.parse(doc(...before)));
    const hits = screen(text);
    expect(hits).not.toEqual([]);
    const { text: result, notMasked } = maskContent(text, hits);
    expect(notMasked).toEqual([]);
    expect(result.content).toEqual(doc(...after));
    expect(screen(result)).toEqual([]);
    expect(contentSchema.parse(result.content)).toEqual(result.content);
  });

  it('writes over title, summary, fields and names of attachments', () => {
    const text = of(doc(p('无')), {
      title: `关于${number}的公示`,
      summary: `持证人${number}`,
      fields: [{ label: '来源', value: number }],
      attachments: [{ name: `${number}.docx`, alt: number }],
    });
    expect(maskContent(text, screen(text)).text).toEqual({
      title: `关于${masked}的公示`,
      summary: `持证人${masked}`,
      content: text.content,
      fields: [{ label: '来源', value: masked }],
      attachments: [{ name: `${masked}.docx`, alt: masked }],
    });
  });

  it('takes a link away whose address is masked', () => {
    const link: Mark = { type: 'link', attrs: { href: `https://example.invalid/?sfz=${number}` } };
    const text = of(
      doc({ type: 'paragraph', content: [{ type: 'text', text: '查询', marks: [{ type: 'bold' }, link] }] }),
    );
    const hits = screen(text);
    expect(hits.map(({ spots }) => spots[0].place)).toEqual(['正文第1段的链接地址']);
    expect(maskContent(text, hits).text.content).toEqual(doc(p(t('查询', 'bold'))));
  });

  it('hands back the hits that only a person can decide on', () => {
    const text = of(doc(p('机密★10年'), p(`身份证号${number}`)));
    const hits = screen(text);
    const { text: result, notMasked } = maskContent(text, hits);
    expect(notMasked.map(({ kind }) => kind)).toEqual(['密级标志']);
    expect(result.content).toEqual(doc(p('机密★10年'), p(`身份证号${masked}`)));
  });

  it('changes nothing but what was hit', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const text = of(content);
        expect(maskContent(text, []).text).toEqual(text);
      }),
    );
  });

  /** An identity number cut into stretches with marks of their own, or into cells of one row. */
  const planted = fc
    .record({
      order: fc.integer({ min: 1, max: 998 }),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 3 }),
      marks: fc.array(fc.constantFrom<Mark['type']>('bold', 'italic', 'underline', 'link'), {
        minLength: 4,
        maxLength: 4,
      }),
      inCells: fc.boolean(),
    })
    .map(({ order, cuts, marks, inCells }) => {
      const whole = identityNumber(order);
      const at = [0, ...cuts.toSorted((a, b) => a - b), 18];
      const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end));
      const stretches = pieces.map((piece, index) => t(piece, marks[index] ?? 'bold'));
      const block: Block = inCells
        ? table(
            '',
            [cell('姓名'), cell('身份证号'), ...pieces.slice(1).map(() => cell(''))],
            [cell('张三'), ...stretches.map((stretch) => cell(p(stretch)))],
          )
        : p('身份证号：', ...stretches, '，属实。');
      return { whole, block };
    });

  it('leaves nothing for the screening to find of numbers planted anywhere', () => {
    fc.assert(
      fc.property(
        arbitraryContent,
        fc.array(fc.tuple(planted, fc.nat(8)), { minLength: 1, maxLength: 3 }),
        (content, plants) => {
          const blocks = [...content.content];
          for (const [{ block }, at] of plants) blocks.splice(at, 0, block);
          let text = of(doc(...blocks));
          let hits = screen(text).filter(({ kind }) => kind === '身份证号');
          expect(hits.length).toBeGreaterThan(0);
          // What lies under another hit shows when it is gone: the caller screens again, a few times at most.
          for (let round = 0; round < 4 && hits.length > 0; round += 1) {
            text = maskContent(text, hits).text;
            hits = screen(text);
          }
          expect(hits).toEqual([]);
          const left = textOf(text.content).replaceAll(/[^0-9X]/gu, '');
          for (const [{ whole }] of plants) expect(left).not.toContain(whole);
          expect(contentSchema.safeParse(text.content).success).toBe(true);
        },
      ),
    );
  });
});
