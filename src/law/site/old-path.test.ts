import { describe, expect, it } from 'vitest';
import { oldPathOf } from './old-path.ts';

describe('oldPathOf', () => {
  it.each([
    ['/zwgk/art_12_345.html', '/zwgk/art_12_345.html'],
    [' http://www.example.cn/zwgk/art_12_345.html#top ', '/zwgk/art_12_345.html'],
    ['HTTPS://www.example.cn/zwgk/', '/zwgk'],
    ['/info/show.aspx?id=12&p=%e5%85%ac', '/info/show.aspx?id=12&p=公'],
    ['/%E5%85%AC%E5%BC%80/1.html', '/公开/1.html'],
    ['/%e5%85%ac%e5%bc%80/1.html', '/公开/1.html'],
    ['/?id=7', '/?id=7'],
    ['/a%2fb.html', '/a%2Fb.html'],
    ['/a%zz%e5.html', '/a%zz%E5.html'],
    ['/a.html?', '/a.html'],
  ])('takes %s as %s', (text, path) => {
    expect(oldPathOf(text)).toBe(path);
    expect(oldPathOf(path)).toBe(path);
  });

  it.each([
    '',
    '/',
    'http://www.example.cn/',
    '关于公开的通知',
    'zwgk/1.html',
    '/a b',
    '/a%20b',
    '/a\\b',
    `/${'a'.repeat(500)}`,
  ])('takes %j for no address', (text) => expect(oldPathOf(text)).toBeNull());
});
