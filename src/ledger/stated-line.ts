import { formatChinese, type CivilDate } from '../law/index.ts';
import type { ActKind, ActPayloads } from './act-kinds.ts';

/** What an act stated, one line each: a label, and a text or the person whose name is to be put there. */
export type StatedLine = readonly [label: string, value: string | { readonly staffId: string }];

/** How one kind of act is told to people. */
export interface ActTitle<K extends ActKind> {
  /** What was done: 登记工作人员. */
  readonly title: string;
  /**
   * What follows the name of whoever did it: 登记了工作人员张三.
   * @param subject name of the record on which it was done; empty where the reader may not see it
   */
  readonly did: (payload: ActPayloads[K], subject: string) => string;
  /** Everything that it stated, in Chinese, for the page of one act. */
  readonly stated: (payload: ActPayloads[K]) => readonly StatedLine[];
}

export const dateOr = (date: CivilDate | null, without: string): string =>
  date === null ? without : formatChinese(date);

/** A text, or what to say where there is none. */
export const orNone = (text: string | null, without = '没有'): string =>
  text === null || text === '' ? without : text;

export const reasonLine = ({ reason }: { readonly reason: string }): readonly StatedLine[] => [
  ['理由', reason],
];

/** An instant (ISO 8601) as it is told in China: 2026-11-20 09:30. */
export const moment = (iso: string): string =>
  new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
