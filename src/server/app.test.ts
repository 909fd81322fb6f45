import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { clean, faulty, inventedHtml, yearBefore } from '../../tests/journeys/invented-reports.ts';
import { formOf, type FormPart } from '../../tests/support/form-of.ts';
import { checkOpened } from '../documents/checking/check-opened.ts';
import { openReport } from '../documents/checking/open-report.ts';
import { WrittenDifferently } from '../documents/writing/write-verified-report.ts';
import { texts } from '../site/texts.ts';
import { buildApp } from './app.ts';
import { readConfig } from './config.ts';
import { createServices, type Services } from './services.ts';

let app: FastifyInstance;

/** The real services, but files are opened in this thread. */
function services(change: Partial<Services> = {}): Services {
  return { ...createServices({}), open: openReport, ...change };
}

async function start(change: Partial<Services> = {}, env: Record<string, string> = {}): Promise<void> {
  await app?.close();
  app = await buildApp({ config: readConfig({ LOG_LEVEL: 'silent', ...env }), services: services(change) });
}

beforeEach(async () => start());
afterEach(async () => app.close());

const file = (name: string, bytes: Uint8Array | string, field = 'files'): FormPart => ({
  name: field,
  file: name,
  bytes,
});
const post = (url: string, parts: readonly FormPart[], headers: Record<string, string> = {}) => {
  const form = formOf(parts);
  return app.inject({ method: 'POST', url, payload: form.payload, headers: { ...form.headers, ...headers } });
};
const asForm = (url: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

describe('pages', () => {
  test.each(['/', '/check', '/?size=large', '/check?size=large', '/nowhere'])(
    '%s is a page with a strict policy',
    async (url) => {
      const { statusCode, headers, body } = await app.inject({ url });
      expect(statusCode).toBe(url === '/nowhere' ? 404 : 200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).toMatch(/^<!doctype html>\n<html lang="zh-CN"/u);
      expect(body.match(/<h1/gu)).toHaveLength(1);
      // The policy forbids what stands in the page itself.
      expect(body).not.toMatch(/<style|style="|<script>| on[a-z]+="/u);
      expect(body.includes('class="large"')).toBe(url.includes('large'));
    },
  );

  it('keeps 大字版 in the links of the page', async () => {
    const { body } = await app.inject({ url: '/?size=large' });
    const links = [...body.matchAll(/<a [^>]*href="(\/[^"]*)"/gu)].map(([, link]) => link);
    expect(links).toContain('/check?size=large');
    expect(links.filter((link) => link === '/check')).toEqual([]);
  });

  it('has no link that leads nowhere', async () => {
    for (const page of ['/', '/check', '/nowhere']) {
      const { body } = await app.inject({ url: page });
      for (const [, link = ''] of body.matchAll(/(?:href|src)="(\/[^"]*)"/gu)) {
        expect((await app.inject({ url: link })).statusCode, link).toBe(200);
      }
    }
  });

  it('serves styles and scripts to be kept for good', async () => {
    const { body } = await app.inject({ url: '/check' });
    const assets = [...body.matchAll(/"(\/assets\/[^"]+)"/gu)].map(([, link = '']) => link);
    expect(assets.length).toBe(5);
    for (const url of assets) {
      expect((await app.inject({ url })).headers['cache-control']).toBe(
        'public, max-age=31536000, immutable',
      );
    }
  });

  it('answers HEAD, and says that it is alive', async () => {
    expect((await app.inject({ method: 'HEAD', url: '/check' })).statusCode).toBe(200);
    expect((await app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' });
  });
});

describe('POST /check', () => {
  it('shows every file with its findings and marks', async () => {
    const { statusCode, body, headers } = await post('/check', [
      file('乙镇.html', inventedHtml(faulty)),
      file('丙镇.html', inventedHtml(clean)),
      file('通知.txt', '会议通知'),
      file('', '', 'previous'),
    ]);
    expect(statusCode).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toContain('检查完3份：有必须改的1份，没有必须改的1份，没能检查1份');
    expect(body).toMatch(/id="f1-t3-notHeld-research" class="figure faulty error"/u);
    expect(body).toContain('规则T3-A');
    expect(body).toContain(texts.privacy);
    // The worst first.
    expect(body.indexOf('乙镇.html')).toBeLessThan(body.indexOf('丙镇.html'));
  });

  it('finds the same as the command does', async () => {
    const { body } = await post('/check', [file('乙镇.html', inventedHtml(faulty))]);
    const { findings } = checkOpened(
      await openReport(new TextEncoder().encode(inventedHtml(faulty)), '乙镇.html'),
    );
    for (const { message } of findings) expect(body).toContain(message);
  });

  it('holds two years of one body against each other', async () => {
    const { body } = await post('/check', [
      file('今年.html', inventedHtml(faulty)),
      file('去年.html', inventedHtml(yearBefore)),
    ]);
    expect(body).toContain(texts.results.comparedWith('去年.html'));
    expect(body).toContain('规则X-1');
    expect(body).toContain('去年1');
  });

  it('takes last year’s report from its own field, and does not list it', async () => {
    const { body } = await post('/check', [
      file('今年.html', inventedHtml(faulty)),
      file('去年.html', inventedHtml(yearBefore), 'previous'),
    ]);
    expect(body).toContain('检查完1份');
    expect(body).toContain(texts.results.comparedWith('去年.html'));
  });

  it('uses last year’s report for the file that it belongs to, or says that it was not used', async () => {
    const two = [file('今年.html', inventedHtml(faulty)), file('丙镇.html', inventedHtml(clean))];
    const used = await post('/check', [...two, file('去年.html', inventedHtml(yearBefore), 'previous')]);
    expect(used.body.match(/与《去年.html》对照/gu)).toHaveLength(1);
    const other = inventedHtml({ ...yearBefore, agency: '甲县丁镇人民政府' });
    const unused = await post('/check', [...two, file('丁镇.html', other, 'previous')]);
    expect(unused.body).toContain('去年的年报《丁镇.html》没有用上');
    const broken = await post('/check', [...two, file('坏.docx', 'PK\u0003\u0004', 'previous')]);
    expect(broken.body).toContain('去年的年报《坏.docx》没能读出');
  });

  it('asks for a file where there is none', async () => {
    const { statusCode, body } = await post('/check', [file('', ''), file('', '', 'previous')]);
    expect(statusCode).toBe(400);
    expect(body).toContain('<title>需修改：年度报告检查');
    expect(body).toMatch(/<a href="#files">请选择要检查的年报文件<\/a>/u);
  });

  it('names the file that is too large, and checks the others', async () => {
    const { body, statusCode } = await post('/check', [
      file('大文件.pdf', Buffer.alloc(20 * 1024 * 1024 + 1)),
      file('丙镇.html', inventedHtml(clean)),
      file('空.txt', ''),
    ]);
    expect(statusCode).toBe(200);
    expect(body).toContain('检查完3份：没有必须改的1份，没能检查2份');
    expect(body).toContain(texts.progress.tooLarge);
    expect(body).toContain(texts.results.empty);
  });

  it('checks the first fifty and names the rest', async () => {
    const many = Array.from({ length: 52 }, (_, index) => file(`${index + 1}.txt`, '会议通知'));
    const { body } = await post('/check', many);
    expect(body.match(new RegExp(`<p class="reason">${texts.results.tooMany}`, 'gu'))).toHaveLength(2);
    expect(body.indexOf('51.txt')).toBeGreaterThan(0);
  });

  test.each([
    ['<script>alert(1).html', '&lt;script&gt;alert(1).html'],
    ['../../etc/passwd.html', '>passwd.html<'],
    ['C:\\文件\\年报.html', '>年报.html<'],
    ['a\u202Elmth.exe.html', '>almth.exe.html<'],
    [`${'长'.repeat(400)}.html`, `>${'长'.repeat(100)}…`],
    ["年报'\u0022><img src=x>.html", '&lt;img src=x&gt;'],
  ])('shows a hostile name harmlessly: %s', async (name, shown) => {
    const { body, statusCode } = await post('/check', [file(name, inventedHtml(clean))]);
    expect(statusCode).toBe(200);
    expect(body).toContain(shown);
    expect(body).not.toMatch(/<script>|<img|\u202E|etc\/passwd/u);
  });

  it('shows a hostile report harmlessly', async () => {
    const agency = '甲县&lt;img src=x onerror=alert(1)&gt;镇';
    const { body } = await post('/check', [file('a.html', inventedHtml({ ...faulty, agency }))]);
    expect(body).not.toContain('<img');
  });

  it('tells files of the same name apart', async () => {
    const { body } = await post('/check', [file('a.txt', '甲'), file('a.txt', '乙')]);
    expect(body).toContain('>a.txt（2）<');
  });

  it('refuses what is no form', async () => {
    const { statusCode, body } = await app.inject({ method: 'POST', url: '/check', payload: { files: 1 } });
    expect(statusCode).toBe(415);
    expect(body).toContain(texts.errors.badRequest.text);
  });
});

describe('POST /api/check', () => {
  const json = { accept: 'application/json' };

  it('answers with the result, the key for pairing and the row', async () => {
    const { statusCode, body } = await post(
      '/api/check',
      [
        { name: 'id', value: 'f7' },
        file('今年.html', inventedHtml(faulty), 'file'),
        file('去年.html', inventedHtml(yearBefore), 'previous'),
      ],
      json,
    );
    expect(statusCode).toBe(200);
    const answer = JSON.parse(body) as Record<string, never>;
    const [opened, previous] = await Promise.all(
      [inventedHtml(faulty), inventedHtml(yearBefore)].map((html) =>
        openReport(new TextEncoder().encode(html), '今年.html'),
      ),
    );
    if (opened === undefined) throw new Error('not opened');
    expect(answer).toMatchObject({
      checked: JSON.parse(JSON.stringify(checkOpened(opened, previous))),
      pair: { own: '甲县乙镇 2025', lastYear: '甲县乙镇 2024' },
      tally: { readable: true },
      html: expect.stringContaining('id="f7-t3-notHeld-research"') as string,
    });
  });

  test.each([
    ['no file', []],
    ['two files', [file('a.txt', '甲', 'file'), file('b.txt', '乙', 'file')]],
  ])('refuses %s as JSON', async (_, parts) => {
    const { statusCode, body } = await post('/api/check', parts, json);
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toEqual({
      title: texts.errors.badRequest.title,
      message: texts.errors.badRequest.text,
    });
  });

  it('takes no id from outside into the page', async () => {
    const { body } = await post(
      '/api/check',
      [{ name: 'id', value: '"><script>' }, file('a.html', inventedHtml(clean), 'file')],
      json,
    );
    expect((JSON.parse(body) as { html: string }).html).not.toContain('<script>');
  });
});

describe('downloads', () => {
  const report = async () => {
    const opened = await openReport(
      new TextEncoder().encode(inventedHtml({ ...clean, disclosure: { licences: '4' } })),
      'a.html',
    );
    return checkOpened(opened).report;
  };

  test.each(['docx', 'pdf', 'html', 'xlsx', 'json'])(
    'gives the report as %s, which reads back the same',
    async (format) => {
      const wanted = await report();
      const { statusCode, headers, rawPayload } = await asForm(`/api/convert/${format}`, {
        report: JSON.stringify(wanted),
      });
      expect(statusCode).toBe(200);
      expect(headers['content-disposition']).toBe(
        `attachment; filename="report.${format}"; filename*=UTF-8''${encodeURIComponent(`甲县丙镇人民政府2025年政府信息公开工作年度报告.${format}`)}`,
      );
      expect(headers['content-security-policy']).toContain('sandbox');
      const again = await openReport(rawPayload, `a.${format}`);
      expect(again.readable && again.reading.report.disclosure).toEqual(wanted?.disclosure);
      expect(again.readable && again.reading.report.requests).toEqual(wanted?.requests);
    },
  );

  it('gives out prose that reads back otherwise, and says which part', async () => {
    const wanted = await report();
    if (wanted === undefined) throw new Error('not opened');
    const short = { ...wanted, narrative: { ...wanted.narrative, preamble: '现将情况报告。' } };
    const { statusCode, headers } = await asForm('/api/convert/docx', { report: JSON.stringify(short) });
    expect(statusCode).toBe(200);
    expect(decodeURIComponent(String(headers['gongkai-note']))).toMatch(/^“前言”的文字读回来与原文不同/u);
  });

  it('takes the report as JSON from programs too', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/convert/json',
      payload: (await report()) as object,
    });
    expect(response.statusCode).toBe(200);
  });

  test.each([
    ['something else', '{"a":1}'],
    ['no JSON', 'x'],
    ['nothing', ''],
  ])('refuses %s', async (_, value) => {
    const { statusCode, body } = await asForm('/api/convert/docx', { report: value });
    expect(statusCode).toBe(400);
    expect(body).toContain('报告的内容不对');
  });

  it('refuses what is too large for a report', async () => {
    const { statusCode, body } = await asForm('/api/convert/docx', { report: 'x'.repeat(4 * 1024 * 1024) });
    expect(statusCode).toBe(413);
    expect(body).toContain(texts.errors.tooLarge.text);
  });

  it('gives nothing out that does not read back as meant', async () => {
    await start({
      writeReport: async () => {
        throw new WrittenDifferently('读回不符。', []);
      },
    });
    const { statusCode, body } = await asForm('/api/convert/pdf', { report: JSON.stringify(await report()) });
    expect(statusCode).toBe(500);
    expect(body).toContain('读回不符。');
  });

  it('gives the findings of all files as a workbook, unread files included', async () => {
    const page = await post('/check', [
      file('乙镇.html', inventedHtml(faulty)),
      file('=1+1.txt', '会议通知'),
    ]);
    const field = /name="files" value="([^"]*)"/u.exec(page.body)?.[1] ?? '';
    const files = field
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&#x27;', "'");
    const { statusCode, headers, rawPayload } = await asForm('/api/check/findings.xlsx', { files });
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toContain(encodeURIComponent('年度报告检查结果.xlsx'));
    const { read, utils } = await import('@e965/xlsx');
    const book = read(rawPayload, { cellFormula: true });
    const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(rows.filter(([name]) => name === '乙镇.html').length).toBeGreaterThan(3);
    expect(rows.filter(([name]) => name === '=1+1.txt')).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('没能检查');
    expect(
      Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {}).filter(
        (cell) => (cell as { f?: string }).f !== undefined,
      ),
    ).toEqual([]);
  });

  test.each(['', '[]', '[{"file":1}]', '{"a":1}'])('refuses findings that are none: %s', async (files) => {
    expect((await asForm('/api/check/findings.xlsx', { files })).statusCode).toBe(400);
  });
});

describe('limits and faults', () => {
  it('says when to come back, as a page, and serves others meanwhile', async () => {
    const results = [];
    for (let round = 0; round < 21; round += 1) results.push(await post('/check', [file('a.txt', '甲')]));
    const last = results.at(-1);
    expect(results.slice(0, 20).every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect(last?.statusCode).toBe(429);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
    expect(last?.body).toMatch(/请过\d+秒再试/u);
    expect((await app.inject({ url: '/check' })).statusCode).toBe(200);
    const { payload, headers } = formOf([file('a.txt', '甲')]);
    const other = await app.inject({
      method: 'POST',
      url: '/check',
      payload,
      headers,
      remoteAddress: '10.1.2.3',
    });
    expect(other.statusCode).toBe(200);
  });

  it('believes a forwarded address only where the proxy is trusted', async () => {
    const ask = async (trusted: string) => {
      await start({}, { TRUST_PROXY: trusted });
      const { payload, headers } = formOf([file('a.txt', '甲')]);
      const left = [];
      for (const address of ['10.0.0.1', '10.0.0.2']) {
        const response = await app.inject({
          method: 'POST',
          url: '/check',
          payload,
          headers: { ...headers, 'x-forwarded-for': address },
        });
        left.push(Number(response.headers['x-ratelimit-remaining']));
      }
      return left;
    };
    expect(await ask('false')).toEqual([19, 18]);
    expect(await ask('loopback')).toEqual([19, 19]);
  });

  it('tells nothing of a fault but that it is ours, neither in the page nor in the log', async () => {
    await start({
      open: async () => {
        throw new Error('secret: 张三');
      },
    });
    const page = await post('/check', [file('a.txt', '甲')]);
    expect(page.statusCode).toBe(500);
    expect(page.body).toContain(texts.errors.server.title);
    expect(page.body).not.toContain('张三');
  });

  it('logs neither names nor contents', async () => {
    const lines: string[] = [];
    await app.close();
    app = await buildApp({
      config: readConfig({ LOG_LEVEL: 'trace' }),
      services: services({
        open: async (_, name) => {
          if (name.startsWith('坏')) throw new Error('李四');
          return { file: name, readable: false, reason: '李四。' };
        },
      }),
      logTo: { write: (line) => void lines.push(line) },
    });
    await post('/check?who=王五', [file('张三的年报.txt', '李四')]);
    await post('/check', [file('坏张三.txt', '李四')]);
    await app.inject({ url: '/赵六' });
    const log = lines.join('');
    expect(log).toContain('"route":"/check","status":200');
    expect(log).toContain('request failed');
    expect(log).not.toMatch(/张三|李四|王五|赵六|%E/u);
  });

  it('turns away when too many uploads are under way', async () => {
    let release: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start({
      open: async (_, name) => gate.then(() => ({ file: name, readable: false, reason: '。' })),
    });
    const send = (index: number) => {
      const { payload, headers } = formOf([file('a.txt', '甲')]);
      return app.inject({
        method: 'POST',
        url: '/check',
        payload,
        headers,
        remoteAddress: `10.0.0.${index}`,
      });
    };
    const held = Array.from({ length: 24 }, (_, index) => send(index));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const turnedAway = await send(100);
    expect(turnedAway.statusCode).toBe(503);
    expect(turnedAway.headers['retry-after']).toBe('60');
    release();
    expect((await Promise.all(held)).every(({ statusCode }) => statusCode === 200)).toBe(true);
  });
});
