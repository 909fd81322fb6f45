import { escapeHtml } from '../../../content/escape-html.ts';
import { updatedOf, type FeedItem, type SiteFeed } from './feed.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment in China as RFC 822 writes it, with the year in full: `Fri, 20 Nov 2026 09:30:00 +0800`. */
function moment(at: Date): string {
  const china = new Date(at.getTime() + 8 * 3_600_000);
  const date = `${String(china.getUTCDate()).padStart(2, '0')} ${months[china.getUTCMonth()] ?? ''} ${china.getUTCFullYear()}`;
  return `${days[china.getUTCDay()] ?? ''}, ${date} ${china.toISOString().slice(11, 19)} +0800`;
}

/** A feed as RSS 2.0. Authors stand in `dc:creator`, as RSS's own field wants an address of electronic mail. */
export function rssOf(feed: SiteFeed): string {
  const itemOf = ({ id, title, link, summary, category, author, firstPublishedAt, updatedAt }: FeedItem) =>
    [
      '<item>',
      `<title>${escapeHtml(title)}</title>`,
      `<link>${escapeHtml(link)}</link>`,
      `<guid isPermaLink="false">urn:uuid:${escapeHtml(id)}</guid>`,
      `<pubDate>${moment(firstPublishedAt)}</pubDate>`,
      ...(updatedAt > firstPublishedAt ? [`<atom:updated>${updatedAt.toISOString()}</atom:updated>`] : []),
      `<dc:creator>${escapeHtml(author)}</dc:creator>`,
      `<category>${escapeHtml(category.title)}</category>`,
      `<description>${escapeHtml(summary)}</description>`,
      '</item>',
    ].join('');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    `<title>${escapeHtml(feed.title)}</title>`,
    `<link>${escapeHtml(feed.link)}</link>`,
    `<description>${escapeHtml(feed.description)}</description>`,
    '<language>zh-CN</language>',
    `<lastBuildDate>${moment(updatedOf(feed))}</lastBuildDate>`,
    `<atom:link rel="self" type="application/rss+xml" href="${escapeHtml(feed.self)}"/>`,
    ...feed.items.map(itemOf),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}
