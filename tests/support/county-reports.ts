import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import {
  civilDate,
  wholeYear,
  type FilerKind,
  type ReportFigures,
  type ReportPeriod,
} from '../../src/law/index.ts';
import { reportOfFigures, sectionIds, type AnnualReport, type ReportText } from '../../src/report/index.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { act } from './ledger.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Figures of a report in which every sum of the form holds: requests of citizens, granted or carried out. */
export const someFigures = (
  requests: { readonly granted: number; readonly carriedOut?: number },
  more: ReportFigures = {},
): ReportFigures => {
  const { granted, carriedOut = 0 } = requests;
  const row = (key: string, count: number) => ({
    [`3/${key}/naturalPerson`]: count,
    [`3/${key}/total`]: count,
  });
  return Object.fromEntries(
    Object.entries({
      ...row('received', granted + carriedOut),
      ...row('granted', granted),
      ...row('resultTotal', granted),
      ...row('carriedOut', carriedOut),
      ...more,
    }).filter(([, value]) => value !== 0),
  );
};

/** A text with these sections, the others empty. */
export const textOf = (sections: Partial<ReportText['sections']>): ReportText => ({
  sections: Object.fromEntries(sectionIds.map((id) => [id, sections[id] ?? ''])) as ReportText['sections'],
  measures: [],
  followUps: [],
});

export interface ReportSoFar {
  readonly bodyId: string;
  readonly year: number;
  /** The year where nothing is said. */
  readonly period?: ReportPeriod;
  readonly figures: ReportFigures;
  readonly upTo: 'opened' | 'frozen' | 'submitted' | 'published';
  readonly filer?: FilerKind;
  readonly text?: ReportText;
  readonly submittedOn?: string;
  readonly to?: string;
  readonly facts?: Readonly<Record<string, number>>;
}

/** A report as its acts left it, stated without the reviews that come between. @returns its id and the digest that was submitted */
export async function reportSoFar(
  ledger: Ledger,
  {
    bodyId,
    year,
    period = wholeYear(year),
    figures,
    upTo,
    filer = 'township',
    text,
    submittedOn,
    to,
    facts = {},
  }: ReportSoFar,
): Promise<{ readonly reportId: string; readonly digest: string }> {
  const reportId = uuidv7();
  const digest = digestOf(reportId);
  const on = civilDate(submittedOn ?? `${year + 1}-01-20`);
  const of = { bodyId, reportId, digest };
  await act(ledger, bodyId, 'report.opened', reportId, { scope: 'own', period, filer });
  if (upTo === 'opened') return of;
  await act(ledger, bodyId, 'report.frozen', reportId, { on, figures, facts, sources: [] });
  if (text !== undefined) {
    const textDigest = digestOf(JSON.stringify(text));
    await ledger.write('everything', (tx) =>
      tx
        .insertInto('report_texts')
        .values({
          body_id: bodyId,
          report_id: reportId,
          digest: textDigest,
          text: JSON.stringify(text),
          written_at: new Date(),
          written_by: null,
        })
        .execute(),
    );
    await act(ledger, bodyId, 'report.text-set', reportId, { digest: textDigest });
  }
  if (upTo === 'frozen') return of;
  // Interim figures have no pages.
  if (period.kind === 'year') {
    await act(ledger, bodyId, 'report.laid-out', reportId, {
      publicationId: uuidv7(),
      digest,
      files: [],
      warnings: 0,
    });
  }
  if (upTo === 'submitted' || filer !== 'office') {
    await act(ledger, bodyId, 'report.submitted', reportId, { digest, to: to ?? null, how: '', on });
  }
  if (upTo === 'submitted') return of;
  if (filer !== 'office') {
    await act(ledger, bodyId, 'report.accepted', reportId, { digest, remark: '', outside: false });
  }
  await act(ledger, bodyId, 'report.published', reportId, { digest, on, where: null });
  return of;
}

/** What a file of a body that works elsewhere would be read as. */
export const fileReport = (agency: string, year: number, figures: ReportFigures): AnnualReport =>
  reportOfFigures({ agency, period: wholeYear(year), figures });
