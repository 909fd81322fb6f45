import { formatChinese, type CivilDate } from '../law/index.ts';
import type { RequestLedgerPayloads } from './request-acts.ts';
import type { ActTitle, StatedLine } from './stated-line.ts';

/** Some of the acts on requests as they are told; `act-titles.ts` holds all of them together. */
export type RequestTitles = { readonly [K in keyof RequestLedgerPayloads]?: ActTitle<K> };

export const requestNamed = (subject: string): string =>
  subject === '' ? '一件公开申请' : `公开申请“${subject}”`;

export const onLine = (date: CivilDate): StatedLine => ['日期', formatChinese(date)];
