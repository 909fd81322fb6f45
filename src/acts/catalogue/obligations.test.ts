import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import {
  actingCounty,
  done,
  friday,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { act } from '../../../tests/support/ledger.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { civilDate, type CivilDate } from '../../law/index.ts';
import {
  obligationsDue,
  obligationsOfYear,
  obligationMeasure,
  rowStandings,
  type RowStanding,
} from '../../ledger/read/obligations.ts';
import { publishingDue } from '../../ledger/read/publishing-due.ts';
import { dayMeasure } from '../../ledger/read/work-row.ts';
import { answerObligation, withdrawAnswer, type AnsweredObligation } from './answer-obligation.ts';
import { noteEvent, removeEvent, type NotedEvent } from './events.ts';
import { setRow } from './set-row.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(() => house.close());

let bodyId: string;
let rowId: string;

/** A row that stands since 2026-01-01, whatever day the tests run on. */
async function rowOf(timeLimit: string, since = '2026-01-01'): Promise<string> {
  const id = done(
    await setRow(await house.as('clerk'), {
      actId: uuidv7(),
      bodyId,
      rowId: null,
      seenAt: null,
      row: {
        field: '政务',
        itemId: null,
        matter: '事项',
        subMatter: uuidv7(),
        elements: ['内容'],
        basis: '《条例》第二十六条',
        timeLimit,
        publisher: '乙镇人民政府',
        channels: ['website'],
        otherChannels: [],
        group: null,
        manner: timeLimit === '依申请' ? 'on-request' : 'proactive',
        levels: ['township-village'],
      },
    }),
  );
  await asOwner(house.database.url, (owner) =>
    owner.query('update catalogue_rows set first_set_at = $1 where row_id = $2', [
      `${since}T00:00:00+08:00`,
      id,
    ]),
  );
  return id;
}

beforeEach(async () => {
  bodyId = house.bodies.township;
  rowId = await rowOf('每季度公开一次');
});

const standing = async (today = friday, row = rowId): Promise<RowStanding> => {
  const found = (
    await house.ledger.read('everything', async (tx) =>
      rowStandings(tx, [bodyId], await obligationMeasure(tx, today)),
    )
  ).find(({ facts }) => facts.row.id === row);
  if (found === undefined) throw new Error('the row is not there');
  return found;
};
const states = async (today?: CivilDate, row?: string) =>
  (await standing(today, row)).obligations.map(({ obligation, state }) => `${obligation.due} ${state.state}`);
const keyOf = async (at: number, row = rowId) =>
  (await standing(friday, row)).obligations[at]?.obligation.key ?? '';

/** Something of a row that came out on that day. */
async function publish(
  on: string,
  of: { row?: string; key?: string; document?: string } = {},
): Promise<string> {
  const id = uuidv7();
  const digest = 'a'.repeat(64);
  await act(house.ledger, bodyId, 'publication.opened', id, {
    columnId: 'notice',
    rowId: of.row ?? rowId,
    obligationKey: of.key ?? null,
    documentId: of.document ?? null,
  });
  await act(house.ledger, bodyId, 'publication.drafted', id, {
    writerId: house.ids.clerk,
    digest,
    changeNote: null,
  });
  await act(house.ledger, bodyId, 'publication.published', id, { digest }, house.ids.head);
  await asOwner(house.database.url, (owner) =>
    owner.query(
      'update publications set first_published_at = $1, published_at = $1 where publication_id = $2',
      [`${on}T09:00:00+08:00`, id],
    ),
  );
  return id;
}

const document = (row: string) => ({
  number: null,
  title: '关于农田水利管护的通知',
  kind: '通知',
  issuer: '乙镇人民政府',
  formedOn: civilDate('2026-10-20'),
  rowId: row,
  itemId: null,
  attribute: 'proactive' as const,
  groundId: 'listed',
  reason: '',
  reviewOn: null,
  normative: null,
  publicElsewhere: null,
});

const note = async (change: Partial<NotedEvent> = {}, by: Account = 'clerk') =>
  noteEvent(await house.as(by), {
    actId: uuidv7(),
    bodyId,
    rowId,
    kind: 'formed',
    eventText: '',
    on: civilDate('2026-10-20'),
    documentId: null,
    ...change,
  });

const answer = async (change: Partial<AnsweredObligation> = {}, by: Account = 'clerk', today = friday) =>
  answerObligation(await house.as(by, today), {
    actId: uuidv7(),
    bodyId,
    rowId,
    key: '',
    answer: 'nil',
    reason: '',
    ...change,
  });

describe('what a row owes', () => {
  it('remembers of what came out long ago that the row was filled, and when last', async () => {
    const filled = await rowOf('长期公开');
    expect(await standing(friday, filled)).toMatchObject({ standing: 'never-filled', lastPublishedOn: null });
    await publish('2017-03-20', { row: filled });
    await publish('2019-05-06', { row: filled });
    expect(await standing(friday, filled)).toMatchObject({ lastPublishedOn: '2019-05-06' });
    expect((await standing(friday, filled)).standing).not.toBe('never-filled');
    await publish('2019-05-06');
    expect((await states()).filter((state) => state.endsWith('done'))).toEqual([]);
  });

  it('follows what was published, late or in time, named or not', async () => {
    expect(await states()).toEqual([
      '2026-03-31 overdue',
      '2026-06-30 overdue',
      '2026-09-30 overdue',
      '2026-12-31 not-yet-due',
    ]);
    const first = await publish('2026-03-20');
    await publish('2026-10-09', { key: await keyOf(3) });
    const found = await standing();
    expect(found.obligations.map(({ publicationId }) => publicationId === first)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(await states()).toEqual([
      '2026-03-31 done',
      '2026-06-30 overdue',
      '2026-09-30 overdue',
      '2026-12-31 done',
    ]);
    expect([found.standing, found.lastPublishedOn]).toEqual(['overdue', '2026-10-09']);
  });

  it('opens again what was withdrawn', async () => {
    const id = await publish('2026-03-20');
    expect((await states())[0]).toBe('2026-03-31 done');
    await act(house.ledger, bodyId, 'publication.withdrawn', id, {
      reason: '数字不对',
      notice: '因内容有误撤回。',
    });
    expect((await states())[0]).toBe('2026-03-31 overdue');
  });

  it('counts from the forming of a registered document, until that is published', async () => {
    const row = await rowOf('自信息形成或者变更之日起20个工作日内');
    const documentId = uuidv7();
    await act(house.ledger, bodyId, 'document.registered', documentId, document(row));
    expect(await states(friday, row)).toEqual(['2026-11-17 overdue']);
    const [due] = (await house.ledger.read('everything', (tx) => obligationsDue(tx, bodyId, friday))).filter(
      (each) => each.rowId === row,
    );
    expect([due?.documentId, due?.occasion]).toEqual([
      documentId,
      '2026年10月20日形成或者变更《关于农田水利管护的通知》',
    ]);
    const shown = await house.ledger.read('everything', async (tx) => {
      const worker = { staffId: house.ids.head, bodyId, roles: ['office-head' as const], actingFor: [] };
      return publishingDue(tx, { worker, measure: await dayMeasure(tx, friday) });
    });
    // Its row asks for it: the register does not ask for it a second time.
    const about = shown.filter(({ title }) => title.includes('农田水利管护'));
    expect(about.map(({ kind }) => kind)).toEqual(['obligation']);
    const forming = { actId: uuidv7(), bodyId, eventId: documentId, reason: '记错了' };
    expect(refused(await removeEvent(await house.as('clerk'), forming)).message).toContain('发文登记');
    await note({ rowId: row, on: civilDate('2026-11-02') });
    await publish('2026-11-10', { row, document: documentId });
    expect(await states(friday, row)).toEqual(['2026-11-17 done', '2026-11-30 not-yet-due']);
    // A noted event about the document stands instead of its forming.
    await note({ rowId: row, on: civilDate('2026-10-22'), documentId });
    expect(await states(friday, row)).toEqual(['2026-11-19 done', '2026-11-30 not-yet-due']);
  });

  it('takes a document that has been public elsewhere for published', async () => {
    const row = await rowOf('20个工作日内');
    await act(house.ledger, bodyId, 'document.registered', uuidv7(), {
      ...document(row),
      publicElsewhere: { on: civilDate('2026-10-21'), where: '县政府网站' },
    });
    const [only] = (await standing(friday, row)).obligations;
    expect([only?.state.state, only?.publicationId]).toEqual(['done', null]);
  });

  it('tells a year row by row, and what is due now', async () => {
    const year = (
      await house.ledger.read('everything', (tx) => obligationsOfYear(tx, bodyId, 2026, friday))
    ).find(({ row }) => row.facts.row.id === rowId);
    expect(year?.obligations.map(({ occasion, mayBeNil }) => [occasion, mayBeNil])).toEqual([
      ['2026年第1季度', true],
      ['2026年第2季度', true],
      ['2026年第3季度', true],
      ['2026年第4季度', true],
    ]);
    const due = (await house.ledger.read('everything', (tx) => obligationsDue(tx, bodyId, friday))).filter(
      (each) => each.rowId === rowId,
    );
    expect(due.map((each) => [each.due, each.stands])).toEqual([
      ['2026-03-31', '最晚2026年3月31日，已超期160个工作日。'],
      ['2026-06-30', '最晚2026年6月30日，已超期99个工作日。'],
      ['2026-09-30', '最晚2026年9月30日，已超期33个工作日。'],
    ]);
  });
});

describe('noteEvent', () => {
  it('makes a row due, once an act, until it is taken back', async () => {
    const row = await rowOf('批准后20日内');
    const actId = uuidv7();
    const input = { actId, rowId: row, kind: 'approved' as const, on: civilDate('2026-11-01') };
    const eventId = done(await note(input));
    expect(done(await note(input))).toBe(eventId);
    expect(await states(friday, row)).toEqual(['2026-11-21 due-soon']);
    const remove = async () =>
      removeEvent(await house.as('clerk'), { actId: uuidv7(), bodyId, eventId, reason: '记错了' });
    done(await remove());
    expect(await states(friday, row)).toEqual([]);
    expect(refused(await remove()).code).toBe('not-now');
  });

  test.each<[string, string, Partial<NotedEvent>, string]>([
    ['in the future', '20个工作日内', { on: civilDate('2026-11-21') }, 'on'],
    ['before the Regulation', '20个工作日内', { on: civilDate('2019-05-14') }, 'on'],
    ['of which the row does not speak', '批准后20日内', { kind: 'formed' }, 'kind'],
    ['in a row that recurs only', '每季度公开一次', {}, 'kind'],
    ['in a row whose term cannot be read', '尽快', {}, 'kind'],
    ['in a row on request', '依申请', {}, 'kind'],
    ['about a document that is not there', '20个工作日内', { documentId: uuidv7() }, 'documentId'],
    ['with a number of a person', '20个工作日内', { eventText: `张三${identityNumber(2)}` }, 'eventText'],
  ])('refuses one %s', async (_, timeLimit, change, field) => {
    expect(refused(await note({ rowId: await rowOf(timeLimit), ...change })).field).toBe(field);
  });

  it('refuses one of a row that is not there, and who may not', async () => {
    expect(refused(await note({ rowId: uuidv7() })).code).toBe('not-found');
    expect(refused(await note({}, 'otherclerk')).code).toBe('not-found');
    expect(refused(await note({}, 'keeper')).code).toBe('not-allowed');
  });
});

describe('answerObligation', () => {
  it('says that a period brought nothing, and takes it back', async () => {
    const key = await keyOf(2);
    done(await answer({ key }));
    expect((await states())[2]).toBe('2026-09-30 nil');
    expect(refused(await answer({ key })).code).toBe('not-now');
    done(await withdrawAnswer(await house.as('clerk'), { actId: uuidv7(), bodyId, key, reason: '其实有' }));
    expect((await states())[2]).toBe('2026-09-30 overdue');
    expect(
      refused(
        await withdrawAnswer(await house.as('clerk'), { actId: uuidv7(), bodyId, key, reason: '其实有' }),
      ).code,
    ).toBe('not-now');
    done(await answer({ key, answer: 'not-applicable', reason: '本镇没有这项资金' }));
    expect((await states())[2]).toBe('2026-09-30 not-applicable');
  });

  it('says so near the end of a period, not at its beginning', async () => {
    const key = await keyOf(3);
    expect(refused(await answer({ key })).message).toBe('2026年第4季度还早，到期前最后7天才能记“本期没有”。');
    expect(refused(await answer({ key }, 'clerk', civilDate('2026-12-24'))).code).toBe('not-now');
    done(await answer({ key }, 'clerk', civilDate('2026-12-25')));
  });

  it('says it of a whole row, but not of what is overdue', async () => {
    done(await answer({ key: rowId, answer: 'not-applicable', reason: '本镇不发放这项补贴' }));
    expect(await states()).toEqual([
      '2026-03-31 overdue',
      '2026-06-30 overdue',
      '2026-09-30 overdue',
      '2026-12-31 not-applicable',
    ]);
    const again = await answer({ key: rowId, answer: 'not-applicable', reason: '本镇不发放这项补贴' });
    expect(refused(again).code).toBe('not-now');
  });

  it('cannot make nothing of what happened', async () => {
    const row = await rowOf('20个工作日内');
    done(await note({ rowId: row }));
    const refusal = refused(await answer({ rowId: row, key: await keyOf(0, row) }));
    expect([refusal.field, refusal.basis?.[0]?.article]).toEqual(['answer', '第二十六条']);
  });

  test.each<[string, () => Promise<Partial<AnsweredObligation>>, Account, string]>([
    ['nil of a whole row', async () => ({ key: rowId }), 'clerk', 'wrong-input'],
    ['nothing', async () => ({ key: 'none' }), 'clerk', 'not-found'],
    ['a row that is not there', async () => ({ rowId: uuidv7() }), 'clerk', 'not-found'],
    [
      'without a reason',
      async () => ({ key: await keyOf(0), answer: 'not-applicable' }),
      'clerk',
      'wrong-input',
    ],
    [
      'with a number of a person',
      async () => ({ key: await keyOf(0), reason: `见${identityNumber(3)}` }),
      'clerk',
      'wrong-input',
    ],
    ['for another body', async () => ({ key: await keyOf(0) }), 'otherclerk', 'not-found'],
    [
      'as the county, which does not do the casework',
      async () => ({ key: await keyOf(0) }),
      'watcher',
      'not-allowed',
    ],
    [
      'of what was published',
      async () => {
        await publish('2026-02-02', { key: await keyOf(0) });
        return { key: await keyOf(0) };
      },
      'clerk',
      'not-now',
    ],
  ])('refuses to answer %s', async (_, change, by, code) => {
    expect(refused(await answer(await change(), by)).code).toBe(code);
  });
});
