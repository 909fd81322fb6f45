import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { redressEndpoints } from '../../../contract/redress.ts';
import type { RowOf } from '../../list/list.tsx';
import { texts } from './texts.ts';

export type RedressRow = RowOf<typeof redressEndpoints.listRedress>;
export type RedressCase = AnswerOf<typeof redressEndpoints.redress>;

export const redressPage = ({ bodyId, id }: Pick<RedressRow, 'bodyId' | 'id'>): string =>
  `/requests/redress/${bodyId}/${id}`;

/** What a case is called: 行政复议 甲府复〔2026〕3号. */
export const redressName = ({ kindTitle, number }: Pick<RedressRow, 'kindTitle' | 'number'>): string =>
  texts.caseName(kindTitle, number === '' ? texts.noNumber : number);
