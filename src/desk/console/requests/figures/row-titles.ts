import { outcomes, type OutcomeId } from '../../../../law/index.ts';
import { texts } from './texts.ts';

const isOutcome = (key: string): key is OutcomeId => Object.hasOwn(outcomes, key);

/** What a row of table 3 is called: a result with the group that it stands in. */
export function rowTitle(key: string): string {
  if (!isOutcome(key)) return Object.entries(texts.rows).find(([row]) => row === key)?.[1] ?? key;
  const { label, group } = outcomes[key];
  return texts.result(label.startsWith('（') ? label : `${group}${label}`);
}
