/**
 * How many public pages a second are sent, and how soon, beside a bare `node:http` server that sends the same compressed bytes,
 * the exported folder behind nginx, that nginx on plain files of the same bytes, and a CMS with the same article: in one run,
 * each server on one core and the client on the other, round by round.
 * Usage: npm run build && [GHOST_FOLDER=/path/to/ghost] npx tsx --tsconfig tsconfig.base.json bench/site.ts [seconds of each measurement, default 3] [rounds, default 7]
 * Needs two cores, wrk, nginx and taskset; TEST_DATABASE_URL spares the start of an embedded PostgreSQL.
 * Goals (design figures): ≥ 0.9 of the bare server; the export behind nginx = nginx; ≥ 10 × the CMS; p99 < 50 ms.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { startPublicCounty } from '../tests/support/public-county.ts';
import { compare, type Contender } from './site/compare.ts';
import { startGhost, type Cms } from './site/ghost.ts';
import { hasBrotli, nginxOf } from './site/nginx.ts';
import { answering, pinned, type Pinned } from './site/pinned.ts';

const seconds = Number(process.argv[2] ?? 3);
const rounds = Number(process.argv[3] ?? 7);
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
// The worker of nginx is another user.
chmodSync(folder, 0o755);
const started: Pinned[] = [];
const base = join(root, 'tsconfig.base.json');
const tsx = [join(root, 'node_modules', '.bin', 'tsx'), '--tsconfig', base] as const;
/** As `npm run build` made it: what runs sources names every function as it is made. */
const program = ['node', join(root, 'dist', 'cli', 'main.js')] as const;
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
  return { url: `http://127.0.0.1:${port}`, used: server.used };
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
  const ours = await start([...program, 'serve'], port, {
    ...county.env,
    PORT: String(port),
    // Counted as ever, but never held back.
    SITE_RATE: '100000000',
  });

  const bare: Record<string, { head: string[]; body: string }> = {};
  const same: Record<string, { head: string[]; body: string }> = {};
  const plainFolder = join(folder, 'plain');
  for (const path of Object.values(pages)) {
    const { head, body } = await onTheWire(ours.url + path);
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
  const bareServed = await startBare('bare.json');
  const sameServed = await startBare('same.json');

  const exported = join(folder, 'export');
  const [node, ...main] = program;
  await promisify(execFile)(
    node,
    [...main, 'site', 'export', exported, '--compress', '--url', 'https://www.example.gov.cn'],
    { cwd: root, env: { ...process.env, ...environment, ...county.env } },
  );
  const [exportPort, plainPort] = [await freePort(), await freePort()];
  const command = nginxOf(folder, {
    exported: { port: exportPort, root: exported, snippet: join(exported, '.gongkai', 'nginx.conf') },
    plain: { port: plainPort, root: plainFolder },
  });
  const nginx = await start(command, exportPort);

  const ghostFolder = process.env['GHOST_FOLDER'];
  let cms: Cms | null = null;
  if (ghostFolder !== undefined) {
    const text = brotliDecompressSync((await onTheWire(ours.url + pages.article)).body).toString();
    const title = /<h1[^>]*>(.*?)<\/h1>/su.exec(text)?.[1]?.replaceAll(/<[^>]+>/gu, '') ?? '通知';
    const html = [...text.matchAll(/<(p|h2|h3|table)[ >].*?<\/\1>/gsu)].map(([each]) => each).join('\n');
    cms = await startGhost(ghostFolder, folder, await freePort(), { title, html });
    started.push(cms);
  }

  const at = (url: string) => (page: string) => url + pages[page as Page];
  const contenders: readonly Contender[] = [
    { name: 'gongkai', addressOf: at(ours.url), used: ours.used },
    // A query that no place knows: the same page, but it comes the long way.
    {
      name: 'gongkai, through Fastify',
      addressOf: (page) => `${at(ours.url)(page)}?x`,
      used: ours.used,
    },
    { name: 'bare node:http', addressOf: at(bareServed.url), used: bareServed.used },
    { name: 'bare, same headers', addressOf: at(sameServed.url), used: sameServed.used },
    { name: 'export behind nginx', addressOf: at(nginx.url), used: nginx.used },
    { name: 'nginx, plain files', addressOf: at(`http://127.0.0.1:${plainPort}`), used: nginx.used },
    ...(cms === null
      ? []
      : [
          {
            name: cms.name,
            addressOf: (page: string) => (page === 'article' ? (cms?.article ?? '') : (cms?.list ?? '')),
            used: cms.used,
          },
        ]),
  ];
  const { summary, ratio } = await compare(contenders, names, { rounds, seconds });
  console.log(
    `nginx with brotli: ${hasBrotli ? 'yes' : 'no'}; ${rounds} rounds of ${seconds} s, 50 connections, load of the machine ${loadavg()[0]?.toFixed(1) ?? ''}`,
  );
  console.log('| page | server | answers/s | p99 ms | µs of processor | gongkai by rate | by processor |');
  console.log('|---|---|---|---|---|---|---|');
  const times = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ×`;
  for (const page of names) {
    for (const { name } of contenders) {
      const { rate, p99, cost } = summary(name, page);
      const own = name === 'gongkai';
      const { byRate, byCost } = ratio('gongkai', name, page);
      const cells = [page, name, Math.round(rate), p99.toFixed(1), cost.toFixed(0)];
      console.log(`| ${[...cells, own ? '' : times(byRate), own ? '' : times(byCost)].join(' | ')} |`);
    }
    const { byRate, byCost } = ratio('export behind nginx', 'nginx, plain files', page);
    console.log(`| ${page} | export / plain files | | | | ${times(byRate)} | ${times(byCost)} |`);
  }
} finally {
  for (const server of started.toReversed()) await server.stop();
  await county.close();
  rmSync(folder, { recursive: true, force: true });
}
