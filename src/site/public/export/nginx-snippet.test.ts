import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nginxPath, startNginx } from '../../../../tests/support/nginx.ts';
import { nginxSnippet, type ServingFacts } from './nginx-snippet.ts';

const facts: ServingFacts = {
  redirects: [],
  formerBases: [],
  gone: [],
  emblemType: null,
  headers: { 'x-content-type-options': 'nosniff' },
  filePolicy: 'sandbox',
};
const linesOf = (change: Partial<ServingFacts>) => nginxSnippet({ ...facts, ...change }).split('\n');

it('leads on from old addresses, by their query where they had one', () => {
  const lines = linesOf({
    redirects: [
      { from: '/zwgk/文件.html', to: '/2026/1.html' },
      { from: '/info.asp?id=88', to: '/2026/2.html' },
      { from: '/info.asp?id=89&类=1', to: '/2026/3.html' },
      { from: '/info.asp', to: '/zfxxgkzn/' },
      { from: '/only.jsp?a=1', to: '/2026/4.html' },
    ],
  });
  expect(lines).toContain('location = "/zwgk/文件.html" { return 301 "/2026/1.html"; }');
  expect(lines).toContain(
    'location = "/info.asp" { if ($args = "id=88") { return 301 "/2026/2.html"; } ' +
      'if ($args = "id=89&%E7%B1%BB=1") { return 301 "/2026/3.html"; } return 301 "/zfxxgkzn/"; }',
  );
  expect(lines).toContain(
    'location = "/only.jsp" { if ($args = "a=1") { return 301 "/2026/4.html"; } return 404; }',
  );
});

it('lets nothing that an old address holds become a command', () => {
  const from = '/a";}location/{return 200 "b$host.html';
  const lines = linesOf({ redirects: [{ from, to: '/$uri/' }] });
  expect(lines).toContain(
    String.raw`location = "/a\";}location/{return 200 \"b$host.html" { return 301 "/%24uri/"; }`,
  );
});

it('names no path twice, nor one of its own', () => {
  const lines = linesOf({
    redirects: [
      { from: '/404.html', to: '/' },
      { from: '/.gongkai/nginx.conf', to: '/' },
      { from: '/a?b=1', to: '/' },
      { from: '/a?b=2', to: '/' },
    ],
  });
  const places = lines.flatMap((line) => /^location (?<place>.+?) \{/u.exec(line)?.groups?.['place'] ?? []);
  expect(new Set(places).size).toBe(places.length);
});

it('leads on from /index.html only who wrote it: nginx comes there by itself for /', () => {
  const lines = linesOf({
    redirects: [
      { from: '/index.html', to: '/' },
      { from: '/index.html?id=7', to: '/2026/7.html' },
    ],
  });
  expect(lines).toContain(
    'location = "/index.html" { if ($request_uri = "/index.html") { return 301 "/"; } ' +
      'if ($request_uri = "/index.html?id=7") { return 301 "/2026/7.html"; } }',
  );
});

const nginxAt = nginxPath();
it.skipIf(nginxAt === null)(
  'keeps the home page where /index.html was an address before, in a real nginx',
  async () => {
    const root = mkdtempSync(join(tmpdir(), 'gongkai-root-'));
    writeFileSync(join(root, 'index.html'), '首页');
    writeFileSync(join(root, '404.html'), '没有');
    const snippet = nginxSnippet({ ...facts, redirects: [{ from: '/index.html', to: '/' }] });
    const nginx = await startNginx(nginxAt ?? '', root, snippet);
    const home = await fetch(`${nginx.url}/?a=1`, { redirect: 'manual' });
    expect([home.status, await home.text()]).toEqual([200, '首页']);
    const before = await fetch(`${nginx.url}/index.html`, { redirect: 'manual' });
    expect([before.status, before.headers.get('location')]).toEqual([301, '/']);
    await nginx.stop();
    rmSync(root, { recursive: true });
  },
);
