import { expect, it, test } from 'vitest';
import { linksOfCss, linksOfHtml } from './links-of.ts';

test.each([
  ['<a href="/a/">一</a><a href="/a/">二</a>', ['/a/'], []],
  [
    '<link rel="stylesheet" href="/a.css"/><script src="/b.js"></script><img src="/c.png" alt=""/>',
    ['/a.css', '/b.js', '/c.png'],
    [],
  ],
  ['<a href="/a/#b">一</a><a href="#c">二</a>', ['/a/'], []],
  ['<a href="/a/?b=1&amp;c=2">一</a>', [], ['/a/?b=1&c=2']],
  ['<a href="/a/?b=1#c">一</a>', [], ['/a/?b=1']],
  ['<a href="/a&amp;b/&#x27;c&#39;&quot;.html">一</a>', ["/a&b/'c'\".html"], []],
  [
    '<a href="https://a.example/b">一</a><a href="//a.example/b">二</a><a href="mailto:a@b.example">三</a>',
    [],
    [],
  ],
  ['<p>写作 href=&quot;/a/&quot;</p><p data-href="/b/">二</p>', [], []],
])('%s', (html, paths, queries) => {
  expect(linksOfHtml(html)).toEqual({ paths, queries });
});

it('of a sheet are from the place of the sheet', () => {
  const css = `a { background: url(icon.svg) } b { background: url("../b.png") } c { src: url('/c.woff2') }
    d { background: url(data:image/png;base64,AA) } e { fill: url(#f) } g { background: url(https://a.example/g.png) }`;
  expect(linksOfCss(css, '/assets/x/styles/public.css')).toEqual([
    '/assets/x/styles/icon.svg',
    '/assets/x/b.png',
    '/c.woff2',
  ]);
});
