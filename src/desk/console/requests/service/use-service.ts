import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { requestServiceEndpoints } from '../../../contract/request-service.ts';

export type ServiceAnswer = AnswerOf<typeof requestServiceEndpoints.letterService>;
export type Way = ServiceAnswer['ways'][number]['way'];

/** Ways for which a signed receipt has to be there first. */
export const needsReceipt = (way: Way | ''): boolean => way === 'in-person' || way === 'entrusted';
