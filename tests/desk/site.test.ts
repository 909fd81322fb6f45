import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../src/documents/tables/read-table.ts';
import { initialLook } from '../../src/law/index.ts';
import { enter, hire } from '../support/county.ts';
import { memoryStore } from '../support/memory-store.ts';
import { multipartOf } from '../support/multipart.ts';
import { siteOn } from '../support/public-site.ts';
import { now, world, type Caller, type World } from './world.ts';

let house: World;
const files = memoryStore();
let countyHead: Caller;
let supervisor: Caller;

beforeAll(async () => {
  house = await world({ files });
  const { ledger, bodies } = house;
  const caller = async (account: string, role: 'office-head' | 'county-supervisor') =>
    enter(ledger, bodies.county, await hire(ledger, bodies.county, account, [role], { now }), now);
  countyHead = await caller('county.head', 'office-head');
  supervisor = await caller('county.supervisor', 'county-supervisor');
});
afterAll(() => house.close());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

describe('the look of the site, at the top', () => {
  const keep = async (name: string, bytes: Buffer) =>
    house.ask({
      method: 'POST',
      url: `/api/bodies/${house.bodies.county}/site/emblem`,
      as: countyHead,
      ...(await multipartOf({ name, bytes })),
    });

  it('takes an emblem of pixels, and shows it to the public once it is set', async () => {
    const kept = await keep('徽标.png', png);
    expect(kept.status).toBe(200);
    const emblem = kept.body as { readonly sha256: string };
    const url = `/api/bodies/${house.bodies.county}/site`;
    const set = await house.ask({
      method: 'POST',
      url: `${url}/look`,
      as: countyHead,
      payload: { actId: uuidv7(), look: { ...initialLook, emblem }, seenAt: null },
    });
    expect([set.status, set.body]).toEqual([200, expect.objectContaining({ repeated: false })]);
    const { body } = await house.ask({ method: 'GET', url, as: countyHead });
    expect(body).toMatchObject({ top: true, address: '/', look: { emblem } });
    const site = siteOn(house.ledger, { files });
    expect((await site.ask(`/huibiao/${emblem.sha256}`)).kind).not.toBe('text');
    await site.close();
  });

  it('takes no drawing with code in it, whatever it is called', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const name of ['徽标.svg', '徽标.png']) {
      expect((await keep(name, svg)).status).toBe(422);
    }
  });
});

describe('what the self-check found', () => {
  it('is told of the bodies below to whoever supervises them, and as a list to hand on', async () => {
    const { ledger, bodies } = house;
    await ledger.write('everything', (tx) =>
      tx
        .insertInto('site_findings')
        .values(
          [bodies.township, bodies.village, bodies.county].map((bodyId) => ({
            body_id: bodyId,
            finding_id: 'one',
            rule: 'S-8',
            level: 'error',
            path: '/zfxxgkzn/',
            place: 'phone',
            message: '请填写联系电话，条例第十二条要求指南里有。',
            publication_id: null,
            first_seen_at: now,
            seen_at: now,
          })),
        )
        .execute(),
    );
    const list = async (as: Caller) => {
      const { body } = await house.ask({ method: 'GET', url: '/api/site-findings', as });
      return (body as { readonly rows: readonly { readonly bodyId: string }[] }).rows.map(
        ({ bodyId }) => bodyId,
      );
    };
    expect(new Set(await list(supervisor))).toEqual(
      new Set([bodies.county, bodies.township, bodies.village]),
    );
    // Casework stays in the own body.
    expect(await list(countyHead)).toEqual([bodies.county]);
    const { bytes } = await house.ask({
      method: 'GET',
      url: `/api/site-findings.xlsx?body=${bodies.township}`,
      as: supervisor,
    });
    const [sheet] = (await readTable(bytes, '清单.xlsx')).sheets;
    const text = (sheet?.rows ?? []).map((row) => row.join(' ')).join('\n');
    expect(text).toContain('公开指南缺项');
    expect(text).toContain('《条例》第十二条');
    expect(text.match(/请填写联系电话/gu)).toHaveLength(1);
  });
});
