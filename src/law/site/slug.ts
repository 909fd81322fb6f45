import { sections } from './section.ts';

/** First parts of addresses that the site uses for itself. */
const reserved: ReadonlySet<string> = new Set([
  ...sections.map(({ slug }) => slug),
  'api',
  'assets',
  'check',
  'convert',
  'danwei',
  'desk',
  'ditu',
  'favicon.ico',
  'fujian',
  'healthz',
  'huibiao',
  'index.html',
  'large',
  'robots.txt',
  'rss.xml',
  'atom.xml',
  'ss',
  'wza',
  'zuixin',
]);

/**
 * Why a text cannot be a body's part of its addresses; null where it can: 2 to 30 small letters, digits and hyphens,
 * beginning with a letter.
 */
export function faultOfSlug(slug: string): string | null {
  if (!/^[a-z][\da-z-]{0,28}[\da-z]$/u.test(slug)) {
    return '网址要用2至30个小写字母、数字和中间的短横，以字母开头，像“yizhen”。';
  }
  if (reserved.has(slug) || /^p\d+$/u.test(slug)) return `“${slug}”是网站自己要用的，请换一个。`;
  return null;
}
