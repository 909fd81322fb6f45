import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileIdOf } from '../../src/ledger/files.ts';
import { act } from '../support/ledger.ts';
import { asOwner } from '../support/owner.ts';
import { exampleEdition, exampleFiles } from '../support/public-item.ts';
import { plainEdition, published } from '../support/published.ts';
import { memoryStore } from '../support/memory-store.ts';
import { as, world, type Caller, type World } from './world.ts';

let house: World;
const files = memoryStore();
let township: string;
let clerk: string;
let caller: Caller;

beforeAll(async () => {
  house = await world({ files });
  township = house.bodies.township;
  clerk = house.people.clerk;
  caller = await as(house.ledger, house.bodies, clerk);
});
afterAll(() => house.close());

interface Feed {
  readonly entries: readonly { readonly id: string; readonly title: string; readonly state: string }[];
  readonly next: string;
}

const changes = async (after = '') => {
  const { status, body } = await house.ask({
    method: 'GET',
    url: `/api/portal/${township}/changes`,
    query: { after },
    as: null,
  });
  expect(status).toBe(200);
  return body as Feed;
};
const packageOf = (publicationId: string) =>
  house.ask({ method: 'GET', url: `/api/portal/${township}/items/${publicationId}`, as: null });

describe('what the county’s portal takes over, without an account', () => {
  it('tells each change once, in order, from where it was left', async () => {
    const before = (await changes()).next;
    const one = await published(house.ledger, township, clerk, plainEdition('甲公示'));
    const two = await published(house.ledger, township, clerk, plainEdition('乙公示'));
    const first = await changes(before);
    expect(first.entries.map(({ id, title, state }) => [id, title, state])).toEqual([
      [one, '甲公示', 'published'],
      [two, '乙公示', 'published'],
    ]);
    expect((await changes(first.next)).entries).toEqual([]);
    await published(house.ledger, township, clerk, plainEdition('甲公示（更正）'), { publicationId: one });
    await act(
      house.ledger,
      township,
      'publication.withdrawn',
      two,
      { reason: '有误', notice: '名单有误，已撤回。' },
      clerk,
    );
    const then = await changes(first.next);
    expect(then.entries).toMatchObject([
      { id: one, title: '甲公示（更正）', state: 'corrected' },
      { id: two, title: '', state: 'withdrawn', notice: '名单有误，已撤回。', package: null, digest: null },
    ]);
    const gone = await packageOf(two);
    expect([gone.status, JSON.stringify(gone.body)]).toEqual([404, expect.stringContaining('已经撤回')]);
  });

  it.each([
    '?',
    '2026-02-30T00:00:00.000000Z~',
    '2026-13-01T00:00:00.000000Z~',
    '2026-01-01T29:00:00.000000Z~',
  ])('begins anew where the mark cannot be read: %s', async (mark) => {
    expect(await changes(`${mark}01900000-0000-7000-8000-000000000001`)).toEqual(await changes());
  });

  it('knows nothing of drafts, nor of a body that is not there', async () => {
    const id = '01900000-0000-7000-8000-00000000dddd';
    await act(house.ledger, township, 'publication.opened', id, {
      columnId: 'notice',
      rowId: null,
      obligationKey: null,
      documentId: null,
    });
    expect((await changes()).entries.map((entry) => entry.id)).not.toContain(id);
    expect((await packageOf(id)).status).toBe(404);
    const nobody = await house.ask({
      method: 'GET',
      url: '/api/portal/01900000-0000-7000-8000-00000000eeee/changes',
      as: null,
    });
    expect(nobody.status).toBe(404);
  });

  it('hands out the package with its files, and says what the meta tags lack', async () => {
    const kept = await Promise.all(exampleFiles.map(({ bytes }) => files.keep(bytes)));
    await house.ledger.write({ bodies: [township] }, async (tx) => {
      for (const [at, { fileId, name, bytes }] of exampleFiles.entries()) {
        await tx
          .insertInto('files')
          .values({
            body_id: township,
            file_id: fileId,
            sha256: kept[at] ?? '',
            name,
            media_type: 'application/octet-stream',
            bytes: bytes.length,
            kept_at: new Date(),
          })
          .execute();
      }
    });
    const id = await published(house.ledger, township, clerk, exampleEdition);
    const answer = await packageOf(id);
    expect([answer.status, answer.type]).toEqual([200, 'application/zip']);
    const entries = unzipSync(answer.bytes);
    expect(Object.keys(entries)).toHaveLength(4);
    expect(strFromU8(entries['index.html'] ?? new Uint8Array())).toContain('乙政发〔2026〕12号');
    const state = await house.ask({
      method: 'GET',
      url: `/api/bodies/${township}/publications/${id}/portal`,
      as: caller,
    });
    expect(state.body).toMatchObject({ takenOver: null });
    expect(JSON.stringify(state.body)).toContain('SiteDomain');
    // Where the public reads it; and no file is read for what the page lacks.
    expect(state.body).toMatchObject({ page: expect.stringMatching(/^\/d[\da-f]{12}\/20\d\d\/\d+\.html$/u) });
    const [sha256 = ''] = kept;
    const [lost] = exampleFiles;
    await files.remove(sha256, new Date('2099-01-01'));
    const again = await house.ask({
      method: 'GET',
      url: `/api/bodies/${township}/publications/${id}/portal`,
      as: caller,
    });
    expect(again.body).toEqual(state.body);
    await files.keep(lost?.bytes ?? new Uint8Array());
  });

  it.each(['contents set title = $1', "files set sha256 = repeat('0', 64), name = $1"])(
    'hands out nothing that was altered in the database: %s',
    async (altered) => {
      const [list] = exampleFiles;
      const kept = exampleEdition.attachments[0];
      if (list === undefined || kept === undefined) throw new Error('no attachment');
      const bytes = Buffer.from(`${altered}，名单`);
      const sha256 = await files.keep(bytes);
      const fileId = fileIdOf(sha256);
      const title = `名单，${altered.slice(0, 5)}`;
      await house.ledger.write({ bodies: [township] }, async (tx) =>
        tx
          .insertInto('files')
          .values({
            body_id: township,
            file_id: fileId,
            sha256,
            name: '名单.txt',
            media_type: 'text/plain',
            bytes: bytes.length,
            kept_at: new Date(),
          })
          .execute(),
      );
      const id = await published(house.ledger, township, clerk, {
        ...plainEdition(title),
        attachments: [{ ...kept, fileId, sha256, bytes: bytes.length }],
      });
      expect((await packageOf(id)).status).toBe(200);
      const which = altered.startsWith('contents') ? 'title = $2' : 'file_id = $2';
      await asOwner(house.database.url, async (owner) => {
        await owner.query(`update ${altered} where ${which}`, [
          '换过的',
          altered.startsWith('contents') ? title : fileId,
        ]);
      });
      const answer = await packageOf(id);
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([404, expect.stringContaining('校验值')]);
    },
  );

  it('makes no half package where a file is missing', async () => {
    const [first] = exampleEdition.attachments;
    if (first === undefined) throw new Error('no attachment');
    const id = await published(house.ledger, township, clerk, {
      ...plainEdition('缺附件'),
      attachments: [{ ...first, fileId: '01900000-0000-7000-8000-00000000ffff' }],
    });
    expect((await packageOf(id)).status).toBe(404);
  });

  it('is followed by Atom too', async () => {
    const answer = await house.ask({
      method: 'GET',
      url: `/api/portal/${township}/changes.atom`,
      as: null,
    });
    expect([answer.status, answer.type]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(answer.bytes.toString()).toContain('甲公示（更正）');
  });
});
