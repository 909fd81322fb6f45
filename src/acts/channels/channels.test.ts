import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actingCounty,
  done,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { civilDate } from '../../law/index.ts';
import { channelFigures, channelYears } from '../../ledger/read/channel-figures.ts';
import { listActs } from '../../ledger/read/list-acts.ts';
import { listChannels, readChannelRecord } from '../../ledger/read/list-channels.ts';
import { tellPortal } from '../publishing/go-out.ts';
import type { ChannelInput } from './channel-input.ts';
import { correctRecord } from './correct-record.ts';
import { checkChannelImport, importChannels, type ChannelTable } from './import-records.ts';
import { recordChannel } from './record-channel.ts';
import { strikeOutRecord } from './strike-out-record.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(async () => {
  expect(await house.faults()).toEqual([]);
  await house.close();
});

let articles = 0;
const wechat = () => `https://mp.weixin.qq.com/s/${(articles += 1)}`;
const line = (change: Partial<ChannelInput> = {}): ChannelInput => ({
  channel: 'wechat',
  category: 'notice',
  title: '关于防汛的通知',
  url: wechat(),
  place: '',
  on: civilDate('2026-03-02'),
  reads: null,
  publicationId: null,
  ...change,
});
const record = async (change: Partial<ChannelInput> = {}, by: Account = 'clerk') =>
  recordChannel(await house.as(by), { actId: uuidv7(), bodyId: house.bodies.township, record: line(change) });
const read = (recordId: string) =>
  house.ledger.read({ bodies: [house.bodies.township] }, (tx) =>
    readChannelRecord(tx, { bodyId: house.bodies.township, recordId }),
  );
const list = async (filter: Parameters<typeof listChannels>[2], bodyId = house.bodies.township) =>
  (await house.ledger.read({ bodies: [bodyId] }, (tx) => listChannels(tx, { size: 100 }, filter))).rows;

describe('recording', () => {
  it('ends the waiting for the county’s portal, for that publication and that channel alone', async () => {
    const { ledger, bodies, ids } = house;
    const publicationIds = await Promise.all(
      ['甲', '乙'].map((title) => published(ledger, bodies.township, ids.clerk, plainEdition(title))),
    );
    const [taken = '', waiting = ''] = publicationIds;
    const unsent = async () =>
      (
        await ledger.read({ bodies: [bodies.township] }, (tx) =>
          tx.selectFrom('outbox').select('message').where('delivered_at', 'is', null).execute(),
        )
      ).map(({ message }) => (message as { readonly publicationId: string }).publicationId);
    for (const publicationId of publicationIds) {
      await ledger.write({ bodies: [bodies.township] }, (tx) =>
        tellPortal(
          tx,
          { bodyId: bodies.township, actId: uuidv7() },
          { publicationId, change: 'published', edition: 1, digest: '' },
        ),
      );
    }
    done(await record({ publicationId: taken }));
    expect(await unsent()).toEqual([taken, waiting]);
    done(
      await record({ channel: 'county-portal', url: 'https://www.example.gov.cn/1', publicationId: taken }),
    );
    expect(await unsent()).toEqual([waiting]);
  });

  it('keeps what went out, with the publication that it is', async () => {
    const publicationId = await published(
      house.ledger,
      house.bodies.township,
      house.ids.clerk,
      plainEdition('关于防汛的通知'),
    );
    const url = wechat();
    const id = done(await record({ url, reads: 12, publicationId, title: ' 关于防汛的通知 ' }));
    expect(await read(id)).toMatchObject({
      channel: 'wechat',
      title: '关于防汛的通知',
      url,
      reads: 12,
      publication: { id: publicationId, title: '关于防汛的通知' },
      source: 'form',
      struckOut: false,
    });
    expect((await list({ publication: publicationId })).map((row) => row.id)).toEqual([id]);
  });

  it('keeps a paper on a board', async () => {
    const id = done(await record({ channel: 'board', url: null, place: ' 甲村公示栏 ' }));
    expect(await read(id)).toMatchObject({ channel: 'board', url: null, place: '甲村公示栏' });
  });

  it.each<[string, Partial<ChannelInput>, string]>([
    ['an address that stands', { url: 'https://mp.weixin.qq.com/s/twice' }, 'url'],
    ['no address', { url: null }, 'url'],
    ['no place', { channel: 'board', url: null }, 'place'],
    ['an identity number', { title: `张三${identityNumber(1)}` }, 'title'],
    [
      'an identity number in the address',
      { url: `https://www.example.gov.cn/?id=${identityNumber(2)}` },
      'url',
    ],
    ['a script for an address', { url: 'javascript:alert(1)' }, 'url'],
    ['a publication that is none', { publicationId: uuidv7() }, 'publicationId'],
    ['a day to come', { on: civilDate('2026-11-21') }, 'on'],
  ])('is refused with %s', async (_, change, field) => {
    if (change.url === 'https://mp.weixin.qq.com/s/twice') done(await record(change));
    expect(refused(await record(change)).field).toBe(field);
  });

  it.each(['auditor', 'keeper', 'otherclerk', 'watcher'] as const)('is not for %s', async (account) => {
    expect(refused(await record({}, account)).code).toMatch(/^not-(?:allowed|found)$/u);
  });
});

describe('correcting and striking out', () => {
  const correct = async (recordId: string, change: Partial<ChannelInput>, reason = '更新阅读数') =>
    correctRecord(await house.as('clerk'), {
      actId: uuidv7(),
      bodyId: house.bodies.township,
      recordId,
      record: line({ url: 'https://mp.weixin.qq.com/s/corrected', ...change }),
      reason,
    });

  it('notes how often it was read by now, then takes it out', async () => {
    const id = done(await record({ url: 'https://mp.weixin.qq.com/s/corrected' }));
    done(await correct(id, { reads: 345 }));
    expect(await read(id)).toMatchObject({ reads: 345 });
    expect(refused(await correct(id, { reads: 345 })).message).toContain('没有改动');
    expect(refused(await correct(id, { reads: 346 }, '')).field).toBe('reason');
    const strike = async () =>
      strikeOutRecord(await house.as('clerk'), {
        actId: uuidv7(),
        bodyId: house.bodies.township,
        recordId: id,
        reason: '重复登记',
      });
    done(await strike());
    expect(refused(await strike()).message).toContain('已经注销');
    const told = await house.ledger.read({ bodies: [house.bodies.township] }, (tx) =>
      listActs(tx, { size: 20 }, { subject: id }),
    );
    expect(told.rows.map(({ sentence }) => sentence)).toEqual([
      '张三注销了“关于防汛的通知”的渠道登记。',
      '张三更正了“关于防汛的通知”的渠道登记。',
      '张三登记了其他渠道发布的1条。',
    ]);
    expect((await list({ state: 'struck-out' })).map((row) => row.id)).toEqual([id]);
    expect(refused(await correct(uuidv7(), {})).code).toBe('not-found');
  });
});

describe('importing a list', () => {
  const defaults = { channel: '', category: '', on: '' };
  const table = (change: Partial<ChannelTable>): ChannelTable => ({
    bodyId: house.bodies.otherTownship,
    source: 'paste',
    rows: [],
    text: '',
    defaults,
    categories: [],
    ...change,
  });
  const check = async (given: ChannelTable, by: Account = 'otherclerk') =>
    checkChannelImport(await house.as(by), given);
  const bring = async (given: ChannelTable) =>
    importChannels(await house.as('otherclerk'), { actId: uuidv7(), ...given });
  const others = () => list({}, house.bodies.otherTownship);

  it('records pasted links, and brings the reads of those that stand up to date', async () => {
    const text = [
      '甲 https://mp.weixin.qq.com/s/x1 2026-03-02 阅读 10',
      '乙 https://weibo.com/1/x2 2026-03-03',
    ].join('\n');
    done(await bring(table({ text })));
    expect((await others()).map(({ title, reads }) => [title, reads])).toEqual([
      ['乙', null],
      ['甲', 10],
    ]);
    const later = `${text.replace('阅读 10', '阅读 99')}\n丙 https://weibo.com/1/x3 2026-03-04`;
    expect(await check(table({ text: later }))).toMatchObject({
      records: [
        { row: 1, standing: { title: '甲', reads: 10 }, record: { reads: 99 } },
        { row: 3, standing: null },
      ],
      same: [2],
      faults: [],
    });
    done(await bring(table({ text: later })));
    expect((await others()).map(({ title, reads }) => [title, reads])).toEqual([
      ['丙', null],
      ['乙', null],
      ['甲', 99],
    ]);
    expect(refused(await bring(table({ text: later }))).message).toContain('都已经登记过');
  });

  it('may bring nothing but reads', async () => {
    done(await bring(table({ text: '甲 https://mp.weixin.qq.com/s/x1 2026-03-02 阅读 100' })));
    expect((await others()).find(({ title }) => title === '甲')?.reads).toBe(100);
  });

  it('records the rows of a workbook', async () => {
    const rows = [
      {
        row: 2,
        cells: { on: '2026/4/1', channel: '公示栏', title: '低保名单', place: '甲村', category: '社会救助' },
      },
    ];
    done(await bring(table({ rows, source: '公示栏.xlsx' })));
    expect((await others())[0]).toMatchObject({
      channel: 'board',
      category: 'assistance',
      source: '公示栏.xlsx',
    });
    expect((await check(table({ rows }))).same).toEqual([2]);
  });

  it('takes the category that a person chose before the one that the title suggests', async () => {
    const text =
      '惠农补贴政策解读 https://weibo.com/1/c1 2025-03-04\n政策解读 https://weibo.com/1/c2 2025-03-05';
    done(await bring(table({ text, categories: [{ row: 1, category: 'subsidy' }] })));
    const found = (await others()).filter(({ on }) => on < '2026-01-01');
    expect(found.map(({ category }) => category)).toEqual(['interpretation', 'subsidy']);
  });

  it('names each line that will not do, and takes none', async () => {
    const before = await others();
    const number = identityNumber(5);
    const text = [
      '丁 https://weibo.com/1/y1 2026-03-04',
      '没有链接的一行',
      '丁 https://weibo.com/1/y1 2026-03-05',
      `张三${number} https://weibo.com/1/y2 2026-03-04`,
    ].join('\n');
    const { faults } = await check(table({ text }));
    expect(faults).toEqual([
      { row: 2, sentence: '没有链接。', text: '没有链接的一行' },
      { row: 3, sentence: '和第1行重复。', text: '丁 https://weibo.com/1/y1 2026-03-05' },
      { row: 4, sentence: '标题里有身份证号，操作记录永久保存，请不要写。', text: '' },
    ]);
    expect(JSON.stringify(faults)).not.toContain(number);
    expect(refused(await bring(table({ text }))).message).toContain('有3处要先改好');
    expect(await others()).toEqual(before);
  });

  it('takes two thousand links, and not one more', async () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, at) => `第${at}期 https://weibo.com/2/${at} 2024-05-06`).join('\n');
    expect((await check(table({ text: links(2001) }))).faults).toEqual([
      { row: 1, sentence: '一次最多2000条，现有2001条，请分几次登记。', text: '' },
    ]);
    expect((await check(table({ text: links(2000) }))).records).toHaveLength(2000);
  });

  it('shows nothing to someone of another body', async () => {
    const found = await check(table({ text: '甲 https://weibo.com/1/z 2026-03-04' }), 'clerk');
    expect(found).toEqual({ records: [], faults: [], remarks: [], same: [] });
  });

  it('is counted by channel, category and month', async () => {
    const { otherTownship: bodyId } = house.bodies;
    const [years, figures] = await house.ledger.read({ bodies: [bodyId] }, async (tx) => [
      await channelYears(tx, bodyId),
      await channelFigures(tx, bodyId, 2026),
    ]);
    expect(years).toEqual([2026, 2025]);
    expect(figures.cells).toEqual([
      { channel: 'board', category: 'assistance', month: 4, count: 1, reads: 0 },
      { channel: 'wechat', category: 'other', month: 3, count: 1, reads: 100 },
      { channel: 'weibo', category: 'other', month: 3, count: 2, reads: 0 },
    ]);
  });
});
