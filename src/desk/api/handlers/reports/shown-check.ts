import { citationText, type ReportState } from '../../../../law/index.ts';
import type { CheckedReport } from '../../../../acts/reports/checked-report.ts';
import { factTitle, ruleNamed } from '../../../../report/index.ts';
import { shownFinding } from '../report-county/shown.ts';

/** Who it was, by id; null for the program. */
export type Named = (id: string | null) => { readonly id: string; readonly name: string } | null;

/** What the checks say, as the contract has it. @param written false: nothing was written yet, so the text is not judged */
export function shownCheck(
  { findings, stale, similarity, blocked, report }: CheckedReport,
  { explanations }: Pick<ReportState, 'explanations'>,
  named: Named,
  written: boolean,
) {
  return {
    findings: findings
      .filter(({ where }) => written || where.table !== undefined)
      .map((finding) => {
        const { key, level, rule } = finding;
        const said = explanations[key];
        const explanation =
          said === undefined ? null : { text: said.explanation, by: named(said.by), at: said.at };
        return {
          ...shownFinding(finding, report),
          key,
          basis: (ruleNamed(rule)?.basis ?? []).map(citationText),
          explanation,
          blocks: level === 'error' || (level === 'warning' && explanation === null),
        };
      }),
    stale: stale.map((each) => ({ ...each, title: factTitle(each.id)?.title ?? each.id })),
    similarity,
    blocked,
  };
}
