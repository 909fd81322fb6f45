/**
 * How many public pages a second are sent, and how soon, beside a bare `node:http` server that sends the same compressed bytes,
 * the exported folder behind nginx, that nginx on plain files of the same bytes, and a CMS with the same article: in one run,
 * each server on one core and the client on the other, round by round.
 * Usage: [GHOST_FOLDER=/path/to/ghost] npx tsx --tsconfig tsconfig.base.json bench/site.ts [seconds of each measurement, default 4] [rounds, default 5]
 * Needs two cores, wrk, nginx and taskset; TEST_DATABASE_URL spares the start of an embedded PostgreSQL.
 * Goals (design figures): ≥ 0.9 of the bare server; the export behind nginx = nginx; ≥ 10 × the CMS; p99 < 50 ms.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { startPublicCounty } from '../tests/support/public-county.ts';
import { startGhost, type Cms } from './site/ghost.ts';
import { hasBrotli, nginxOf } from './site/nginx.ts';
import { answering, pinned, type Pinned } from './site/pinned.ts';
import { median, wrk, type Load } from './site/wrk.ts';

const seconds = Number(process.argv[2] ?? 4);
const rounds = Number(process.argv[3] ?? 5);
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
// The worker of nginx is another user.
chmodSync(folder, 0o755);
const started: Pinned[] = [];
const base = join(root, 'tsconfig.base.json');
const tsx = [join(root, 'node_modules', '.bin', 'tsx'), '--tsconfig', base] as const;
const environment = { NODE_ENV: 'production' };

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

async function start(command: readonly string[], port: number, env: Readonly<Record<string, string>> = {}) {
  const server = pinned(0, command, { cwd: root, env: { ...environment, ...env } });
  started.push(server);
  await answering(`http://127.0.0.1:${port}/`);
  return `http://127.0.0.1:${port}`;
}

/** What a page is on the wire, in Brotli. */
async function onTheWire(url: string) {
  // fetch unpacks what it gets; the bytes as they came are needed.
  const { get } = await import('node:http');
  return new Promise<{ readonly head: readonly string[]; readonly body: Buffer }>((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ head: response.rawHeaders, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

const county = await startPublicCounty();
try {
  await county.stop();
  const pages = {
    article: county.path('assistance-2026'),
    list: '/fdzdgknr/notice/',
    home: '/',
  } as const;
  type Page = keyof typeof pages;
  const names = Object.keys(pages) as Page[];

  const port = await freePort();
  const ours = await start([...tsx, 'src/cli/main.ts', 'serve'], port, {
    ...county.env,
    PORT: String(port),
    // Counted as ever, but never held back.
    SITE_RATE: '100000000',
  });

  const bare: Record<string, { head: string[]; body: string }> = {};
  const same: Record<string, { head: string[]; body: string }> = {};
  const plainFolder = join(folder, 'plain');
  for (const path of Object.values(pages)) {
    const { head, body } = await onTheWire(ours + path);
    if (!head.includes('br')) throw new Error(`${path} did not come as it should: ${head.join(' ')}`);
    const own = head.filter((_, at) => {
      const name = head[at - (at % 2)]?.toLowerCase() ?? '';
      return !['date', 'connection', 'keep-alive'].includes(name);
    });
    same[path] = { head: own, body: body.toString('base64') };
    bare[path] = {
      head: [
        'content-type',
        'text/html; charset=utf-8',
        'content-encoding',
        'br',
        'content-length',
        String(body.length),
      ],
      body: body.toString('base64'),
    };
    const file = join(plainFolder, path.endsWith('/') ? `${path}index.html` : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, brotliDecompressSync(body));
    writeFileSync(`${file}.br`, body);
  }
  writeFileSync(join(folder, 'bare.json'), JSON.stringify(bare));
  writeFileSync(join(folder, 'same.json'), JSON.stringify(same));
  const bareServer = join(root, 'bench/site/bare-server.ts');
  const startBare = async (file: string) => {
    const at = await freePort();
    return start([...tsx, bareServer, join(folder, file), String(at)], at);
  };
  const bareUrl = await startBare('bare.json');
  const sameUrl = await startBare('same.json');

  const exported = join(folder, 'export');
  execFileSync(tsx[0], [...tsx.slice(1), 'src/cli/main.ts', 'site', 'export', exported, '--compress'], {
    cwd: root,
    env: { ...process.env, ...environment, ...county.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [exportPort, plainPort] = [await freePort(), await freePort()];
  const nginx = nginxOf(folder, {
    exported: { port: exportPort, root: exported, snippet: join(exported, '.gongkai', 'nginx.conf') },
    plain: { port: plainPort, root: plainFolder },
  });
  const exportUrl = await start(nginx, exportPort);

  const ghostFolder = process.env['GHOST_FOLDER'];
  let cms: Cms | null = null;
  if (ghostFolder !== undefined) {
    const text = brotliDecompressSync((await onTheWire(ours + pages.article)).body).toString();
    const title = /<h1[^>]*>(.*?)<\/h1>/su.exec(text)?.[1]?.replaceAll(/<[^>]+>/gu, '') ?? '通知';
    const html = [...text.matchAll(/<(p|h2|h3|table)[ >].*?<\/\1>/gsu)].map(([each]) => each).join('\n');
    cms = await startGhost(ghostFolder, folder, await freePort(), { title, html });
    started.push(cms);
  }

  const servers: readonly (readonly [name: string, addressOf: (page: Page) => string])[] = [
    ['gongkai', (page) => ours + pages[page]],
    ['bare node:http', (page) => bareUrl + pages[page]],
    ['bare, same headers', (page) => sameUrl + pages[page]],
    ['export behind nginx', (page) => exportUrl + pages[page]],
    ['nginx, plain files', (page) => `http://127.0.0.1:${plainPort}${pages[page]}`],
    ...(cms === null
      ? []
      : [
          [
            cms.name,
            (page: Page) => (page === 'article' ? (cms?.article ?? '') : (cms?.list ?? '')),
          ] as const,
        ]),
  ];
  const loads = new Map<string, Load[]>();
  const noted = (name: string, page: Page) => {
    const key = `${name} ${page}`;
    const list = loads.get(key) ?? [];
    loads.set(key, list);
    return list;
  };
  for (const [, addressOf] of servers) for (const page of names) await wrk(addressOf(page), 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const page of names) {
      for (const [name, addressOf] of servers) noted(name, page).push(await wrk(addressOf(page), seconds));
    }
  }

  const of = (name: string, page: Page) => {
    const list = noted(name, page);
    return {
      rate: median(list.map(({ rate }) => rate)),
      p99: median(list.map(({ p99 }) => p99)),
      /** Round by round, so that what else the machine does falls on both. */
      ratioTo: (other: string) =>
        median(list.map(({ rate }, at) => rate / (noted(other, page)[at]?.rate ?? Number.NaN))),
    };
  };
  console.log(
    `nginx with brotli: ${hasBrotli ? 'yes' : 'no'}; ${rounds} rounds of ${seconds} s, 50 connections`,
  );
  console.log('| page | server | bytes | answers/s | p99 ms | gongkai is |');
  console.log('|---|---|---|---|---|---|');
  for (const page of names) {
    const bytes = Buffer.from(bare[pages[page]]?.body ?? '', 'base64').length;
    for (const [name] of servers) {
      const { rate, p99 } = of(name, page);
      const ratio = name === 'gongkai' ? '' : `${of('gongkai', page).ratioTo(name).toFixed(2)} ×`;
      console.log(`| ${page} | ${name} | ${bytes} | ${Math.round(rate)} | ${p99.toFixed(1)} | ${ratio} |`);
    }
    const ratio = of('export behind nginx', page).ratioTo('nginx, plain files');
    console.log(`| ${page} | export behind nginx / nginx | | ${ratio.toFixed(2)} × | | |`);
  }
} finally {
  for (const server of started.toReversed()) await server.stop();
  await county.close();
  rmSync(folder, { recursive: true, force: true });
}
