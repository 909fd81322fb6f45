import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { xssPayloads } from '../../../tests/support/xss-payloads.ts';
import { listWorkbook } from './list-workbook.ts';
import { sheetNameOf } from './sheet-name.ts';

describe('the name of a sheet', () => {
  it.each([
    ['乙镇人民政府公开目录', '乙镇人民政府公开目录'],
    ['甲/乙：[丙]*?丁:\\', '甲乙：丙丁'],
    ["'甲'", '甲'],
    ['[]', '表'],
    ['长'.repeat(40), '长'.repeat(31)],
    // Never half a character.
    [`${'长'.repeat(30)}𠮷`, '长'.repeat(30)],
    ['甲\u0000乙\uD800', '甲乙'],
  ])('of %j is %j', (title, name) => expect(sheetNameOf(title)).toBe(name));

  it.each(xssPayloads)('lets a list be written that is called %j', (title) => {
    const bytes = listWorkbook({
      title,
      columns: [{ head: title, width: 10 }],
      rows: [[title]],
      remark: null,
      author: title.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, ''),
      writtenAt: new Date('2026-11-20T01:00:00Z'),
    });
    expect(read(bytes).SheetNames).toEqual([sheetNameOf(title)]);
  });
});
