import type { AnnualReport, EditionId } from '../../../src/report/annual-report.ts';
import { applicantColumns, remedyColumns } from '../../../src/report/annual-report.ts';
import { cellValue, type CellAddress } from '../../../src/report/cell.ts';
import { editionOf } from '../../../src/report/editions/editions.ts';

/** The official form filled with a report's figures: all labels and figures as text, not yet laid out. */
export interface FilledForm {
  readonly title: string;
  readonly preamble: string;
  readonly parts: readonly FilledPart[];
  readonly disclosure: readonly FilledBlock[];
  readonly requests: FilledRequests;
  readonly remedies: FilledRemedies;
}

export interface FilledPart {
  readonly number: string;
  readonly title: string;
  /** Prose of the part; null where the part is a table. */
  readonly text: string | null;
}

export interface FilledRow {
  readonly key: string;
  readonly groups: readonly string[];
  readonly label: string;
  readonly figures: readonly string[];
}

export interface FilledBlock {
  readonly heading: string;
  readonly rowHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly FilledRow[];
}

export interface FilledRequests {
  readonly note: string;
  readonly columnsHeading: string;
  /** 法人或其他组织 */
  readonly organisations: string;
  readonly heads: readonly string[];
  readonly rows: readonly FilledRow[];
}

export interface FilledRemedies {
  /** 行政诉讼 */
  readonly litigation: string;
  readonly columns: readonly string[];
  readonly blocks: readonly FilledRow[];
}

/** Fills the form that the report follows; the forms of tables 2 and 3 may differ. */
export function fillForm(report: AnnualReport): FilledForm {
  const disclosure = editionOf(report.forms.disclosure ?? '2021').disclosure;
  const { requests, remedies, parts } = editionOf(report.forms.requests ?? '2021');
  const { narrative } = report;
  return {
    title: `${report.agency ?? ''}${report.year ?? ''}年政府信息公开工作年度报告`,
    preamble: narrative.preamble ?? '',
    parts: parts.map(({ number, title, content }) => ({
      number,
      title,
      text: 'narrative' in content ? (narrative[content.narrative] ?? '') : null,
    })),
    disclosure: disclosure.blocks.map((block) => ({
      heading: block.heading,
      rowHeading: block.rowHeading,
      columns: block.columns.map(({ label }) => label),
      rows: block.rows.map((row) => ({
        key: row.key,
        label: row.label,
        groups: [],
        figures: block.columns.map(({ key }) =>
          figure(
            report,
            key === undefined ? { table: 2, row: row.key } : { table: 2, row: row.key, column: key },
          ),
        ),
      })),
    })),
    requests: {
      note: requests.note,
      columnsHeading: requests.columnsHeading,
      organisations: '法人或其他组织',
      heads: requests.columns.map(({ label }) => label),
      rows: requests.rows.map((row) => ({
        key: row.key,
        label: row.label,
        groups: row.groups,
        figures: requests.columns.map(({ key }) => figure(report, { table: 3, row: row.key, column: key })),
      })),
    },
    remedies: {
      litigation: '行政诉讼',
      columns: remedies.columns.map(({ label }) => label),
      blocks: remedies.blocks.map((block) => ({
        key: block.key,
        label: block.label,
        groups: block.group === undefined ? [] : [block.group],
        figures: remedyColumns.map((column) => figure(report, { table: 4, row: block.key, column })),
      })),
    },
  };
}

function figure(report: AnnualReport, cell: CellAddress): string {
  const value = cellValue(report, cell);
  return value === null ? '' : String(value);
}

/** Every cell that the report's forms have, table by table. */
export function cellsOf(report: AnnualReport): readonly CellAddress[] {
  const disclosure = editionOf(report.forms.disclosure ?? '2021').disclosure;
  const { requests, remedies } = editionOf(report.forms.requests ?? '2021');
  return [
    ...disclosure.blocks.flatMap((block) =>
      block.rows.flatMap((row) =>
        block.columns.map(({ key }): CellAddress =>
          key === undefined ? { table: 2, row: row.key } : { table: 2, row: row.key, column: key },
        ),
      ),
    ),
    ...requests.rows.flatMap(({ key: row }) =>
      applicantColumns.map((column): CellAddress => ({ table: 3, row, column })),
    ),
    ...remedies.blocks.flatMap(({ key: row }) =>
      remedyColumns.map((column): CellAddress => ({ table: 4, row, column })),
    ),
  ];
}

/** Changes the text of figures; `change` sees the address of the cell. */
export function mapFigures(
  form: FilledForm,
  change: (figure: string, cell: CellAddress) => string,
  editions: { readonly disclosure: EditionId; readonly requests: EditionId } = guessEditions(form),
): FilledForm {
  const disclosure = editionOf(editions.disclosure).disclosure;
  return {
    ...form,
    disclosure: form.disclosure.map((block, at) => ({
      ...block,
      rows: block.rows.map((row) => ({
        ...row,
        figures: row.figures.map((text, column) => {
          const key = disclosure.blocks[at]?.columns[column]?.key;
          return change(
            text,
            key === undefined ? { table: 2, row: row.key } : { table: 2, row: row.key, column: key },
          );
        }),
      })),
    })),
    requests: {
      ...form.requests,
      rows: form.requests.rows.map((row) => ({
        ...row,
        figures: row.figures.map((text, at) =>
          change(text, { table: 3, row: row.key, column: applicantColumns[at] ?? 'total' }),
        ),
      })),
    },
    remedies: {
      ...form.remedies,
      blocks: form.remedies.blocks.map((block) => ({
        ...block,
        figures: block.figures.map((text, at) =>
          change(text, { table: 4, row: block.key, column: remedyColumns[at] ?? 'total' }),
        ),
      })),
    },
  };
}

function guessEditions(form: FilledForm): { disclosure: EditionId; requests: EditionId } {
  return {
    disclosure: form.disclosure.length > 4 ? '2019' : '2021',
    requests: form.requests.rows.length < 25 ? '2019' : '2021',
  };
}

/** Changes every label of the tables, heads and rows; titles of parts and prose stay. */
export function mapLabels(form: FilledForm, change: (label: string) => string): FilledForm {
  const row = (filled: FilledRow): FilledRow => ({
    ...filled,
    label: change(filled.label),
    groups: filled.groups.map(change),
  });
  return {
    ...form,
    disclosure: form.disclosure.map((block) => ({
      heading: change(block.heading),
      rowHeading: change(block.rowHeading),
      columns: block.columns.map(change),
      rows: block.rows.map(row),
    })),
    requests: {
      note: change(form.requests.note),
      columnsHeading: change(form.requests.columnsHeading),
      organisations: change(form.requests.organisations),
      heads: form.requests.heads.map(change),
      rows: form.requests.rows.map(row),
    },
    remedies: {
      litigation: change(form.remedies.litigation),
      columns: form.remedies.columns.map(change),
      blocks: form.remedies.blocks.map(row),
    },
  };
}

/** Changes everything that is printed: labels, titles, prose. */
export function mapWords(form: FilledForm, change: (text: string) => string): FilledForm {
  return {
    ...mapLabels(form, change),
    title: change(form.title),
    preamble: change(form.preamble),
    parts: form.parts.map((part) => ({
      ...part,
      title: change(part.title),
      text: part.text === null ? null : change(part.text),
    })),
  };
}
