import { expect, test } from 'vitest';
import { csvOf } from './csv-of.ts';

test.each<[string, string | number | null, string]>([
  ['a text stands as it is', '甲县乙镇人民政府', '甲县乙镇人民政府'],
  ['what separates is quoted', '甲，乙,丙', '"甲，乙,丙"'],
  ['quotes are doubled', '“"”', '"“""”"'],
  ['a line break is quoted', '甲\n乙', '"甲\n乙"'],
  ['a formula is a text', '=1+1', "'=1+1"],
  ['so is a link', '@SUM(A1,A2)', `"'@SUM(A1,A2)"`],
  ['a number below 0 is a number', -3, '-3'],
  ['nothing is empty', null, ''],
])('%s', (_, value, cell) => {
  expect(csvOf([['格'], [value]])).toBe(`\uFEFF格\r\n${cell}\r\n`);
});
