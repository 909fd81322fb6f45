import {
  editionForYear,
  editionOf,
  type AnnualReport,
  type Edition,
  type NarrativePart,
} from '../../report/index.ts';
import { disclosureGrid } from './disclosure-grid.ts';
import { emptyCellRemarks, homelessFigureRemarks } from './layout-remarks.ts';
import { titleLineLength, type LayoutParagraph, type LayoutPart, type ReportLayout } from './layout.ts';
import { paragraphsOf } from './paragraphs.ts';
import { printableText } from './printable-text.ts';
import { remediesGrid } from './remedies-grid.ts';
import { requestsGrid } from './requests-grid.ts';

/**
 * Lays a report out in the official form: title, preamble, six parts with their prescribed titles, three
 * tables merged as the form merges them (国办公开办函〔2021〕30号, or 〔2019〕60号 where the report follows it).
 * Nothing is corrected; what is missing is left empty and named in `remarks`.
 */
export function reportLayout(given: AnnualReport): ReportLayout {
  const editions = editionsOf(given);
  const report: AnnualReport = {
    ...given,
    forms: { disclosure: editions.disclosure.id, requests: editions.requests.id },
  };
  const prose = proseOf(report);
  const parts = editions.requests.parts.map(({ number, title, content }): LayoutPart => {
    const heading = `${number}、${title}`;
    if ('narrative' in content) return { heading, paragraphs: prose.paragraphs[content.narrative] };
    switch (content.table) {
      case 2:
        return { heading, paragraphs: [], table: disclosureGrid(report, editions.disclosure) };
      case 3:
        return { heading, paragraphs: [], table: requestsGrid(report, editions.requests) };
      case 4:
        return { heading, paragraphs: [], table: remediesGrid(report, editions.requests) };
    }
  });
  return {
    title: titleOf(report),
    titleLines: titleLinesOf(report),
    agency: report.agency === null ? null : printableText(report.agency).text,
    preamble: prose.paragraphs.preamble,
    parts,
    remarks: [
      ...titleRemarks(given),
      ...formRemarks(given, editions),
      ...emptyPartRemarks(parts),
      ...emptyCellRemarks(report),
      ...homelessFigureRemarks(report, editions),
      ...(prose.removed > 0
        ? [`文字中有${prose.removed}个看不见的控制字符，办公文件放不下，写的时候去掉了。`]
        : []),
    ],
  };
}

/** The editions that the tables are printed in: the report's own, else the one in force for its year. */
export function editionsOf(report: AnnualReport): {
  readonly disclosure: Edition;
  readonly requests: Edition;
} {
  const byYear = editionForYear(report.year);
  const { disclosure, requests } = report.forms;
  const implied = report.disclosure2019 === undefined ? null : '2019';
  const disclosureId = disclosure ?? implied;
  return {
    disclosure: disclosureId === null ? byYear : editionOf(disclosureId),
    requests: requests === null ? byYear : editionOf(requests),
  };
}

const genericTitle = '政府信息公开工作年度报告';

function titleOf({ agency, year }: Pick<AnnualReport, 'agency' | 'year'>): string {
  const body = agency === null ? '' : printableText(agency).text.replace(/\s+/gu, ' ').trim();
  return `${body}${year === null ? '' : `${year}年`}${genericTitle}`;
}

/** A digit is half as wide as a Chinese character. */
function titleLinesOf(report: AnnualReport): readonly string[] {
  const title = titleOf(report);
  const width = [...title].reduce((sum, char) => sum + (/[\u0020-\u007e]/u.test(char) ? 0.5 : 1), 0);
  if (width <= titleLineLength || report.agency === null) return [title];
  const body = titleOf({ agency: report.agency, year: null }).slice(0, -genericTitle.length);
  return [body, title.slice(body.length)];
}

function titleRemarks({ agency, year }: Pick<AnnualReport, 'agency' | 'year'>): readonly string[] {
  const missing = [...(agency === null ? ['机关名称'] : []), ...(year === null ? ['年份'] : [])];
  if (missing.length === 0) return [];
  return [`报告里没有${missing.join('和')}，标题写作“${titleOf({ agency, year })}”，请补上。`];
}

function formRemarks(given: AnnualReport, editions: ReturnType<typeof editionsOf>): readonly string[] {
  const unknown = [
    ...(given.forms.disclosure === null && given.disclosure2019 === undefined
      ? [`表二按${editions.disclosure.id}年版式`]
      : []),
    ...(given.forms.requests === null ? [`表三、表四按${editions.requests.id}年版式`] : []),
  ];
  return unknown.length === 0 ? [] : [`报告没有说明表格用哪一年的版式，${unknown.join('，')}写出。`];
}

function emptyPartRemarks(parts: readonly LayoutPart[]): readonly string[] {
  const empty = parts.filter(({ paragraphs, table }) => table === undefined && paragraphs.length === 0);
  return empty.length === 0
    ? []
    : [`${empty.map(({ heading }) => `“${heading}”`).join('、')}没有文字，只写了标题。`];
}

function proseOf({ narrative }: AnnualReport) {
  let removed = 0;
  const paragraphs = (part: NarrativePart): readonly LayoutParagraph[] => {
    const printable = printableText(narrative[part] ?? '');
    removed += printable.removed;
    return paragraphsOf(printable.text);
  };
  const all = {
    preamble: paragraphs('preamble'),
    overview: paragraphs('overview'),
    problems: paragraphs('problems'),
    other: paragraphs('other'),
  };
  return { paragraphs: all, removed };
}
