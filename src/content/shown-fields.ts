import { formatChinese } from '../law/index.ts';
import type { Edition } from './edition.ts';

/** A head field as it is shown: 发文字号 and what stands there. */
export interface ShownField {
  readonly label: string;
  readonly value: string;
}

/** The head fields of an edition that are filled in, in the order of a page; dates written out. */
export function shownFields({ head }: Edition): ShownField[] {
  const { validity } = head;
  const fields: readonly (readonly [label: string, value: string | null])[] = [
    ['索引号', head.indexNumber],
    ['主题分类', head.subject],
    ['发文机关', head.issuer],
    ['成文日期', head.formedOn === null ? null : formatChinese(head.formedOn)],
    ['发文字号', head.number],
    ['施行日期', validity?.effectiveOn ? formatChinese(validity.effectiveOn) : null],
    ['有效期至', validity?.validUntil ? formatChinese(validity.validUntil) : null],
    ['内容概述', head.summary],
    ['关键词', head.keywords.join('、')],
    ['来源', head.source],
    ['解读的文件', head.interprets.join('、')],
  ];
  return fields.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}
