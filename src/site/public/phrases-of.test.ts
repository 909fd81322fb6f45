import { expect, test } from 'vitest';
import { phrasesOf } from './phrases-of.ts';

test.each([
  ['乙镇人民政府', '乙镇|人民政府'],
  ['甲县人民政府办公室', '甲县|人民政府|办公室'],
  ['甲县丙乡人民政府2024年政府信息公开工作年度报告', '甲县丙乡|人民政府|2024年|政府信息公开|工作年度报告'],
  ['甲县市场监督管理局', '甲县市场|监督|管理局'],
  ['甲县行政区划调整方案', '甲县行政区划调整方案'],
  ['', ''],
])('%s breaks only between its parts', (text, parts) => {
  expect(phrasesOf(text).join('|')).toBe(parts);
  expect(phrasesOf(text).join('')).toBe(text);
});
