import {
  civilDate,
  wholeYear,
  type ReportFigures,
  type ReportScope,
  type RosterLine,
} from '../../../src/law/index.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { act } from '../ledger.ts';
import { idOf, type CountyBody } from './names.ts';

/** A report of the county with its figures; it stands at the item of the same name. */
interface CountyReport {
  readonly body: CountyBody;
  readonly year: number;
  readonly scope?: ReportScope;
  /** Of each edition that was made public. */
  readonly editions: readonly ReportFigures[];
  /** Of a sum: names of files that went into it. */
  readonly files?: readonly string[];
}

/** Requests of citizens: some granted, some carried into the next year. */
const requests = (carriedIn: number, received: number, carriedOut: number): ReportFigures =>
  Object.fromEntries(
    (
      [
        ['received', received],
        ['carriedIn', carriedIn],
        ['granted', carriedIn + received - carriedOut],
        ['resultTotal', carriedIn + received - carriedOut],
        ['carriedOut', carriedOut],
      ] as const
    ).flatMap(([row, count]) => [
      [`3/${row}/naturalPerson`, count],
      [`3/${row}/total`, count],
    ]),
  );

/** What the reports of `many.ts` say in figures: the township corrected that of 2025; the county's of 2022 was made elsewhere. */
export const countyReports: readonly CountyReport[] = [
  {
    body: 'township',
    year: 2023,
    editions: [{ ...requests(0, 3, 1), '2/licences': 10, '2/feesTenThousandYuan': 0.5 }],
  },
  {
    body: 'township',
    year: 2024,
    editions: [{ ...requests(1, 5, 0), '2/licences': 12, '2/feesTenThousandYuan': 0.75 }],
  },
  {
    body: 'township',
    year: 2025,
    editions: [
      { ...requests(0, 4, 0), '2/licences': 9, '2/penalties': 1 },
      { ...requests(0, 4, 0), '2/licences': 8, '2/penalties': 1 },
    ],
  },
  {
    body: 'county',
    year: 2024,
    scope: 'county',
    editions: [{ ...requests(1, 8, 2), '2/licences': 120 }],
    files: ['file-outside-2024'],
  },
  { body: 'county', year: 2025, scope: 'county', editions: [{ ...requests(2, 9, 0), '2/licences': 131 }] },
];

/** 庚街道, which works outside of the platform and sends files. */
export const outsideName = '甲县庚街道办事处';
export const outsideId = idOf('outside');

/** Reports that came as files; the public reads the first two of them. */
const reportFiles: readonly {
  readonly name: string;
  /** Who read it in. */
  readonly body: CountyBody;
  readonly outside?: boolean;
  readonly year: number;
  readonly figures: ReportFigures;
  readonly lacking?: readonly string[];
}[] = [
  {
    name: 'file-township-2021',
    body: 'township',
    year: 2021,
    figures: { ...requests(0, 2, 0), '2/licences': 7, '2/feesTenThousandYuan': 1.5 },
    lacking: ['2/coercion'],
  },
  {
    name: 'file-outside-2024',
    body: 'county',
    outside: true,
    year: 2024,
    figures: { ...requests(0, 3, 1), '2/licences': 31 },
  },
  // The township's report of that year is public on the platform.
  { name: 'file-township-2023', body: 'township', year: 2023, figures: { '2/licences': 901 } },
  // Its year is not over: nobody had to publish it yet.
  { name: 'file-township-2027', body: 'township', year: 2027, figures: { '2/licences': 902 } },
  // No sum of that year is public.
  { name: 'file-outside-2023', body: 'county', outside: true, year: 2023, figures: { '2/licences': 903 } },
  // The sum of that year was made without it.
  { name: 'file-outside-2025', body: 'county', outside: true, year: 2025, figures: { '2/licences': 904 } },
];

/** Reads the files in, and has the county accept those that came to it. */
async function readFiles(ledger: Ledger, ids: Readonly<Record<CountyBody, string>>): Promise<void> {
  const line: RosterLine = {
    memberId: outsideId,
    bodyId: null,
    name: outsideName,
    filer: 'township',
    exempt: null,
    remark: '',
    from: 2022,
    until: null,
  };
  await act(ledger, ids.county, 'roster.set', ids.county, { lines: [line], reason: '年初定名单' });
  for (const { name, body, outside = false, year, figures, lacking = [] } of reportFiles) {
    const [bodyId, importId] = [ids[body], idOf(name)];
    await act(ledger, bodyId, 'report-file.imported', importId, {
      memberId: outside ? outsideId : bodyId,
      year,
      fileName: `${year}年报.docx`,
      sha256: 'a'.repeat(64),
      digest: 'b'.repeat(64),
      figures,
      lacking,
    });
    if (outside) await act(ledger, bodyId, 'report-file.accepted', importId, { remark: '' });
  }
}

/** States the reports as acts, without the reviews that come between. */
export async function reportCounty(ledger: Ledger, ids: Readonly<Record<CountyBody, string>>): Promise<void> {
  await readFiles(ledger, ids);
  for (const { body, year, scope = 'own', editions, files = [] } of countyReports) {
    const name = `report-${body}-${year}`;
    const [bodyId, reportId, publicationId] = [ids[body], idOf(`figures ${name}`), idOf(name)];
    const on = civilDate(`${year + 1}-01-20`);
    const filer = scope === 'county' ? 'county' : 'township';
    const sources = files.map((file) => ({ memberId: outsideId, reportId: null, importId: idOf(file) }));
    await act(ledger, bodyId, 'report.opened', reportId, { scope, period: wholeYear(year), filer });
    for (const [at, figures] of editions.entries()) {
      const digest = String(at).repeat(64);
      if (at > 0) await act(ledger, bodyId, 'report.correction-begun', reportId, { reason: '漏计' });
      await act(ledger, bodyId, 'report.frozen', reportId, { on, figures, facts: {}, sources });
      await act(ledger, bodyId, 'report.laid-out', reportId, {
        publicationId,
        digest,
        files: [],
        warnings: 0,
      });
      await act(ledger, bodyId, 'report.submitted', reportId, { digest, to: null, how: '纸质', on });
      await act(ledger, bodyId, 'report.accepted', reportId, { digest, remark: '', outside: true });
      await act(ledger, bodyId, 'report.published', reportId, { digest, on, where: null });
    }
  }
}
