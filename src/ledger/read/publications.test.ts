import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hireEachRole } from '../../../tests/support/county.ts';
import { act, body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import {
  allSteps,
  editionTitled,
  openStated,
  someDigest,
  type StatedPublication,
} from '../../../tests/support/publishing-house.ts';
import { civilDate, initialChain, isRole, type RoleId } from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { chainPeople } from './chain-people.ts';
import { readKeptText } from './kept-text.ts';
import { listPublications, type PublicationFilter } from './list-publications.ts';
import { listManuscriptVersions, readManuscriptVersion } from './manuscript-versions.ts';
import { publicationFigures } from './publication-figures.ts';
import { readPublication } from './read-publication.ts';
import { reviewsWaiting } from './reviews-waiting.ts';

let house: TestLedger;
let town = '';
let other = '';
let ids: Readonly<Record<RoleId, string>>;
let items: Readonly<
  Record<
    'draft' | 'review' | 'ready' | 'scheduled' | 'out' | 'correcting' | 'gone' | 'urgent' | 'back',
    StatedPublication
  >
>;
let digests: Record<string, string> = {};

// The acts of these tests stand at the moment at which they run.
const today = civilDate(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
const year = Number(today.slice(0, 4));

const reviewer: Readonly<Record<string, RoleId>> = {
  secrecy: 'secrecy-reviewer',
  'review-1': 'reviewer-1',
  'review-2': 'reviewer-2',
  'review-3': 'reviewer-3',
};
const proofreaders: string[] = [];
const whoDoes = (step: string): string => {
  const role = reviewer[step];
  return role === undefined ? (proofreaders[Number(step.at(-1)) - 1] ?? '') : ids[role];
};

const inTown = <T>(work: (tx: Tx) => Promise<T>) => house.ledger.read({ bodies: [town] }, work);

beforeAll(async () => {
  house = await freshLedger();
  const { ledger } = house;
  const county = await body(ledger, '甲县人民政府');
  town = await body(ledger, '乙镇人民政府', 'township', county);
  other = await body(ledger, '丙镇人民政府', 'township', county);
  ids = await hireEachRole(ledger, town, 'yi', new Date());
  for (const name of ['校甲', '校乙', '校丙']) {
    proofreaders.push(await person(ledger, town, `proof.${proofreaders.length}`, ['proofreader'], name));
  }
  const open = (place = {}) => openStated(ledger, town, ids.clerk, place);
  const named = editionTitled;

  const draft = await open();
  await draft.write(named('草拟的通告'), ids.clerk);

  const review = await open();
  await review.write(named('送审后又在改的标题'), ids.clerk);
  digests['review'] = await review.send(named('补贴名单公示'), ids.clerk);
  await review.pass(digests['review'], ['secrecy', 'review-1', 'proof-1'], whoDoes);

  const ready = await open({ columnId: 'news' });
  digests['ready'] = await ready.send(named('会议动态'), ids.clerk);
  await ready.pass(digests['ready'], allSteps, whoDoes);

  const scheduled = await open();
  digests['scheduled'] = await scheduled.send(named('定时的公告'), ids.clerk);
  await scheduled.pass(digests['scheduled'], allSteps, whoDoes);
  await scheduled.did('publication.scheduled', {
    digest: digests['scheduled'],
    moment: '2999-01-01T00:00:00.000000Z',
  });

  const out = await open({ columnId: 'policy' });
  digests['out'] = await out.send(named('关于防汛的通知'), ids.clerk);
  await out.did('publication.published', { digest: digests['out'] }, ids.clerk);

  const correcting = await open({ columnId: 'policy' });
  digests['first'] = await correcting.send(named('第一版'), ids.clerk);
  await correcting.did('publication.published', { digest: digests['first'] }, ids.clerk);
  digests['second'] = await correcting.send(named('第二版'), ids.clerk, { changeNote: '改了金额' });
  await correcting.did('publication.published', { digest: digests['second'] });
  await correcting.write(named('第三版的稿子', { head: explaining(out) }), ids.clerk);

  const gone = await open();
  digests['gone'] = await gone.send(named('撤回的名单'), ids.clerk);
  await gone.did('publication.published', { digest: digests['gone'] }, ids.clerk);
  await gone.did(
    'publication.withdrawn',
    { reason: '名单有误', notice: '名单有误，已撤回，改正后再公开。' },
    ids['office-head'],
  );
  await gone.did('publication.rescreened', { digest: digests['gone'], openHits: 2, rulesVersion: '2' });

  const urgent = await open();
  digests['urgent'] = await urgent.send(named('紧急转移通告'), ids.clerk);
  await urgent.pass(digests['urgent'], ['secrecy'], whoDoes);
  await urgent.did(
    'publication.published-urgently',
    { digest: digests['urgent'], reason: '汛情紧急，来不及审校', on: civilDate('2026-11-02') },
    ids['office-head'],
  );

  const back = await open();
  digests['back'] = await back.send(named('被退回的稿子'), ids.clerk);
  await back.pass(digests['back'], ['secrecy'], whoDoes);
  await back.did(
    'publication.returned',
    { digest: digests['back'], step: 'review-1', comments: [{ place: '第3段', text: '数字不对' }] },
    whoDoes('review-1'),
  );

  const given = await open();
  await given.did('publication.discarded', { reason: '不发了' }, ids.clerk);
  await openStated(ledger, other, await person(ledger, other, 'wangwu'));
  items = { draft, review, ready, scheduled, out, correcting, gone, urgent, back };
});
afterAll(() => house.close());

const explaining = ({ publicationId }: StatedPublication) => ({
  ...editionTitled('').head,
  interprets: [publicationId],
});

const listed = async (filter: PublicationFilter = {}) => {
  const { rows, total } = await inTown((tx) => listPublications(tx, today, { size: 50 }, filter));
  expect(total).toBe(rows.length);
  return rows;
};

describe('listPublications', () => {
  it.each<[string, PublicationFilter, readonly string[]]>([
    ['drafts, corrections among them', { state: 'draft' }, ['第三版的稿子', '草拟的通告']],
    ['what is under review', { state: 'in-review' }, ['补贴名单公示']],
    ['what passed all', { state: 'ready' }, ['会议动态']],
    ['what is scheduled', { state: 'scheduled' }, ['定时的公告']],
    ['what is public', { state: 'public' }, ['紧急转移通告', '第三版的稿子', '关于防汛的通知']],
    ['what was withdrawn', { state: 'withdrawn' }, ['撤回的名单']],
    ['reviews owed', { state: 'urgent' }, ['紧急转移通告']],
    ['what a new screening found', { state: 'rescreened' }, ['撤回的名单']],
    ['a column', { column: 'news' }, ['会议动态']],
    ['a column of a year', { column: 'policy', year }, ['第三版的稿子', '关于防汛的通知']],
    ['another year', { year: year - 1 }, []],
    ['words of what was sent', { text: '补贴' }, ['补贴名单公示']],
    ['words of what is being written', { text: '又在改' }, ['补贴名单公示']],
    ['words of what is public', { text: '第二版' }, ['第三版的稿子']],
    ['a sign that means something in SQL', { text: '%' }, []],
    ['no body of that id', { body: uuidv7() }, []],
  ])('gives %s', async (_, filter, titles) => {
    expect((await listed(filter)).map(({ title }) => title)).toEqual(titles);
  });

  it('leaves out drafts that were given up, and other bodies', async () => {
    const rows = await listed();
    expect(rows).toHaveLength(9);
    expect(new Set(rows.map(({ bodyId }) => bodyId))).toEqual(new Set([town]));
  });

  it.each<[keyof typeof items, string, string | null]>([
    ['draft', '草稿', null],
    ['review', '审校中（二审）', '二审'],
    ['ready', '审校完成', '发布'],
    ['scheduled', '定时发布', null],
    ['out', '已发布', null],
    ['correcting', '已更正，更正草稿', null],
    ['gone', '已撤回', null],
    ['urgent', '已发布，待补审（一审）', '一审（补审）'],
    ['back', '退回修改', '修改'],
  ])('tells of %s how it stands: %s', async (name, stateTitle, waitsFor) => {
    const row = (await listed()).find(({ id }) => id === items[name].publicationId);
    expect(row).toMatchObject({ stateTitle, waitsFor });
  });

  it('says by when an urgent one is to be reviewed, and that it is late', async () => {
    const [row] = await listed({ state: 'urgent' });
    // 2026年11月2日, a Monday: three working days.
    expect(row?.reviewOwed).toEqual({
      dueOn: '2026-11-05',
      atTheEarliest: false,
      overdue: today > '2026-11-05',
    });
  });

  it('goes on from page to page, forwards and back', async () => {
    const read = (query: object) => inTown((tx) => listPublications(tx, today, { size: 20, ...query }, {}));
    const whole = (await read({})).rows.map(({ id }) => id);
    for (let at = 0; at < 12; at += 1)
      await openStated(house.ledger, town, ids.clerk, { columnId: 'response' });
    const first = await read({});
    expect(first.rows).toHaveLength(20);
    const second = await read({ after: first.next ?? '' });
    expect([...first.rows, ...second.rows].map(({ id }) => id).slice(12)).toEqual(whole);
    const backAgain = await read({ before: second.previous ?? '' });
    expect(backAgain.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
  });
});

const whole = async (name: keyof typeof items) => {
  const found = await inTown((tx) => readPublication(tx, today, items[name]));
  if (found === null) throw new Error('there is none');
  return found;
};

describe('readPublication', () => {
  it('finds none in another body, nor out of the scope', async () => {
    const { publicationId } = items.draft;
    expect(await inTown((tx) => readPublication(tx, today, { bodyId: other, publicationId }))).toBeNull();
    const elsewhere = await house.ledger.read({ bodies: [other] }, (tx) =>
      readPublication(tx, today, items.draft),
    );
    expect(elsewhere).toBeNull();
  });

  it('shows each step, who passed it when, and who may do those that are left', async () => {
    const { working } = await whole('review');
    expect(working?.steps.map(({ id, state }) => [id, state])).toEqual([
      ['secrecy', 'passed'],
      ['review-1', 'passed'],
      ['proof-1', 'passed'],
      ['review-2', 'current'],
      ['proof-2', 'waiting'],
      ['review-3', 'waiting'],
      ['proof-3', 'waiting'],
    ]);
    const [secrecy, , , second, proof] = working?.steps ?? [];
    expect(secrecy).toMatchObject({
      may: [],
      who: '保密审查人',
      passes: [
        {
          by: { id: ids['secrecy-reviewer'], name: 'secrecy-reviewer甲' },
          opinion: '同意',
          underException: false,
        },
      ],
    });
    expect(Date.parse(secrecy?.passes[0]?.at ?? '')).toBeGreaterThan(0);
    expect(second?.may).toEqual([{ id: ids['reviewer-2'], name: 'reviewer-2甲' }]);
    // Whoever proofread once may not do so again.
    expect(proof?.may.map(({ id }) => id)).not.toContain(proofreaders[0]);
    expect(proof?.may.map(({ id }) => id)).toContain(proofreaders[1]);
  });

  it('says what came back, where, and from whom', async () => {
    const { working, sent } = await whole('back');
    expect(working).toMatchObject({
      submitted: false,
      returned: {
        stepTitle: '一审',
        by: { id: ids['reviewer-1'] },
        comments: [{ place: '第3段', text: '数字不对' }],
      },
      writers: [{ id: ids.clerk, name: 'clerk甲' }],
    });
    expect(working?.steps.map(({ state }) => state)).toEqual([
      'waiting',
      'returned',
      ...Array.from({ length: 5 }, () => 'waiting'),
    ]);
    expect(sent).toEqual([
      {
        digest: digests['back'],
        at: expect.any(String),
        by: { id: ids.clerk, name: 'clerk甲' },
        returnedAt: '一审',
      },
    ]);
  });

  it('names all editions and the texts that were sent, the newest of these first', async () => {
    const { editions, sent, manuscript } = await whole('correcting');
    expect(editions).toMatchObject([
      { edition: 1, digest: digests['first'], changeNote: null, publishedBy: { name: 'clerk甲' } },
      { edition: 2, digest: digests['second'], changeNote: '改了金额', publishedBy: null },
    ]);
    expect(sent.map(({ digest, returnedAt }) => [digest, returnedAt])).toEqual([
      [digests['second'], null],
      [digests['first'], null],
    ]);
    expect(manuscript).toMatchObject({ version: 1, savedBy: { name: 'clerk甲' } });
  });

  it('leads from the interpretation to the policy and back, a draft among them', async () => {
    expect((await whole('correcting')).interprets).toMatchObject([
      { id: items.out.publicationId, title: '关于防汛的通知', publishedAt: expect.any(String) },
    ]);
    expect((await whole('out')).interpretedBy).toMatchObject([
      { id: items.correcting.publicationId, title: '第二版' },
    ]);
    expect((await whole('draft')).interpretedBy).toEqual([]);
  });

  it('tells of a withdrawal what the public reads', async () => {
    expect((await whole('gone')).withdrawal).toEqual({
      reason: '名单有误',
      notice: '名单有误，已撤回，改正后再公开。',
      at: expect.any(String),
    });
    expect((await whole('out')).withdrawal).toBeNull();
  });

  it('shows who ordered an urgent publication and the steps of its review', async () => {
    const { urgency } = await whole('urgent');
    expect(urgency).toMatchObject({
      reason: '汛情紧急，来不及审校',
      orderedBy: { id: ids['office-head'] },
      dueOn: '2026-11-05',
      settled: null,
    });
    expect(urgency?.steps.map(({ state }) => state)).toEqual([
      'passed',
      'current',
      ...Array.from({ length: 5 }, () => 'waiting'),
    ]);
  });

  it('tells what happened in sentences, with names of steps and columns, masks in one line', async () => {
    const item = await openStated(house.ledger, town, ids.clerk, { columnId: 'notice' });
    const digest = await item.send(editionTitled('名单'), ids.clerk);
    await item.pass(digest, ['secrecy'], whoDoes);
    await item.did(
      'publication.exempted',
      { personId: ids['reviewer-1'], steps: ['review-1', 'review-2'], reason: '只有一人' },
      ids['office-head'],
    );
    await house.ledger.write({ bodies: [town] }, async (tx) => {
      const { appendActs } = await import('../acts/append-act.ts');
      await appendActs(
        tx,
        ['甲', '乙', '丙'].map((place, at) => ({
          bodyId: town,
          actId: uuidv7(),
          kind: 'hit.masked' as const,
          subjectId: item.publicationId,
          actorId: ids.clerk,
          payload: { fingerprint: place, hitKind: at === 0 ? '手机号码' : '身份证号', place, proof: null },
        })),
      );
    });
    const found = await inTown((tx) => readPublication(tx, today, item));
    expect(found?.timeline.map(({ sentence }) => sentence)).toEqual([
      'clerk甲新建了一份稿件。',
      expect.stringContaining('clerk甲'),
      'clerk甲筛查了稿件，没有待处理的。',
      'clerk甲把稿件送审。',
      'secrecy-reviewer甲通过了保密审查。',
      'office-head甲批准了一人做2步的例外。',
      'clerk甲遮盖了3处。',
    ]);
    const details = found?.timeline.map((entry) => entry.details) ?? [];
    expect(details[0]).toContain('栏目：通知公告');
    expect(details[4]).toEqual(['意见：同意', expect.stringMatching(/^稿件校验值：/u)]);
    expect(details[5]).toEqual(['人员：reviewer-1甲', '步骤：一审、二审', '理由：只有一人']);
    expect(details[6]).toEqual(['手机号码：1处', '身份证号：2处']);
    expect(found?.exceptions).toEqual([
      {
        person: { id: ids['reviewer-1'], name: 'reviewer-1甲' },
        steps: ['一审', '二审'],
        reason: '只有一人',
        by: { id: ids['office-head'], name: 'office-head甲' },
      },
    ]);
    await item.pass(digest, ['review-1', 'proof-1'], whoDoes);
    await item.pass(digest, ['review-2'], () => ids['reviewer-1']);
    const steps = (await inTown((tx) => readPublication(tx, today, item)))?.working?.steps ?? [];
    expect(steps.map(({ passes }) => passes.map(({ underException }) => underException))).toEqual([
      [false],
      [true],
      [false],
      [true],
      [],
      [],
      [],
    ]);
  });

  it('lets whoever acts for a named person on leave do that step', async () => {
    const absent = await person(house.ledger, town, 'absent', ['reviewer-1'], '休假的人');
    const steps = initialChain.steps.map((step) =>
      step.id === 'review-1' ? { ...step, persons: [absent] } : step,
    );
    const item = await openStated(house.ledger, town, ids.clerk);
    const digest = await item.send(editionTitled('名单'), ids.clerk, { steps });
    await item.pass(digest, ['secrecy'], whoDoes);
    const may = async () =>
      (await inTown((tx) => readPublication(tx, today, item)))?.working?.steps[1]?.may.map(({ id }) => id);
    expect(await may()).toEqual([absent]);
    await act(house.ledger, town, 'deputy.appointed', uuidv7(), {
      absentId: absent,
      actingId: ids['office-head'],
      from: today,
      until: today,
      reason: '休假',
    });
    expect((await may())?.toSorted()).toEqual([absent, ids['office-head']].toSorted());
    const people = await inTown((tx) => chainPeople(tx, town, today));
    const acting = people.find(({ id }) => id === ids['office-head']);
    expect(acting?.roles.filter(isRole)).toContain('reviewer-1');
    const waiting = await inTown((tx) =>
      reviewsWaiting(tx, today, {
        bodyId: town,
        person: { id: ids['office-head'], roles: acting?.roles ?? [], actingFor: [absent] },
      }),
    );
    expect(waiting.mine.map(({ publication }) => publication.id)).toContain(item.publicationId);
  });
});

describe('acts that somebody altered by hand', () => {
  it.each(['null', '{}', '[]', '{"steps":5,"step":5,"digest":5,"notice":5,"personId":5,"rowId":"x"}'])(
    'with %s in them stop no page: the verification names them',
    async (payload) => {
      const ledger = await freshLedger();
      const bodyId = await body(ledger.ledger, '甲县人民政府');
      const clerk = await person(ledger.ledger, bodyId, 'zhangsan');
      const item = await openStated(ledger.ledger, bodyId, clerk);
      const digest = await item.send(editionTitled('名单'), clerk);
      await item.pass(digest, ['secrecy'], () => clerk);
      const reason = '只有一人';
      await item.did('publication.exempted', { personId: clerk, steps: ['review-1'], reason }, clerk);
      const comments = [{ place: '', text: '改' }];
      await item.did('publication.returned', { digest, step: 'review-1', comments }, clerk);
      await item.did('publication.published', { digest }, clerk);
      await item.did('publication.withdrawn', { reason, notice: '撤回' }, clerk);
      await item.did(
        'hit.masked',
        { fingerprint: 'f', hitKind: '手机号码', place: '正文', proof: null },
        clerk,
      );
      await asOwner(ledger.database.url, async (owner) => {
        await owner.query('alter table acts disable trigger all');
        await owner.query('update acts set payload = $2 where subject_id = $1', [
          item.publicationId,
          payload,
        ]);
      });
      const found = await ledger.ledger.read({ bodies: [bodyId] }, (tx) => readPublication(tx, today, item));
      expect(found?.timeline.map(({ sentence }) => sentence.length > 3)).toEqual(
        found?.timeline.map(() => true),
      );
      expect(found?.timeline.length).toBe(10);
      await ledger.close();
    },
  );
});

describe('reviewsWaiting', () => {
  const of = (id: string, ...roles: readonly RoleId[]) =>
    inTown((tx) => reviewsWaiting(tx, today, { bodyId: town, person: { id, roles, actingFor: [] } }));

  it('gives each reviewer the steps whose turn it is, afterwards among them', async () => {
    const second = await of(ids['reviewer-2'], 'reviewer-2');
    expect(
      second.mine.map(({ publication, stepTitle, afterwards }) => [publication.title, stepTitle, afterwards]),
    ).toEqual([['补贴名单公示', '二审', false]]);
    expect(second.lastAt).not.toBeNull();
    const first = await of(ids['reviewer-1'], 'reviewer-1');
    expect(first.mine).toContainEqual(
      expect.objectContaining({
        stepTitle: '一审',
        afterwards: true,
        publication: expect.objectContaining({ title: '紧急转移通告' }),
      }),
    );
    expect((await of(ids['reviewer-3'], 'reviewer-3')).mine).toEqual([]);
  });

  it('gives nobody the review of what they wrote', async () => {
    const writer = await of(
      ids.clerk,
      'clerk',
      'reviewer-1',
      'reviewer-2',
      'secrecy-reviewer',
      'proofreader',
    );
    expect(writer.mine).toEqual([]);
  });

  it('gives writers what came back and what waits for others', async () => {
    const { returned, waiting, lastAt } = await of(ids.clerk, 'clerk');
    expect(returned.map(({ title }) => title)).toEqual(['被退回的稿子']);
    expect(waiting.map(({ title }) => title)).toEqual(expect.arrayContaining(['补贴名单公示', '会议动态']));
    expect(waiting.map(({ title }) => title)).not.toContain('定时的公告');
    expect(lastAt).toBeNull();
    expect((await of(ids['reviewer-1'], 'reviewer-1')).returned).toEqual([]);
  });
});

describe('readKeptText', () => {
  const text = (name: keyof typeof items, digest = '') =>
    inTown((tx) => readKeptText(tx, { ...items[name], digest }));

  it('gives a text by a digest that an act on that publication names, and by no other', async () => {
    expect(await text('out', digests['out'])).toMatchObject({ title: '关于防汛的通知' });
    // Kept, but named by acts on another publication.
    expect(await text('out', digests['gone'])).toBeNull();
    expect(await text('out', someDigest('nothing'))).toBeNull();
  });

  it('says where a named text is missing', async () => {
    const item = await openStated(house.ledger, town, ids.clerk);
    const digest = someDigest('lost');
    await item.did('publication.drafted', { writerId: ids.clerk, digest, changeNote: null }, ids.clerk);
    expect(await inTown((tx) => readKeptText(tx, { ...item, digest }))).toBe('missing');
  });
});

describe('the history of a text', () => {
  it('gives its steps, the newest first, and each old text', async () => {
    const { bodyId, publicationId } = items.draft;
    await house.ledger.write({ bodies: [bodyId] }, async (tx) => {
      for (const version of [1, 2]) {
        await tx
          .insertInto('manuscript_versions')
          .values({
            body_id: bodyId,
            publication_id: publicationId,
            version,
            title: `第${version}稿`,
            head: '{}',
            content: '{}',
            attachments: '[]',
            changed: version === 1 ? ['title'] : ['title', 'head.number'],
            begun_at: new Date(),
            saved_at: new Date(),
            saved_by: ids.clerk,
          })
          .execute();
      }
    });
    const versions = await inTown((tx) => listManuscriptVersions(tx, items.draft));
    expect(versions).toMatchObject([
      { version: 2, changed: ['title', 'head.number'], savedBy: { name: 'clerk甲' } },
      { version: 1, changed: ['title'] },
    ]);
    const first = await inTown((tx) => readManuscriptVersion(tx, { ...items.draft, version: 1 }));
    expect(first?.edition).toEqual({ title: '第1稿', head: {}, content: {}, attachments: [] });
    expect(await inTown((tx) => readManuscriptVersion(tx, { ...items.draft, version: 3 }))).toBeNull();
  });
});

describe('publicationFigures', () => {
  it('counts editions by column and month', async () => {
    const month = Number(today.slice(5, 7));
    const figures = await inTown((tx) => publicationFigures(tx, town, year));
    expect(figures).toEqual([
      {
        columnId: 'notice',
        columnTitle: '通知公告',
        month,
        published: 2,
        corrected: 0,
        urgent: 1,
        withdrawn: 1,
      },
      {
        columnId: 'policy',
        columnTitle: '其他文件',
        month,
        published: 2,
        corrected: 1,
        urgent: 0,
        withdrawn: 0,
      },
    ]);
    expect(await inTown((tx) => publicationFigures(tx, town, year - 1))).toEqual([]);
  });
});
