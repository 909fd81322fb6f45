import type { ReportFigures } from '../../../law/index.ts';
import { withDerivedFacts } from '../../../ledger/read/reports/facts-of-cells.ts';
import type { NarrativeFacts } from '../../../report/index.ts';

/**
 * Counts that a county's text may name: those of its members' reports added up. What tables 2 to 4 hold too comes from the sum, as there
 * those of files are in; of members that sent a file nothing else is known. Last year is told only where every member kept it: what
 * some counted cannot be set against what all count now.
 * @param counted what the text of each member's edition counts whose figures are in the sum
 */
export function summedFacts(counted: readonly NarrativeFacts[], figures: ReportFigures): NarrativeFacts {
  const comparable = counted.every((facts) => Object.keys(facts).some(isOfLastYear));
  const sums: Record<string, number> = {};
  for (const facts of counted) {
    for (const [id, count] of Object.entries(facts)) {
      if (comparable || !isOfLastYear(id)) sums[id] = (sums[id] ?? 0) + count;
    }
  }
  return withDerivedFacts(sums, figures);
}

const isOfLastYear = (id: string): boolean => id.startsWith('last.');
