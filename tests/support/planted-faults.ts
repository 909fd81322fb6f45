import type {
  AnnualReport,
  ApplicantColumn,
  NarrativePart,
  RequestRow,
} from '../../src/report/annual-report.ts';
import { applicantColumns } from '../../src/report/annual-report.ts';
import { cellValue, type CellAddress } from '../../src/report/cell.ts';
import type { Where } from '../../src/report/finding.ts';
import type { SourceDocument } from '../../src/report/source.ts';
import { consistentNarrative } from './consistent-narrative.ts';
import { fillForm, mapFigures } from './layouts/filled-form.ts';
import { shapeDocument, type Pieces, type Shape } from './layouts/shape.ts';
import { moneyInYuan } from './layouts/wordings.ts';

/** A document with one fault in it, and what a check must say of it. */
export interface PlantedFault {
  readonly name: string;
  /** Id of the rule that must find it. */
  readonly rule: string;
  /** Where it must be found, as far as that is fixed. */
  readonly where?: Where;
  readonly source: SourceDocument;
  /** The report with the fault in its figures, for other layouts; absent where the fault is one of form or prose. */
  readonly report?: AnnualReport;
  /** Last year's report, where the rule compares two. */
  readonly previous?: AnnualReport;
}

/**
 * One fault of every kind, planted into a consistent report of the 2021 form.
 * @param report a report for 2022 or later of a body that makes no 规章, whose prose is `consistentNarrative`
 */
export function plantedFaults(report: AnnualReport): readonly PlantedFault[] {
  return [...arithmeticFaults(report), ...formFaults(report), ...proseFaults(report)];
}

/** The document with nothing planted in it. */
export function soundDocument(report: AnnualReport, shape: Shape = {}): SourceDocument {
  return shapeDocument(fillForm(report), shape);
}

function arithmeticFaults(report: AnnualReport): readonly PlantedFault[] {
  const plant = (name: string, rule: string, where: Where, changes: readonly Change[]): PlantedFault => {
    const changed = changes.reduce(raised, report);
    // the prose follows the tables, so that only the arithmetic is wrong
    const faulty = { ...changed, narrative: consistentNarrative(changed) };
    return { name, rule, where, source: soundDocument(faulty), report: faulty };
  };
  const requests = (row: RequestRow, column: ApplicantColumn, by: number): Change => ({
    cell: { table: 3, row, column },
    by,
  });
  const before = yearBefore(report);
  return [
    ...applicantColumns
      .slice(0, -1)
      .map((column) =>
        plant(`一+二 is not （七）+四 in ${column}`, 'T3-A', { table: 3, column }, [
          requests('received', column, 3),
          requests('received', 'total', 3),
        ]),
      ),
    plant('一+二 is not （七）+四 in total alone', 'T3-A', { table: 3, column: 'total' }, [
      requests('carriedOut', 'total', 9),
    ]),
    plant('two columns wrong by the same', 'T3-A', { table: 3, column: 'research' }, [
      requests('received', 'business', 2),
      requests('received', 'research', -2),
    ]),
    plant('result rows are not （七）', 'T3-B', { table: 3, column: 'business' }, [
      requests('granted', 'business', 5),
      requests('granted', 'total', 5),
    ]),
    plant('result rows are not （七） in a lapsed row', 'T3-B', { table: 3, column: 'legalService' }, [
      requests('lapsedSupplement', 'legalService', 1),
      requests('lapsedSupplement', 'total', 1),
    ]),
    plant('a row is not its 总计', 'T3-C', { table: 3, row: 'petition' }, [
      requests('petition', 'total', 10),
    ]),
    plant(
      'a row shifted between two columns keeps its 总计',
      'T3-B',
      { table: 3, column: 'publicInterest' },
      [requests('repeated', 'publicInterest', 4), requests('repeated', 'naturalPerson', -4)],
    ),
    ...(['reconsideration', 'directLitigation', 'litigationAfterReconsideration'] as const).map((row) =>
      plant(`four outcomes are not 总计 in ${row}`, 'T4-A', { table: 4, row }, [
        { cell: { table: 4, row, column: 'total' }, by: 1 },
      ]),
    ),
    {
      name: 'carried in is not what was carried out last year',
      rule: 'X-1',
      where: { table: 3 },
      source: soundDocument(report),
      previous: raised(
        raised(before, requests('carriedOut', 'business', 2)),
        requests('carriedOut', 'total', 2),
      ),
    },
    {
      name: 'in force is not last year, issued and repealed',
      rule: 'X-2',
      where: { table: 2, row: 'normativeDocuments' },
      source: soundDocument(report),
      previous: raised(before, { cell: { table: 2, row: 'normativeDocuments', column: 'inForce' }, by: 7 }),
    },
  ];
}

function formFaults(report: AnnualReport): readonly PlantedFault[] {
  const shaped = (name: string, rule: string, shape: Shape, where?: Where): PlantedFault => ({
    name,
    rule,
    ...(where === undefined ? {} : { where }),
    source: soundDocument(report, shape),
  });
  const pieces = (change: (parts: Pieces['parts']) => Pieces['parts']): Shape => ({
    pieces: (before) => ({ ...before, parts: change(before.parts) }),
  });
  const heading = (change: (number: string, title: string) => string): Shape => ({
    heading: (number, title) => [{ kind: 'paragraph', text: change(number, title) }],
  });
  const cellAs = (name: string, text: string, cell: CellAddress, rule = 'V-1') => {
    const { row, column } = cell;
    const printed = mapFigures(fillForm(report), (figure, at) =>
      at.table === cell.table && at.row === row && at.column === column ? text : figure,
    );
    const where = { table: cell.table, row, ...(column === undefined ? {} : { column }) };
    return { name, rule, where, source: shapeDocument(printed, {}) };
  };
  const old: AnnualReport = {
    ...report,
    forms: { disclosure: '2021', requests: '2019' },
    requests: mergedOtherwise(report),
  };
  return [
    shaped(
      'part five missing',
      'F-1',
      pieces((parts) => parts.filter((_, at) => at !== 4)),
      { part: 'problems' },
    ),
    shaped(
      'part six missing',
      'F-1',
      pieces((parts) => parts.slice(0, 5)),
      { part: 'other' },
    ),
    shaped(
      'part two missing with its table',
      'F-1',
      pieces((parts) => parts.filter((_, at) => at !== 1)),
    ),
    shaped(
      'wrong title of part five',
      'F-1',
      heading(
        (number, title) => `${number}、${number === '五' ? '政府信息公开工作存在的困难和下一步打算' : title}`,
      ),
    ),
    shaped(
      'parts in the wrong order',
      'F-1',
      pieces((parts) => [0, 1, 2, 3, 5, 4].map((at) => parts[at] ?? [])),
    ),
    shaped(
      'number four used twice',
      'F-1',
      heading((number, title) => `${number === '五' ? '四' : number}、${title}`),
    ),
    cellAs('a blank cell', '', { table: 3, row: 'granted', column: 'research' }),
    cellAs('a cell with /', '/', { table: 2, row: 'penalties' }),
    cellAs('a cell with -', '-', { table: 4, row: 'reconsideration', column: 'pending' }),
    cellAs('a cell with 无', '无', { table: 2, row: 'feesTenThousandYuan' }),
    cellAs('a cell with words', '详见附件', { table: 3, row: 'received', column: 'total' }),
    cellAs('words in table 4', '见附表', { table: 4, row: 'directLitigation', column: 'upheld' }),
    cellAs('a negative count', '-3', { table: 2, row: 'licences' }),
    cellAs('a fraction', '1.5', { table: 3, row: 'carriedOut', column: 'naturalPerson' }),
    { name: 'table 3 by the old form', rule: 'F-2', source: soundDocument(old) },
    {
      name: 'a township that made 规章',
      rule: 'F-6',
      where: { table: 2, row: 'regulations' },
      source: soundDocument(
        raised(report, { cell: { table: 2, row: 'regulations', column: 'issued' }, by: 2 }),
      ),
    },
    { name: 'fee in 元', rule: 'N-2', source: soundDocument(withFee(report), { words: [moneyInYuan] }) },
  ];
}

function proseFaults(report: AnnualReport): readonly PlantedFault[] {
  const { year } = report;
  const received = report.requests.received.total ?? 0;
  const replaced = (
    name: string,
    rule: string,
    part: NarrativePart,
    from: string,
    to: string,
  ): PlantedFault => {
    const text = report.narrative[part] ?? '';
    if (!text.includes(from)) throw new Error(`${name}: the narrative does not say ${from}`);
    const narrative = { ...report.narrative, [part]: text.replace(from, to) };
    return { name, rule, source: soundDocument({ ...report, narrative }) };
  };
  const added = (name: string, rule: string, part: NarrativePart, sentence: string): PlantedFault => ({
    name,
    rule,
    source: soundDocument({
      ...report,
      narrative: { ...report.narrative, [part]: `${report.narrative[part] ?? ''}\n${sentence}` },
    }),
  });
  const written = (name: string, rule: string, part: NarrativePart, text: string): PlantedFault => ({
    name,
    rule,
    where: { part },
    source: soundDocument({ ...report, narrative: { ...report.narrative, [part]: text } }),
  });
  const charged = ['lapsedFee', 'resultTotal', 'received']
    .flatMap((row) => [
      { cell: { table: 3, row, column: 'naturalPerson' } as const, by: 3 },
      { cell: { table: 3, row, column: 'total' } as const, by: 3 },
    ])
    .reduce(raised, report);
  const unpaid = {
    ...consistentNarrative(charged),
    other: `${year}年度没有发出收费通知，没有收取信息处理费。`,
  };
  return [
    replaced('wrong 新收 in the text', 'X-3', 'overview', `申请${received}件`, `申请${received + 6}件`),
    replaced(
      'wrong 办结 in the text',
      'X-3',
      'overview',
      `办结${report.requests.resultTotal.total}件`,
      `办结${(report.requests.resultTotal.total ?? 0) + 4}件`,
    ),
    replaced(
      'wrong 复议 in the text',
      'X-3',
      'overview',
      `行政复议${report.remedies.reconsideration.total}件`,
      `行政复议${(report.remedies.reconsideration.total ?? 0) + 2}件`,
    ),
    added(
      'parts that are not the whole',
      'N-1',
      'overview',
      '全年公开政府信息157条，包括时政新闻类57条、政策解读类34条、其他类60条。',
    ),
    added('a percentage that is not', 'N-1', 'overview', '全年发布信息200条，其中政策解读50条，占30%。'),
    written('no fee sentence', 'V-2', 'other', '没有其他需要报告的事项。'),
    {
      name: 'fee contradicts 逾期缴费',
      rule: 'V-2',
      source: soundDocument({ ...charged, narrative: unpaid }),
    },
    written('part five without substance', 'V-4', 'problems', '无。'),
    replaced('wrong period', 'F-3', 'preamble', `自${year}年1月1日`, `自${(year ?? 0) - 1}年1月1日`),
    replaced('impossible date', 'F-3', 'preamble', '12月31日止', '12月32日止'),
    replaced('lost 年', 'F-3', 'preamble', `至${year}年12月`, `至${year}12月`),
    replaced('wrong document number', 'F-4', 'preamble', '〔2021〕30号', '〔2021〕13号'),
    replaced('old document number', 'F-4', 'preamble', '〔2021〕30号', '〔2019〕60号'),
    replaced(
      'a topic missing',
      'F-5',
      'overview',
      '（五）监督保障。将公开工作纳入工作考核，开展社会评议，本年度没有发生责任追究情形。',
      '',
    ),
    added(
      'identity number in the text',
      'P-1',
      'overview',
      `申请人张三（身份证号${madeUpIdentityNumber()}）当场查阅。`,
    ),
    added('mobile number in the text', 'P-1', 'problems', '联系人李四，手机13800138000。'),
  ];
}

interface Change {
  readonly cell: CellAddress;
  readonly by: number;
}

/** The report with one figure raised (or lowered); figures never fall below nought. */
function raised(report: AnnualReport, { cell, by }: Change): AnnualReport {
  const value = Math.max(0, (cellValue(report, cell) ?? 0) + by);
  const key = ({ 2: 'disclosure', 3: 'requests', 4: 'remedies' } as const)[cell.table];
  const table: object = report[key];
  const row = (table as Record<string, unknown>)[cell.row];
  const changed = cell.column === undefined ? value : { ...(row as object), [cell.column]: value };
  return { ...report, [key]: { ...table, [cell.row]: changed } };
}

function withFee(report: AnnualReport): AnnualReport {
  return { ...report, disclosure: { ...report.disclosure, feesTenThousandYuan: 4068.208 } };
}

/** Last year's report of the same body that this year's follows from. */
export function yearBefore(report: AnnualReport): AnnualReport {
  const year = (report.year ?? 0) - 1;
  const { requests, disclosure } = report;
  const carriedOut = requests.carriedIn;
  // what came in last year is what was dealt with then and what was carried over; nothing came from before
  const received = Object.fromEntries(
    applicantColumns.map((column) => [
      column,
      (requests.resultTotal[column] ?? 0) + (carriedOut[column] ?? 0),
    ]),
  );
  const none = Object.fromEntries(applicantColumns.map((column) => [column, 0]));
  const { issued, repealed, inForce } = disclosure.normativeDocuments;
  const made: AnnualReport = {
    ...report,
    year,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    disclosure: {
      ...disclosure,
      normativeDocuments: {
        issued: 0,
        repealed: 0,
        inForce: (inForce ?? 0) - (issued ?? 0) + (repealed ?? 0),
      },
    },
    requests: { ...requests, received, carriedIn: none, carriedOut } as AnnualReport['requests'],
  };
  return { ...made, narrative: consistentNarrative(made) };
}

/** Table 3 as the 2019 form holds it: （六）其他处理 in one row. */
function mergedOtherwise({ requests }: AnnualReport): AnnualReport['requests'] {
  const sum = applicantColumns.map((column) => [
    column,
    (requests.lapsedSupplement[column] ?? 0) +
      (requests.lapsedFee[column] ?? 0) +
      (requests.otherOutcome[column] ?? 0),
  ]);
  const none = Object.fromEntries(applicantColumns.map((column) => [column, null]));
  return {
    ...requests,
    otherOutcome: Object.fromEntries(sum),
    lapsedSupplement: none,
    lapsedFee: none,
  } as AnnualReport['requests'];
}

/** Eighteen digits with a right check digit (GB 11643), of nobody. */
export function madeUpIdentityNumber(): string {
  const digits = '11010519491231002';
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}
