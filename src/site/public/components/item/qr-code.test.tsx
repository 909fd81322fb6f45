import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrCode } from './qr-code.tsx';

test.each([
  'https://www.example.gov.cn/2026/1.html',
  'https://www.example.gov.cn/large/yizhen/2026/31415.html',
  `https://www.example.gov.cn/${'甲县'.repeat(60)}`,
])('draws each dark module once and no other: %s', (text) => {
  const svg = renderToStaticMarkup(<QrCode text={text} label="二维码" />);
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const { groups } of svg.matchAll(/M(?<x>\d+) (?<y>\d+)h(?<width>\d+)v1H\k<x>z/gu)) {
    const [x, y, width] = [Number(groups?.['x']), Number(groups?.['y']), Number(groups?.['width'])];
    for (let at = x; at < x + width; at += 1) {
      const row = drawn[y];
      if (row !== undefined) row[at] = (row[at] ?? 0) + 1;
    }
  }
  expect(drawn).toEqual(data.map((row) => row.map(Number)));
  expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`);
  expect(svg).not.toContain('style');
});
