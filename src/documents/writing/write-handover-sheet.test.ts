import { describe, expect, it, test } from 'vitest';
import { readDocument } from '../reading/read-file.ts';
import type { HandoverSheet } from './handover-sheet.ts';
import { writeHandoverSheet } from './write-handover-sheet.ts';

const sheet = (change: Partial<HandoverSheet> = {}): HandoverSheet => ({
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
async function textOf(given: HandoverSheet, format: (typeof formats)[number]): Promise<string> {
  const { bytes, fileName } = await writeHandoverSheet(given, format, { writtenAt });
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
      await writeHandoverSheet(sheet(), format, { writtenAt }),
      await writeHandoverSheet(sheet(), format, { writtenAt }),
    ];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    expect(one.fileName).toBe(`甲县乙镇人民政府换岗交接单（张三移交李四）2026-11-20.${format}`);
  });
});
