import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { consistentReport } from '../../tests/support/arbitrary-report.ts';
import { plainReport } from '../../tests/support/plain-report.ts';
import { parseAnnualReport } from './parse-annual-report.ts';
import { annualReportSchema } from './schema.ts';

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../../shared');
const contractFile = join(shared, 'contract/annual-report.schema.json');
const truthFolder = join(shared, 'samples/truth');
const load = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function validator(schema: object): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: true, strictTypes: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) => validate(value);
}

const ours = validator(annualReportSchema);
const contract = existsSync(contractFile) ? validator(load(contractFile) as object) : null;
const truths = existsSync(truthFolder)
  ? readdirSync(truthFolder)
      .filter((file) => file.endsWith('.truth.json'))
      .map((file) => load(join(truthFolder, file)))
  : [];
if (contract === null)
  console.info('../shared/contract is absent: the schema is held against parseAnnualReport only');

/** Every verdict there is on a value; they must be one. */
function verdict(value: unknown): boolean {
  const verdicts = [
    ours(value),
    parseAnnualReport(value).ok,
    ...(contract === null ? [] : [contract(value)]),
  ];
  expect(new Set(verdicts).size, JSON.stringify({ verdicts, parsed: parseAnnualReport(value) })).toBe(1);
  return verdicts[0] ?? false;
}

type Path = readonly string[];

/** Paths of every field of a value. */
function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, field]) => pathsOf(field, [...path, key]))];
}

/** A copy of the value with the field at the path replaced, or removed where `put` is undefined. */
function mutated(value: unknown, path: Path, put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const fields = Object.entries(value as object);
  return Object.fromEntries(
    fields.flatMap(([name, field]) => {
      if (name !== key) return [[name, field]];
      return rest.length === 0 && put === undefined ? [] : [[name, mutated(field, rest, put)]];
    }),
  );
}

const odd = [
  undefined,
  null,
  0,
  -1,
  3,
  2.5,
  -2.5,
  1e300,
  true,
  '',
  '3',
  '2021',
  '2019',
  '2025-02-29',
  '2024-02-29',
  '2025-2-1',
  '2025-13-01',
  '0000-01-01',
  [],
  [1],
  {},
  { total: 1 },
  { from: null, to: '2025-12-31' },
  { from: '2025-01-01' },
];

describe('the schema of an annual report', () => {
  it('accepts generated reports of both forms', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        expect(verdict(report)).toBe(true);
      }),
    );
  });

  it('agrees with the contract and with parseAnnualReport on reports changed anywhere', () => {
    const change = fc.record({ at: fc.nat(), put: fc.oneof(fc.constantFrom(...odd), fc.jsonValue()) });
    const seen = { accepted: 0, rejected: 0 };
    fc.assert(
      fc.property(consistentReport(), change, (report, { at, put }) => {
        const paths = pathsOf(report);
        const path = paths[at % paths.length] ?? [];
        seen[verdict(mutated(report, path, put)) ? 'accepted' : 'rejected'] += 1;
      }),
      { numRuns: 600 },
    );
    expect(seen.accepted).toBeGreaterThan(10);
    expect(seen.rejected).toBeGreaterThan(10);
  });

  it('agrees on every odd value in every kind of place', () => {
    const report = { ...plainReport(), disclosure2019: undefined };
    const places: readonly Path[] = [
      [],
      ['forms'],
      ['forms', 'requests'],
      ['agency'],
      ['year'],
      ['period'],
      ['period', 'to'],
      ['narrative'],
      ['narrative', 'other'],
      ['disclosure', 'regulations'],
      ['disclosure', 'licences'],
      ['disclosure', 'feesTenThousandYuan'],
      ['disclosure2019'],
      ['requests', 'granted'],
      ['requests', 'granted', 'total'],
      ['remedies'],
      ['remedies', 'reconsideration', 'pending'],
    ];
    for (const path of places)
      for (const put of odd) verdict(JSON.parse(JSON.stringify(mutated(report, path, put) ?? null)));
  });

  it('agrees on fields that the form does not have', () => {
    fc.assert(
      fc.property(consistentReport(), fc.string(), (report, key) => {
        const known = Object.hasOwn(report, key);
        verdict({ ...report, [key]: 1 });
        expect(verdict({ ...report, requests: { ...report.requests, [`x${key}`]: 1 } })).toBe(false);
        if (!known && key !== 'disclosure2019')
          expect(parseAnnualReport({ ...report, [key]: 1 }).ok).toBe(false);
      }),
    );
  });

  test.skipIf(truths.length === 0)('accepts every truth of the samples', () => {
    for (const truth of truths) expect(verdict(truth)).toBe(true);
  });
});

describe('parseAnnualReport', () => {
  const granted = plainReport().requests.granted;
  test.each<[string, unknown, string]>([
    ['a list', [], '整份数据应为一组数据（对象），现为一个列表'],
    ['a text', '年度报告', '整份数据应为一组数据（对象），现为“年度报告”'],
    ['a missing table', mutated(plainReport(), ['remedies'], undefined), '缺少remedies'],
    [
      'a negative count',
      { ...plainReport(), requests: { ...plainReport().requests, granted: { ...granted, total: -1 } } },
      'requests.granted.total应为0、正整数或者null，现为-1',
    ],
    [
      'a text for a number',
      { ...plainReport(), year: '2025年' },
      'year应为年份（整数）或者null，现为“2025年”',
    ],
    [
      'a day that is not',
      { ...plainReport(), period: { from: '2025-02-29', to: null } },
      'period.from应为日期（如2025-01-01）或者null，现为“2025-02-29”',
    ],
    ['a field of its own', { ...plainReport(), note: 1 }, '整份数据里有不认识的项“note”'],
    [
      'another form',
      { ...plainReport(), forms: { disclosure: '2008', requests: null } },
      'forms.disclosure应为“2021”、“2019”或者null，现为“2008”',
    ],
  ])('says what is wrong with %s', (_, value, problem) => {
    const parsed = parseAnnualReport(value);
    expect(parsed).toMatchObject({ ok: false, problems: [problem] });
    expect(!parsed.ok && parsed.reason).toBe(`这份数据不合年度报告的格式：${problem}。`);
  });

  it('counts the problems in its one sentence', () => {
    const parsed = parseAnnualReport({});
    expect(!parsed.ok && parsed.reason).toBe('这份数据不合年度报告的格式：缺少forms。这样的地方共有8处。');
  });
});
