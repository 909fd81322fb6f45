import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestRulesEndpoints } from '../../../contract/request-rules.ts';
import { useRead } from '../../call/use-read.ts';

export type RulesFound = AnswerOf<typeof requestRulesEndpoints.requestRules>;

/** The rules of requests of a body. */
export const useRequestRules = (bodyId: string) =>
  useRead(requestRulesEndpoints.requestRules, { params: { bodyId } });

/** The page of a body's rules. */
export const rulesPage = (bodyId: string): string => `/requests/rules?body=${bodyId}`;
