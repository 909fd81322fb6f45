import { escapeHtml } from '../../../content/escape-html.ts';

/** An address of the site map. */
export interface MappedAddress {
  readonly address: string;
  /** When the page last changed; null where that is not known. */
  readonly changedAt: Date | null;
}

const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const written = (inner: 'sitemap' | 'url', { address, changedAt }: MappedAddress) => {
  const changed = changedAt === null ? '' : `<lastmod>${changedAt.toISOString()}</lastmod>`;
  return `<${inner}><loc>${escapeHtml(address)}</loc>${changed}</${inner}>\n`;
};

/** A list of parts (sitemaps.org). */
export const sitemapIndex = (parts: readonly MappedAddress[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="${schema}">\n${parts
    .map((each) => written('sitemap', each))
    .join('')}</sitemapindex>\n`;

/** A part: addresses of pages. */
export const sitemapPart = (pages: readonly MappedAddress[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="${schema}">\n${pages
    .map((each) => written('url', each))
    .join('')}</urlset>\n`;
