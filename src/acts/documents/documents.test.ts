import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  actingCounty,
  done,
  friday,
  refused,
  type Account,
  type ActingCounty,
} from '../../../tests/support/acting.ts';
import { documentOffice, personal, term, withheld } from '../../../tests/support/document-office.ts';
import { civilDate } from '../../law/index.ts';
import { changeDocument, type ChangedDocument } from './change-document.ts';
import { changeNormative } from './change-normative.ts';
import { registerDocument, type NewDocument } from './register-document.ts';
import { reviewAttribute, type ReviewedAttribute } from './review-attribute.ts';
import { reviewSecrecy, type ReviewedSecrecy } from './review-secrecy.ts';
import { strikeOutDocument } from './strike-out-document.ts';

let house: ActingCounty;
let office: ReturnType<typeof documentOffice>;
beforeAll(async () => {
  house = await actingCounty();
  office = documentOffice(house);
});
afterAll(() => house.close());

const day = civilDate;
const { input, registered, read, list } = {
  input: (...given: Parameters<typeof office.input>) => office.input(...given),
  registered: (...given: Parameters<typeof office.registered>) => office.registered(...given),
  read: (...given: Parameters<typeof office.read>) => office.read(...given),
  list: (...given: Parameters<typeof office.list>) => office.list(...given),
};

describe('registerDocument', () => {
  it.each<[string, Partial<NewDocument>, object]>([
    ['to be made public', {}, { attribute: 'proactive', openness: 'not-yet', publishBy: '2026-11-30' }],
    [
      'in other brackets, kept in the one form',
      { number: '乙政发[2026] 0901号' },
      { number: '乙政发〔2026〕901号' },
    ],
    ['without a number', { number: '' }, { number: null }],
    ['its kind read from the title', { title: '乙镇人民政府公告（第二次）' }, { kind: '公告' }],
    [
      'withheld, with a day for the review',
      withheld,
      { attribute: 'withheld', openness: 'closed', reviewOn: '2027-05-01', publishBy: null },
    ],
    ['public, where a review day means nothing', { reviewOn: day('2027-05-01') }, { reviewOn: null }],
    [
      'public elsewhere',
      { publicElsewhere: { on: day('2026-11-05'), where: ' 镇政府公开栏 ' } },
      {
        openness: 'elsewhere',
        publishBy: null,
        publicElsewhere: { on: '2026-11-05', where: '镇政府公开栏' },
      },
    ],
    [
      'normative',
      { normative: term, itemId: '20-1' },
      { normative: { state: 'in-force', since: '2026-11-10', lastDay: '2031-11-09', changes: [] } },
    ],
  ])('takes a document %s', async (_, change, expected) => {
    const id = await registered(change);
    expect(await read(id)).toMatchObject({ id, struckOut: false, registeredBy: '张三', ...expected });
  });

  it.each<[string, Account, () => Partial<NewDocument>, string, string | undefined]>([
    ['without a title', 'clerk', () => ({ title: ' ' }), 'wrong-input', 'title'],
    ['with a title of two lines', 'clerk', () => ({ title: '甲\n乙' }), 'wrong-input', 'title'],
    ['with a title too long', 'clerk', () => ({ title: '甲'.repeat(201) }), 'wrong-input', 'title'],
    [
      'with an identity number in its title',
      'clerk',
      () => ({ title: `关于给张三${personal}发补贴的通知` }),
      'wrong-input',
      'title',
    ],
    [
      'with an identity number for its issuer',
      'clerk',
      () => ({ issuer: `张三${personal}` }),
      'wrong-input',
      'issuer',
    ],
    [
      'with an identity number in its reason',
      'clerk',
      () => ({ ...withheld, reason: `张三${personal}` }),
      'wrong-input',
      'reason',
    ],
    ['with a number that cannot be read', 'clerk', () => ({ number: '十二' }), 'wrong-input', 'number'],
    ['numbered in another year', 'clerk', () => ({ number: '乙政发〔2025〕800号' }), 'wrong-input', 'number'],
    ['formed tomorrow', 'clerk', () => ({ formedOn: day('2026-11-21') }), 'wrong-input', 'formedOn'],
    ['withheld without a reason', 'clerk', () => ({ ...withheld, reason: '' }), 'wrong-input', 'reason'],
    [
      'withheld without a review',
      'clerk',
      () => ({ ...withheld, reviewOn: null }),
      'wrong-input',
      'reviewOn',
    ],
    [
      'with a review in two years',
      'clerk',
      () => ({ ...withheld, reviewOn: day('2028-11-20') }),
      'wrong-input',
      'reviewOn',
    ],
    ['with another’s ground', 'clerk', () => ({ groundId: 'privacy' }), 'wrong-input', 'groundId'],
    ['of an item that is not there', 'clerk', () => ({ itemId: '20-99' }), 'wrong-input', 'itemId'],
    ['of a row that is not there', 'clerk', () => ({ rowId: uuidv7() }), 'wrong-input', 'rowId'],
    [
      'over before it begins',
      'clerk',
      () => ({ normative: { ...term, term: { kind: 'until', last: day('2026-11-09') } } }),
      'wrong-input',
      'term',
    ],
    ['by an auditor', 'auditor', () => ({}), 'not-allowed', undefined],
    ['by an administrator', 'keeper', () => ({}), 'not-allowed', undefined],
    ['by another township', 'otherclerk', () => ({}), 'not-found', undefined],
    ['by the county’s supervisor', 'watcher', () => ({}), 'not-allowed', undefined],
  ])('refuses one %s', async (_, by, change, code, field) => {
    const given = input(change());
    const refusal = refused(await registerDocument(await house.as(by), given));
    expect([refusal.code, refusal.field]).toEqual([code, field]);
    expect(await read(given.actId)).toBeNull();
  });

  test('a number is given once; who holds it is told, and a struck out entry frees it', async () => {
    const title = '乙镇人民政府关于防汛值班的通知';
    const id = await registered({ number: '乙政办发〔2026〕1号', title });
    const again = input({ number: '乙政办发[2026]01号' });
    const refusal = refused(await registerDocument(await house.as('second'), again));
    expect(refusal.field).toBe('number');
    expect(refusal.message).toContain(title);
    // Another township numbers by itself.
    done(
      await registerDocument(await house.as('otherclerk'), {
        ...again,
        actId: uuidv7(),
        bodyId: house.bodies.otherTownship,
      }),
    );
    const strike = { actId: uuidv7(), bodyId: house.bodies.township, documentId: id, reason: '登重了' };
    done(await strikeOutDocument(await house.as('clerk'), strike));
    done(await registerDocument(await house.as('second'), again));
  });

  test('two at once with one number: one is registered', async () => {
    const contexts = await Promise.all([house.as('clerk'), house.as('second')]);
    const outcomes = await Promise.all(
      contexts.map((context) => registerDocument(context, input({ number: '乙政发〔2026〕777号' }))),
    );
    expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1);
  });

  test('sent twice it is registered once', async () => {
    const given = input();
    const clerk = await house.as('clerk');
    const outcomes = [await registerDocument(clerk, given), await registerDocument(clerk, given)];
    expect(outcomes.map(done)).toEqual([given.actId, given.actId]);
  });

  it.each([
    '<img src=x onerror=alert(1)>的通知',
    "'; drop table staff; --的通知",
    '=1+1的通知',
    '䶮镇的通知',
  ])('takes %s for a title', async (title) => {
    expect((await read(await registered({ title })))?.title).toBe(title);
  });
});

describe('changeDocument', () => {
  const change = (
    documentId: string,
    given: NewDocument,
    more: Partial<ChangedDocument>,
  ): ChangedDocument => ({
    ...given,
    actId: uuidv7(),
    documentId,
    reason: '登记时抄错了',
    ...more,
  });

  it.each<[string, Partial<ChangedDocument>, object]>([
    ['its title', { title: '乙镇人民政府关于印发种植补贴办法的通知' }, { kind: '通知' }],
    ['its date, and what is counted from it', { formedOn: day('2026-10-30') }, { publishBy: '2026-11-27' }],
    ['what it is', { normative: term }, { normative: { state: 'in-force' } }],
    [
      'that it was public',
      { publicElsewhere: { on: day('2026-11-03'), where: '公开栏' } },
      { openness: 'elsewhere' },
    ],
  ])('puts right %s', async (_, more, expected) => {
    const given = input();
    done(await registerDocument(await house.as('clerk'), given));
    done(await changeDocument(await house.as('head'), change(given.actId, given, more)));
    const now = await read(given.actId);
    expect(now).toMatchObject({ attribute: 'proactive', groundId: 'public-interest', ...expected });
    expect(now?.acts.map(({ reason }) => reason)).toEqual(['登记时抄错了', null]);
  });

  test('refuses a number that is taken, a change of nothing, and no reason', async () => {
    const [one, two] = [input(), input()];
    const clerk = await house.as('clerk');
    for (const given of [one, two]) done(await registerDocument(clerk, given));
    const tried = async (more: Partial<ChangedDocument>) =>
      refused(await changeDocument(clerk, change(two.actId, two, more)));
    expect(await tried({ number: one.number })).toMatchObject({ code: 'wrong-input', field: 'number' });
    expect((await tried({})).message).toContain('没有改动');
    expect((await tried({ title: '乙镇的通知', reason: ' ' })).field).toBe('reason');
    expect((await tried({ title: '乙镇的通知', reason: `漏了${personal}` })).field).toBe('reason');
  });

  test('a review that has come due does not stand in the way, and what ended a document stays', async () => {
    const given = input({ ...withheld, reviewOn: day('2026-12-01'), normative: term });
    done(await registerDocument(await house.as('clerk'), given));
    const end = { kind: 'repealed', from: day('2026-11-19'), by: '乙政发〔2026〕30号' } as const;
    const later = await house.as('clerk', day('2027-01-05'));
    const { bodyId } = given;
    done(await changeNormative(later, { actId: uuidv7(), bodyId, documentId: given.actId, change: end }));
    const title = '乙镇人民政府关于养殖补贴的通知';
    done(await changeDocument(later, change(given.actId, given, { title })));
    expect(await read(given.actId)).toMatchObject({
      title,
      reviewOn: '2026-12-01',
      normative: { state: 'repealed', changes: [end] },
    });
    const refusal = refused(await changeDocument(later, change(given.actId, given, { normative: null })));
    expect(refusal.field).toBe('normative');
  });
});

describe('reviewAttribute', () => {
  const review = (documentId: string, more: Partial<ReviewedAttribute>): ReviewedAttribute => ({
    actId: uuidv7(),
    bodyId: house.bodies.township,
    documentId,
    ...withheld,
    ...more,
  });

  test('opens what may be open: it is due twenty working days from the review', async () => {
    const id = await registered({ ...withheld, formedOn: day('2026-03-02') });
    const open = review(id, { attribute: 'proactive', groundId: 'listed', reason: '', reviewOn: null });
    done(await reviewAttribute(await house.as('head'), open));
    expect(await read(id)).toMatchObject({
      attribute: 'proactive',
      attributeSince: friday,
      publishBy: '2026-12-18',
      reviewOn: null,
    });
  });

  test('may leave it as it is, with the next day for it', async () => {
    const id = await registered({ ...withheld, reviewOn: day('2026-12-01') });
    const later = day('2026-12-05');
    expect((await read(id, house.bodies.township, later))?.reviewDue).toBe(true);
    expect((await list({ state: 'review-due' }, later)).rows.map((row) => row.id)).toContain(id);
    done(await reviewAttribute(await house.as('clerk', later), review(id, { reviewOn: day('2027-12-05') })));
    expect(await read(id, house.bodies.township, later)).toMatchObject({
      reviewDue: false,
      reviewOn: '2027-12-05',
      attributeSince: '2026-11-02',
    });
  });

  it.each<[string, Partial<ReviewedAttribute>, string]>([
    ['no reason', { reason: ' ' }, 'reason'],
    ['no next day', { reviewOn: null }, 'reviewOn'],
    ['a day in the past', { reviewOn: day('2026-11-01') }, 'reviewOn'],
    ['a ground of another attribute', { groundId: 'listed' }, 'groundId'],
    ['a ground that is not there', { groundId: 'because' }, 'groundId'],
    ['personal data', { reason: `张三${personal}` }, 'reason'],
  ])('refuses %s', async (_, more, field) => {
    const id = await registered();
    expect(refused(await reviewAttribute(await house.as('clerk'), review(id, more))).field).toBe(field);
    expect((await read(id))?.attribute).toBe('proactive');
  });

  test('does not close what is public elsewhere, nor review what nothing changes', async () => {
    const elsewhere = await registered({ publicElsewhere: { on: day('2026-11-05'), where: '公开栏' } });
    const clerk = await house.as('clerk');
    expect(refused(await reviewAttribute(clerk, review(elsewhere, {}))).message).toContain('公开栏');
    const same = { attribute: 'proactive', groundId: 'public-interest', reason: '', reviewOn: null } as const;
    expect(refused(await reviewAttribute(clerk, review(elsewhere, same))).field).toBe('attribute');
  });
});

describe('reviewSecrecy', () => {
  const review = (documentId: string, more: Partial<ReviewedSecrecy> = {}): ReviewedSecrecy => ({
    actId: uuidv7(),
    bodyId: house.bodies.township,
    documentId,
    on: friday,
    result: 'may-publish',
    basis: '保守国家秘密法第三十五条',
    opinion: '',
    ...more,
  });

  it.each<[string, Account, Partial<ReviewedSecrecy>, string | null, string | undefined]>([
    ['by the reviewer', 'secrecy', {}, null, undefined],
    [
      'to be masked',
      'secrecy',
      { result: 'mask-then-publish', opinion: '附件里的账号要遮盖' },
      null,
      undefined,
    ],
    [
      'to be masked without saying what',
      'secrecy',
      { result: 'mask-then-publish' },
      'wrong-input',
      'opinion',
    ],
    [
      'withheld without saying why',
      'secrecy',
      { result: 'withhold', opinion: ' ' },
      'wrong-input',
      'opinion',
    ],
    ['tomorrow', 'secrecy', { on: day('2026-11-21') }, 'wrong-input', 'on'],
    ['without a basis', 'secrecy', { basis: '' }, 'wrong-input', 'basis'],
    ['with personal data', 'secrecy', { opinion: personal }, 'wrong-input', 'opinion'],
    ['by a clerk', 'clerk', {}, 'not-allowed', undefined],
    ['by the head of the office', 'head', {}, 'not-allowed', undefined],
  ])('%s', async (_, by, more, code, field) => {
    const id = await registered();
    const outcome = await reviewSecrecy(await house.as(by), review(id, more));
    expect(outcome.done ? [null, undefined] : [outcome.refusal.code, outcome.refusal.field]).toEqual([
      code,
      field,
    ]);
    const { secrecy } = (await read(id)) ?? {};
    if (code === null) {
      expect(secrecy).toMatchObject({ on: friday, by: '褚五', result: more.result ?? 'may-publish' });
    } else expect(secrecy).toBeNull();
  });
});

test('the ledger is sound after all that', async () => {
  expect(await house.faults()).toEqual([]);
});
