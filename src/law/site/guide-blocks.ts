import type { Citation } from '../citation.ts';
import type { IndexRule } from '../publishing/index-number.ts';
import type { GuideFacts } from './guide.ts';

/** Whose guide it is. */
export interface GuideSubject {
  readonly name: string;
  readonly level: 'county' | 'department' | 'township' | 'village';
  /** Of the body above it; null for the one at the top. */
  readonly above: string | null;
  /** By which it makes its index numbers; null where it has set none. */
  readonly indexRule: IndexRule | null;
}

/** Where a line of the guide leads, as the site knows it. */
export type GuideLink = 'catalogue' | 'policies' | 'search' | 'apply' | 'above';

/** A piece of the guide. */
export type GuideBlock =
  | { readonly kind: 'text'; readonly text: string; readonly basis: Citation | null }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly string[];
    }
  /** An empty value: the body has not filled it in. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly term: string; readonly value: string }[] }
  | { readonly kind: 'links'; readonly to: readonly GuideLink[] };

export interface GuidePart {
  /** Stable: part of addresses. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

export interface GuideChapter {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly GuidePart[];
}

export const text = (words: string, basis: Citation | null = null): GuideBlock => ({
  kind: 'text',
  text: words,
  basis,
});

export const list = (items: readonly string[], ordered = false): GuideBlock => ({
  kind: 'list',
  ordered,
  items,
});

/** What Article 12 wants told of the office, as rows; none is left out where it is empty. */
export const officeRows = (
  facts: GuideFacts,
): readonly { readonly term: string; readonly value: string }[] => [
  { term: '工作机构', value: facts.office },
  {
    term: '办公地址',
    value:
      facts.address === '' || facts.postcode === ''
        ? facts.address
        : `${facts.address}（邮编${facts.postcode}）`,
  },
  { term: '办公时间', value: facts.hours },
  { term: '联系电话', value: facts.phone },
  { term: '传真号码', value: facts.fax },
  { term: '互联网联系方式', value: facts.email },
];
