import { LineRuleType } from 'docx';
import type { LetterPlan } from './letter-plan.ts';

/** Line pitch of a letter as Word has it: exactly so many twips, nothing before and after. */
export interface LetterSpacing {
  readonly line: number;
  readonly lineRule: typeof LineRuleType.EXACT;
  readonly before: number;
  readonly after: number;
}

export const twipsOf = ({ pitch }: LetterPlan): LetterSpacing => ({
  line: Math.round(pitch * 20),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});

/** A character of 3号, in twips, as 28 of them stand on a line of 156 mm. */
export const character = 315;
