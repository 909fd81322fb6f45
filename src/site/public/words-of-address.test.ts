import { expect, test } from 'vitest';
import { wordsOfAddress } from './words-of-address.ts';

test.each([
  ['/2026/12.html', ''],
  ['/zwgk/art_12_345.html', ''],
  ['/zc/%E5%8C%BB%E4%BF%9D%E6%8A%A5%E9%94%80.html', '医保报销'],
  ['/医保报销/办法2024', '医保报销 办法2024'],
  ['/甲政发〔2026〕3号.pdf', '甲政发〔2026〕3号'],
  ['/%zz%E5', ''],
  ['/%E5%8C%BB<script>', '医'],
  [`/${'长'.repeat(500)}`, '长'.repeat(60)],
])('%s gives “%s”', (path, words) => {
  expect(wordsOfAddress(path)).toBe(words);
});
