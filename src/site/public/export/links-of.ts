const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
};

const plain = (value: string) =>
  value.replaceAll(/&(?:amp|lt|gt|quot|#x27|#39);/gu, (entity) => entities[entity] ?? entity);

/** What a page leads to within its site. */
export interface PageLinks {
  /** Paths from the root, without query and fragment, each once. */
  readonly paths: readonly string[];
  /** Links that ask something by a query: nothing answers them in a folder. */
  readonly queries: readonly string[];
}

/**
 * The links of a page of our own: of its `href` and `src`, as React writes them. Those of other sites and those within the page
 * are left out.
 */
export function linksOfHtml(html: string): PageLinks {
  const paths = new Set<string>();
  const queries = new Set<string>();
  for (const [, value = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/gu)) {
    const link = plain(value).replace(/#.*$/u, '');
    if (!link.startsWith('/') || link.startsWith('//')) continue;
    const [path = '', query] = link.split('?', 2);
    if (query === undefined) paths.add(path);
    else queries.add(link);
  }
  return { paths: [...paths], queries: [...queries] };
}

/** What a sheet asks for: paths from the root, relative ones resolved. */
export function linksOfCss(css: string, path: string): readonly string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/gu)].flatMap(([, value = '']) => {
    if (/^(?:data:|#)/u.test(value)) return [];
    const base = 'http://site.invalid';
    const url = new URL(value, `${base}${path}`);
    return url.origin === base ? [url.pathname] : [];
  });
}
