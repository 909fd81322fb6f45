import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foundCounty, type County } from '../../../tests/support/county.ts';
import { act, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { serveFace, type ServedFace } from '../../../tests/support/public-face.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';

let test: TestLedger;
let county: County;
let writer: string;
const faces: ServedFace[] = [];

beforeEach(async () => {
  test = await freshLedger();
  county = await foundCounty(test.ledger);
  writer = await person(test.ledger, county.township, 'clerk-1');
});
afterEach(async () => {
  for (const face of faces.splice(0)) await face.stop();
  await test.close();
});

async function face(): Promise<ServedFace> {
  const served = await serveFace(test.ledger);
  faces.push(served);
  return served;
}

const base = () => `/d${county.township.slice(-12)}/`;
const page = async ({ url }: ServedFace, path: string) => {
  const answer = await fetch(url + path);
  return { status: answer.status, text: await answer.text() };
};
const addressOf = async (publicationId: string) => {
  const { number, year } = await test.ledger.read('everything', (tx) =>
    tx
      .selectFrom('public_index')
      .select(['number', 'year'])
      .where('publication_id', '=', publicationId)
      .executeTakeFirstOrThrow(),
  );
  return `${base()}${year}/${number}.html`;
};

describe('what this process wrote', () => {
  it('is on the pages at once: published, corrected, withdrawn', async () => {
    const served = await face();
    const list = `${base()}zuixin/`;
    expect((await page(served, list)).text).not.toContain('关于甲的通知');
    const id = await published(served.ledger, county.township, writer, plainEdition('关于甲的通知'));
    const address = await addressOf(id);
    expect((await page(served, list)).text).toContain('关于甲的通知');
    expect(await page(served, address)).toMatchObject({ status: 200 });

    await published(served.ledger, county.township, writer, plainEdition('关于乙的通知'), {
      publicationId: id,
    });
    expect((await page(served, address)).text).toContain('关于乙的通知');
    expect((await page(served, list)).text).not.toContain('关于甲的通知');

    await act(served.ledger, county.township, 'publication.withdrawn', id, {
      reason: '内容有误',
      notice: '正在核对',
    });
    expect(await page(served, address)).toMatchObject({ status: 410 });
    expect((await page(served, list)).text).not.toContain('关于乙的通知');
  });

  it('leaves the copies of other bodies as they are', async () => {
    const served = await face();
    const other = `/d${county.otherTownship.slice(-12)}/`;
    await page(served, other);
    await published(served.ledger, county.township, writer, plainEdition('关于甲的通知'));
    await page(served, base());
    // What is at hand is looked up, not made: it may take a reading to know that it still holds.
    await expect.poll(() => served.kept.atHand(other)).not.toBeNull();
  });
});

it('two servers on one database show the same, soon', async () => {
  const [one, two] = [await face(), await face()];
  const list = `${base()}zuixin/`;
  await page(two, list);
  const id = await published(one.ledger, county.township, writer, plainEdition('关于甲的通知'));
  await expect.poll(async () => (await page(two, list)).text).toContain('关于甲的通知');
  const address = await addressOf(id);
  expect((await page(two, address)).status).toBe(200);
  await act(one.ledger, county.township, 'publication.withdrawn', id, { reason: '有误', notice: '正在核对' });
  await expect.poll(async () => (await page(two, address)).status).toBe(410);
});

it('says at once that a new body is there', async () => {
  const served = await face();
  const { ledger } = served;
  expect((await page(served, '/')).status).toBe(200);
  await act(ledger, county.township, 'site.slug-set', county.township, { slug: 'yizhen', before: null });
  expect((await page(served, '/yizhen/')).status).toBe(200);
  await act(ledger, county.township, 'site.slug-set', county.township, { slug: 'yi', before: 'yizhen' });
  const former = await fetch(`${served.url}/yizhen/`, { redirect: 'manual' });
  expect([former.status, former.headers.get('location')]).toEqual([301, '/yi/']);
});
