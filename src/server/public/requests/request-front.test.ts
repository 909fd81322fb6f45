import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { done } from '../../../../tests/support/acting.ts';
import { caseDesk, openAnswers, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { citizen } from '../../../../tests/support/citizen.ts';
import { today } from '../../../../tests/support/requests.ts';
import { beginUpload, closeDoor } from '../../../../tests/support/slow-upload.ts';
import { keepQueryCode } from '../../../acts/requests/access/query-code.ts';
import { serveLetter } from '../../../acts/requests/service/serve-letter.ts';
import { wordsHere } from '../../../documents/words/words-pool.ts';
import { initialSlug, readSiteMap } from '../../../ledger/read/site/site-map.ts';
import { loadSiteAssets } from '../../../site/assets.ts';
import type { RequestAnswer } from '../../../site/public/requests/answer.ts';
import { createRequestSite, type RequestSite } from '../../../site/public/requests/request-site.ts';
import { readConfig } from '../../config.ts';
import { registerPublicSite } from '../../routes/public-site.ts';
import { proofOfWork } from './proof-of-work.ts';
import { requestFront } from './request-front.ts';
import { requestPort } from './request-port.ts';

let desk: CaseDesk;
let app: FastifyInstance | null = null;
const assets = loadSiteAssets();
const clock = () => new Date(`${today}T04:00:00Z`);
beforeAll(async () => {
  desk = await caseDesk();
});
afterEach(async () => {
  await app?.close();
  app = null;
});
afterAll(async () => desk?.close());

/** The own pages of the town behind HTTP, with nothing else. */
async function listen(
  change: { readonly site?: RequestSite; readonly rate?: string; readonly proxy?: string } = {},
): Promise<string> {
  const { ledger, files } = desk;
  const made = createRequestSite(
    {
      ledger,
      files,
      clock,
      publicUrl: null,
      assets,
      writePaper: () => Promise.reject(new Error()),
      writeWorkbook: () => Promise.reject(new Error()),
      words: wordsHere,
    },
    requestPort({ ledger, files, clock }),
    proofOfWork(ledger.keys),
  );
  const front = requestFront({
    config: readConfig({
      SITE_RATE: change.rate ?? '0',
      ...(change.proxy === undefined ? {} : { TRUST_PROXY: change.proxy }),
    }),
    site: change.site ?? made,
    readMap: () => ledger.read('everything', readSiteMap),
    keys: ledger.keys,
    clock,
    assets,
    demonstration: false,
    reach: () => ({ name: '乙镇', phone: '0000-6000012' }),
  });
  app = fastify();
  await app.register(multipart);
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, parsed) => parsed(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  registerPublicSite(app, { serve: () => Promise.reject(new Error('not a kept page')) }, front);
  return (await app.listen({ port: 0, host: '127.0.0.1' })).replace(/\/$/u, '');
}

const start = () => `/${initialSlug(desk.bodies.township)}/ysqgk/shenqing/`;
const status = () => `/${initialSlug(desk.bodies.township)}/ysqgk/jindu/`;

it('hands out what was served as a file that runs nothing, to the one who entered alone', async () => {
  const requestId = await desk.registered();
  const key = { bodyId: desk.bodies.township, requestId };
  await desk.ledger.write('everything', (tx) => keepQueryCode(tx, desk.ledger.keys, key, '7K3M-P9QX'));
  await desk.searched(requestId, true);
  const record = await desk.paper(requestId, 'record', '安置方案');
  await desk.guided(requestId, openAnswers);
  const { letterId } = await desk.submitted(requestId, { kind: 'granted', details: { at: '网站' } }, [
    record,
  ]);
  await desk.passed(requestId, 'head', 'head');
  const serving = {
    letterId,
    way: 'electronic',
    on: today,
    tracking: '',
    proofs: [],
    files: [record],
  } as const;
  done(await serveLetter(await desk.caseOf('officer'), { ...desk.on(requestId), ...serving }));
  const number = (await desk.state(requestId))?.registered?.number ?? '';

  const url = await listen();
  const me = citizen(url);
  const own = await me.post(status(), { number, code: '7K3M-P9QX' });
  expect(own.html).toContain('<strong>已答复</strong>');
  const links = [...own.html.matchAll(/href="([^"]*jindu\/[\da-f-]{36}\/[^"]*)"/gu)].map(
    ([, href = '']) => href,
  );
  expect(links).toHaveLength(2);
  for (const link of links) {
    const file = await me.get(link);
    expect(file.status).toBe(200);
    expect(new TextDecoder().decode(file.bytes.subarray(0, 5))).toBe('%PDF-');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;/u);
    expect(file.headers.get('cache-control')).toBe('no-store');
    const stranger = await citizen(url).get(link);
    expect(stranger.html).toContain('请重新查询');
    expect((await me.get(link.replace(/jindu\/[\da-f]{8}/u, 'jindu/00000000'))).status).toBe(404);
  }
});

describe('what goes wrong', () => {
  const failing = (error: Error): RequestSite => ({ answer: () => Promise.reject(error) });

  it('is said as a page: the database away, a fault, without a word of what was sent', async () => {
    const away = await listen({
      site: failing(Object.assign(new Error('secret'), { code: 'ECONNREFUSED' })),
    });
    const first = await citizen(away).post(start(), { title: '张三' });
    expect(first.status).toBe(503);
    expect(first.html).not.toMatch(/secret|张三/u);
    expect(first.html).toContain('0000-6000012');
    await app?.close();
    const broken = await listen({ site: failing(new Error('secret')) });
    const second = await citizen(broken).get(status());
    expect(second.status).toBe(500);
    expect(second.html).not.toContain('secret');
  });

  it('lets an address ask so much and no more, and says when again', async () => {
    const url = await listen({ rate: '600' });
    const me = citizen(url);
    const codes: number[] = [];
    // Eight are there at once, with the pages they lead to; what a slow machine's time adds meanwhile is used up, too.
    while (codes.at(-1) !== 429 && codes.length < 100)
      codes.push((await me.post(start(), { title: '' })).status);
    expect(codes.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 200));
    expect(codes.at(-1)).toBe(429);
  });

  it('refuses what is no form, or too much of one', async () => {
    const answer: RequestAnswer = { kind: 'nothing' };
    const url = await listen({ site: { answer: () => Promise.resolve(answer) } });
    const post = (init: RequestInit) => fetch(`${url}${start()}`, { method: 'POST', ...init });
    const json = await post({ headers: { 'content-type': 'application/json' }, body: '{"title":1}' });
    expect(json.status).toBe(404);
    const xml = await post({ headers: { 'content-type': 'text/xml' }, body: '<a/>' });
    expect(xml.status).toBe(415);
    const long = await post({ body: new URLSearchParams({ title: 'x'.repeat(300 * 1024) }) });
    expect(long.status).toBe(413);
    const form = new FormData();
    for (let at = 0; at < 80; at += 1) form.append(`field${at}`, 'x');
    expect((await post({ body: form })).status).toBe(413);
    expect((await fetch(`${url}/zc/`, { method: 'POST' })).status).toBe(404);
  });
});

describe('uploads', () => {
  /** Begins a form with a file and does not go on. */
  const begun = (url: string, from: string) =>
    beginUpload(
      `${url}${start()}`,
      { 'content-type': 'multipart/form-data; boundary=b', 'x-forwarded-for': from },
      '--b\r\ncontent-disposition: form-data; name="material"; filename="a.png"\r\n\r\n',
    );
  const whole = async (url: string, from: string): Promise<number> => {
    const body = new FormData();
    body.set('title', '安置方案');
    const sent = await fetch(`${url}${start()}`, {
      method: 'POST',
      body,
      headers: { 'x-forwarded-for': from },
      redirect: 'manual',
    });
    return sent.status;
  };

  it('of one who sends slowly keep nobody else from sending', async () => {
    const url = await listen({ proxy: '127.0.0.1' });
    const door = await closeDoor(3, () => begun(url, '192.0.2.1'));
    expect(door.turnedAway.status).toBe(503);
    expect(await whole(url, '192.0.2.1')).toBe(503);
    expect(await whole(url, '192.0.2.2')).toBe(303);
    await door.open();
    await expect.poll(() => whole(url, '192.0.2.1')).toBe(303);
  });
});
