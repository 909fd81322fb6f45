import {
  countedRequest,
  reportChangeSentence,
  reportYearsChanged,
  type CivilDate,
  type RequestState,
} from '../../../law/index.ts';
import type { Outcome } from '../../outcome.ts';

/** What came of an act, with what whoever did it has to see to besides; null where nothing, and where it had been done before. */
export type WarnedOutcome = Outcome & { readonly reportWarning: string | null };

type Counted = Parameters<typeof countedRequest>[1];

/** That figures of a report that is out change when these are counted in the place of that; null where none do. */
export function reportWarning(
  before: RequestState,
  after: readonly Counted[],
  today: CivilDate,
): string | null {
  const counted = (state: Counted) => countedRequest('', state);
  return reportChangeSentence(reportYearsChanged([counted(before)], after.map(counted), today));
}
