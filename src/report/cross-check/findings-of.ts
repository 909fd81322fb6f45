import type { Finding, Level } from '../finding.ts';
import type { CheckContext, Rule } from './rule.ts';

/** From worst to mildest. */
const severity: readonly Level[] = ['error', 'warning', 'notice'];

/** Runs rules on a report: findings worst first, those of one level in the order of the rules. */
export function findingsOf(rules: readonly Rule[], context: CheckContext): readonly Finding[] {
  const findings = rules.flatMap((rule) =>
    rule
      .check(context)
      .map((fault): Finding => ({ rule: rule.id, ...fault, level: fault.level ?? rule.level })),
  );
  return worstFirst(findings);
}

/** Sorts findings by level, keeping the order within a level. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => severity.indexOf(a.level) - severity.indexOf(b.level));
}
