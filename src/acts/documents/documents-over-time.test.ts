import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { actingCounty, done, friday, refused, type ActingCounty } from '../../../tests/support/acting.ts';
import { documentOffice, term, withheld } from '../../../tests/support/document-office.ts';
import { act } from '../../../tests/support/ledger.ts';
import { plainEdition, published } from '../../../tests/support/published.ts';
import { civilDate, type CivilDate, type NormativeChange } from '../../law/index.ts';
import type { PublishingProfile } from '../../ledger/publishing-acts.ts';
import { documentDuties } from '../../ledger/read/document-duties.ts';
import { documentNumbers } from '../../ledger/read/document-numbers.ts';
import { listDocuments, type DocumentFilter } from '../../ledger/read/list-documents.ts';
import { normativeFigures, normativeReminders } from '../../ledger/read/normative-documents.ts';
import { changeNormative } from './change-normative.ts';
import { registerDocument } from './register-document.ts';
import { reviewAttribute } from './review-attribute.ts';
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

describe('changeNormative', () => {
  const by = '乙政发〔2026〕30号';
  const changed = async (documentId: string, change: NormativeChange, today: CivilDate = friday) =>
    changeNormative(await house.as('clerk', today), {
      actId: uuidv7(),
      bodyId: house.bodies.township,
      documentId,
      change,
    });

  it.each<[string, NormativeChange, string, CivilDate]>([
    ['repealed', { kind: 'repealed', from: day('2026-11-19'), by }, 'repealed', friday],
    ['repealed from next year', { kind: 'repealed', from: day('2027-01-01'), by }, 'in-force', friday],
    ['declared lapsed', { kind: 'declared-lapsed', from: friday, by }, 'lapsed', friday],
    ['amended', { kind: 'amended', from: friday, by }, 'amended', friday],
    [
      'extended',
      { kind: 'extended', from: day('2031-11-09'), by, term: { kind: 'years', years: 2 } },
      'in-force',
      day('2031-11-10'),
    ],
  ])('%s', async (_, change, state, today) => {
    const id = await registered({ normative: term });
    done(await changed(id, change, today > friday ? day('2031-11-01') : friday));
    expect((await read(id, house.bodies.township, today))?.normative?.state).toBe(state);
  });

  it.each<[string, NormativeChange, string]>([
    ['before it was formed', { kind: 'repealed', from: day('2026-11-01'), by }, 'change.from'],
    ['in three years', { kind: 'repealed', from: day('2029-12-01'), by }, 'change.from'],
    ['by nothing', { kind: 'repealed', from: friday, by: ' ' }, 'change.by'],
    [
      'extended to a day before',
      { kind: 'extended', from: friday, by, term: { kind: 'until', last: day('2026-11-19') } },
      'change.term',
    ],
  ])('refuses one %s', async (_, change, field) => {
    const id = await registered({ normative: term });
    expect(refused(await changed(id, change)).field).toBe(field);
  });

  test('what is over cannot be amended or extended; what is no normative document has no changes', async () => {
    const id = await registered({ normative: term });
    done(await changed(id, { kind: 'repealed', from: day('2026-11-18'), by }));
    const again = refused(await changed(id, { kind: 'amended', from: friday, by }));
    expect(again.message).toContain('重新制发');
    const other = await registered();
    expect(refused(await changed(other, { kind: 'amended', from: friday, by })).code).toBe('not-now');
  });
});

describe('strikeOutDocument', () => {
  test('it stays readable, and nothing more is done with it', async () => {
    const id = await registered({ normative: term });
    const bodyId = house.bodies.township;
    const strike = { actId: uuidv7(), bodyId, documentId: id, reason: '登错了单位' };
    const clerk = await house.as('clerk');
    expect(refused(await strikeOutDocument(clerk, { ...strike, reason: '' })).field).toBe('reason');
    done(await strikeOutDocument(clerk, strike));
    expect(await read(id)).toMatchObject({ struckOut: true, publishBy: null });
    expect((await list({ state: 'struck-out' })).rows.map((row) => row.id)).toContain(id);
    expect((await list({})).rows.map((row) => row.id)).not.toContain(id);
    const again = refused(await strikeOutDocument(clerk, { ...strike, actId: uuidv7() }));
    expect(again.code).toBe('not-now');
    expect(
      refused(await strikeOutDocument(clerk, { ...strike, actId: uuidv7(), documentId: uuidv7() })).code,
    ).toBe('not-found');
  });
});

describe('a document that was published', () => {
  const place = (publicationId: string, documentId: string | null) =>
    act(house.ledger, house.bodies.township, 'publication.placed', publicationId, {
      columnId: 'notice',
      rowId: null,
      obligationKey: null,
      documentId,
    });

  test('is no longer owed; its attribute is not closed and its entry not struck out while it is shown', async () => {
    const bodyId = house.bodies.township;
    const id = await registered();
    const clerk = await house.as('clerk');
    const publicationId = await published(house.ledger, bodyId, house.ids.clerk, plainEdition('养殖补贴'));
    await place(publicationId, id);
    expect(await read(id)).toMatchObject({
      openness: 'published',
      publishBy: null,
      publications: [{ id: publicationId, title: '养殖补贴', publicState: 'published' }],
    });
    expect((await list({ state: 'not-public' })).rows.map((row) => row.id)).not.toContain(id);
    const close = { actId: uuidv7(), bodyId, documentId: id, ...withheld };
    expect(refused(await reviewAttribute(clerk, close))).toMatchObject({
      code: 'not-now',
      field: 'attribute',
    });
    const strike = { actId: uuidv7(), bodyId, documentId: id, reason: '登错了' };
    expect(refused(await strikeOutDocument(clerk, strike)).message).toContain('改登记');

    await act(house.ledger, bodyId, 'publication.withdrawn', publicationId, {
      reason: '不应当公开',
      notice: '因内容有误，已经撤回。',
    });
    // It is owed again, until its attribute says otherwise.
    expect(await read(id)).toMatchObject({ openness: 'not-yet', publishBy: '2026-11-30' });
    done(await reviewAttribute(clerk, { ...close, actId: uuidv7() }));
    expect(await read(id)).toMatchObject({ openness: 'closed', publishBy: null });
    await place(publicationId, null);
    done(await strikeOutDocument(clerk, { ...strike, actId: uuidv7() }));
  });
});

describe('lists, figures and duties of a year', () => {
  test('a day in a year without its holidays may move later, and says so', async () => {
    const late = day('2026-12-30');
    const id = done(await registerDocument(await house.as('clerk', late), input({ formedOn: late })));
    const { bodies } = house;
    expect(await read(id, bodies.township, late)).toMatchObject({ atTheEarliest: true });
    const duties = await house.ledger.read('everything', (tx) => documentDuties(tx, [bodies.township], late));
    expect(duties.find(({ subjectId }) => subjectId === id)?.atTheEarliest).toBe(true);
    // In a year that is known it does not.
    expect(await read(await registered())).toMatchObject({ atTheEarliest: false });
  });

  test('a document is found by its number, attribute, year and worth', async () => {
    const id = await registered({
      number: '乙政规〔2025〕3号',
      formedOn: day('2025-06-02'),
      title: '乙镇人民政府关于农田水利的意见',
      normative: {
        ...term,
        effectiveOn: day('2025-07-01'),
        term: { kind: 'until', last: day('2026-12-31') },
      },
    });
    const found = async (filter: DocumentFilter) => (await list(filter)).rows.some((row) => row.id === id);
    expect(await found({ text: '乙政规〔2025〕3号' })).toBe(true);
    expect(await found({ text: '农田水利' })).toBe(true);
    expect(await found({ text: '乙政规_2025' })).toBe(false);
    expect(await found({ year: 2025, kind: '意见', attribute: 'proactive', normative: 'in-force' })).toBe(
      true,
    );
    expect(await found({ year: 2026 })).toBe(false);
    expect(await found({ normative: 'lapsed' })).toBe(false);
    expect(await found({ state: 'not-public' })).toBe(true);
    const { bodies } = house;
    const [figures, reminders, duties] = await house.ledger.read('everything', (tx) =>
      Promise.all([
        normativeFigures(tx, bodies.township, 2025),
        normativeReminders(tx, bodies.township, friday),
        documentDuties(tx, [bodies.township], friday),
      ]),
    );
    expect(figures).toMatchObject({ issued: 1, repealed: 0, lapsed: 0, inForce: 1 });
    expect(reminders).toContainEqual(expect.objectContaining({ id, daysLeft: 41, stage: 90 }));
    expect(duties.filter(({ subjectId }) => subjectId === id)).toEqual([
      expect.objectContaining({ kind: 'publish', dueOn: '2025-06-30' }),
      expect.objectContaining({ kind: 'lapse', dueOn: '2026-12-31' }),
    ]);
    expect(duties).toEqual(duties.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)));
  });

  test('pages of a long register lose nothing and repeat nothing', async () => {
    const all = (await list({})).rows.map((row) => row.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await house.ledger.read(
        { bodies: [house.bodies.township] },
        (tx) => listDocuments(tx, friday, { size: 20, ...(after === null ? {} : { after }) }),
      );
      seen.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(all);
  });
});

describe('what a body sets for itself', () => {
  test('its prefixes, numbers and terms hold in its register', async () => {
    const bodyId = house.bodies.otherTownship;
    const head = await house.as('otherhead');
    const profile: PublishingProfile = {
      prefixes: ['丙政发', '丙政规'],
      issuer: '丙镇人民政府',
      indexRule: null,
      indexValues: {},
      siteName: '',
      siteDomain: '',
      attributeReviewMonths: 3,
      normativeYears: 3,
      provisionalYears: 1,
      cleanUpYears: 1,
    };
    await act(house.ledger, bodyId, 'profile.set', bodyId, { profile });
    for (const number of ['丙政发〔2026〕1号', '丙政发〔2026〕4号', '丙镇人民政府令第2号']) {
      done(await registerDocument(head, input({ bodyId, number, normative: term })));
    }
    const numbers = await house.ledger.read('everything', (tx) => documentNumbers(tx, bodyId, friday));
    expect(numbers.filter(({ code }) => profile.prefixes.includes(code))).toEqual([
      { code: '丙政发', year: 2026, next: '丙政发〔2026〕5号', missing: [2, 3] },
      { code: '丙政规', year: 2026, next: '丙政规〔2026〕1号', missing: [] },
    ]);
    const far = input({ bodyId, number: '', ...withheld, reviewOn: day('2027-03-01') });
    expect(refused(await registerDocument(head, far)).message).toContain('3个月内');
    const found = await house.ledger.read('everything', (tx) =>
      listDocuments(tx, friday, { size: 100 }, { body: bodyId, normative: 'in-force' }),
    );
    expect(found.rows.map(({ normative }) => normative?.lastDay)).toContain('2029-11-09');
    const over = await house.ledger.read('everything', (tx) =>
      listDocuments(tx, day('2029-11-10'), { size: 100 }, { body: bodyId, normative: 'lapsed' }),
    );
    expect(over.rows).toHaveLength(3);
  });
});

test('the ledger is sound after all that', async () => {
  expect(await house.faults()).toEqual([]);
});
