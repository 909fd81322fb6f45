import { describe, expect, it, test } from 'vitest';
import { readDocument } from '../reading/read-file.ts';
import type { HandoverSheet } from './handover-sheet.ts';
import type { SecrecyForm } from './secrecy-form.ts';
import { writePaper, type Paper } from './write-paper.ts';

const sheet = (change: Partial<HandoverSheet> = {}): Paper => ({
  kind: 'handover-sheet',
  bodyName: '甲县乙镇人民政府',
  on: '2026-11-20',
  from: { name: '张三', post: '党政综合办干事' },
  to: { name: '李四', post: '' },
  leaves: true,
  remarks: '养殖补贴一案请先办。\n档案柜第2层。',
  items: [
    { title: '更新指南', dueOn: '2026-11-24' },
    { title: '没有期限的事', dueOn: null },
  ],
  drafts: [{ title: '公示第3季度低保对象' }, { title: '' }],
  ...change,
});

const formats = ['docx', 'pdf'] as const;
const writtenAt = new Date('2026-11-20T02:00:00Z');

/** Everything that the file says, as our own readers read it, without blanks. */
async function textOf(given: Paper, format: (typeof formats)[number]): Promise<string> {
  const { bytes, fileName } = await writePaper(given, format, { writtenAt });
  const result = await readDocument(bytes, fileName);
  if (!result.ok || !('source' in result)) throw new Error('not read back');
  return result.source.blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((row) => row.map(({ text }) => text)).join('|')
        : block.text,
    )
    .join('\n')
    .replaceAll(/[ \t　]/gu, '');
}

describe.each(formats)('the handover sheet as %s', (format) => {
  test('says what was handed over, by whom, and leaves room for the rest', async () => {
    const text = await textOf(sheet(), format);
    for (const expected of [
      '换岗交接单',
      '单位：甲县乙镇人民政府',
      '移交人：张三（党政综合办干事）',
      '接交人：李四',
      '交接日期：2026年11月20日移交人离岗，账号当日停用',
      '一、移交的待办（2件）',
      '更新指南',
      '2026年11月24日',
      '没有期限的事',
      '二、移交的草稿（2份）',
      '公示第3季度低保对象',
      '没有标题',
      '依申请公开收件渠道',
      '养殖补贴一案请先办。',
      '档案柜第2层。',
      '移交人（签名）',
      '接交人（签名）',
      '监交人（签名）',
    ]) {
      expect(text).toContain(expected);
    }
  });

  test('with nothing to hand over says so', async () => {
    const text = await textOf(sheet({ items: [], drafts: [], remarks: ' ', leaves: false }), format);
    for (const expected of ['没有待办。', '没有草稿。', '没有另外的说明。', '移交人不离岗，只移交工作']) {
      expect(text).toContain(expected);
    }
  });

  test('over several pages loses no row', async () => {
    const items = Array.from({ length: 120 }, (_, at) => ({ title: `第${at + 1}件待办`, dueOn: null }));
    const text = await textOf(sheet({ items }), format);
    for (const { title } of items) expect(text).toContain(title);
  });

  it.each([
    ['<b>&amp;</b>'],
    ['#let x = 1'],
    ['$x_1$*粗*_斜_'],
    ['“引号”‘单’"直"'],
    ['䶮堃喆㛃镕'],
    ['=1+1'],
    ['〔2025〕3号'],
    ['\u0000\u0007控制符'],
  ])('takes %s for text', async (title) => {
    const plain = title.replaceAll(/\p{Cc}/gu, '').replaceAll(' ', '');
    const text = await textOf(sheet({ items: [{ title, dueOn: null }], remarks: title }), format);
    expect(text.split(plain).length).toBeGreaterThanOrEqual(3);
  });

  test('the same sheet and moment give the same bytes, under a name that any machine takes', async () => {
    const [one, two] = [
      await writePaper(sheet(), format, { writtenAt }),
      await writePaper(sheet(), format, { writtenAt }),
    ];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    expect(one.fileName).toBe(`甲县乙镇人民政府换岗交接单（张三移交李四）2026-11-20.${format}`);
  });
});

const form = (change: Partial<SecrecyForm> = {}): Paper => ({
  kind: 'secrecy-form',
  bodyName: '甲县乙镇人民政府',
  title: '乙镇人民政府关于印发养殖补贴办法的通知',
  number: '乙政发〔2026〕12号',
  issuer: '乙镇人民政府',
  formedOn: '2026-03-02',
  attribute: '主动公开',
  ground: '属于列明应当主动公开的事项（条例第二十条）',
  reason: '',
  registeredBy: '张三',
  review: {
    on: '2026-03-04',
    by: '褚五',
    result: '遮盖后可以公开',
    basis: '保守国家秘密法第三十五条',
    opinion: '附件里的账号要遮盖。',
  },
  ...change,
});

describe.each(formats)('the form of a secrecy review as %s', (format) => {
  test('says what was reviewed, by whom, by what and what came of it', async () => {
    const text = await textOf(form(), format);
    for (const expected of [
      '政府信息公开保密审查表',
      '乙镇人民政府关于印发养殖补贴办法的通知',
      '乙政发〔2026〕12号',
      '2026年3月2日',
      '属于列明应当主动公开的事项（条例第二十条）',
      '保守国家秘密法第三十五条',
      '□可以公开☑遮盖后可以公开□不能公开',
      '附件里的账号要遮盖。',
      '褚五',
      '2026年3月4日',
      '审查人（签名）',
      '单位负责人（签名）',
    ]) {
      expect(text).toContain(expected);
    }
  });

  test('before the review it is a form to be filled in by hand', async () => {
    const text = await textOf(form({ review: null, number: null }), format);
    expect(text).toContain('□可以公开□遮盖后可以公开□不能公开');
    expect(text).toContain('先审查，后公开');
    expect(text).not.toContain('☑');
  });
});

const cleaned = (count: number, until: string | null = null) =>
  Array.from({ length: count }, (_, at) => ({
    title: `乙镇人民政府关于印发第${at + 1}个办法的通知`,
    number: at === 0 ? null : `乙政规〔2024〕${at}号`,
    until,
  }));

describe.each(formats)('the result of a clean-up as %s', (format) => {
  const list: Paper = {
    kind: 'clean-up-list',
    bodyName: '甲县乙镇人民政府',
    title: '2026年规范性文件清理',
    asOf: '2026-10-31',
    on: '2026-11-23',
    inForce: cleaned(60, '2029-11-11'),
    amended: cleaned(1, '2027-06-30'),
    repealed: cleaned(2),
    lapsed: [],
  };

  test('lists every document under what became of it', async () => {
    const text = await textOf(list, format);
    for (const expected of [
      '甲县乙镇人民政府规范性文件清理结果',
      '2026年10月31日以前制发的规范性文件，共63件',
      '一、继续有效（60件）',
      '有效期至',
      '2029年11月11日',
      '二、修改（1件）',
      '修改期限',
      '2027年6月30日',
      '三、废止（2件）',
      '自2026年11月23日起废止',
      '四、失效（0件）',
      '没有。',
    ]) {
      expect(text).toContain(expected);
    }
    // A long title stands on two lines of its cell.
    const joined = text.replaceAll('\n', '');
    for (const { title } of cleaned(60)) expect(joined).toContain(title);
  });
});
