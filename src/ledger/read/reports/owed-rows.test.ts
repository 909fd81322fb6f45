import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { body, freshLedger, type TestLedger } from '../../../../tests/support/ledger.ts';
import { asOwner } from '../../../../tests/support/owner.ts';
import {
  addDays,
  addMonths,
  civilDate,
  datesOfPeriod,
  nothingYet,
  periodOf,
  wholeYear,
  type CivilDate,
  type PeriodKind,
  type ReportPeriod,
} from '../../../law/index.ts';
import { calendarInForce } from '../calendar-in-force.ts';
import { obligationFacts } from '../obligation-facts.ts';
import { rowOfPeriod, obligationsOfPeriod } from './late-obligations.ts';
import { owedSince } from './owed-rows.ts';

let house: TestLedger;
let town = '';
beforeAll(async () => {
  house = await freshLedger();
  town = await body(house.ledger, '乙镇人民政府', 'township');
}, 300_000);
afterAll(() => house.close());

const first = civilDate('2022-07-01');
const day = fc.integer({ min: 0, max: 1400 }).map((days) => addDays(first, days));
const limits = [
  '每季度结束后20个工作日内',
  '每月10日前',
  '每年1月31日前',
  '每年结束后400日内',
  '每季度',
  '自信息形成之日起20个工作日内',
  '收到后5个工作日内；每半年结束后10日内',
  '及时',
  '长期公开',
  '看情况',
] as const;
const recurring: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'year'];

/** What happens in a catalogue: numbers choose the row, the document, the event. */
const row = fc.record({
  timeLimit: fc.constantFrom(...limits),
  manner: fc.constantFrom('proactive', 'proactive', 'proactive', 'on-request'),
  since: day,
  removed: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});
const event = fc.record({
  row: fc.nat(11),
  on: day,
  kind: fc.constantFrom('formed', 'received', 'approved', 'other'),
  /** 0: noted of nothing; odd: the forming of a document; even: noted of one. */
  document: fc.nat(6),
  removed: fc.boolean(),
});
const came = fc.record({
  row: fc.nat(11),
  on: day,
  state: fc.constantFrom('published', 'corrected', 'withdrawn', 'invalidated'),
  /** What it says that it is for. */
  names: fc.constantFrom('nothing', 'nothing', 'period', 'event', 'document', 'unknown'),
  which: fc.nat(30),
});
const answer = fc.record({
  row: fc.nat(11),
  on: day,
  of: fc.constantFrom('row', 'period', 'event'),
  which: fc.nat(30),
  kind: fc.constantFrom('nil', 'not-applicable'),
  withdrawn: fc.boolean(),
});
const elsewhere = fc.record({ row: fc.nat(11), on: day });
const history = fc.record({
  rows: fc.array(row, { minLength: 8, maxLength: 12 }),
  events: fc.array(event, { maxLength: 14 }),
  came: fc.array(came, { minLength: 30, maxLength: 70 }),
  answers: fc.array(answer, { maxLength: 8 }),
  elsewhere: fc.array(elsewhere, { maxLength: 4 }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** Puts it where the projections would. @returns the ids of the rows */
async function live(of: History): Promise<void> {
  const rows = of.rows.map((each) => ({ ...each, id: uuidv7() }));
  const rowAt = (at: number) => rows[at % rows.length]?.id ?? '';
  const papers = [...of.events, ...of.elsewhere].map(() => uuidv7());
  const events = of.events.map((each, at) => {
    const documentId = each.document === 0 ? null : (papers[at] ?? null);
    return { ...each, documentId, id: each.document % 2 === 1 ? (documentId ?? uuidv7()) : uuidv7() };
  });
  const keyOf = (rowId: string, what: string, which: number, on: CivilDate): string => {
    const period = periodOf(recurring[which % recurring.length] ?? 'quarter', addMonths(on, -(which % 5)));
    if (what === 'period') return `${rowId}:${period.kind}:${period.from}`;
    return what === 'event' ? `${rowId}:${events[which % Math.max(1, events.length)]?.id ?? ''}` : rowId;
  };
  const at = (on: CivilDate) => `${on}T09:00:00+08:00`;
  const once = new Set<string>();
  const tables: Readonly<Record<string, readonly object[]>> = {
    catalogue_rows: rows.map(({ id, timeLimit, manner, since, removed }, position) => ({
      row_id: id,
      field: '社会救助',
      position,
      first_set_at: at(since),
      set_at: at(since),
      removed_at: removed ? at(since) : null,
      content: { id, field: '社会救助', itemId: null, matter: '低保', subMatter: '', timeLimit, manner },
    })),
    official_documents: papers.map((id, n) => {
      const out = of.elsewhere[n - events.length];
      return {
        document_id: id,
        title: `文件${n}`,
        issuer: '乙镇',
        formed_on: '2024-01-01',
        attribute: 'proactive',
        ground_id: 'x',
        attribute_since: '2024-01-01',
        registered_at: at(first),
        row_id: out === undefined ? null : rowAt(out.row),
        public_elsewhere: out === undefined ? null : { on: out.on, where: '报纸' },
      };
    }),
    catalogue_events: events.map(({ id, row: n, kind, on, documentId, removed }) => ({
      event_id: id,
      row_id: rowAt(n),
      kind,
      event_text: kind === 'other' ? '换届' : '',
      on_date: on,
      document_id: documentId,
      noted_at: at(on),
      removed_at: removed ? at(on) : null,
    })),
    publications: of.came.map(({ row: n, on, state, names, which }, number) => ({
      publication_id: uuidv7(),
      column_id: 'notice',
      opened_at: at(on),
      last_at: at(on),
      state: nothingYet,
      public_state: state,
      first_published_at: at(on),
      published_at: at(on),
      public_number: number + 1,
      row_id: rowAt(n),
      obligation_key:
        names === 'unknown'
          ? `${rowAt(n)}:quarter:1999-01-01`
          : names === 'period' || names === 'event'
            ? keyOf(rowAt(n), names, which, on)
            : null,
      document_id: names === 'document' ? (papers[which % Math.max(1, papers.length)] ?? null) : null,
    })),
    obligation_answers: of.answers.flatMap(({ row: n, on, of: what, which, kind, withdrawn }) => {
      const key = keyOf(rowAt(n), what, which, on);
      if (once.has(key)) return [];
      once.add(key);
      return [
        {
          key,
          row_id: rowAt(n),
          kind,
          on_date: on,
          reason: '本镇没有',
          answered_at: at(on),
          withdrawn_at: withdrawn ? at(on) : null,
        },
      ];
    }),
  };
  await asOwner(house.database.url, async (owner) => {
    await owner.query('alter table publications disable trigger user');
    for (const [table, list] of Object.entries(tables)) {
      await owner.query(`delete from ${table}`);
      const [one] = list;
      if (one === undefined) continue;
      const names = ['body_id', ...Object.keys(one)].join(', ');
      await owner.query(
        `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(list.map((each) => ({ body_id: town, ...each })))],
      );
    }
  });
}

const period = fc.constantFrom<ReportPeriod>(
  wholeYear(2024),
  wholeYear(2025),
  { kind: 'half', year: 2025, part: 1 },
  { kind: 'quarter', year: 2024, part: 4 },
);

describe('the rows that a report asks for', () => {
  it('were late and overdue as law counts over every row, with all that is known of it', async () => {
    let late = 0;
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(history, period, fc.nat(500), async (lived, of, before) => {
        await live(lived);
        const { to } = datesOfPeriod(of);
        const asOf = addDays(to, -(before % 3 === 0 ? before : 0));
        const [found, all, calendar] = await house.ledger.read({ bodies: [town] }, async (tx) => [
          await obligationsOfPeriod(tx, town, of, asOf),
          await obligationFacts(tx, [town], owedSince(of), false),
          await calendarInForce(tx),
        ]);
        const chosen = new Map(found.map(({ facts, ...row }) => [facts.row.id, row]));
        expect(chosen.size).toBe(found.length);
        for (const facts of all) {
          const { standing, late: owed } = rowOfPeriod(facts, calendar, of, asOf);
          const whole = { standing, late: owed.length };
          expect(chosen.get(facts.row.id) ?? { standing: 'in-order', late: 0 }).toEqual(whole);
          late += whole.late;
          settled += owed.filter(({ fulfilment }) => fulfilment !== null).length;
        }
        for (const id of chosen.keys()) expect(all.some(({ row: { id: known } }) => known === id)).toBe(true);
      }),
      { numRuns: 60, seed: 5, endOnFailure: true },
    );
    // What was late and came out, and what never did, both occurred.
    expect(settled).toBeGreaterThan(20);
    expect(late).toBeGreaterThan(settled);
  });
});
