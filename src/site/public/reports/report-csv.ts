import { csvOf } from '../../../documents/tables/csv-of.ts';
import { dataDictionary } from '../../../report/index.ts';
import { reportTexts } from '../texts/reports.ts';
import type { ReportDatum } from './report-data.ts';

const texts = reportTexts.data;

/** A report a line, a cell of the form a column; the heads are the addresses that `fields.csv` explains. */
export function figuresCsv(data: readonly ReportDatum[]): string {
  const { heads, scopes, origins } = texts;
  return csvOf([
    [...Object.values(heads), ...dataDictionary.map(({ place }) => place)],
    ...data.map(({ body, scope, year, origin, edition, publishedOn, url, figures }) => [
      body.name,
      scopes[scope],
      year,
      origins[origin],
      edition ?? '',
      publishedOn ?? '',
      url ?? '',
      ...dataDictionary.map(({ place }) => figures[place] ?? ''),
    ]),
  ]);
}

const named = ['body', 'scope', 'year', 'origin', 'edition', 'publishedOn', 'url'] as const;

/** 数据字典: what each column of `figures.csv` is. */
export function fieldsCsv(): string {
  const { heads, means } = texts;
  return csvOf([
    texts.fieldsHeads,
    ...named.map((key) => [heads[key], '', means[key], '', '', '']),
    ...dataDictionary.map(({ place, table, labels, unit, sum, basis }) => [
      place,
      texts.table[table],
      labels.join(texts.between),
      unit,
      sum ? texts.sum : '',
      basis,
    ]),
  ]);
}
