import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actingCounty, done, type ActingCounty } from '../../../tests/support/acting.ts';
import { act } from '../../../tests/support/ledger.ts';
import { memoryStore } from '../../../tests/support/memory-store.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';
import { setGuide } from '../../acts/site/set-guide.ts';
import { setWords } from '../../acts/publishing/set-words.ts';
import type { Content } from '../../content/content.ts';
import type { Edition } from '../../content/edition.ts';
import { emptyGuide } from '../../law/index.ts';
import { fileIdOf } from '../../ledger/files.ts';
import {
  countSiteFindings,
  listSiteChecks,
  listSiteFindings,
} from '../../ledger/read/site/list-site-findings.ts';
import type { SitePage } from '../../ledger/read/site/site-addresses.ts';
import { siteAddresses } from '../../site/public/site-addresses.ts';
import { checkSite } from './check-site.ts';
import type { OutsideLinks } from './outside-links.ts';

let house: ActingCounty;
let files: ReturnType<typeof memoryStore>;
let clock: Date;
beforeEach(async () => {
  house = await actingCounty();
  files = memoryStore();
  clock = new Date('2026-11-20T02:00:00Z');
});
afterEach(() => house.close());

const publicUrl = 'https://www.example.cn';

const check = (bodyId: string = house.bodies.township, outside?: OutsideLinks) =>
  checkSite(
    { ledger: house.ledger, files, addresses: siteAddresses(house.ledger), publicUrl, clock: () => clock },
    { bodyId },
    outside,
  );

/** What stands, of the rules of items unless others are named: `S-1 place`. */
const standing = async (rules?: readonly string[]) => {
  const { rows } = await house.ledger.read({ bodies: [house.bodies.township] }, (tx) =>
    listSiteFindings(tx, { size: 100 }),
  );
  const ofItems = rows.filter(({ rule, publicationId }) => rules?.includes(rule) ?? publicationId !== null);
  return ofItems.map(({ rule, place, message, firstSeenAt }) => ({ rule, place, message, firstSeenAt }));
};

const linking = (...hrefs: readonly string[]): Content => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: hrefs.map((href) => ({
        type: 'text' as const,
        text: '点这里',
        marks: [{ type: 'link' as const, attrs: { href } }],
      })),
    },
  ],
});

const publish = (edition: Edition, options: Parameters<typeof published>[4] = {}) =>
  published(house.ledger, house.bodies.township, house.ids.clerk, edition, options);

const addressOf = async (publicationId: string) => {
  const site = await siteAddresses(house.ledger).open();
  const { year, number } = await house.ledger.read('everything', (tx) =>
    tx
      .selectFrom('public_index')
      .select(['year', 'number'])
      .where('publication_id', '=', publicationId)
      .executeTakeFirstOrThrow(),
  );
  const page: SitePage = { kind: 'item', year, number };
  return `${publicUrl}${site?.pathOf(house.bodies.township, page) ?? ''}`;
};

const withdraw = (publicationId: string) =>
  act(
    house.ledger,
    house.bodies.township,
    'publication.withdrawn',
    publicationId,
    { reason: '发错了', notice: '内容有误。' },
    house.ids.head,
  );

describe('links', () => {
  it('tells dead ones, those to what was withdrawn, and nothing of living ones', async () => {
    const living = await publish(plainEdition('有的'));
    const gone = await publish(plainEdition('撤回的'));
    const [to, toGone] = [await addressOf(living), await addressOf(gone)];
    await publish(
      plainEdition('链接', {
        content: linking(
          to,
          toGone,
          `${publicUrl}/2026/99999.html`,
          `${publicUrl}/zfxxgkzn/`,
          `${publicUrl}/desk/`,
          'mailto:a@example.cn',
        ),
      }),
    );
    await withdraw(gone);
    await check();
    expect((await standing()).map(({ rule, place }) => [rule, place])).toEqual([
      ['S-1', `${publicUrl}/2026/99999.html`],
      ['S-15', toGone],
    ]);
    const [state] = await house.ledger.read({ bodies: [house.bodies.township] }, listSiteChecks);
    expect(state).toMatchObject({ pages: 2, links: 5, checkedAt: clock.toISOString() });
  });

  it('asks other sites by what it is given, and by the setting nobody', async () => {
    const dead = 'https://gone.example.org/1.html';
    await publish(
      plainEdition('链接', { content: linking(dead, 'https://there.example.org/', 'http://10.0.0.8/oa') }),
    );
    await check();
    expect((await standing()).map(({ place }) => place)).toEqual(['http://10.0.0.8/oa']);
    const asked: string[] = [];
    await check(house.bodies.township, {
      ask: async (href) => {
        asked.push(href);
        return href === dead ? '链接的网页没有了（404）' : null;
      },
    });
    expect(asked).toHaveLength(3);
    expect(await standing()).toMatchObject([
      { rule: 'S-2', place: dead, message: '“点这里”：链接的网页没有了（404）。' },
    ]);
    // What there was no time to ask stands as it was known; what was asked and is there again goes.
    await check(house.bodies.township, { ask: async () => undefined });
    expect((await standing()).map(({ place }) => place)).toEqual([dead]);
    await check(house.bodies.township, { ask: async () => null });
    expect(await standing()).toEqual([]);
  });
});

describe('what is found', () => {
  it('keeps the day on which it was first seen, and goes when it is mended', async () => {
    const dead = `${publicUrl}/2026/99999.html`;
    const publicationId = await publish(plainEdition('链接', { content: linking(dead) }));
    await check();
    const [before] = await standing();
    clock = new Date('2026-11-23T02:00:00Z');
    await check();
    expect(await standing()).toEqual([before]);
    expect(before?.firstSeenAt).toBe('2026-11-20T02:00:00.000Z');
    await publish(plainEdition('链接'), { publicationId });
    await check();
    expect(await standing()).toEqual([]);
  });

  it('is of the body that was asked for; without one every open body is checked', async () => {
    const { township, county } = house.bodies;
    await check(township);
    const checked = async () =>
      (await house.ledger.read('everything', listSiteChecks)).filter(({ checkedAt }) => checkedAt !== null);
    expect((await checked()).map(({ bodyId }) => bodyId)).toEqual([township]);
    const { ledger } = house;
    await checkSite({ ledger, files, addresses: siteAddresses(ledger), publicUrl, clock: () => clock }, {});
    expect(await checked()).toHaveLength(Object.keys(house.bodies).length);
    expect(await ledger.read({ bodies: [county] }, (tx) => countSiteFindings(tx, township))).toEqual([]);
  });
});

describe('files and pictures', () => {
  it('misses what is not in the store or was altered, and words for pictures', async () => {
    const sha256 = await files.keep(Buffer.from('名单'));
    const fileId = fileIdOf(sha256);
    await house.ledger.write({ bodies: [house.bodies.township] }, (tx) =>
      tx
        .insertInto('files')
        .values({
          body_id: house.bodies.township,
          file_id: fileId,
          sha256,
          name: '名单.docx',
          media_type: 'application/pdf',
          bytes: 6,
          made_from: null,
          kept_at: clock,
          kept_by: null,
        })
        .execute(),
    );
    const attached = { fileId, name: '名单.docx', sha256, bytes: 6, mediaType: 'application/pdf' };
    const image = { type: 'image' as const, attrs: { fileId: uuidv7(), alt: ' ' } };
    await publish(plainEdition('附件', { attachments: [attached] }));
    await publish(plainEdition('图片', { content: { type: 'doc', content: [image] } }));
    await check();
    expect((await standing()).map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'S-3 正文的图片不在文件库里，或者被改动过，公众下载不了。',
      'S-4 有1张图片没有替代文字。',
    ]);
    await files.remove(sha256, new Date('2099-01-01'));
    await check();
    expect((await standing()).filter(({ rule }) => rule === 'S-3')).toHaveLength(2);
  });
});

describe('texts', () => {
  it('finds wrong words but those let through, open hits, same titles, unclear validity', async () => {
    const { township } = house.bodies;
    done(
      await setWords(await house.as('clerk'), {
        actId: uuidv7(),
        bodyId: township,
        source: 'form',
        basedOn: null,
        words: [{ list: '易错词', word: '布署', right: '部署' }],
      }),
    );
    const text = (words: string): Content => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    });
    const wrong = await publish(plainEdition('关于布置工作的通知', { content: text('现将布署如下。') }));
    await publish(plainEdition('同名'));
    await publish(plainEdition('同名'));
    await publish(plainEdition('管理办法'), { columnId: 'normative' });
    await check();
    expect((await standing()).map(({ rule }) => rule)).toEqual(['S-13', 'S-11', 'S-16', 'S-16']);
    expect((await standing())[0]?.message).toContain('布署');
    await act(house.ledger, township, 'publication.rescreened', wrong, {
      digest: '0'.repeat(64),
      openHits: 3,
      rulesVersion: '1',
    });
    await check();
    expect(await standing(['S-12'])).toMatchObject([{ message: '复查还有2处没有处理。' }]);
  });
});

describe('the face of a body', () => {
  it('misses fields of the guide, old phrases, the report, meta tags, content of columns', async () => {
    await check();
    const rules = async () =>
      new Set((await standing(['S-5', 'S-6', 'S-7', 'S-8', 'S-9', 'S-10'])).map(({ rule }) => rule));
    expect([...(await rules())].toSorted()).toEqual(['S-10', 'S-5', 'S-6', 'S-8']);
    expect(await standing(['S-10'])).toMatchObject([
      { place: '2025年度', message: '没有找到2025年度的年报，2026-01-31以前就应当公布。' },
    ]);
    done(
      await setGuide(await house.as('head'), {
        actId: uuidv7(),
        bodyId: house.bodies.township,
        seenAt: null,
        guide: {
          ...emptyGuide,
          office: '丁镇人民政府办公室',
          address: '甲县乙镇人民路1号',
          hours: '工作日8:30—17:30',
          phone: '0591-12345678',
          fax: '0591-12345679',
          email: 'yizhen@example.cn',
        },
      }),
    );
    await publish(plainEdition('乙镇人民政府2025年政府信息公开工作年度报告'), { columnId: 'annual-report' });
    await check();
    expect((await rules()).has('S-8')).toBe(false);
    expect((await rules()).has('S-10')).toBe(false);
    expect((await standing(['S-9'])).map(({ place }) => place)).toEqual(['office']);
    clock = new Date('2027-11-20T02:00:00Z');
    await publish(plainEdition('开会'), { columnId: 'news' });
    await check();
    expect((await standing(['S-7'])).map(({ place }) => place)).toContain('首页');
  });

  it('tells of old addresses that lead nowhere', async () => {
    const publicationId = await publish(plainEdition('有的'));
    const guide =
      (await siteAddresses(house.ledger).open())?.pathOf(house.bodies.township, { kind: 'guide' }) ?? '';
    const lines = [
      ['/a/1.html', publicationId, null],
      ['/a/2.html', null, guide],
      ['/a/3.html', null, '/2026/99999.html'],
      ['/a/4.html', uuidv7(), null],
    ] as const;
    await act(house.ledger, house.bodies.township, 'site.old-addresses-entered', house.bodies.township, {
      source: 'form',
      addresses: lines.map(([path, id, target]) => ({
        addressId: uuidv7(),
        path,
        publicationId: id,
        target,
      })),
    });
    await check();
    expect((await standing(['S-14'])).map(({ place }) => place).toSorted()).toEqual([
      '/a/3.html',
      '/a/4.html',
    ]);
  });

  it('asks no report of the year before until its day is over, and none of a village', async () => {
    clock = new Date('2027-01-31T02:00:00Z');
    await check();
    expect(await standing(['S-10'])).toEqual([]);
    clock = new Date('2027-02-01T02:00:00Z');
    await check();
    expect((await standing(['S-10'])).map(({ place }) => place)).toEqual(['2026年度']);
    const { village } = house.bodies;
    await check(village);
    const ofVillage = await house.ledger.read({ bodies: [village] }, (tx) => countSiteFindings(tx, village));
    expect(ofVillage.map(({ rule }) => rule)).not.toContain('S-10');
  });
});
