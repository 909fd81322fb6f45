import { nameInReport, type ReportFigures, type ReportState } from '../../law/index.ts';
import type { Tx } from '../../ledger/ledger.ts';
import type { OfReport, ReportingBody } from '../../ledger/read/reports/report-state.ts';
import {
  crossCheck,
  findingKey,
  narrativeOf,
  readingOf,
  reportOfFigures,
  sectionIds,
  similarityOfSections,
  staleReferences,
  strayBraces,
  unexplained,
  type AnnualReport,
  type Finding,
  type NarrativeFacts,
  type ReportText,
  type SectionId,
} from '../../report/index.ts';
import { screenText } from '../../screening/screen-text.ts';
import { issuerOf } from '../publishing/open-publication.ts';
import { lastYearsReport, type LastYearsReport } from './last-year.ts';

/** A finding with the key under which it is explained. */
export interface KeyedFinding extends Finding {
  readonly key: string;
}

/** A figure in the text that is not what the ledger says. */
export interface StaleInSection {
  readonly section: SectionId;
  readonly id: string;
  readonly written: number;
  readonly now: number | null;
}

/** A report put together from its figures and its text, and what the checks say of it. */
export interface CheckedReport {
  /** The body as its publications name it. */
  readonly issuer: string;
  /** Who signs it: of a sum the body that publishes it, else the agency whose year it is. */
  readonly signer: string;
  /** Whose year it tells: in a county's sum the county, else the body. */
  readonly agency: string;
  readonly report: AnnualReport;
  readonly lastYear: LastYearsReport | null;
  /** Worst first. */
  readonly findings: readonly KeyedFinding[];
  readonly stale: readonly StaleInSection[];
  readonly similarity: readonly { readonly section: SectionId; readonly lastYear: number }[];
  /** Why it cannot be sent for review yet; null where it can. */
  readonly blocked: string | null;
}

export interface ToCheck {
  readonly of: OfReport;
  readonly body: ReportingBody;
  readonly state: ReportState;
  /** Frozen, or as they live. */
  readonly figures: ReportFigures;
  readonly facts: NarrativeFacts;
  /** Null where nothing was written yet. */
  readonly text: ReportText | null;
}

/**
 * Puts a report together and runs all rules on it (design.md 5): against itself, against last year's, and the text against the
 * ledger. An error, a stale figure and a warning without an explanation keep it from review.
 */
export async function checkedReport(tx: Tx, asked: ToCheck): Promise<CheckedReport> {
  const { of, state, figures, facts, text } = asked;
  const { period, scope, explanations } = state;
  const issuer = await issuerOf(tx, of.bodyId);
  const agency = nameInReport(issuer, state);
  const report = reportOfFigures({
    agency,
    period,
    figures,
    ...(text === null ? {} : { narrative: narrativeOf(text) }),
  });
  const lastYear = await lastYearsReport(tx, { bodyId: of.bodyId, agency }, { scope, period });
  const findings = crossCheck({
    reading: readingOf(report),
    ...(lastYear === null ? {} : { previous: readingOf(lastYear.report) }),
    screen: screenText,
  });
  const stale =
    text === null
      ? []
      : sectionIds.flatMap((section) =>
          // Figures of the tables may stand in the text as well.
          staleReferences(text.sections[section], { ...figures, ...facts }).map((each) => ({
            section,
            ...each,
          })),
        );
  return {
    issuer,
    signer: scope === 'county' ? issuer : agency,
    agency,
    report,
    lastYear,
    findings: findings.map((finding) => ({ ...finding, key: findingKey(finding) })),
    stale,
    similarity:
      text === null || lastYear === null
        ? []
        : similarityOfSections(text.sections, lastYear.sections, [agency, asked.body.name]),
    blocked: blockedBy(text, findings, stale, explanations),
  };
}

function blockedBy(
  text: ReportText | null,
  findings: readonly Finding[],
  stale: readonly StaleInSection[],
  explanations: ReportState['explanations'],
): string | null {
  if (text === null) return '还没有写正文，请写好并保存，再送三审。';
  const errors = findings.filter(({ level }) => level === 'error').length;
  const open = unexplained(findings, explanations).length;
  const braces = sectionIds.flatMap((section) => strayBraces(text.sections[section])).length;
  const lacking = [
    errors === 0 ? null : `${errors}处必须改`,
    stale.length === 0 ? null : `正文里${stale.length}个数与台账不一致`,
    open === 0 ? null : `${open}处提示要改好或者写明理由`,
    braces === 0 ? null : `正文里${braces}处花括号不是台账里的数`,
  ].filter((each) => each !== null);
  return lacking.length === 0 ? null : `还有${lacking.join('，')}。处理完再送三审。`;
}
