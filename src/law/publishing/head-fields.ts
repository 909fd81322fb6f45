import type { CivilDate } from '../calendar/civil-date.ts';
import type { AttributeId } from './attribute.ts';
import type { NormativeStateId } from './normative.ts';

/** The head of a public document, as its page prints it. */
export interface DocumentHead {
  /** 索引号 */
  readonly indexNumber: string | null;
  /** 主题分类: 综合政务\政务公开 */
  readonly subject: string | null;
  /** 发文机关 */
  readonly issuer: string;
  readonly title: string;
  /** 发文字号; null for what bears none. */
  readonly number: string | null;
  /** 成文日期 */
  readonly formedOn: CivilDate | null;
  /** 发布日期: the ledger's, null until it is published. */
  readonly publishedOn: CivilDate | null;
  /** 公开方式 */
  readonly attribute: AttributeId | null;
  /** 内容概述 */
  readonly summary: string | null;
  /** Validity, for normative documents; null for others. */
  readonly validity: HeadValidity | null;
}

export interface HeadValidity {
  /** 有效性, as the page says it. */
  readonly state: NormativeStateId | null;
  readonly effectiveOn: CivilDate | null;
  /** The last day; null for no end, or none known. */
  readonly validUntil: CivilDate | null;
}

/** What follows the head. */
export interface DocumentBody {
  /** The text, a line for each paragraph. */
  readonly text: string;
  readonly attachments: readonly HeadAttachment[];
}

export interface HeadAttachment {
  /** File name or title. */
  readonly name: string;
  /** False where the file is missing or its link is dead. */
  readonly there: boolean;
}

export interface HeadField {
  readonly title: string;
  /** `always` · `public`: from publication on · `normative` · `if-any` */
  readonly required: 'always' | 'public' | 'normative' | 'if-any';
}

/** The fields that a page prints above the text, in order. */
export const headFields = {
  indexNumber: { title: '索引号', required: 'always' },
  subject: { title: '主题分类', required: 'always' },
  issuer: { title: '发文机关', required: 'always' },
  formedOn: { title: '成文日期', required: 'always' },
  title: { title: '标题', required: 'always' },
  number: { title: '发文字号', required: 'if-any' },
  publishedOn: { title: '发布日期', required: 'public' },
  validity: { title: '有效性', required: 'normative' },
  attribute: { title: '公开方式', required: 'always' },
} as const satisfies Readonly<Record<string, HeadField>>;

/** The kinds of official documents (公文种类) with which a title ends. [memory: to be verified] */
export const documentKinds = [
  '决议',
  '决定',
  '命令',
  '令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const;

/** The kind with which a title ends, whatever stands in brackets behind it; null for none. */
export function kindOfTitle(title: string): string | null {
  const bare = title.replaceAll(/\s/gu, '').replace(/(?:[（(][^（()）]{1,12}[)）])+$/u, '');
  return (
    documentKinds.filter((kind) => bare.endsWith(kind)).toSorted((a, b) => b.length - a.length)[0] ?? null
  );
}
