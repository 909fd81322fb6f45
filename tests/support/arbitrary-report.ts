import fc from 'fast-check';
import type {
  AnnualReport,
  ApplicantColumn,
  Applicants,
  Disclosure,
  Disclosure2019,
  EditionId,
  Remedies,
  Remedy,
  RequestRow,
  Requests,
} from '../../src/report/annual-report.ts';
import { applicantColumns, outcomeRows, requestRows } from '../../src/report/annual-report.ts';
import { consistentNarrative } from './consistent-narrative.ts';

/** The form a generated report follows: one edition in all tables, or table 2 new and table 3 old. */
export interface ReportOptions {
  /** Both by default. */
  readonly edition?: EditionId;
  /** Default: a year of the edition's own. */
  readonly year?: number;
  /** Default: one of the invented bodies. */
  readonly agency?: string;
}

const sixColumns = applicantColumns.slice(0, -1);
const otherwiseRows: readonly RequestRow[] = ['lapsedSupplement', 'lapsedFee', 'otherOutcome'];
const plainOutcomes = outcomeRows.filter((row) => !otherwiseRows.includes(row));

/** Mostly zeros and small figures, as in a township; some as large as a city's. */
const count = fc.oneof(
  { weight: 12, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.nat(9) },
  { weight: 2, arbitrary: fc.nat(999) },
  { weight: 1, arbitrary: fc.nat(99_999) },
);

/** 万元 of up to six decimals, from whole 分. */
const money = fc
  .oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(99_999_999_999) })
  .map((fen) => fen / 1_000_000);

const bodies = [
  '甲县乙镇人民政府',
  '甲县丙乡人民政府',
  '甲县人民政府',
  '甲县财政局',
  '甲县丁街道办事处',
  '戊市人民政府',
] as const;

/** A random report whose arithmetic holds, with every cell of its form filled. */
export function consistentReport(options: ReportOptions = {}): fc.Arbitrary<AnnualReport> {
  const edition =
    options.edition === undefined ? fc.constantFrom<EditionId>('2021', '2019') : fc.constant(options.edition);
  return edition.chain((form) =>
    fc
      .record({
        agency: options.agency === undefined ? fc.constantFrom(...bodies) : fc.constant(options.agency),
        year:
          options.year === undefined
            ? fc.integer(form === '2021' ? { min: 2021, max: 2026 } : { min: 2019, max: 2020 })
            : fc.constant(options.year),
        requests: requests(form),
        remedies: remedies(),
        disclosure: disclosure(),
        disclosure2019: disclosure2019(),
      })
      .map((drawn) => assemble(form, drawn)),
  );
}

/**
 * A pair of reports of one body for two years: what the first carries over the second takes over, and the
 * documents in force follow from those issued and repealed. Both of the 2021 form.
 */
export function consistentYears(): fc.Arbitrary<{ previous: AnnualReport; current: AnnualReport }> {
  return consistentReport({ edition: '2021', year: 2024 }).chain((previous) =>
    fc
      .record({
        current: consistentReport({ edition: '2021', year: 2025, agency: previous.agency ?? '' }),
        repealed: fc.nat(20),
      })
      .map(({ current, repealed }) => ({ previous, current: following(previous, current, repealed) })),
  );
}

interface Drawn {
  readonly agency: string;
  readonly year: number;
  readonly requests: Requests;
  readonly remedies: Remedies;
  readonly disclosure: Disclosure;
  readonly disclosure2019: Disclosure2019;
}

function assemble(form: EditionId, drawn: Drawn): AnnualReport {
  const { agency, year, remedies: redress } = drawn;
  const made: AnnualReport = {
    forms: { disclosure: form, requests: form },
    agency,
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    narrative: { preamble: null, overview: null, problems: null, other: null },
    disclosure: form === '2021' ? withPowers(agency, drawn.disclosure) : emptyDisclosure,
    ...(form === '2019' ? { disclosure2019: withPowers(agency, drawn.disclosure2019) } : {}),
    requests: drawn.requests,
    remedies: redress,
  };
  return { ...made, narrative: consistentNarrative(made) };
}

/** Only 设区的市 and above make 规章. */
function withPowers<D extends Disclosure | Disclosure2019>(agency: string, table: D): D {
  if (agency.endsWith('市人民政府')) return table;
  const none = Object.fromEntries(Object.keys(table.regulations).map((key) => [key, 0]));
  return { ...table, regulations: none };
}

const emptyDisclosure: Disclosure = {
  regulations: { issued: null, repealed: null, inForce: null },
  normativeDocuments: { issued: null, repealed: null, inForce: null },
  licences: null,
  penalties: null,
  coercion: null,
  feesTenThousandYuan: null,
};

function requests(form: EditionId): fc.Arbitrary<Requests> {
  return fc.tuple(...sixColumns.map(() => applicantColumn(form))).map((columns) => {
    const row = (key: RequestRow): Applicants => {
      const values = columns.map((column) => column[key]);
      const known = values.filter((value) => value !== null);
      const total = known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0);
      return Object.fromEntries(
        applicantColumns.map((key2, at) => [key2, values[at] ?? total]),
      ) as Applicants;
    };
    return Object.fromEntries(requestRows.map((key) => [key, row(key)])) as Requests;
  });
}

/** One column of table 3, top to bottom, its two relations holding. */
function applicantColumn(form: EditionId): fc.Arbitrary<Record<RequestRow, number | null>> {
  return fc
    .record({
      outcomes: fc.tuple(...plainOutcomes.map(() => count)),
      otherwise: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
      carriedOut: count,
      // share of the year's load that came over from last year, in thousandths
      share: fc.oneof(fc.constant(0), fc.nat(1000)),
    })
    .map(({ outcomes, otherwise, carriedOut, share }) => {
      const plain = outcomes.reduce((sum, value) => sum + value, 0);
      // 其他处理 stays the exception that it is: at most a fiftieth of the rest in each row
      const rest = otherwise.map((value) => Math.min(value, Math.floor(plain / 50)));
      const [supplement = 0, fee = 0, others = 0] = form === '2021' ? rest : [0, 0, rest[0] ?? 0];
      const resultTotal = plain + supplement + fee + others;
      const carriedIn = Math.floor(((resultTotal + carriedOut) * share) / 1000);
      const leaves = Object.fromEntries(plainOutcomes.map((row, at) => [row, outcomes[at] ?? 0]));
      return {
        ...leaves,
        received: resultTotal + carriedOut - carriedIn,
        carriedIn,
        lapsedSupplement: form === '2021' ? supplement : null,
        lapsedFee: form === '2021' ? fee : null,
        otherOutcome: others,
        resultTotal,
        carriedOut,
      } as Record<RequestRow, number | null>;
    });
}

function remedies(): fc.Arbitrary<Remedies> {
  const block: fc.Arbitrary<Remedy> = fc
    .record({ upheld: count, corrected: count, other: count, pending: count })
    .map((four) => ({ ...four, total: four.upheld + four.corrected + four.other + four.pending }));
  return fc.record({
    reconsideration: block,
    directLitigation: block,
    litigationAfterReconsideration: block,
  });
}

function disclosure(): fc.Arbitrary<Disclosure> {
  const documents = fc
    .record({ issued: count, repealed: count, older: count })
    .map(({ issued, repealed, older }) => ({ issued, repealed, inForce: issued + older }));
  return fc.record({
    regulations: documents,
    normativeDocuments: documents,
    licences: count,
    penalties: count,
    coercion: count,
    feesTenThousandYuan: money,
  });
}

function disclosure2019(): fc.Arbitrary<Disclosure2019> {
  const made = fc.record({ made: count, disclosed: count, totalDisclosed: count });
  const items = fc.record({ lastYear: count, change: fc.integer({ min: -50, max: 50 }), decisions: count });
  return fc.record({
    regulations: made,
    normativeDocuments: made,
    licences: items,
    otherServices: items,
    penalties: items,
    coercion: items,
    fees: fc.record({ lastYear: count, change: fc.integer({ min: -50, max: 50 }) }),
    procurement: fc.record({ items: count, amountTenThousandYuan: money }),
  });
}

/** Rewrites `current` so that it follows on `previous`: 上年结转 and 现行有效件数. */
function following(previous: AnnualReport, current: AnnualReport, repealed: number): AnnualReport {
  const carriedIn = previous.requests.carriedOut;
  const column = (key: ApplicantColumn) => {
    const load = (current.requests.received[key] ?? 0) + (current.requests.carriedIn[key] ?? 0);
    const taken = carriedIn[key] ?? 0;
    // where more came over than the year's load, the surplus is carried on
    const surplus = Math.max(0, taken - load);
    return {
      received: load + surplus - taken,
      carriedOut: (current.requests.carriedOut[key] ?? 0) + surplus,
    };
  };
  const six = sixColumns.map((key) => ({ key, ...column(key) }));
  const row = (field: 'received' | 'carriedOut'): Applicants =>
    Object.fromEntries([
      ...six.map((each) => [each.key, each[field]]),
      ['total', six.reduce((sum, each) => sum + each[field], 0)],
    ]) as Applicants;
  const documents = (kind: 'regulations' | 'normativeDocuments') => {
    const before = previous.disclosure[kind].inForce ?? 0;
    const issued = current.disclosure[kind].issued ?? 0;
    const gone = Math.min(repealed, before);
    return { issued, repealed: gone, inForce: before + issued - gone };
  };
  const made: AnnualReport = {
    ...current,
    disclosure: {
      ...current.disclosure,
      regulations: documents('regulations'),
      normativeDocuments: documents('normativeDocuments'),
    },
    requests: { ...current.requests, received: row('received'), carriedIn, carriedOut: row('carriedOut') },
  };
  return { ...made, narrative: consistentNarrative(made) };
}
