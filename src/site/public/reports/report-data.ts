import { dataDictionary } from '../../../report/index.ts';
import type { ComparedReport, FigureOrigin } from '../../../ledger/read/site/compared-reports.ts';
import { pageOf } from '../api/addresses.ts';
import { reporterOf } from './report-unit.ts';
import type { SiteCall } from '../call.ts';

/** A report as its data tells of it: every cell of the form, also those that are 0. */
export interface ReportDatum {
  /** The id is null for a body without a site here. */
  readonly body: { readonly id: string | null; readonly name: string };
  readonly scope: ComparedReport['scope'];
  readonly year: number;
  readonly origin: FigureOrigin;
  /** This and what follows down to the address is null where the figures were read from a file. */
  readonly title: string | null;
  readonly edition: number | null;
  readonly publishedOn: string | null;
  readonly firstPublishedAt: string | null;
  readonly url: string | null;
  /** Null for a cell that the file leaves blank. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** What the dictionary says of a cell, for programs. */
export const reportFields = () =>
  dataDictionary.map(({ place, table, labels, title, unit, sum, basis }) => ({
    place,
    table,
    labels: [...labels],
    title,
    unit,
    sum,
    basis,
  }));

/** The reports as data; those of bodies that the site does not know are left out. */
export function reportData(call: SiteCall, reports: readonly ComparedReport[]): readonly ReportDatum[] {
  return reports.flatMap((report) => {
    const { unitId, outside, scope, reportYear, origin, figures, page } = report;
    const body = outside === null ? call.map.byId.get(unitId) : undefined;
    const name = body === undefined ? outside : reporterOf(body, scope, report.agency);
    if (name === null) return [];
    const lacking = new Set(report.lacking);
    return [
      {
        body: { id: body?.id ?? null, name },
        scope,
        year: reportYear,
        origin,
        title: page?.title ?? null,
        edition: page?.edition ?? null,
        publishedOn: page?.publishedOn ?? null,
        firstPublishedAt: page?.firstPublishedAt ?? null,
        url:
          page === null || body === undefined
            ? null
            : pageOf(call, body, { kind: 'item', year: page.year, number: page.number }),
        figures: Object.fromEntries(
          dataDictionary.map(({ place }) => [place, lacking.has(place) ? null : (figures[place] ?? 0)]),
        ),
      },
    ];
  });
}
