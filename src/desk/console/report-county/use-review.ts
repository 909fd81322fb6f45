import { useParams } from 'react-router';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import { texts } from './texts.ts';
import { countyPage, useCounty } from './use-county.ts';

export type Review = AnswerOf<typeof reportCountyEndpoints.reviewReportMember>;

/** The report of a member that the address names. */
export function useReview() {
  const { memberId = '' } = useParams();
  const { bodyId, year } = useCounty();
  const query = useRead(reportCountyEndpoints.reviewReportMember, {
    params: { bodyId, memberId },
    query: { year },
  });
  const page = countyPage(year, `/members/${memberId}`);
  const act = (path: string) => countyPage(year, `/members/${memberId}${path}`);
  return { bodyId, memberId, year, query, page, act };
}

/** 3, 0.05, 未填 */
export const figureText = (value: number | null): string => (value === null ? texts.unknown : String(value));

/** 62.5% */
export const percent = (degree: number): string => `${(degree * 100).toFixed(1)}%`;
