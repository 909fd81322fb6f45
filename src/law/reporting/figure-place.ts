import { applicantKindIds } from '../request/applicant-kind.ts';
import { tableThreeRows } from '../request/counts.ts';

/** The one cell in 万元; up to six decimals, which are 分. All others are counts. */
export const feesPlace = '2/feesTenThousandYuan';

const fenOfTenThousandYuan = 1_000_000;

/** 万元 as filed in whole 分, in which money is kept and added. */
export const fenOfFees = (tenThousandYuan: number): number =>
  Math.round(tenThousandYuan * fenOfTenThousandYuan);

/** Whole 分 as the form has them, in 万元. */
export const feesOfFen = (fen: number): number => fen / fenOfTenThousandYuan;

/** The largest figure of one cell, in 万元 for fees: a larger one is a slip of the hand, or was misread. */
export const largestFigure = 1_000_000_000;

const tableTwo = [
  ...['regulations', 'normativeDocuments'].flatMap((row) =>
    ['issued', 'repealed', 'inForce'].map((column) => `2/${row}/${column}`),
  ),
  '2/licences',
  '2/penalties',
  '2/coercion',
  feesPlace,
];
const tableThree = tableThreeRows.flatMap((row) =>
  [...applicantKindIds, 'total'].map((column) => `3/${row}/${column}`),
);
const tableFour = ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'].flatMap((block) =>
  ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `4/${block}/${column}`),
);

/** Addresses of the figures of the form in force since 2021 (国办公开办函〔2021〕30号), in its order. */
export const reportCells: readonly string[] = [...tableTwo, ...tableThree, ...tableFour];

const cells = new Set(reportCells);

export const isReportCell = (place: string): boolean => cells.has(place);

/** 总计: the sum of others, by the arithmetic of the form (勾稽关系). */
export const isSumCell = (place: string): boolean =>
  isReportCell(place) && (place.endsWith('/total') || place.startsWith('3/resultTotal/'));

const families =
  /^(?:last\.)?(?:published|channel|category|reads|documents|requests|request-fees|activity|lasts|late|stale|returned)(?:\.[\p{L}\d-]+)+$/u;

/** What the text says of tables 2 to 4 follows from their cells; growth from both years. */
const followsFromOthers =
  /^(?:normative|redress|growth)\.|^requests\.(?:received|carriedIn|closed|carriedOut)$/u;

/** True for a count that the text names and that can be counted elsewhere; that of the year before is one, where nothing was kept. */
export const isCountedFact = (place: string): boolean => families.test(place) && !isDerivedFact(place);

/** True for a count of the text that follows from figures of the tables, or from other counts: it is not entered itself. */
export const isDerivedFact = (place: string): boolean => followsFromOthers.test(place);

/** True for what the requests and the cases about them decide: tables 3 and 4, and what the text says of them. */
export const isOfRequests = (place: string): boolean =>
  /^(?:[34]\/|(?:requests|request-fees)\.)/u.test(place);
