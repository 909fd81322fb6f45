import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leakyDocx } from '../support/leaky-office.ts';
import { leakyPdf } from '../support/leaky-pdf.ts';
import { leakyJpeg, leakyPng, leakyWebp } from '../support/leaky-pictures.ts';
import { leakyWorkbook } from '../support/leaky-workbook.ts';
import { multipartOf, type SentFile } from '../support/multipart.ts';
import { docxOf, wordParagraph, workbookOf, zipOf } from '../support/office-files.ts';
import { identityNumber } from '../support/planted-secrets.ts';
import { beginUpload, closeDoor } from '../support/slow-upload.ts';
import { xssPayloads } from '../support/xss-payloads.ts';
import { as, world, type Caller, type World } from './world.ts';

let given: World;
let clerk: Caller;
beforeAll(async () => {
  given = await world();
  clerk = await as(given.ledger, given.bodies, given.people.clerk);
});
afterAll(() => given.close());

const latin = (text: string) => Buffer.from(text, 'latin1');
const secret = () => identityNumber(9);
const url = (rest = '') => `/api/bodies/${given.bodies.township}/files${rest}`;
const send = async (file: SentFile) =>
  given.ask({ method: 'POST', url: url(), as: clerk, ...(await multipartOf(file)) });

interface Kept {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}
const kept = async (name: string, bytes: Uint8Array): Promise<Kept> => {
  const answer = await send({ name, bytes });
  expect([name, answer.status, answer.body]).toEqual([name, 200, expect.anything()]);
  return answer.body as Kept;
};

const office = 'application/vnd.openxmlformats-officedocument';

describe('a file that is kept', () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      '名单.docx',
      () => leakyDocx(secret, leakyJpeg(secret), workbookOf({ a: [['一']] })),
      `${office}.wordprocessingml.document`,
    ],
    ['名单.xlsx', () => leakyWorkbook(secret), `${office}.spreadsheetml.sheet`],
    ['名单.pdf', () => leakyPdf(secret), 'application/pdf'],
    ['照片.jpg', () => leakyJpeg(secret), 'image/jpeg'],
    ['照片.png', () => leakyPng(secret), 'image/png'],
    ['照片.webp', () => leakyWebp(secret), 'image/webp'],
    ['说明.txt', () => Buffer.from('现予公开。'), 'text/plain'],
    ['名单.csv', () => Buffer.from('姓名,金额\n张三,300\n'), 'text/plain'],
  ])('%s comes back byte for byte, as what it is', async (name, make, mediaType) => {
    const bytes = make();
    const { fileId, ...file } = await kept(name, bytes);
    expect(file).toMatchObject({ name, mediaType, bytes: bytes.length });
    const back = await given.ask({ method: 'GET', url: url(`/${fileId}`), as: clerk });
    expect(back.status).toBe(200);
    expect(back.bytes.equals(Buffer.from(bytes))).toBe(true);
    expect(back.type.split(';')[0]).toBe(mediaType);
  });

  it('is never guessed at, nor run: pictures are shown, all else is saved', async () => {
    const headersOf = async (name: string, bytes: Uint8Array) => {
      const { fileId } = await kept(name, bytes);
      return (await given.ask({ method: 'GET', url: url(`/${fileId}`), as: clerk })).headers;
    };
    const page = await headersOf('说明.txt', Buffer.from('说<script>window.pwned=1</script>明'));
    expect(page).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/u),
      'content-disposition': expect.stringMatching(/^attachment;/u),
      'cache-control': 'no-store',
    });
    const picture = await headersOf('照片.png', leakyPng(secret));
    expect(picture).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline;/u),
    });
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\文件\\名单.txt', '名单.txt'],
    ['名\u202E单fdp.txt', '名单fdp.txt'],
    ['a\u0007b.txt', 'ab.txt'],
    ['.txt', /^.+\.txt$/u],
    ['<img src=x onerror=alert(1)>.txt', /^[^<>"]+\.txt$/u],
    [`${'长'.repeat(300)}.txt`, /^长{50,119}….*\.txt$|^长{50,119}.*\.txt$/u],
    // What it is, its bytes say.
    ['其实是图片.pdf', '其实是图片.pdf.png'],
  ])('%j is called %s', async (name, expected) => {
    const bytes = name.endsWith('.pdf') ? leakyPng(secret) : Buffer.from('现予公开。');
    const { name: called } = await kept(name, bytes);
    if (typeof expected === 'string') expect(called).toBe(expected);
    else expect(called).toMatch(expected);
    expect([...called].length).toBeLessThanOrEqual(120);
  });

  it('gives its name whole to the browser that saves it, whatever stands in it', async () => {
    const { fileId } = await kept("张三's（名单）*.txt", Buffer.from('补贴名单现予公开。'));
    const { headers } = await given.ask({ method: 'GET', url: url(`/${fileId}`), as: clerk });
    const disposition = String(headers['content-disposition']);
    const name = /filename\*=UTF-8''([^;]+)$/u.exec(disposition)?.[1] ?? '';
    expect(name).not.toMatch(/['()*"]/u);
    expect(decodeURIComponent(name)).toBe("张三's（名单）_.txt");
  });
});

describe('a file that is attached under several names', () => {
  it.each([
    ['补贴名单（遮盖）.txt', '补贴名单（遮盖）.txt'],
    ['名单.exe', '名单.exe.txt'],
    ['../../名单.txt', '名单.txt'],
  ])('asked for as %s is saved as %s', async (asked, saved) => {
    const { fileId } = await kept('说明.txt', Buffer.from('同一份内容。'));
    const path = url(`/${fileId}?name=${encodeURIComponent(asked)}`);
    const { status, headers } = await given.ask({ method: 'GET', url: path, as: clerk });
    expect(status).toBe(200);
    const name = /filename\*=UTF-8''([^;]+)$/u.exec(String(headers['content-disposition']))?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe(saved);
    expect(headers['content-type']).toContain('text/plain');
  });
});

describe('a file that is not kept', () => {
  const bomb = () => zipSync({ 'a.bin': new Uint8Array(20 * 1_048_576) }, { level: 9 });

  it.each<[string, () => Uint8Array]>([
    ['程序.exe', () => latin('MZ\x90\x00\x03\x00\x00\x00')],
    ['其实是程序.pdf', () => latin('MZ\x90\x00\x03\x00\x00\x00')],
    ['程序.docx', () => latin('\x7FELF\x02\x01\x01')],
    ['压缩包.zip', () => zipOf({ 'a.txt': '甲' })],
    ['炸弹.zip', bomb],
    ['压缩包.rar', () => latin('Rar!\x1A\x07\x00')],
    ['压缩包.gz', () => latin('\x1F\x8B\x08\x00')],
    ['手机照片.heic', () => latin('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00')],
    ['手机照片.jpg', () => latin('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00')],
    ['动图.gif', () => latin('GIF89a\x01\x00\x01\x00')],
    [
      '网页.html',
      () => Buffer.from('<!doctype html><html><body><script>window.pwned=1</script></body></html>'),
    ],
    ['其实是网页.txt', () => Buffer.from('<html><body><p>甲</p></body></html>')],
    ['数据.json', () => Buffer.from('{"a":1}')],
    ['演示.pptx', () => zipOf({ 'ppt/presentation.xml': '<x/>' })],
    ['空.txt', () => new Uint8Array()],
    ['空白.txt', () => Buffer.from('   \n ')],
  ])('%s is refused with what to do, and the next one goes on', async (name, make) => {
    const answer = await send({ name, bytes: make() });
    expect(answer).toMatchObject({ status: 422, body: { code: 'wrong-input', fields: [{ field: 'file' }] } });
    expect((answer.body as { message: string }).message).toMatch(/^[\p{Script=Han}A-Z].*请.*。$/u);
    expect((await send({ name: '说明.txt', bytes: Buffer.from('现予公开。') })).status).toBe(200);
  });

  it('for being larger than the office lets in', async () => {
    const answer = await send({ name: '大.txt', bytes: Buffer.alloc(51 * 1_048_576, '现') });
    expect(answer).toMatchObject({
      status: 422,
      body: { message: expect.stringMatching(/51MB.*最大50MB.*请/u) },
    });
  });

  it('for being larger than anything', async () => {
    const { payload, headers } = await multipartOf({ name: '大.txt', bytes: Buffer.from('甲') });
    // The first file of a form, drawn out beyond the limit.
    const at = payload.indexOf('甲');
    const larger = Buffer.concat([
      payload.subarray(0, at),
      Buffer.alloc(200 * 1_048_576 + 1, 65),
      payload.subarray(at),
    ]);
    const answer = await given.ask({ method: 'POST', url: url(), as: clerk, payload: larger, headers });
    expect(answer).toMatchObject({ status: 413, body: { message: expect.stringMatching(/超过200MB.*请/u) } });
  }, 300_000);
});

describe('a file that swells', () => {
  it('is kept as it is small, and refused as a page with what to do', async () => {
    const { fileId } = await kept('炸弹.docx', docxOf(wordParagraph('0'.repeat(60_000_000))));
    const answer = await given.ask({ method: 'POST', url: url(`/${fileId}/page`), as: clerk, payload: {} });
    expect(answer).toMatchObject({ status: 422, body: { message: expect.stringMatching(/反常.*。$/u) } });
  });
});

describe('a page of a file', () => {
  const pageOf = async (name: string, bytes: Uint8Array) => {
    const { fileId } = await kept(name, bytes);
    return given.ask({ method: 'POST', url: url(`/${fileId}/page`), as: clerk, payload: {} });
  };

  it('has the text with its guesses', async () => {
    const { status, body } = await pageOf(
      '通知.docx',
      docxOf(
        ['关于供水的通知', '乙政发〔2026〕3号', '现将有关事项通知如下。', '乙镇人民政府', '2026年11月18日']
          .map((text) => wordParagraph(text))
          .join(''),
      ),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ number: '乙政发〔2026〕3号', formedOn: '2026-11-18' });
    expect(JSON.stringify(body)).toContain('现将有关事项通知如下。');
  });

  it('keeps what is written as text, whatever it would be in a page', async () => {
    for (const payload of xssPayloads.slice(0, 20)) {
      const answer = await pageOf('说明.txt', Buffer.from(`现予公开。\n${payload}\n以上。`));
      if (answer.status !== 200) {
        expect(answer.status).toBe(422);
        continue;
      }
      expect(answer.type).toContain('application/json');
      const types = [...JSON.stringify(answer.body).matchAll(/"type":"(\w+)"/gu)].map(([, type]) => type);
      expect(new Set(types)).toEqual(new Set(['doc', 'paragraph', 'text']));
    }
  });
});

describe('another body’s files', () => {
  it('are not there: not to be read, nor made a page, nor brought in', async () => {
    const { fileId } = await kept('说明.txt', Buffer.from(`别人的${'内容'.repeat(60)}`));
    for (const bodyId of [given.bodies.otherTownship, given.bodies.county, given.bodies.village]) {
      const read = await given.ask({
        method: 'GET',
        url: `/api/bodies/${bodyId}/files/${fileId}`,
        as: clerk,
      });
      expect(read).toMatchObject({ status: 404, body: { code: 'not-found' } });
      const sent = await multipartOf({ name: 'a.txt', bytes: Buffer.from('甲') });
      const write = await given.ask({
        method: 'POST',
        url: `/api/bodies/${bodyId}/files`,
        as: clerk,
        ...sent,
      });
      expect(write.status).toBe(404);
    }
  });
});

describe('uploads at a time', () => {
  it('are no more than the memory takes', async () => {
    const { payload, headers } = await multipartOf({ name: 'a.txt', bytes: Buffer.from('甲') });
    const origin = await given.app.listen({ port: 0, host: '127.0.0.1' });
    const begin = () =>
      beginUpload(
        `${origin}${url()}`,
        {
          ...headers,
          // So much is to come.
          'content-length': 190 * 1_048_576,
          cookie: `gongkai=${clerk.token}`,
          'x-csrf-token': clerk.csrfToken,
        },
        payload.subarray(0, 120),
      );
    const door = await closeDoor(2, begin);
    expect(door.turnedAway.status).toBe(503);
    const small = () => send({ name: 'a.txt', bytes: Buffer.from('甲') });
    const large = async () => {
      const file = await multipartOf({ name: 'a.txt', bytes: Buffer.alloc(30 * 1_048_576, '现') });
      return given.ask({ method: 'POST', url: url(), as: clerk, ...file });
    };
    expect((await large()).status).toBe(503);
    expect((await small()).status).toBe(200);
    await door.open();
    await expect.poll(async () => (await large()).status).toBe(200);
  }, 300_000);
});
