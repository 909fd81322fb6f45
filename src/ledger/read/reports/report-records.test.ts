import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillBody } from '../../../../tests/support/filled-body.ts';
import { act, body, freshLedger, type TestLedger } from '../../../../tests/support/ledger.ts';
import { asOwner } from '../../../../tests/support/owner.ts';
import { ofRegisters } from '../../../acts/reports/report-figures.ts';
import { civilDate, datesOfPeriod, wholeYear, type ReportPeriod } from '../../../law/index.ts';
import type { Tx } from '../../ledger.ts';
import { obligationMeasure, rowStandings } from '../obligations.ts';
import { readLastYear } from './last-year.ts';
import { readRecordsOf, type RecordsBehind, type ReportRecord } from './report-records.ts';

let house: TestLedger;
const ids = { county: '', town: '', other: '' };
const today = civilDate('2026-11-21');
const periods: readonly ReportPeriod[] = [
  wholeYear(2025),
  wholeYear(2026),
  { kind: 'half', year: 2025, part: 2 },
  { kind: 'quarter', year: 2026, part: 4 },
];

const read = <T>(work: (tx: Tx) => Promise<T>) => house.ledger.read({ bodies: [ids.town] }, work);
const factsOf = (period: ReportPeriod) => read((tx) => ofRegisters(tx, ids.town, period, today));

/** All records of a place, page by page. */
async function recordsOf(
  period: ReportPeriod,
  place: string,
  withMatters = true,
): Promise<Omit<RecordsBehind, 'page'> & { readonly rows: readonly ReportRecord[]; readonly total: number }> {
  const rows: ReportRecord[] = [];
  let after: string | undefined;
  for (;;) {
    const from = after;
    const { page, ...behind } = await read((tx) =>
      readRecordsOf(tx, { bodyId: ids.town, period, withMatters }, place, { size: 20, after: from }, today),
    );
    rows.push(...page.rows);
    if (page.next === null) return { ...behind, rows, total: page.total };
    after = page.next;
  }
}

beforeAll(async () => {
  house = await freshLedger();
  const { ledger, database } = house;
  ids.county = await body(ledger, '甲县人民政府');
  ids.town = await body(ledger, '乙镇人民政府', 'township', ids.county);
  ids.other = await body(ledger, '丙镇人民政府', 'township', ids.county);
  await fillBody(house, ids.town, 1);
  await fillBody(house, ids.other, 2);
  // A row that is owed each quarter, of which nothing ever came.
  await act(ledger, ids.town, 'catalogue.rows-set', uuidv7(), {
    source: 'form',
    rows: [
      {
        position: 1,
        row: {
          id: uuidv7(),
          field: '社会救助',
          itemId: '20-11',
          matter: '低保',
          subMatter: '低保对象名单',
          elements: [],
          basis: '条例',
          timeLimit: '每季度结束后20个工作日内',
          publisher: '乙镇',
          channels: [],
          otherChannels: [],
          group: null,
          manner: 'proactive',
          levels: [],
        },
      },
    ],
    removed: [],
  });
  await asOwner(database.url, (owner) =>
    owner.query(`update catalogue_rows set first_set_at = '2024-01-01T00:00:00+08:00'`),
  );
  // Something of it came out now and then, in time or after.
  await asOwner(database.url, (owner) =>
    owner.query(
      `update publications p set row_id = r.row_id from catalogue_rows r
       where r.body_id = p.body_id and p.public_number % 10 = 0`,
    ),
  );
  const last = { scope: 'own', period: wholeYear(2025), filer: 'township' } as const;
  const reportId = uuidv7();
  await act(ledger, ids.town, 'report.opened', reportId, last);
  await act(ledger, ids.town, 'report.frozen', reportId, {
    on: civilDate('2026-01-10'),
    sources: [],
    figures: {
      '3/received/total': 3,
      '2/licences': 8,
    },
    facts: {
      'published.total': 20,
      'growth.published.total': 5,
    },
  });
}, 300_000);
afterAll(() => house.close());

describe('the records behind a figure', () => {
  it.each(periods)(
    'add up to every figure and every fact of $kind $year/$part',
    async (period) => {
      const { figures, facts } = await factsOf(period);
      const counted = [...Object.entries(figures), ...Object.entries(facts)].filter(
        ([place]) => place !== 'growth.published.total',
      );
      expect(counted.length).toBeGreaterThan(40);
      const wrong: unknown[] = [];
      for (const [place, figure] of counted) {
        const { rows, total, figure: said, unit } = await recordsOf(period, place);
        const sum = rows.reduce((all, { count }) => all + count, 0);
        const inUnit = place === '2/feesTenThousandYuan' ? Math.round(figure * 1_000_000) : figure;
        const unlike =
          new Set(rows.map(({ kind, part, id }) => `${kind} ${part} ${id}`)).size !== rows.length;
        if (sum !== inUnit || said !== inUnit || total !== rows.length || unlike) {
          wrong.push({ place, figure, sum, said, total, rows: rows.length, unit });
        }
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('are of every kind that a report counts', async () => {
    const all = await Promise.all(periods.slice(0, 2).map(factsOf));
    const places = all.flatMap(({ figures, facts }) => [...Object.keys(figures), ...Object.keys(facts)]);
    const families = [
      '2/licences',
      '2/penalties',
      '2/coercion',
      '2/feesTenThousandYuan',
      '2/normativeDocuments/issued',
      '2/normativeDocuments/repealed',
      '2/normativeDocuments/inForce',
      '3/carriedIn/',
      '3/resultTotal/',
      '4/reconsideration/',
      '4/directLitigation/',
      '4/litigationAfterReconsideration/',
      'published.column.',
      'channel.board.',
      'category.',
      'documents.withheld',
      'requests.late',
      'request-fees.notices',
      'request-fees.noticedFen',
      'request-fees.receivedFen',
      'redress.litigation',
      'activity.training.people',
      'activity.message.settled',
      'activity.board.records',
      'lasts.board',
      'reads.total',
      'reads.wechat',
      'late.obligations',
      'stale.columns',
      'returned.drafts',
      'last.published.total',
    ];
    expect(families.filter((family) => !places.some((place) => place.startsWith(family)))).toEqual([]);
  });

  it('lie within the period, and have titles', async () => {
    const period = wholeYear(2025);
    const { from, to } = datesOfPeriod(period);
    for (const place of [
      '2/licences',
      'channel.wechat',
      'documents.total',
      'published.site',
      '3/received/total',
    ]) {
      const { rows } = await recordsOf(period, place);
      expect(rows.length).toBeGreaterThan(0);
      for (const { on } of rows) expect(on !== null && from <= on && on <= to).toBe(true);
    }
    const { rows } = await recordsOf(period, '2/licences');
    expect(rows.map(({ kind, part, title }) => [kind, part, /^号\d+ 事项\d+$/u.test(title)])).toEqual(
      rows.map(() => ['register-entry', 'licence', true]),
    );
  });

  it('tells what was asked to those alone who may read requests', async () => {
    const titles = async (withMatters: boolean) =>
      (await recordsOf(wholeYear(2025), '3/received/total', withMatters)).rows.map(({ title }) => title);
    const [numbers, matters] = [await titles(false), await titles(true)];
    expect(numbers.every((title) => title.endsWith('号'))).toBe(true);
    expect(matters.some((title, at) => title.length > (numbers[at] ?? '').length)).toBe(true);
    expect(matters.every((title, at) => title.startsWith(numbers[at] ?? '?'))).toBe(true);
  });

  it('has none for what is computed, what is unknown and what is another body’s', async () => {
    for (const place of [
      'growth.published.total',
      'x',
      '3/received',
      "channel.wechat' or true",
      '2/licences/x',
    ]) {
      expect(await recordsOf(wholeYear(2026), place)).toMatchObject({ figure: 0, rows: [], total: 0 });
    }
    const others = await house.ledger.read({ bodies: [ids.town] }, (tx) =>
      readRecordsOf(
        tx,
        { bodyId: ids.other, period: wholeYear(2025), withMatters: true },
        '2/licences',
        { size: 20 },
        today,
      ),
    );
    expect(others).toMatchObject({ figure: 0, page: { rows: [] } });
  });
});

describe('what a report counts', () => {
  let facts: Awaited<ReturnType<typeof factsOf>>;
  beforeAll(async () => {
    facts = await factsOf(wholeYear(2026));
  });

  it('tells how many came out, by all channels and by each', () => {
    const of = (prefix: RegExp) =>
      Object.entries(facts.facts)
        .filter(([id]) => prefix.test(id))
        .reduce((sum, [, figure]) => sum + figure, 0);
    const channels = of(/^channel\.[a-z-]+$/u);
    const columns = of(/^published\.column\./u);
    expect(facts.facts['published.total']).toBe(channels + columns);
    expect(channels).toBe(of(/^category\./u));
    expect(channels).toBe(of(/^channel\.[a-z-]+\./u));
    expect(facts.facts['published.site']).toBe(
      columns + (facts.facts['channel.county-portal'] ?? 0) + (facts.facts['channel.other-site'] ?? 0),
    );
  });

  it('names tables 3 and 4 in the text as they stand there', () => {
    const { figures } = facts;
    expect(facts.facts['requests.received']).toBe(figures['3/received/total']);
    expect(facts.facts['requests.closed']).toBe(figures['3/resultTotal/total']);
    expect(facts.facts['redress.reconsideration']).toBe(figures['4/reconsideration/total']);
  });

  it('counts what was late: the quarters of the row that nobody filled, and answers after their day', () => {
    expect(facts.facts['late.obligations']).toBeGreaterThanOrEqual(3);
    expect(facts.facts['requests.late']).toBeGreaterThan(0);
    expect(facts.facts['returned.rounds']).toBe(20);
    expect(facts.facts['returned.drafts']).toBeLessThanOrEqual(20);
  });

  it('finds late what the catalogue shows as late', async () => {
    const asOf = civilDate('2026-11-21');
    const { from, to } = datesOfPeriod(wholeYear(2026));
    const standings = await read(async (tx) =>
      rowStandings(tx, [ids.town], await obligationMeasure(tx, asOf), to),
    );
    const late = standings
      .flatMap(({ obligations }) => obligations)
      .filter(
        ({ obligation: { due }, state: { state } }) =>
          from <= due && due <= to && /late|overdue/u.test(state),
      );
    const { rows } = await recordsOf(wholeYear(2026), 'late.obligations');
    expect(late.length).toBeGreaterThanOrEqual(3);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(
      late.map(({ obligation }) => obligation.key).toSorted(),
    );
  });

  it('holds the year before beside it, without its own comparisons', async () => {
    const last = await read((tx) => readLastYear(tx, ids.town, wholeYear(2026)));
    expect(last).toMatchObject({ source: 'frozen', period: wholeYear(2025) });
    expect(facts.facts['last.published.total']).toBe(20);
    expect(facts.facts['last.requests.received']).toBe(3);
    expect(facts.facts).not.toHaveProperty('last.growth.published.total');
    const now = facts.facts['published.total'] ?? 0;
    expect(facts.facts['growth.published.total']).toBe(Math.round(((now - 20) / 20) * 100));
  });
});
