import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { foundCounty, hire, type County } from '../../../tests/support/county.ts';
import { act, freshLedger, type TestLedger } from '../../../tests/support/ledger.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';
import { emptyEdition } from '../../content/edition.ts';
import { civilDate } from '../../law/index.ts';
import { readRevision, readSiteMap } from '../read/site/site-map.ts';
import { verifyLedger } from '../verify/verify-ledger.ts';

let house: TestLedger;
let bodies: County;
let writer: string;
beforeAll(async () => {
  house = await freshLedger();
  bodies = await foundCounty(house.ledger);
  writer = await hire(house.ledger, bodies.township, 'clerk', ['clerk']);
});
afterAll(() => house.close());

const indexed = (publicationId: string) =>
  house.ledger.read({ bodies: [bodies.township] }, (tx) =>
    tx.selectFrom('public_index').selectAll().where('publication_id', '=', publicationId).executeTakeFirst(),
  );
const publication = (publicationId: string) =>
  house.ledger.read({ bodies: [bodies.township] }, (tx) =>
    tx
      .selectFrom('publications')
      .selectAll()
      .where('publication_id', '=', publicationId)
      .executeTakeFirstOrThrow(),
  );

const decree = plainEdition('乙镇人民政府关于印发《公墓管理办法》的通知', {
  head: {
    ...emptyEdition.head,
    number: '乙政发〔2026〕3号',
    issuer: '乙镇人民政府',
    subject: '民政\\殡葬',
    formedOn: civilDate('2026-03-01'),
  },
});

it('has what is public with what lists ask for, and follows corrections', async () => {
  const { ledger } = house;
  const id = await published(ledger, bodies.township, writer, decree, { columnId: 'policy' });
  const first = await publication(id);
  expect(await indexed(id)).toMatchObject({
    digest: first.public_digest,
    number: first.public_number,
    state: 'published',
    column_id: 'policy',
    title: decree.title,
    document_number: '乙政发〔2026〕3号',
    kind: '通知',
    subject_class: '民政',
    formed_on: '2026-03-01',
    attachments: 0,
    interpreting: false,
    first_published_at: first.first_published_at,
    words_of: null,
  });
  const corrected = { ...decree, title: '关于印发《公墓管理办法》的通知' };
  await published(ledger, bodies.township, writer, corrected, { publicationId: id });
  const second = await publication(id);
  // The number in its address stays what it was.
  expect(second.public_number).toBe(first.public_number);
  expect(await indexed(id)).toMatchObject({
    title: corrected.title,
    state: 'corrected',
    number: first.public_number,
    first_published_at: first.first_published_at,
    published_at: second.published_at,
  });
});

it('drops what was withdrawn, in the same transaction, and has words made anew for another text', async () => {
  const { ledger } = house;
  const id = await published(ledger, bodies.township, writer, plainEdition('公示一'));
  await ledger.write({ bodies: [bodies.township] }, (tx) =>
    tx.updateTable('public_index').set({ words_of: 'x' }).where('publication_id', '=', id).execute(),
  );
  await act(ledger, bodies.township, 'publication.placed', id, {
    columnId: 'news',
    rowId: null,
    obligationKey: null,
    documentId: null,
  });
  expect(await indexed(id)).toMatchObject({ column_id: 'news', words_of: 'x' });
  await published(ledger, bodies.township, writer, plainEdition('公示二'), { publicationId: id });
  expect(await indexed(id)).toMatchObject({ title: '公示二', words_of: null });
  await act(ledger, bodies.township, 'publication.withdrawn', id, { reason: '有误', notice: '内容有误' });
  expect(await indexed(id)).toBeUndefined();
});

it('tells of each body the last act that the public sees, and of no other', async () => {
  const { ledger } = house;
  const revision = () => ledger.read('everything', readRevision);
  const before = await revision();
  await act(ledger, bodies.township, 'publication.opened', uuidv7(), {
    columnId: 'news',
    rowId: null,
    obligationKey: null,
    documentId: null,
  });
  expect(await revision()).toBe(before);
  const mapBefore = await ledger.read('everything', readSiteMap);
  await published(ledger, bodies.township, writer, plainEdition('公示三'));
  expect(await revision()).not.toBe(before);
  const map = await ledger.read('everything', readSiteMap);
  const of = (id: string, in_ = map) => in_?.byId.get(id)?.revision;
  expect(of(bodies.township)).not.toBe(of(bodies.township, mapBefore));
  // A village is shown with the names and the look of those above it.
  expect(of(bodies.village)).not.toBe(of(bodies.village, mapBefore));
  expect(of(bodies.otherTownship)).toBe(of(bodies.otherTownship, mapBefore));
});

it('keeps a part of an address that was given up leading on, and takes it back', async () => {
  const { ledger } = house;
  const slug = (to: string, before: string | null) =>
    act(ledger, bodies.township, 'site.slug-set', bodies.township, { slug: to, before });
  await slug('yizhen', null);
  await slug('yi', 'yizhen');
  const map = await ledger.read('everything', readSiteMap);
  expect(map?.bySlug.get('yi')?.id).toBe(bodies.township);
  expect(map?.formerSlugs.get('yizhen')?.id).toBe(bodies.township);
  await slug('yizhen', 'yi');
  const again = await ledger.read('everything', readSiteMap);
  expect(again?.byId.get(bodies.township)?.base).toBe('/yizhen/');
  expect(again?.formerSlugs.get('yi')?.id).toBe(bodies.township);
});

it('is rebuilt from the acts without a difference', async () => {
  expect((await verifyLedger(house.ledger)).faults).toEqual([]);
});
