import fc from 'fast-check';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, test } from 'vitest';
import { civilDate, type Letter } from '../../law/index.ts';
import { letterFile } from './letter.ts';

const writtenAt = new Date('2026-11-20T02:00:00Z');
const remedy =
  '如对本答复不服，可以自收到本告知书之日起60日内向甲县人民政府申请行政复议（地址：甲县人民路1号甲县司法局行政复议接待室），也可以自收到本告知书之日起六个月内依法向甲县人民法院提起行政诉讼。';

const letterOf = (change: Partial<Letter>, finding = '经检索，没有查到。'): Letter => ({
  kind: 'not-existing',
  title: '政府信息不存在告知书',
  number: '乙公不存〔2026〕12号',
  addressee: '张三',
  blocks: [
    {
      kind: 'text',
      role: 'fact',
      text: '2026年9月18日，本机关收到你邮寄的政府信息公开申请，申请获取丙村2024年的批复。',
    },
    { kind: 'text', role: 'finding', text: finding },
    { kind: 'text', role: 'remedy', text: remedy },
    { kind: 'text', role: 'closing', text: '特此告知。' },
  ],
  attachments: [],
  organ: '甲县乙镇人民政府',
  date: civilDate('2026-11-02'),
  contact: '联系人：李四，电话：0000-1234567',
  ...change,
});

/** The text of each page, without blanks and without the number of the page. */
async function pagesOf(letter: Letter): Promise<readonly string[]> {
  const { bytes } = await letterFile(letter, 'pdf', { writtenAt });
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: false });
  return text.map((page, at) => page.replaceAll(/\s/gu, '').replace(new RegExp(`—${at + 1}—$`, 'u'), ''));
}

const end = '特此告知。甲县乙镇人民政府2026年11月2日（联系人：李四，电话：0000-1234567）';
const sentence = '经检索，没有查到所申请的信息。';

describe('however long a letter is', () => {
  test.each(Array.from({ length: 45 }, (_, at) => 20 + at * 21))(
    'its remedies stay whole, with text before them, and the signature is never alone (%s characters)',
    async (length) => {
      const finding = `${sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 1)}。`;
      const pages = await pagesOf(letterOf({}, finding));
      const last = pages.at(-1) ?? '';
      expect(last.endsWith(remedy + end)).toBe(true);
      expect(last.length).toBeGreaterThan((remedy + end).length + 6);
      expect(pages.join('')).toContain(finding);
      expect(pages.length).toBeLessThanOrEqual(3);
    },
  );
});

describe('pages', () => {
  it('are one where closer lines make it one', async () => {
    const lengths = Array.from({ length: 12 }, (_, at) => 60 + at * 15);
    const counts: number[] = [];
    for (const length of lengths)
      counts.push((await pagesOf(letterOf({}, sentence.repeat(20).slice(0, length)))).length);
    // No letter is shorter and has more pages.
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts)).toEqual(new Set([1, 2]));
  });

  it('take what is larger than a page: remedies, attachments, a table', async () => {
    const long = remedy.repeat(12);
    const attachments = Array.from({ length: 40 }, (_, at) => `关于丙村第${at + 1}号地块的批复（1页）`);
    const rows = Array.from({ length: 60 }, (_, at) => [String(at + 1), `第${at + 1}件`, '已公开']);
    const pages = await pagesOf(
      letterOf({
        blocks: [
          { kind: 'text', role: 'fact', text: '收到申请。' },
          { kind: 'table', name: '逐件答复', head: ['序号', '申请', '结果'], rows },
          { kind: 'text', role: 'remedy', text: long },
          { kind: 'text', role: 'closing', text: '特此告知。' },
        ],
        attachments,
      }),
    );
    const all = pages.join('');
    expect(all).toContain(long);
    for (const name of attachments) expect(all).toContain(name);
    for (const [, name = ''] of rows) expect(all).toContain(`${name}已公开`);
    expect(pages.at(-1)).toContain('甲县乙镇人民政府2026年11月2日');
  });

  it('break a table that stands before the remedies, instead of letting it run over the edge', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => [
      `第${at + 1}件。`,
      '逾期没有按收费通知缴费，不再处理。',
    ]);
    const pages = await pagesOf(
      letterOf({
        blocks: [
          { kind: 'text', role: 'fact', text: '收到申请。' },
          { kind: 'table', name: '逐件答复', head: ['申请', '处理'], rows },
          { kind: 'text', role: 'remedy', text: remedy },
          { kind: 'text', role: 'closing', text: '特此告知。' },
        ],
      }),
    );
    expect(pages.findIndex((text) => text.includes('第1件。'))).toBe(0);
    expect(pages.findIndex((text) => text.includes('第40件。'))).toBeGreaterThan(0);
    expect(pages.join('')).toContain(remedy);
  });

  it('take a letter of next to nothing', async () => {
    const pages = await pagesOf(letterOf({ blocks: [], number: null, contact: '', date: null }));
    expect(pages).toEqual(['政府信息不存在告知书张三：甲县乙镇人民政府年月日']);
  });
});

describe('whatever is written', () => {
  it.each([
    ['<b>&amp;</b>'],
    ['#let x = 1'],
    ['$x_1$*粗*_斜_'],
    ['“引号”‘单’"直"'],
    ['䶮堃喆㛃镕'],
    ['\\u{41}\\n'],
  ])('is text and nothing else: %s', async (words) => {
    const all = (await pagesOf(letterOf({ addressee: words }, `申请内容是${words}。`))).join('');
    expect(all).toContain(`申请内容是${words.replaceAll(' ', '')}。`);
  });

  it('is kept whole, whatever its characters', async () => {
    const characters = [...'申请信息公开，。（）《》“”、〔2026〕年月日元aZ.-'];
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 700 }),
        async (words) => {
          const pages = await pagesOf(letterOf({}, words));
          expect(pages.join('')).toContain(words);
        },
      ),
      { numRuns: 25 },
    );
  });
});
