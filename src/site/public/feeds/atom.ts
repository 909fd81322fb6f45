import { escapeHtml } from '../../../content/escape-html.ts';
import { updatedOf, type FeedItem, type SiteFeed } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: SiteFeed): string {
  const entryOf = ({ id, title, link, summary, category, author, firstPublishedAt, updatedAt }: FeedItem) =>
    [
      '<entry>',
      `<id>urn:uuid:${escapeHtml(id)}</id>`,
      `<title>${escapeHtml(title)}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeHtml(link)}"/>`,
      `<published>${firstPublishedAt.toISOString()}</published>`,
      `<updated>${updatedAt.toISOString()}</updated>`,
      `<author><name>${escapeHtml(author)}</name></author>`,
      `<category term="${escapeHtml(category.id)}" label="${escapeHtml(category.title)}"/>`,
      `<summary>${escapeHtml(summary)}</summary>`,
      '</entry>',
    ].join('');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${escapeHtml(feed.id)}</id>`,
    `<title>${escapeHtml(feed.title)}</title>`,
    `<subtitle>${escapeHtml(feed.description)}</subtitle>`,
    `<updated>${updatedOf(feed).toISOString()}</updated>`,
    `<author><name>${escapeHtml(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(feed.link)}"/>`,
    ...feed.items.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}
