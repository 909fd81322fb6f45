import { describe, expect, it, test } from 'vitest';
import { clean, inventedHtml } from '../../../tests/journeys/invented-reports.ts';
import { openReport, type Opened } from './open-report.ts';
import { pairKey, pairYears } from './pair-years.ts';

const open = (file: string, agency: string, year: number): Promise<Opened> =>
  openReport(new TextEncoder().encode(inventedHtml({ ...clean, agency, year })), file);

describe('pairYears', () => {
  test.each<[string, [string, string, number][], [string, string][]]>([
    [
      'two years of one body',
      [
        ['a', '甲县乙镇人民政府', 2025],
        ['b', '甲县乙镇人民政府', 2024],
      ],
      [['a', 'b']],
    ],
    [
      'three years',
      [
        ['a', '甲县乙镇', 2023],
        ['b', '甲县乙镇', 2024],
        ['c', '甲县乙镇', 2025],
      ],
      [
        ['b', 'a'],
        ['c', 'b'],
      ],
    ],
    [
      'a name without 人民政府',
      [
        ['a', '甲县乙镇人民政府', 2025],
        ['b', '甲县乙镇', 2024],
      ],
      [['a', 'b']],
    ],
    [
      'a name with 办公室',
      [
        ['a', '甲县人民政府办公室', 2025],
        ['b', '甲县人民政府', 2024],
      ],
      [['a', 'b']],
    ],
    [
      'other bodies',
      [
        ['a', '甲县乙镇人民政府', 2025],
        ['b', '甲县丙镇人民政府', 2024],
      ],
      [],
    ],
    [
      'a year between',
      [
        ['a', '甲县乙镇人民政府', 2025],
        ['b', '甲县乙镇人民政府', 2023],
      ],
      [],
    ],
    [
      'the same year twice',
      [
        ['a', '甲县乙镇人民政府', 2025],
        ['b', '甲县乙镇人民政府', 2025],
      ],
      [],
    ],
    [
      'two that could be last year’s',
      [
        ['a', '甲县乙镇', 2025],
        ['b', '甲县乙镇', 2024],
        ['c', '甲县乙镇人民政府', 2024],
      ],
      [],
    ],
  ])('%s', async (_, given, expected) => {
    const opened = await Promise.all(given.map(([file, agency, year]) => open(file, agency, year)));
    const pairs = [...pairYears(opened)].map(([file, previous]) => [file, previous.file]);
    expect(pairs).toEqual(expected);
  });

  it('passes over what was not read', () => {
    expect(pairYears([{ file: 'a', readable: false, reason: '坏了。' }]).size).toBe(0);
  });

  it('has no key for a report without a name or a year', async () => {
    const opened = await open('a', '甲县乙镇', 2025);
    if (!opened.readable) throw new Error('not read');
    const { report } = opened.reading;
    expect(pairKey({ ...report, agency: null })).toBeNull();
    expect(pairKey({ ...report, year: null })).toBeNull();
    expect(pairKey({ ...report, agency: '人民政府' })).toBeNull();
  });
});
