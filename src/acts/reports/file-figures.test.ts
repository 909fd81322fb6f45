import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { keptWord, reportTown, type ReportTown } from '../../../tests/support/report-town.ts';
import { wholeYear } from '../../law/index.ts';
import { reportOfFigures } from '../../report/index.ts';
import { importOwnReport } from './import-own-report.ts';

let town: ReportTown;
let sha256: string;
beforeAll(async () => {
  town = await reportTown();
  sha256 = (await keptWord(town, town.bodies.township)).sha256;
});
afterAll(() => town.close());

const importing = async (figures: Readonly<Record<string, number>>, year: number) =>
  importOwnReport(await town.as('clerk'), {
    actId: uuidv7(),
    bodyId: town.bodies.township,
    year,
    fileName: '往年.json',
    sha256,
    report: reportOfFigures({ agency: '乙镇人民政府', period: wholeYear(year), figures }),
  });

it.each([
  ['2/feesTenThousandYuan', 1e30, /行政事业性收费.*是1e\+30，大得不像统计数/u],
  ['2/licences', 1_000_000_001, /行政许可.*是1000000001，大得不像统计数/u],
])('a file that says %s is %d is not taken in', async (place, value, message) => {
  expect(refused(await importing({ [place]: value }, 2019))).toMatchObject({ code: 'wrong-input' });
  expect(refused(await importing({ [place]: value }, 2019)).message).toMatch(message);
});

it('the largest figures are kept as they are', async () => {
  const largest = { '2/feesTenThousandYuan': 1_000_000_000, '2/licences': 1_000_000_000 };
  done(await importing(largest, 2020));
  expect(await town.faults()).toEqual([]);
});
