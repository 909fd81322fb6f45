import { v7 as uuidv7 } from 'uuid';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, body, freshLedger, person, type TestLedger } from '../../../tests/support/ledger.ts';
import { notedFile } from '../../../tests/support/whole-county.ts';
import { feesPlace, reportCells, wholeYear, type CivilDate, type RosterLine } from '../../law/index.ts';
import { sha256Of } from '../files.ts';
import type { Tx } from '../ledger.ts';
import type { ActivityEntry } from '../report-acts.ts';
import { verifyLedger } from '../verify/verify-ledger.ts';
import { figureColumns, figuresOfColumns } from './reports.ts';

let house: TestLedger;
let county: string;
let town: string;
let clerk: string;

beforeEach(async () => {
  house = await freshLedger();
  county = await body(house.ledger, '甲县人民政府');
  town = await body(house.ledger, '乙镇人民政府', 'township', county);
  clerk = await person(house.ledger, town, 'zhangsan');
});
afterEach(async () => {
  // Whatever was told is what the acts say when they are read again.
  expect((await verifyLedger(house.ledger)).faults).toEqual([]);
  await house.close();
});

const read = <T>(work: (tx: Tx) => Promise<T>) => house.ledger.read('everything', work);
const digest = (letter: string) => letter.repeat(64);
const on = (day: string) => day as CivilDate;

describe('figureColumns', () => {
  it('gives back every figure that is not 0, fees to the 分', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...reportCells.filter((cell) => cell !== feesPlace)),
          fc.nat(1_000_000),
        ),
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        (counts, fen) => {
          const figures = { ...counts, [feesPlace]: fen / 1_000_000 };
          const { cells, figures: kept } = figureColumns(figures);
          expect(kept.every((figure) => Number.isInteger(figure) && figure > 0)).toBe(true);
          const shown = Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== 0));
          // Columns of whole numbers come back as the driver reads them: as text.
          expect(figuresOfColumns(cells, kept.map(String))).toEqual(shown);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the report', () => {
  /** Lives a report of the town to where it is public. */
  async function publishedReport(reportId: string): Promise<void> {
    const { ledger } = house;
    await act(
      ledger,
      town,
      'report.opened',
      reportId,
      { scope: 'own', period: wholeYear(2025), filer: 'township' },
      clerk,
    );
    await act(ledger, town, 'report.figure-entered', reportId, {
      place: '2/licences',
      value: 3,
      source: '便民服务中心台账',
    });
    await act(ledger, town, 'report.frozen', reportId, {
      on: on('2026-01-05'),
      figures: { '2/licences': 3, [feesPlace]: 12.345678, '3/received/total': 0 },
      facts: { 'published.total': 198 },
      sources: [],
    });
    await act(ledger, town, 'report.text-set', reportId, { digest: await keptText(reportId) });
    await act(ledger, town, 'report.laid-out', reportId, {
      publicationId: town,
      digest: digest('b'),
      files: [],
      warnings: 0,
    });
    await act(ledger, town, 'report.submitted', reportId, {
      digest: digest('b'),
      to: county,
      how: '',
      on: on('2026-01-10'),
    });
    await act(ledger, town, 'report.accepted', reportId, { digest: digest('b'), remark: '', outside: false });
    await act(ledger, town, 'report.published', reportId, {
      digest: digest('b'),
      on: on('2026-01-20'),
      where: null,
    });
  }

  /** Keeps a text as it is kept when a report is saved. @returns its digest */
  async function keptText(reportId: string): Promise<string> {
    await house.ledger.write({ bodies: [town] }, (tx) =>
      tx
        .insertInto('report_texts')
        .values({
          body_id: town,
          report_id: reportId,
          digest: emptyObject,
          text: '{}',
          written_at: new Date(),
          written_by: clerk,
        })
        .execute(),
    );
    return emptyObject;
  }

  const row = (reportId: string) =>
    read((tx) =>
      tx.selectFrom('reports').selectAll().where('report_id', '=', reportId).executeTakeFirstOrThrow(),
    );

  it('stands with its columns beside its state, and its figures for sums', async () => {
    const reportId = uuidv7();
    await publishedReport(reportId);
    expect(await row(reportId)).toMatchObject({
      body_id: town,
      scope: 'own',
      period_kind: 'year',
      year: 2025,
      part: 1,
      edition: 1,
      phase: 'published',
      publication_id: town,
      submitted_on: '2026-01-10',
      published_on: '2026-01-20',
      state: { entered: { '2/licences': { value: 3, source: '便民服务中心台账' } }, textDigest: emptyObject },
    });
    const kept = await read((tx) => tx.selectFrom('report_figures').selectAll().executeTakeFirstOrThrow());
    expect(kept).toMatchObject({
      report_id: reportId,
      year: 2025,
      period_kind: 'year',
      part: 1,
      scope: 'own',
    });
    expect(figuresOfColumns(kept.cells, kept.figures)).toEqual({
      '2/licences': 3,
      [feesPlace]: 12.345678,
    });
  });

  it('keeps publication, date and figures through a correction, until new ones stand', async () => {
    const reportId = uuidv7();
    await publishedReport(reportId);
    await act(house.ledger, town, 'report.correction-begun', reportId, { reason: '许可少计一件' });
    expect(await row(reportId)).toMatchObject({
      phase: 'open',
      edition: 2,
      publication_id: town,
      submitted_on: null,
      published_on: '2026-01-20',
    });
    await act(house.ledger, town, 'report.frozen', reportId, {
      on: on('2026-03-02'),
      figures: { '2/licences': 4 },
      facts: {},
      sources: [],
    });
    const kept = await read((tx) => tx.selectFrom('report_figures').selectAll().execute());
    expect(kept.map(({ cells, figures }) => figuresOfColumns(cells, figures))).toEqual([{ '2/licences': 4 }]);
  });

  it('is opened once for a body, a scope and a period', async () => {
    const opened = (period = wholeYear(2025), scope: 'own' | 'county' = 'own') =>
      act(house.ledger, town, 'report.opened', uuidv7(), { scope, period, filer: 'township' });
    await opened();
    await opened({ kind: 'quarter', year: 2025, part: 1 });
    await opened({ kind: 'quarter', year: 2025, part: 2 });
    await opened(wholeYear(2025), 'county');
    await expect(opened()).rejects.toThrow(/reports_once/u);
  });
});

/** Of the canonical `{}`. */
const emptyObject = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

describe('the roster', () => {
  const line = (memberId: string, over: Partial<RosterLine> = {}): RosterLine => ({
    memberId,
    bodyId: null,
    name: '县林业局',
    filer: 'department',
    exempt: null,
    remark: '',
    from: 2025,
    until: null,
    ...over,
  });
  const set = (lines: readonly RosterLine[]) =>
    act(house.ledger, county, 'roster.set', county, { lines, reason: '机构变动' });
  const standing = () =>
    read((tx) =>
      tx
        .selectFrom('report_roster')
        .select(['member_id', 'name', 'exempt', 'position', 'until_year'])
        .where('removed_at', 'is', null)
        .orderBy('position')
        .execute(),
    );

  it('is the last that was set; who comes back stands once', async () => {
    const forestry = uuidv7();
    await set([line(town, { bodyId: town, name: '乙镇人民政府', filer: 'township' }), line(forestry)]);
    await set([line(town, { bodyId: town, name: '乙镇人民政府', filer: 'township' })]);
    expect((await standing()).map(({ member_id: id }) => id)).toEqual([town]);
    await set([
      line(forestry, { name: '县林业和草原局', exempt: 'dissolved', until: 2025 }),
      line(town, { bodyId: town, name: '乙镇人民政府', filer: 'township' }),
    ]);
    expect(await standing()).toEqual([
      { member_id: forestry, name: '县林业和草原局', exempt: 'dissolved', position: 0, until_year: 2025 },
      { member_id: town, name: '乙镇人民政府', exempt: null, position: 1, until_year: null },
    ]);
  });

  it('keeps whom a reminder asked', async () => {
    const reminderId = uuidv7();
    const ids = [uuidv7(), uuidv7()];
    await act(house.ledger, county, 'roster.reminded', reminderId, {
      year: 2025,
      memberIds: ids,
      message: '请报',
    });
    await act(house.ledger, county, 'roster.reminded', uuidv7(), { year: 2025, memberIds: [], message: '' });
    const rows = await read((tx) => tx.selectFrom('report_reminders').selectAll().execute());
    expect(rows.map(({ member_id: id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(new Set(rows.map(({ reminder_id: id }) => id))).toEqual(new Set([reminderId]));
  });
});

describe('a report from a file', () => {
  const imported = async (importId: string, year: number, licences: number) => {
    const sha256 = await notedFile(house.ledger, town);
    await act(house.ledger, town, 'report-file.imported', importId, {
      memberId: town,
      year,
      fileName: '年报.docx',
      sha256,
      digest: sha256Of(Buffer.from('{}')),
      figures: { '2/licences': licences },
      lacking: ['2/coercion'],
    });
    await house.ledger.write({ bodies: [town] }, (tx) =>
      tx.insertInto('imported_texts').values({ body_id: town, import_id: importId, report: '{}' }).execute(),
    );
  };
  const standing = () =>
    read((tx) =>
      tx.selectFrom('imported_reports').selectAll().where('removed_at', 'is', null).orderBy('year').execute(),
    );

  it('is replaced by a later one of that year; of another year it stands', async () => {
    const [first, second, other] = [uuidv7(), uuidv7(), uuidv7()];
    await imported(first, 2024, 2);
    await act(house.ledger, town, 'report-file.accepted', first, { remark: '核对过' });
    await imported(other, 2023, 1);
    await imported(second, 2024, 5);
    const rows = await standing();
    expect(
      rows.map(({ import_id: id, cells, figures, lacking, accepted_at: at }) => [
        id,
        figuresOfColumns(cells, figures),
        lacking,
        at,
      ]),
    ).toEqual([
      [other, { '2/licences': 1 }, ['2/coercion'], null],
      [second, { '2/licences': 5 }, ['2/coercion'], null],
    ]);
  });

  it('is accepted with a remark, and set aside', async () => {
    const importId = uuidv7();
    await imported(importId, 2024, 2);
    await act(house.ledger, town, 'report-file.accepted', importId, { remark: '核对过' });
    expect(await standing()).toMatchObject([{ remark: '核对过', accepted_at: expect.any(Date) }]);
    await act(house.ledger, town, 'report-file.removed', importId, { reason: '传错文件' });
    expect(await standing()).toEqual([]);
  });
});

describe('activities', () => {
  const entry = (over: Partial<ActivityEntry> = {}): ActivityEntry => ({
    activityId: uuidv7(),
    kind: 'training',
    title: '政务公开业务培训',
    on: on('2025-05-06'),
    until: null,
    count: 1,
    people: 30,
    settled: null,
    remark: '',
    ...over,
  });

  it('are recorded together, corrected and struck out one by one', async () => {
    const [training, board] = [entry(), entry({ kind: 'board', title: '丙村公开栏', people: null })];
    await act(house.ledger, town, 'activity.recorded', uuidv7(), {
      source: '台账.xlsx',
      activities: [training, board],
    });
    await act(house.ledger, town, 'activity.recorded', uuidv7(), { source: 'form', activities: [] });
    await act(house.ledger, town, 'activity.corrected', training.activityId, {
      activity: { ...training, people: 35 },
      reason: '漏计五人',
    });
    await act(house.ledger, town, 'activity.struck-out', board.activityId, { reason: '登记重复' });
    const rows = await read((tx) => tx.selectFrom('activities').selectAll().orderBy('activity_id').execute());
    expect(rows).toMatchObject([
      { kind: 'training', people: 35, source: '台账.xlsx', removed_at: null },
      { kind: 'board', people: null, removed_at: expect.any(Date) },
    ]);
  });
});
