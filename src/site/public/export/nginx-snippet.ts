/** An address that leads elsewhere. */
export interface Redirect {
  /** In the form of law's `oldPathOf`: decoded, with its query where it has one. */
  readonly from: string;
  /** Path, encoded. */
  readonly to: string;
}

/** What a web server must be told that the files do not say. */
export interface ServingFacts {
  readonly redirects: readonly Redirect[];
  /** First parts of addresses that bodies had before, with those that they have now: `/old/`, `/new/`. */
  readonly formerBases: readonly Redirect[];
  /** Paths of items that were withdrawn, decoded: they answer 410 with a page that says why. */
  readonly gone: readonly string[];
  /** Media type of the emblem; null for none. */
  readonly emblemType: string | null;
  /** Headers of every page, by their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** `content-security-policy` of kept files. */
  readonly filePolicy: string;
}

const quoted = (text: string) => `"${text.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
/** In what nginx computes, a `$` begins a variable: in addresses it can be written otherwise. */
const target = (path: string) => quoted(path.replaceAll('$', '%24'));

/**
 * The settings of nginx within a `server` that serves an exported folder: what the live site answers beside its files. Other
 * web servers do without; the folder has a page for every address that leads on.
 */
export function nginxSnippet(facts: ServingFacts): string {
  const headers = (more: Readonly<Record<string, string>> = {}, indent = '  ') =>
    Object.entries({ ...facts.headers, ...more }).map(
      ([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`,
    );
  const page = { 'cache-control': 'no-cache' };
  const files = `^(?:/[a-z][a-z0-9-]+)?/20\\d\\d/\\d+/[0-9a-f-]{36}/`;
  const forAll = {
    ...page,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  };
  const kept = { 'cache-control': 'public, max-age=31536000, immutable' };
  return [
    '# Written by "gongkai site export" at each run; edits are lost. Within a server { } of nginx:',
    '#   root /srv/site; include /srv/site/.gongkai/nginx.conf;',
    'index index.html;',
    'charset utf-8;',
    'charset_types text/css text/plain text/javascript application/javascript;',
    'absolute_redirect off;',
    'gzip_static on;',
    '# With the module ngx_http_brotli_static_module: brotli_static on;',
    'error_page 404 403 =404 /404.html;',
    ...headers(page, ''),
    '',
    'location = /404.html {',
    '  internal;',
    ...headers(page),
    '}',
    'location ^~ /.gongkai/ { return 404; }',
    'location ^~ /assets/ {',
    ...headers(kept),
    '  location ~ "\\.js$" {',
    '    types { }',
    '    default_type "text/javascript; charset=utf-8";',
    ...headers(kept, '    '),
    '  }',
    '}',
    ...(facts.emblemType === null
      ? []
      : [
          'location ^~ /huibiao/ {',
          `  types { }`,
          `  default_type ${facts.emblemType};`,
          ...headers({ ...page, 'content-security-policy': facts.filePolicy }),
          '}',
        ]),
    ...(['rss', 'atom'] as const).flatMap((format) => [
      `location ~ "/${format}\\.xml$" {`,
      '  types { }',
      `  default_type "application/${format}+xml; charset=utf-8";`,
      ...headers(forAll),
      '}',
    ]),
    'location = /robots.txt {',
    ...headers(forAll),
    '}',
    'location ~ "^/sitemap(?:-\\d+)?\\.xml$" {',
    '  types { }',
    '  default_type "application/xml; charset=utf-8";',
    ...headers(forAll),
    '}',
    '# Figures of annual reports, for programs.',
    ...[
      ['(?:figures|fields)\\.csv', 'text/csv; charset=utf-8'],
      ['figures\\.json', 'application/json; charset=utf-8'],
    ].flatMap(([name, type]) => [
      `location ~ "^/zfxxgknb/${name}$" {`,
      '  types { }',
      `  default_type "${type}";`,
      ...headers(forAll),
      '}',
    ]),
    'location = /zfxxgknb/figures.xlsx {',
    ...headers({
      ...forAll,
      'content-security-policy': facts.filePolicy,
      'content-disposition': 'attachment',
    }),
    '}',
    '# Files: pictures are shown, everything else is saved, nothing in them runs.',
    `location ~ "${files}[^/]+\\.(?:png|jpe?g|gif|webp|bmp)$" {`,
    ...headers({ ...page, 'content-security-policy': facts.filePolicy }),
    '}',
    `location ~ "(?:${files}|/shenqingbiao-[a-z]+\\.(?:pdf|docx)$)" {`,
    ...headers({ ...page, 'content-security-policy': facts.filePolicy, 'content-disposition': 'attachment' }),
    '}',
    '',
    '# What was withdrawn.',
    'location @gone {',
    '  try_files $uri =410;',
    ...headers(page),
    '}',
    ...facts.gone.map((path) => `location = ${quoted(path)} { error_page 410 @gone; return 410; }`),
    '',
    '# Addresses that lead on.',
    ...facts.formerBases.flatMap(({ from, to }) => [
      `location ^~ ${quoted(from)} { rewrite "^${from}(.*)$" "${to}$1" permanent; }`,
      `location ^~ ${quoted(`/large${from}`)} { rewrite "^/large${from}(.*)$" "/large${to}$1" permanent; }`,
    ]),
    ...redirectLines(facts.redirects),
    '',
  ].join('\n');
}

/** One place for a path: with a query to ask for, and without. */
function redirectLines(redirects: readonly Redirect[]): readonly string[] {
  const byPath = new Map<string, { readonly query: string; readonly to: string }[]>();
  for (const { from, to } of redirects) {
    const [path = '', query = ''] = from.split('?', 2);
    if (path === '/404.html' || path.startsWith('/.gongkai/')) continue;
    const there = byPath.get(path) ?? [];
    there.push({ query, to });
    byPath.set(path, there);
  }
  return [...byPath].map(([path, ways]) => {
    if (path.endsWith('/index.html')) return indexLine(path, ways);
    const asked = ways
      .filter(({ query }) => query !== '')
      .map(({ query, to }) => `if ($args = ${target(encodeURI(query))}) { return 301 ${target(to)}; } `);
    const plain = ways.find(({ query }) => query === '');
    return `location = ${quoted(path)} { ${asked.join('')}return ${plain === undefined ? '404' : `301 ${target(plain.to)}`}; }`;
  });
}

/**
 * nginx comes to `/index.html` by itself when it is asked for `/`: only who wrote that address is led on, or the home page
 * would lead away, and to itself for ever.
 */
function indexLine(path: string, ways: readonly { readonly query: string; readonly to: string }[]): string {
  const written = (query: string) => target(encodeURI(query === '' ? path : `${path}?${query}`));
  const lines = ways.map(
    ({ query, to }) => `if ($request_uri = ${written(query)}) { return 301 ${target(to)}; } `,
  );
  return `location = ${quoted(path)} { ${lines.join('')}}`;
}
