import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { AnnualReport } from '../annual-report.ts';
import { readingOf } from '../reading.ts';
import { crossCheck } from './cross-check.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/samples/truth');
const names = existsSync(folder)
  ? readdirSync(folder).flatMap((file) => /^(.*)\.findings\.json$/u.exec(file)?.[1] ?? [])
  : [];

interface Listed {
  readonly relation: string;
  readonly where: { table: number; row?: string; column?: string; previous?: string };
  readonly left: number;
  readonly right: number;
}

const load = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const reportOf = (name: string) => load(`${name}.truth.json`) as AnnualReport;

if (names.length === 0) console.info('../shared/samples/truth is absent: real reports are not checked');

describe.skipIf(names.length === 0)('the arithmetic of real reports', () => {
  test.each(names)('%s has the listed faults and no other', (name) => {
    const listed = load(`${name}.findings.json`) as readonly Listed[];
    const previousName = listed
      .map(({ where }) => where.previous)
      .find((each) => each !== undefined && names.includes(each));
    const context = { reading: readingOf(reportOf(name)) };
    const found = crossCheck(
      previousName === undefined ? context : { ...context, previous: readingOf(reportOf(previousName)) },
    )
      .filter(({ rule }) => /^(?:T3|T4|X-[12])/u.test(rule))
      .map(({ rule, where, left, right }) => ({ relation: rule, where, left, right }));
    const expected = listed
      .filter(({ where }) => where.previous === undefined || where.previous === previousName)
      .map(({ relation, where: { table, row, column }, left, right }) => ({
        relation,
        where: { table, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) },
        left,
        right,
      }));
    expect(found).toEqual(expected);
  });
});
