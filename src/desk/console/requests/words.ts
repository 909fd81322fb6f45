import {
  applicantKindIds,
  applicantKinds,
  outcomeIds,
  outcomes,
  requestChannelIds,
  requestChannels,
  requestStands,
  type RequestStandId,
} from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { requestEndpoints } from '../../contract/requests.ts';
import type { RowOf } from '../list/list.tsx';
import type { Option } from '../form/fields.tsx';
import { texts } from './texts.ts';

export type RequestRow = RowOf<typeof requestEndpoints.listRequests>;
export type RequestCase = AnswerOf<typeof requestEndpoints.request>;
export type Nearest = NonNullable<RequestRow['nearest']>;

export const requestPage = ({ bodyId, id }: Pick<RequestRow, 'bodyId' | 'id'>): string =>
  `/requests/${bodyId}/${id}`;

export const standOptions: readonly Option<RequestStandId>[] = requestStands.map(({ id: value, title }) => ({
  value,
  title,
}));

export const kindOptions = applicantKindIds.map((value) => ({ value, title: applicantKinds[value].title }));
export const channelOptions = requestChannelIds.map((value) => ({
  value,
  title: requestChannels[value].title,
}));
export const outcomeOptions = outcomeIds.map((value) => ({ value, title: outcomes[value].title }));

/** 剩3个工作日 · 今天是最后一日 · 超1个工作日 */
export function nearestLeft({ left }: Pick<Nearest, 'left'>): string {
  if (left === 0) return texts.leftToday;
  return left < 0 ? texts.over(-left) : texts.left(left);
}

/** What a request is called where a name is needed: number and matter, or that it is not registered yet. */
export function nameOf({ number, matter }: Pick<RequestRow, 'number' | 'matter'>): string {
  return `${number ?? texts.unregistered} ${matter === '' ? texts.noMatter : matter}`;
}
