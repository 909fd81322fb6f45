import {
  initialIndexRule,
  nextIndexNumber,
  readIndexNumber,
  type CivilDate,
  type IndexRule,
} from '../../../law/index.ts';
import { texts } from './texts.ts';

/** What a rule would number a document formed today, after the numbers that were given out last. */
export function indexExample(
  rule: IndexRule | null,
  codes: Readonly<Record<string, string>>,
  today: CivilDate,
  last: readonly string[],
): { readonly sentence: string; readonly sound: boolean; readonly other: boolean } {
  const inForce = rule ?? initialIndexRule;
  const body = codes['body'] ?? '';
  const values = {
    body,
    classCode: codes['class'] ?? '',
    officeCode: codes['office'] ?? '',
    formedOn: today,
  };
  const next = nextIndexNumber(inForce, values, last);
  return {
    sentence: next.number === null ? texts.cannotNumber(next.why) : texts.nextNumber(next.number),
    sound: next.number !== null,
    other: last.length > 0 && last.every((number) => readIndexNumber(inForce, number, body) === null),
  };
}
