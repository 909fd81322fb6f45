import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actingCounty, done, refused, type ActingCounty } from '../../../tests/support/acting.ts';
import { memoryStore } from '../../../tests/support/memory-store.ts';
import { act } from '../../../tests/support/ledger.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';
import { siteOn } from '../../../tests/support/public-site.ts';
import { emptyGuide, initialLook, type GuideFacts, type SiteLook } from '../../law/index.ts';
import type { OpenAddresses } from '../../ledger/read/site/site-addresses.ts';
import { initialSlug } from '../../ledger/read/site/site-map.ts';
import { siteAddresses } from '../../site/public/site-addresses.ts';
import { thinFiles } from '../files/thin-files.ts';
import { checkOldAddresses, enterOldAddresses } from './enter-old-addresses.ts';
import { keepEmblem } from './keep-emblem.ts';
import { removeOldAddress } from './remove-old-address.ts';
import { setGuide } from './set-guide.ts';
import { setLook } from './set-look.ts';
import { setSlug } from './set-slug.ts';

let house: ActingCounty;
beforeEach(async () => {
  house = await actingCounty();
});
afterEach(async () => {
  expect(await house.faults()).toEqual([]);
  await house.close();
});

const seenAt = async (bodyId: string) =>
  (
    await house.ledger.read('everything', (tx) =>
      tx.selectFrom('public_sites').select('set_at').where('body_id', '=', bodyId).executeTakeFirst(),
    )
  )?.set_at.toISOString() ?? null;

const open = async (): Promise<OpenAddresses> => {
  const site = await siteAddresses(house.ledger).open();
  if (site === null) throw new Error('nobody was founded');
  return site;
};

describe('setSlug', () => {
  const set = async (
    account: Parameters<ActingCounty['as']>[0],
    bodyId: string,
    slug: string,
    actId = uuidv7(),
  ) => setSlug(await house.as(account), { actId, bodyId, slug, seenAt: await seenAt(bodyId) });

  it('gives a body its part of the address; the ones before keep leading on, also back', async () => {
    const { township } = house.bodies;
    const actId = uuidv7();
    const input = { actId, bodyId: township, slug: 'yizhen', seenAt: null };
    done(await setSlug(await house.as('head'), input));
    expect(await setSlug(await house.as('head'), input)).toMatchObject({ done: true, repeated: true });
    const site = siteOn(house.ledger);
    const first = initialSlug(township);
    expect(await site.ask(`/${first}/zfxxgkzn/`)).toEqual({ kind: 'moved', to: '/yizhen/zfxxgkzn/' });
    done(await set('watcher', township, 'yi-zhen'));
    expect(await site.ask('/yizhen/zfxxgkzn/')).toEqual({ kind: 'moved', to: '/yi-zhen/zfxxgkzn/' });
    expect(await site.ask(`/${first}/zfxxgkzn/`)).toEqual({ kind: 'moved', to: '/yi-zhen/zfxxgkzn/' });
    done(await set('head', township, 'yizhen'));
    expect(await site.ask('/yi-zhen/zfxxgkzn/')).toEqual({ kind: 'moved', to: '/yizhen/zfxxgkzn/' });
    await site.close();
  });

  it('refuses what is no part of an address, the same one, and what another has or had', async () => {
    const { township, otherTownship, county } = house.bodies;
    expect(refused(await set('head', township, 'Yi Zhen')).field).toBe('slug');
    expect(refused(await set('head', township, 'desk')).message).toContain('网站自己要用');
    done(await set('head', township, 'yizhen'));
    expect(refused(await set('head', township, 'yizhen')).code).toBe('not-now');
    expect(refused(await set('otherhead', otherTownship, 'yizhen')).message).toContain(
      '已经是乙镇人民政府的网址',
    );
    done(await set('head', township, 'yz'));
    expect(refused(await set('otherhead', otherTownship, 'yizhen')).message).toContain('以前的网址');
    expect(refused(await set('otherhead', otherTownship, initialSlug(house.bodies.department))).field).toBe(
      'slug',
    );
    expect(refused(await set('countyhead', county, 'jiaxian')).message).toContain('根目录');
  });

  it('is for those who set publishing, in their bodies, on what they saw', async () => {
    const { township, otherTownship } = house.bodies;
    expect(refused(await set('clerk', township, 'yizhen')).code).toBe('not-allowed');
    expect(refused(await set('head', otherTownship, 'dingzhen')).code).toBe('not-found');
    done(await set('head', township, 'yizhen'));
    const stale = { actId: uuidv7(), bodyId: township, slug: 'yz', seenAt: null };
    expect(refused(await setSlug(await house.as('head'), stale)).code).toBe('stale');
  });
});

describe('setLook', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  );
  const look: SiteLook = {
    ...initialLook,
    name: '甲县政务公开',
    mainColour: '#1d5f3a',
    phone: '0591-12345678',
  };
  const set = async (account: Parameters<ActingCounty['as']>[0], bodyId: string, given: SiteLook | null) =>
    setLook(await house.as(account), {
      actId: uuidv7(),
      bodyId,
      look: given,
      seenAt: await seenAt(bodyId),
    });

  it('is set at the top for the whole site, and back to the initial one', async () => {
    const { county, township } = house.bodies;
    done(await set('countyhead', county, look));
    const site = siteOn(house.ledger);
    expect((await site.site.readMap())?.name).toBe('甲县政务公开');
    await site.close();
    expect(refused(await set('countyhead', county, look)).code).toBe('not-now');
    expect(refused(await set('head', township, look)).message).toContain('县本级统一定');
    expect(refused(await set('countyhead', county, { ...look, mainColour: '#c00000' }))).toMatchObject({
      field: 'mainColour',
      code: 'wrong-input',
    });
    expect(
      refused(await set('countyhead', county, { ...look, operator: `张三${identityNumber(1)}` })).field,
    ).toBe('operator');
    done(await set('countyhead', county, null));
  });

  it('takes an emblem that was kept, and no other; it is not thinned out while it is one', async () => {
    const { county, township } = house.bodies;
    const files = memoryStore();
    const recognise = async (bytes: Uint8Array) =>
      bytes[0] === 0x89
        ? { mediaType: 'image/png', endings: ['png'] }
        : { mediaType: 'image/svg+xml', endings: ['svg'] };
    const keep = async (
      bodyId: string,
      bytes: Uint8Array,
      account: 'countyhead' | 'head' | 'clerk' = 'countyhead',
    ) => {
      const { ledger, actor, now } = await house.as(account);
      return keepEmblem(
        { ledger, actor, now, files, fileTools: { recognise } },
        { bodyId, name: '徽标', bytes },
      );
    };
    expect(await keep(county, Buffer.from('<svg/>'))).toMatchObject({ code: 'wrong-input' });
    expect(await keep(county, Buffer.alloc(200 * 1024 + 1, 0x89))).toMatchObject({ code: 'wrong-input' });
    expect(await keep(township, png, 'head')).toMatchObject({ code: 'not-now' });
    expect(await keep(township, png, 'clerk')).toMatchObject({ code: 'not-allowed' });
    const emblem = await keep(county, png);
    if ('code' in emblem) throw new Error(emblem.message);
    const other = { ...emblem, sha256: '0'.repeat(64) };
    expect(refused(await set('countyhead', county, { ...look, emblem: other })).field).toBe('emblem');
    done(await set('countyhead', county, { ...look, emblem }));
    const later = new Date('2027-11-20T00:00:00Z');
    await thinFiles({ ledger: house.ledger, files }, later);
    expect(await files.read(emblem.sha256)).not.toBeNull();
    done(await set('countyhead', county, look));
    await thinFiles({ ledger: house.ledger, files }, later);
    expect(await files.read(emblem.sha256)).toBeNull();
  });
});

describe('setGuide', () => {
  const guide: GuideFacts = {
    ...emptyGuide,
    office: '乙镇党政综合办公室',
    address: '甲县乙镇人民路1号',
    hours: '工作日8:30—12:00，14:30—17:30',
    phone: '0591-12345678',
    postcode: '350000',
    readingPlaces: [
      { name: '乙镇便民服务中心', address: '人民路2号', phone: '' },
      { name: ' ', address: '', phone: '' },
    ],
  };
  const set = async (given: GuideFacts, account: 'head' | 'clerk' = 'head') =>
    setGuide(await house.as(account), {
      actId: uuidv7(),
      bodyId: house.bodies.township,
      guide: given,
      seenAt: await seenAt(house.bodies.township),
    });

  it('keeps the facts, however few, blanks and empty places taken away', async () => {
    done(await set({ ...guide, office: ' 乙镇党政综合办公室 ' }));
    const site = siteOn(house.ledger);
    const map = await site.site.readMap();
    await site.close();
    const kept = map?.byId.get(house.bodies.township)?.guide;
    expect(kept?.office).toBe('乙镇党政综合办公室');
    expect(kept?.readingPlaces).toHaveLength(1);
    expect(refused(await set(guide)).code).toBe('not-now');
    expect(refused(await set({ ...guide, phone: '0591-1' }, 'clerk')).code).toBe('not-allowed');
  });

  it.each([
    [{ phone: '综合办' }, 'phone'],
    [{ postcode: '3500' }, 'postcode'],
    [{ office: '甲\n乙' }, 'office'],
    [{ address: '甲'.repeat(121) }, 'address'],
    [{ remarks: '甲'.repeat(1001) }, 'remarks'],
    [{ readingPlaces: [{ name: '', address: '人民路2号', phone: '' }] }, 'readingPlaces.0.name'],
    [{ supervisor: { name: '甲县人民政府办公室', address: '', phone: '见上' } }, 'supervisor.phone'],
    [{ remarks: `联系人张三，身份证号${identityNumber(1)}` }, 'remarks'],
  ] satisfies readonly (readonly [Partial<GuideFacts>, string])[])(
    'refuses what will not do, case %#, at its field',
    async (change, field) => {
      expect(refused(await set({ ...guide, ...change })).field).toBe(field);
    },
  );

  it('takes the mobile telephone of an office', async () => {
    done(await set({ ...guide, phone: '13812345678' }));
  });
});

describe('enterOldAddresses', () => {
  const publish = (title: string, number: string | null = null) =>
    published(house.ledger, house.bodies.township, house.ids.clerk, {
      ...plainEdition(title),
      head: { ...plainEdition(title).head, number },
    });
  const table = (lines: readonly (readonly [from: string, to: string])[]) => ({
    bodyId: house.bodies.township,
    source: '旧网址.xlsx',
    lines: lines.map(([from, to], at) => ({ row: at + 2, from, to })),
  });
  const context = async (account: 'head' | 'otherhead' | 'clerk' = 'head') => ({
    ...(await house.as(account)),
    site: await open(),
  });
  const enter = async (lines: readonly (readonly [string, string])[]) =>
    enterOldAddresses(await context(), { actId: uuidv7(), ...table(lines) });
  const check = async (lines: readonly (readonly [string, string])[]) =>
    checkOldAddresses(await context(), table(lines));

  it('takes what stands there now by id, number, title, address of the item or of a page', async () => {
    const first = await publish('关于防汛的通知', '乙政发〔2026〕3号');
    const second = await publish('关于禁烧的通知');
    const site = await open();
    const number = (
      await house.ledger.read('everything', (tx) =>
        tx
          .selectFrom('public_index')
          .select('number')
          .where('publication_id', '=', second)
          .executeTakeFirstOrThrow(),
      )
    ).number;
    const path = site.pathOf(house.bodies.township, {
      kind: 'item',
      year: new Date().getUTCFullYear(),
      number,
    });
    const guide = site.pathOf(house.bodies.township, { kind: 'guide' });
    const { addresses, faults } = await check([
      ['/a/1.html', first.toUpperCase()],
      ['/a/2.html', '乙政发〔2026〕3号'],
      ['http://www.example.cn/a/3.html?x=1#top', '关于禁烧的通知'],
      ['/a/4.html', `https://www.example.cn${path}`],
      ['/a/5.html', guide ?? ''],
    ]);
    expect(faults).toEqual([]);
    expect(
      addresses.map(({ address: { path: at, publicationId, target } }) => [at, publicationId, target]),
    ).toEqual([
      ['/a/1.html', first, null],
      ['/a/2.html', first, null],
      ['/a/3.html?x=1', second, null],
      ['/a/4.html', second, null],
      ['/a/5.html', null, guide],
    ]);
    done(
      await enter([
        ['/a/1.html', first],
        ['/a/5.html', guide ?? ''],
      ]),
    );
    expect(await (await open()).standingOf('/a/1.html')).toBe('moved');
  });

  it('names each line that will not do, and enters none', async () => {
    const title = '关于防汛的通知';
    const id = await publish(title);
    await publish('同名');
    await publish('同名');
    done(await enter([['/old/1.html', id]]));
    const lines = [
      ['', id],
      ['关于', id],
      ['/a/1.html', ''],
      ['/a/2.html', '没有这一条'],
      ['/a/3.html', '/2026/999999.html'],
      ['/a/4.html', '同名'],
      ['/a/5.html', '/old/1.html'],
      ['/a/6.html', '/a/6.html'],
      ['/a/7.html', id],
      ['/a/7.html/', id],
      ['/old/1.html', '/'],
      ['/zfxxgkzn/', id],
      ['/a/8.html', `张三${identityNumber(1)}`],
    ] as const;
    const { faults } = await check(lines);
    expect(faults.map(({ row, sentence }) => `${row} ${sentence.slice(0, 12)}`)).toEqual([
      '2 旧网址空着，请填写。',
      '3 旧网址要从“/”或者“h',
      '4 没有写现在对应哪一条，请',
      '5 没有找到“没有这一条”。',
      '6 对应的网址在本站没有网页',
      '7 “同名”有2条，不知道是',
      '8 对应的网址自己也会跳转，',
      '9 旧网址和现在的网址相同，',
      '11 旧网址和第10行的相同。',
      '12 这个旧网址登记过，对应的',
      '13 这个网址现在就打得开，登',
      '14 现在对应里有身份证号，操',
    ]);
    expect(refused(await enter(lines)).message).toMatch(/^有12处要先改好，一条也没有登记。第2行/u);
    expect((await check([['/old/1.html/', title]])).same).toEqual([2]);
    expect(refused(await enter([['/old/1.html', id]])).code).toBe('wrong-input');
    const others = { ...table([['/old/1.html', '/']]), bodyId: house.bodies.otherTownship };
    const { faults: ofOther } = await checkOldAddresses(await context('otherhead'), others);
    expect(ofOther[0]?.sentence).toContain('别的单位');
  });

  it('takes none below the address of another body, by its name now or before', async () => {
    const { township, otherTownship } = house.bodies;
    for (const [slug, before] of [
      ['dz', null],
      ['dingzhen', 'dz'],
    ] as const) {
      await act(house.ledger, otherTownship, 'site.slug-set', otherTownship, { slug, before });
    }
    const own = await publish('关于防汛的通知');
    const lines = [
      ['/dingzhen/a.html', own],
      ['/large/dingzhen/a.html', own],
      ['/dz/a.html', own],
      [`/d${township.slice(-12)}/a.html`, own],
    ] as const;
    const { faults, addresses } = await check(lines);
    expect(faults.map(({ row, sentence }) => `${row} ${sentence}`)).toEqual(
      [2, 3, 4].map((row) => `${row} 这个网址在丁镇人民政府的网址下面，要由丁镇人民政府登记。`),
    );
    expect(addresses).toHaveLength(1);
  });

  it('is for those who set publishing; what was entered can be taken away, once', async () => {
    const id = await publish('关于防汛的通知');
    const lines = table([['/a/1.html', id]]);
    expect(refused(await enterOldAddresses(await context('clerk'), { actId: uuidv7(), ...lines })).code).toBe(
      'not-allowed',
    );
    expect(await checkOldAddresses(await context('clerk'), lines)).toEqual({
      addresses: [],
      faults: [],
      same: [],
    });
    done(await enter([['/a/1.html', id]]));
    const [row] = await house.ledger.read('everything', (tx) =>
      tx.selectFrom('old_addresses').selectAll().execute(),
    );
    const remove = async (reason: string) =>
      removeOldAddress(await house.as('head'), {
        actId: uuidv7(),
        bodyId: house.bodies.township,
        addressId: row?.address_id ?? '',
        reason,
      });
    expect(refused(await remove('')).field).toBe('reason');
    done(await remove('对应错了'));
    expect(refused(await remove('对应错了')).code).toBe('not-now');
    expect(await (await open()).standingOf('/a/1.html')).toBe('nothing');
    done(await enter([['/a/1.html', id]]));
  });
});
