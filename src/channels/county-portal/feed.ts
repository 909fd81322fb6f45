import { escapeHtml } from '../../content/escape-html.ts';
import type { Column } from '../../law/index.ts';

/** One line of the feed: that something is public, changed or was taken back. */
export interface FeedEntry {
  readonly id: string;
  readonly state: 'published' | 'corrected' | 'withdrawn' | 'invalidated' | 'archived';
  /** Empty for what was withdrawn: the text is not told again. */
  readonly title: string;
  readonly column: Pick<Column, 'id' | 'title'>;
  /** Instants, ISO 8601. */
  readonly firstPublishedAt: string;
  readonly changedAt: string;
  readonly edition: number;
  /** SHA-256 of the edition; null for what was withdrawn. */
  readonly digest: string | null;
  /** 给公众的说明, for what was withdrawn. */
  readonly notice: string | null;
}

export interface Feed {
  readonly body: { readonly id: string; readonly name: string };
  readonly entries: readonly FeedEntry[];
  /** Where to go on next time; what changed later comes after it. */
  readonly next: string;
  /** Whether more stands behind these entries. */
  readonly more: boolean;
}

/** Name and version of the format; a field may be added, none changes its meaning. */
export const feedFormat = 'gongkai-feed/1' as const;

/** The feed as data. @param packageUrl the address of the package of an item */
export function feedData({ body, entries, next, more }: Feed, packageUrl: (id: string) => string) {
  return {
    format: feedFormat,
    body,
    entries: entries.map((entry) => ({
      ...entry,
      package: entry.state === 'withdrawn' ? null : packageUrl(entry.id),
    })),
    next,
    more,
  };
}

const verbs: Readonly<Record<FeedEntry['state'], string>> = {
  published: '发布',
  corrected: '更正',
  withdrawn: '撤回',
  invalidated: '失效',
  archived: '归档',
};

/** The same as Atom (RFC 4287), which content management systems read without a program of their own. */
export function feedAtom(
  { body, entries }: Feed,
  addresses: { readonly self: string; readonly packageUrl: (id: string) => string },
): string {
  const updated = entries.at(-1)?.changedAt ?? '1970-01-01T00:00:00Z';
  const entryOf = ({ id, state, title, column, firstPublishedAt, changedAt, notice }: FeedEntry) =>
    [
      '<entry>',
      `<id>urn:uuid:${escapeHtml(id)}</id>`,
      `<title>${escapeHtml(title === '' ? `${verbs[state]}：${column.title}` : title)}</title>`,
      `<published>${escapeHtml(firstPublishedAt)}</published>`,
      `<updated>${escapeHtml(changedAt)}</updated>`,
      `<category term="${escapeHtml(column.id)}" label="${escapeHtml(column.title)}"/>`,
      `<summary>${escapeHtml(notice ?? verbs[state])}</summary>`,
      state === 'withdrawn'
        ? ''
        : `<link rel="enclosure" type="application/zip" href="${escapeHtml(addresses.packageUrl(id))}"/>`,
      '</entry>',
    ].join('');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>urn:uuid:${escapeHtml(body.id)}</id>`,
    `<title>${escapeHtml(`${body.name}政府信息公开`)}</title>`,
    `<author><name>${escapeHtml(body.name)}</name></author>`,
    `<updated>${escapeHtml(updated)}</updated>`,
    `<link rel="self" href="${escapeHtml(addresses.self)}"/>`,
    ...entries.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}
