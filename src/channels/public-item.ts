import type { AttributeId, Column, NormativeStateId } from '../law/index.ts';
import type { Edition } from '../content/edition.ts';

/** What a channel is told of the site that the body publishes on. */
export interface ChannelSite {
  /** 网站名称 */
  readonly name: string;
  /** Domain, without a path; empty where it is not known. */
  readonly domain: string;
  /** 网站标识码, ten characters; empty where it is not known. */
  readonly idCode: string;
}

/** Something that was made public, as it goes out: nothing of drafts and reviews. */
export interface PublicItem {
  readonly id: string;
  readonly body: { readonly id: string; readonly name: string };
  readonly column: Column;
  readonly state: 'published' | 'corrected' | 'invalidated' | 'archived';
  /** 公开方式; what is published is 主动公开. */
  readonly attribute: AttributeId;
  /** 有效性, for normative documents; null for others. */
  readonly validity: NormativeStateId | null;
  readonly number: number;
  /** SHA-256 of the edition. */
  readonly digest: string;
  readonly edition: Edition;
  /** Instants, ISO 8601 in UTC. */
  readonly firstPublishedAt: string;
  readonly publishedAt: string;
  /** All editions, the first first: with what was said of the change. */
  readonly editions: readonly {
    readonly number: number;
    readonly publishedAt: string;
    readonly changeNote: string | null;
  }[];
  readonly interprets: readonly LinkedItem[];
  readonly interpretedBy: readonly LinkedItem[];
}

export interface LinkedItem {
  readonly id: string;
  readonly title: string;
}
