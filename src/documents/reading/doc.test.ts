import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outline } from '../../../tests/support/office-files.ts';
import { readDoc } from './doc.ts';

const file = new Uint8Array(
  readFileSync(new URL('../../../tests/fixtures/documents/report.doc', import.meta.url)),
);

describe('readDoc', () => {
  it('reads headings, list numbers, tables with merged cells and tracked changes', async () => {
    expect(outline(await readDoc(file))).toEqual([
      '# 甲县2025年政府信息公开工作年度报告',
      '一、总体情况',
      '全年“公开”信息12条。',
      '（一）主动公开',
      '（二）依申请公开',
      '1. 细目',
      '二、主动公开政府信息情况',
      '[table]',
      '第二十条第（一）项 ›4',
      '信息内容 | 本年制\n发件数 | 本年废止件数 | 现行有效件数',
      '规章 | 0 |  | 3',
      '三、收到和处理政府信息公开申请情况',
      '[table]',
      '项目 ›2 v2 | 申请人情况 ›2',
      '自然人 | 总计',
      '三、办理结果 v2 | （一）予以公开 | 5 | 5',
      '（七）总计 | 5 | 5',
      '四、其他需要报告的事项',
      '本年收取信息处理费0元。',
    ]);
  });

  it('refuses a file that is cut off or damaged in any way, or reads it, but ends', async () => {
    for (let at = 512; at < file.length; at += 997) {
      const damaged = file.slice(0, at % 2 === 0 ? at : file.length);
      damaged.fill(0xff, Math.min(at, damaged.length - 64), at + 64);
      const result = await readDoc(damaged).then(
        () => 'read',
        (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
      );
      expect(['read', 'UnreadableFile', 'RangeError', 'TypeError']).toContain(result);
    }
  });
});
