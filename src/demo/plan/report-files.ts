import { civilDate, type CivilDate, type ReportFigures } from '../../law/index.ts';
import type { RosterLine } from '../../law/index.ts';
import { countyName } from './bodies.ts';

/** A body that works outside of the platform: the county's office takes in its reports as files. */
export const outsideBody: Pick<RosterLine, 'name' | 'filer' | 'remark' | 'from'> = {
  name: `${countyName}水务局`,
  filer: 'department',
  remark: '2023年组建，不用本平台办公，年报以文件报来',
  from: 2023,
};

/** Which report lies in a file; `words/report-files.ts` has its text. */
export type ReportFileId = 'outside-2023' | 'outside-2024' | 'bantang-2021';

/** A report that was not made on the platform, and comes into it as a file. */
export interface ReportFile {
  readonly id: ReportFileId;
  readonly year: number;
  /** A page of a website is read as well as Word, and written in a third of the time. */
  readonly format: 'docx' | 'html';
  /** Cells that are not 0. */
  readonly figures: ReportFigures;
  readonly importedOn: CivilDate;
}

/** A request of a citizen that was granted, in the rows in which it stands. */
const granted = (count: number): ReportFigures =>
  Object.fromEntries(
    ['received', 'granted', 'resultTotal'].flatMap((row) =>
      ['naturalPerson', 'total'].map((column) => [`3/${row}/${column}`, count]),
    ),
  );

/** What the county's office got from outside; that of 2024 has just come and waits to be looked at. */
export const outsideReports: readonly (ReportFile & { readonly acceptedOn: CivilDate | null })[] = [
  {
    id: 'outside-2023',
    year: 2023,
    format: 'html',
    figures: { '2/licences': 46, '2/penalties': 3, ...granted(1) },
    importedOn: civilDate('2024-01-22'),
    acceptedOn: civilDate('2024-01-24'),
  },
  {
    id: 'outside-2024',
    year: 2024,
    format: 'docx',
    figures: { '2/licences': 51, '2/penalties': 2 },
    importedOn: civilDate('2025-01-10'),
    acceptedOn: null,
  },
];

/** The report of the year before the platform, which a body took in to be compared with its first one. */
export const earlierReport: ReportFile & { readonly body: string } = {
  id: 'bantang-2021',
  body: 'bantang',
  year: 2021,
  format: 'html',
  figures: granted(2),
  importedOn: civilDate('2022-12-08'),
};
