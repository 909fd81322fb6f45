import { expect, test } from 'vitest';
import { fileOfPath } from './file-of-path.ts';

test.each([
  ['/', 'index.html'],
  ['/yizhen/zfxxgkzn/', 'yizhen/zfxxgkzn/index.html'],
  ['/2026/12.html', '2026/12.html'],
  ['/rss.xml', 'rss.xml'],
  ['/2026/12/a/%E9%99%84%E4%BB%B6%EF%BC%9A%E8%A1%A8.docx', '2026/12/a/附件：表.docx'],
  ['/a%20b.html', 'a b.html'],
  ['/a%3Fb.html', 'a?b.html'],
  ['', null],
  ['a.html', null],
  ['//a.html', null],
  ['/a//b', null],
  ['/../a', null],
  ['/a/./b', null],
  ['/a/%2e%2e/b', null],
  ['/a%2Fb', null],
  ['/a%5Cb', null],
  ['/a%00b', null],
  ['/a%0Ab', null],
  ['/%E9%99', null],
  [`/${'a'.repeat(255)}`, 'a'.repeat(255)],
  [`/${'a'.repeat(256)}`, null],
  [`/${encodeURIComponent('字'.repeat(86))}`, null],
])('%s → %s', (path, file) => {
  expect(fileOfPath(path)).toBe(file);
});
