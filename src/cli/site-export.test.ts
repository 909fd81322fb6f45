import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../tests/support/free-port.ts';
import { nginxPath, startNginx, type Nginx } from '../../tests/support/nginx.ts';
import { asOwner } from '../../tests/support/owner.ts';
import { startPublicCounty, type ServedCounty } from '../../tests/support/public-county.ts';
import { fileOfPath } from '../site/public/export/file-of-path.ts';
import { linksOfHtml } from '../site/public/export/links-of.ts';
import { run } from './run.ts';

const nginxAt = nginxPath();
const publicUrl = 'https://gk.example.cn';
let home: string;
let folder: string;
let county: ServedCounty;
/** Where the live site listens; it believes to be at `publicUrl`. */
let live: string;
let first: Awaited<ReturnType<typeof gongkai>>;

async function gongkai(...args: string[]) {
  const printed = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
    interactive: false,
  });
  return { code, ...printed };
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), '公开-site-'));
  folder = join(home, 'site');
  const port = String(await freePort());
  live = `http://127.0.0.1:${port}`;
  county = await startPublicCounty({ PORT: port, PUBLIC_URL: publicUrl, SITE_RATE: '0' });
  for (const [name, value] of Object.entries(county.env)) vi.stubEnv(name, value);
  first = await gongkai('site', 'export', folder, '--compress');
}, 300_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await county.close();
  rmSync(home, { recursive: true, force: true });
}, 300_000);

const filesIn = (of: string): string[] =>
  readdirSync(of, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(of, join(entry.parentPath, entry.name)))
    .toSorted();
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const countsIn = (out: string) =>
  (/写了(\d+)个文件，(\d+)个没有变，去掉了(\d+)个/u.exec(out) ?? []).slice(1).map(Number);

describe('gongkai site export', () => {
  it('tells what it wrote, and of no link that leads nowhere', () => {
    expect(first.err).toBe('');
    expect(first.code).toBe(0);
    expect(countsIn(first.out)[0]).toBeGreaterThan(500);
  });

  it('leaves no link of any page without a file, and none that asks something of a folder', () => {
    const files = new Set(filesIn(folder));
    const dead: string[] = [];
    const asking: string[] = [];
    for (const file of files) {
      if (!file.endsWith('.html')) continue;
      const { paths, queries } = linksOfHtml(read(file));
      for (const path of paths) {
        const leads = fileOfPath(path);
        if (leads === null || !files.has(leads)) dead.push(`${file}: ${path}`);
      }
      asking.push(...queries.map((link) => `${file}: ${link}`));
    }
    expect(files.size).toBeGreaterThan(500);
    expect(dead).toEqual([]);
    expect(asking).toEqual([]);
  });

  it('writes every item in both types, and what was withdrawn', () => {
    for (const name of ['assistance-2026', 'corrected', 'withdrawn', 'rare-characters']) {
      const path = county.path(name);
      expect(read(path.slice(1))).toContain('<h1');
      expect(read(`large${path}`)).toContain('class="large"');
    }
  });

  it('compresses beside, the same bytes', () => {
    const packed = filesIn(folder).filter((file) => file.endsWith('.gz'));
    expect(packed.length).toBeGreaterThan(200);
    for (const file of packed.slice(0, 50)) {
      const plain = readFileSync(join(folder, file.replace(/\.gz$/u, '')));
      expect(gunzipSync(readFileSync(join(folder, file))).equals(plain)).toBe(true);
      const br = readFileSync(join(folder, file.replace(/\.gz$/u, '.br')));
      expect(brotliDecompressSync(br).equals(plain)).toBe(true);
    }
  });

  it('leads on from addresses of the site before, on any web server', () => {
    expect(read('zwgk/art_12_345.html')).toMatch(/http-equiv="refresh" content="0; url=\//u);
    expect(read('yz/index.html')).toContain('url=/yizhen/');
  });

  it('touches nothing that has not changed, and takes away what is gone', async () => {
    const times = new Map(filesIn(folder).map((file) => [file, statSync(join(folder, file)).mtimeMs]));
    writeFileSync(join(folder, 'gone.html'), 'gone');
    const again = await gongkai('site', 'export', folder, '--compress');
    const [written, unchanged, removed] = countsIn(again.out);
    expect({ written, removed }).toEqual({ written: 0, removed: 1 });
    expect(unchanged).toBe(countsIn(first.out)[0]);
    const touched = filesIn(folder).filter(
      (file) => times.get(file) !== statSync(join(folder, file)).mtimeMs && file !== '.gongkai/export.json',
    );
    expect(touched).toEqual([]);
    expect(readdirSync(home)).toEqual(['site']);
  }, 300_000);

  it('goes on past a text that was altered, keeps what it exported before, and ends with 1', async () => {
    const path = county.path('machinery');
    const before = read(path.slice(1));
    await asOwner(county.database.url, (owner) =>
      owner.query("update contents set title = title || '！' where title = $1", [
        county.item('machinery').edition.title,
      ]),
    );
    const { code, err } = await gongkai('site', 'export', folder, '--compress');
    expect(code).toBe(1);
    expect(err).toContain('这些网页没能做出来，以前导出过的照旧保留');
    expect(err).toContain(path);
    expect(read(path.slice(1))).toBe(before);
    const files = new Set(filesIn(folder));
    const { paths } = linksOfHtml(before);
    expect(paths.filter((link) => !files.has(fileOfPath(link) ?? ''))).toEqual([]);
    await asOwner(county.database.url, (owner) =>
      owner.query("update contents set title = rtrim(title, '！') where title = $1", [
        `${county.item('machinery').edition.title}！`,
      ]),
    );
  }, 300_000);

  it('writes into no folder that holds something else', async () => {
    const other = mkdtempSync(join(home, 'other-'));
    writeFileSync(join(other, '信.txt'), '信');
    const { code, err } = await gongkai('site', 'export', other);
    expect({ code, err }).toEqual({
      code: 2,
      err: `“${other}”里有别的文件，没有写入。请换一个空文件夹，或者以前导出网站用的文件夹。\n`,
    });
    expect(readdirSync(other)).toEqual(['信.txt']);
    rmSync(other, { recursive: true });
  });

  it.each([
    [['site'], /请写 gongkai site export/u],
    [['site', 'export'], /请写一个文件夹/u],
    [['site', 'export', 'a', 'b'], /请写一个文件夹/u],
    [['site', 'export', 'a', '--url', 'gk.example.cn'], /应以http:\/\/或https:\/\/开头/u],
    [['site', 'export', 'a', '--url', 'https://gk.example.cn/a/'], /末尾不带路径/u],
  ])('%j is wrong usage', async (args, sentence) => {
    const { code, err } = await gongkai(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});

/** What docs/operations.md says of the program behind the folder. */
const serverInTheManual =
  /^ {2}location ~ [^\n]*ss\/[^\n]*\{\n(?:.*\n)*? {2}\}$/mu.exec(
    readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8'),
  )?.[0] ?? '';

describe.skipIf(nginxAt === null)('the exported folder behind nginx', () => {
  let nginx: Nginx;
  beforeAll(async () => {
    nginx = await startNginx(
      nginxAt ?? '',
      folder,
      `include ${folder}/.gongkai/nginx.conf;
      ${serverInTheManual.replace('http://127.0.0.1:8080', live)}`,
    );
  });
  afterAll(() => nginx.stop());

  it('leaves what asks to the program behind it, as the manual says', async () => {
    for (const path of [
      '/ss/?q=%E6%95%91%E5%8A%A9',
      '/large/yizhen/ss/',
      '/api/site/bodies',
      '/check',
      '/api/site/',
    ]) {
      const [there, here] = await Promise.all([fetch(`${live}${path}`), fetch(`${nginx.url}${path}`)]);
      expect({ path, status: here.status }).toEqual({ path, status: 200 });
      expect(await here.text()).toBe(await there.text());
    }
  });

  /** Where a folder and the live site differ, and are meant to: a folder answers no questions and runs no programs. */
  const intended: Readonly<Record<string, readonly [pattern: RegExp, instead: string]>> = {
    'forms of search and filters': [/<form[^>]*>[\s\S]*?<\/form>/gu, ''],
    'folds around filters': [/<details class="fold"><summary>筛选<\/summary>\s*<\/details>/gu, ''],
    'the chooser of what to compare, and where it is': [
      /<details class="fold"><summary>选单位、年度和数字<\/summary>\s*<\/details>|<p>这里列出最近几年的主要数字。[\s\S]*?<\/p>/gu,
      '',
    ],
    'the two ways to compare': [/<nav class="ways"[\s\S]*?<\/nav>/gu, ''],
    'one figure of all bodies': [/<a href="[^"]*zfxxgknb\/compare\/\?figure=[^"]*">([\s\S]*?)<\/a>/gu, '$1'],
    'the figures of a report that came as a file': [
      /<a href="[^"]*zfxxgknb\/compare\/\?unit=[^"]*&amp;year=\d+">[\s\S]*?看数字<\/a>/gu,
      '<span>只有数字</span>',
    ],
    'the comparison of one body': [/zfxxgknb\/compare\/\?unit=[a-z\d.-]+"/gu, 'zfxxgknb/compare/"'],
    'other orders of lists': [/<span class="sort">[\s\S]*?<\/span>/gu, ''],
    'search, checker and desk: whole addresses, where they run': [
      new RegExp(`href="${publicUrl}/(desk/|check|[a-z\\d/-]*ss/)"`, 'gu'),
      'href="/$1"',
    ],
    'applications online: a folder takes none, and leads to the paper form': [
      new RegExp(
        [
          '<p class="main-act">[\\s\\S]*?</p>',
          '<section class="home-card progress">[\\s\\S]*?</section>',
          '<section class="chapter"><h2 id="zaixian">[\\s\\S]*?</section>',
          '<li><a href="#zaixian">[^<]*</a></li>',
          '<li><a href="[^"]*ysqgk/(?:shenqing|jindu)/">[^<]*</a></li>',
        ].join('|'),
        'gu',
      ),
      '',
    ],
    'the way to the JSON API': [/<li><a href="\/(?:large\/)?api\/site\/">[^<]*<\/a><\/li>/gu, ''],
  };
  const withoutIntended = (html: string) =>
    Object.values(intended).reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), html);
  const served = /^\/(?:large\/)?(?:desk\/|check$|api\/|(?:[a-z\d-]+\/)?(?:ss|ysqgk\/(?:shenqing|jindu))\/)/u;

  const ask = async (site: string, path: string) => {
    const reply = await fetch(`${site}${path}`, { redirect: 'manual' });
    const type = (reply.headers.get('content-type') ?? '').replaceAll(/\s/gu, '').toLowerCase();
    const bytes = Buffer.from(await reply.arrayBuffer());
    const { status } = reply;
    if (status === 301) return { status, to: reply.headers.get('location'), html: null };
    const html = type.startsWith('text/html') ? bytes.toString('utf8') : null;
    return {
      status,
      type,
      policy: reply.headers.get('content-security-policy'),
      caching: reply.headers.get('cache-control'),
      body: html === null ? bytes.toString('base64') : withoutIntended(html),
      html,
    };
  };

  it('answers the same addresses with the same bytes as the live site', async () => {
    const old = ['/yizhen', '/yz/', '/yz/zfxxgkzn/', '/large/yz/zfxxgkzn/', '/zwgk/art_12_345.html'];
    const waiting = ['/', '/robots.txt', '/sitemap.xml', ...old];
    const seen = new Set(waiting);
    const different: unknown[] = [];
    let pages = 0;
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const [{ html, ...there }, { html: _, ...exported }] = await Promise.all([
        ask(live, path),
        ask(nginx.url, path),
      ]);
      pages += 1;
      if (JSON.stringify(there) !== JSON.stringify(exported)) {
        different.push({ path, ...differenceOf(there, exported) });
      }
      for (const link of html === null ? [] : linksOfHtml(html).paths) {
        if (seen.has(link) || served.test(link)) continue;
        seen.add(link);
        waiting.push(link);
      }
    }
    expect(different.slice(0, 10)).toEqual([]);
    expect(different.length).toBe(0);
    expect(pages).toBeGreaterThan(500);
  }, 300_000);

  it('says 404 with the page of what is not there, and 410 with what was withdrawn', async () => {
    for (const path of ['/nothing.html', '/2026/', '/.gongkai/nginx.conf']) {
      const { status, html } = await ask(nginx.url, path);
      expect({ path, status }).toEqual({ path, status: 404 });
      expect(html).toContain('<h1');
    }
    expect(await ask(nginx.url, county.path('withdrawn'))).toMatchObject({ status: 410 });
  });

  it('hands out compressed copies', async () => {
    const reply = await fetch(`${nginx.url}/`, { headers: { 'accept-encoding': 'gzip' } });
    expect(reply.headers.get('content-encoding')).toBe('gzip');
    expect(await reply.text()).toBe(read('index.html'));
  });
});

/** The parts that are not the same; of texts the place where they begin to differ. */
function differenceOf(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) {
  const around = (text: unknown, other: unknown) => {
    if (typeof text !== 'string' || typeof other !== 'string') return text;
    let at = 0;
    while (at < text.length && text[at] === other[at]) at += 1;
    return text.slice(Math.max(0, at - 60), at + 120);
  };
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
  return Object.fromEntries(
    names.map((name) => [name, [around(a[name], b[name]), around(b[name], a[name])]]),
  );
}
