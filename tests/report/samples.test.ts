import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/reading/read-file.ts';
import type { AnnualReport, NarrativePart } from '../../src/report/annual-report.ts';
import { crossCheck } from '../../src/report/cross-check/cross-check.ts';
import { readReport } from '../../src/report/read/read-report.ts';
import type { Reading } from '../../src/report/reading.ts';

const samples = join(import.meta.dirname, '../../../shared/samples');
const there = existsSync(join(samples, 'reports'));
// A suite of no tests would be a fault: where there are no samples, one is there to be skipped.
const files = there ? readdirSync(join(samples, 'reports')).toSorted() : ['none'];

interface Sidecar {
  readonly narrativePresent: Readonly<Record<NarrativePart, boolean>>;
  /** JSON pointers into the report. */
  readonly blankCells: readonly string[];
  readonly uncertainCells: readonly string[];
  readonly acceptable: Readonly<Record<string, readonly (number | null)[]>>;
}

interface Relation {
  readonly relation: string;
  readonly where: {
    readonly table: number;
    readonly row?: string;
    readonly column?: string;
    readonly previous?: string;
  };
  readonly left: number;
  readonly right: number;
}

const json = (name: string, kind: 'truth' | 'findings' | 'sidecar'): unknown =>
  JSON.parse(readFileSync(join(samples, 'truth', `${name}.${kind}.json`), 'utf8'));
const truthOf = (name: string) => json(name, 'truth') as AnnualReport;
const relationsOf = (name: string) => json(name, 'findings') as readonly Relation[];
const sidecarOf = (name: string) => json(name, 'sidecar') as Sidecar;

async function read(file: string): Promise<Reading> {
  const result = await readDocument(readFileSync(join(samples, 'reports', file)), file);
  if (!result.ok) throw new Error(`${file}: ${result.reason}`);
  if (!('source' in result)) throw new Error(`${file}: read as data`);
  return readReport(result.source);
}

/** Every figure of the tables by its JSON pointer. */
function figures(report: AnnualReport): Map<string, number | null> {
  const { disclosure, disclosure2019, requests, remedies } = report;
  const found = new Map<string, number | null>();
  const walk = (value: unknown, path: string) => {
    if (value === null || typeof value === 'number') found.set(path, value);
    else if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}/${key}`);
    }
  };
  walk({ disclosure, ...(disclosure2019 === undefined ? {} : { disclosure2019 }), requests, remedies }, '');
  return found;
}

function isRight(
  path: string,
  meant: number | null,
  found: number | null | undefined,
  sidecar: Sidecar,
): boolean {
  if (found === meant) return true;
  if (sidecar.blankCells.includes(path)) return found === null || found === 0;
  if (!sidecar.uncertainCells.includes(path)) return false;
  return found !== undefined && (found === null || (sidecar.acceptable[path] ?? []).includes(found));
}

if (!there) console.log('tests/report/samples.test.ts: skipped, there is no ../shared/samples');

describe.skipIf(!there).each(files)('sample %s', (file) => {
  const { name } = parse(file);
  let reading: Reading;
  beforeAll(async () => {
    reading = await read(file);
  });

  it('agrees with its truth cell by cell', () => {
    const sidecar = sidecarOf(name);
    const found = figures(reading.report);
    const meant = figures(truthOf(name));
    const wrong = [...meant].filter(([path, value]) => !isRight(path, value, found.get(path), sidecar));
    expect(wrong.map(([path, value]) => `${path}: ${value} read as ${found.get(path)}`)).toEqual([]);
    expect([...found.keys()].filter((path) => !meant.has(path))).toEqual([]);
  });

  it('has its forms, public body, year and period', () => {
    const { forms, agency, year, period } = truthOf(name);
    expect(reading.report).toMatchObject({ forms, agency, year, period });
  });

  it('has the parts of the text that it has', () => {
    const { narrative } = reading.report;
    const present = Object.fromEntries(
      Object.entries(narrative).map(([part, text]) => [part, text !== null]),
    );
    expect(present).toEqual(sidecarOf(name).narrativePresent);
  });

  it('has the listed faults of arithmetic and no others', async () => {
    const listed = relationsOf(name);
    const before = files.find((other) => listed.some(({ where }) => where.previous === parse(other).name));
    const findings = crossCheck({
      reading,
      ...(before === undefined ? {} : { previous: await read(before) }),
    }).filter(({ rule }) => /^(?:T\d-[A-Z]|X-[12])$/u.test(rule));
    const meant = listed
      // last year's report is not always among the samples
      .filter(({ where }) => where.previous === undefined || where.previous === parse(before ?? '').name)
      .map(({ relation, where: { table, row, column }, left, right }) => ({
        rule: relation,
        where: { table, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) },
        left,
        right,
      }));
    const found = findings.map(({ rule, where, left, right }) => ({ rule, where, left, right }));
    expect(found).toHaveLength(meant.length);
    for (const fault of meant) expect(found).toContainEqual(fault);
  });
});
