import { initialRequestRules, type RequestRules } from '../../../../law/index.ts';
import { requestRulesEndpoints } from '../../../contract/request-rules.ts';
import { useRead } from '../../call/use-read.ts';

type Terms = Pick<RequestRules, 'clarificationDays' | 'reasonsDays' | 'assistanceDays'>;

/** Terms that a body gives in its letters; those that hold until it has set its own where they cannot be read. Null while they are read. */
export function useTerms(bodyId: string): Terms | null {
  const { data, error } = useRead(requestRulesEndpoints.requestRules, { params: { bodyId } });
  if (data !== undefined) return data.rules;
  return error === null ? null : initialRequestRules;
}
