import type pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { memoryStore } from '../../../tests/support/memory-store.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';
import { fileIdOf, sha256Of } from '../files.ts';
import { verifyLedger } from './verify-ledger.ts';

let house: TestLedger;
let town: string;
const files = memoryStore();
const bytes = Buffer.from('名单');
const sha256 = sha256Of(bytes);
const fileId = fileIdOf(sha256);

beforeEach(async () => {
  house = await freshLedger();
  const { ledger } = house;
  town = await body(ledger, '乙镇人民政府', 'township');
  const clerk = await person(ledger, town, 'zhangsan');
  await files.keep(bytes);
  await ledger.write({ bodies: [town] }, (tx) =>
    tx
      .insertInto('files')
      .values({
        body_id: town,
        file_id: fileId,
        sha256,
        name: '名单.xlsx',
        media_type: 'x',
        bytes: bytes.length,
        kept_at: new Date(),
      })
      .execute(),
  );
  await published(
    ledger,
    town,
    clerk,
    plainEdition('公示', {
      content: { type: 'doc', content: [{ type: 'image', attrs: { fileId, alt: '照片' } }] },
      attachments: [{ fileId, name: '名单.xlsx', sha256, bytes: bytes.length, mediaType: 'x' }],
    }),
  );
});
afterEach(() => house.close());

const faults = async (store = files) =>
  (await verifyLedger(house.ledger, { files: store })).faults.map(({ kind, message }) => [kind, message]);
const tamper = (statement: string, values: unknown[] = []) =>
  asOwner(house.database.url, async (owner: pg.Client) => {
    const { rowCount } = await owner.query(statement, values);
    expect(rowCount).toBeGreaterThan(0);
  });

it('finds what is public as it was published', async () => {
  expect(await faults()).toEqual([]);
});

it.each([
  ['title', "update contents set title = '别的'"],
  ['head', `update contents set head = head || '{"summary":"别的"}'`],
  ['content', `update contents set content = '{"type":"doc","content":[]}'`],
  ['attachments', "update contents set attachments = '[]'"],
])('names a text whose %s was changed behind the program’s back', async (_, statement) => {
  await tamper(statement);
  expect((await faults())[0]).toEqual(['text', expect.stringContaining('第1版的正文和发布时的不一样')]);
});

it('names a text that is gone', async () => {
  await tamper('delete from contents');
  expect(await faults()).toEqual([['text', expect.stringContaining('不见了')]]);
});

it('names a file that is gone, or was put in the place of another', async () => {
  expect(await faults(memoryStore())).toEqual([
    ['file', '信息“公示”第1版的附件“名单.xlsx”不见了，或者被改动过。'],
  ]);
  const other = Buffer.from('别的名单');
  await files.keep(other);
  await tamper('update files set sha256 = $1', [sha256Of(other)]);
  expect(await faults()).toHaveLength(1);
});
