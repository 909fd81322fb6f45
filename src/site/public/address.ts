import { columnOf, sectionOf } from '../../law/index.ts';
import type { SiteBody, SiteMap } from '../../ledger/read/site/site-map.ts';
import { reportFileNames, type Applicant, type Place, type PolicyState } from './place.ts';
import type { FormPage, StatusPageId } from './requests/form-step.ts';

/** What an address leads to. */
export interface Address {
  readonly body: SiteBody;
  readonly place: Place;
  /** 大字版: all pages once more, in large type, under `/large/`. */
  readonly large: boolean;
}

/** 大字版 begins here. */
const largePrefix = '/large/';

const slugs = {
  guide: sectionOf('guide').slug,
  system: sectionOf('system').slug,
  catalogue: sectionOf('catalogue').slug,
  policies: sectionOf('policies').slug,
  reports: sectionOf('reports').slug,
  apply: sectionOf('apply').slug,
} as const;

const forms: Readonly<Record<Applicant, string>> = { person: 'gongmin', organisation: 'zuzhi' };
const policyStates: Readonly<Record<PolicyState, string>> = {
  'in-force': '',
  ended: 'shixiao/',
  all: 'quanbu/',
};

/** Pages of the form behind the secret of a draft, and of one's own request. */
const formPages: Readonly<Record<FormPage, string>> = {
  look: '',
  who: 'shenfen/',
  what: 'neirong/',
  how: 'fangshi/',
  check: 'hedui/',
  wait: 'shaodeng/',
  done: 'wancheng/',
};
const statusPages: Readonly<Record<StatusPageId, string>> = {
  status: '',
  clarify: 'buzheng/',
  withdraw: 'chehui/',
  rate: 'pingjia/',
};
const keyOf = <K extends string>(of: Readonly<Record<K, string>>, text: string): K | null =>
  (Object.keys(of) as K[]).find((key) => of[key] === text) ?? null;

const pageText = (page: number) => (page === 1 ? '' : `p${page}/`);
const yearText = (year: number | null) => (year === null ? '' : `${year}/`);

/** Path of a place within its body's part, without the leading slash. */
function pathWithin(place: Place): string {
  switch (place.kind) {
    case 'home':
      return '';
    case 'guide':
      return `${slugs.guide}/`;
    case 'system':
      return `${slugs.system}/${pageText(place.page)}`;
    case 'catalogue':
      return `${slugs.catalogue}/`;
    case 'column':
      return `${slugs.catalogue}/${place.columnId}/${yearText(place.year)}${pageText(place.page)}`;
    case 'policies':
      return `${slugs.policies}/${policyStates[place.state]}${yearText(place.year)}${pageText(place.page)}`;
    case 'reports':
      return `${slugs.reports}/`;
    case 'report-comparison':
      return `${slugs.reports}/compare/`;
    case 'report-data':
      return `${slugs.reports}/${place.file}`;
    case 'apply':
      return `${slugs.apply}/`;
    case 'apply-form':
      return `${slugs.apply}/shenqingbiao-${forms[place.applicant]}.${place.format}`;
    case 'request-form':
      return `${slugs.apply}/shenqing/${place.draft === null ? '' : `${place.draft}/${formPages[place.page]}`}`;
    case 'request-status':
      return `${slugs.apply}/jindu/${statusPages[place.page]}`;
    case 'request-file':
      return `${slugs.apply}/jindu/${place.fileId}/${encodeURIComponent(place.name)}`;
    case 'latest':
      return `zuixin/${yearText(place.year)}${pageText(place.page)}`;
    case 'search':
      return 'ss/';
    case 'item':
      return `${place.year}/${place.number}.html`;
    case 'item-edition':
      return `${place.year}/${place.number}/${place.edition}.html`;
    case 'item-file':
      return `${place.year}/${place.number}/${place.fileId}/${encodeURIComponent(place.name)}`;
    case 'bodies':
      return 'danwei/';
    case 'map':
      return 'ditu/';
    case 'accessibility':
      return 'wza/';
    case 'feed':
      return `${place.columnId === null ? '' : `${slugs.catalogue}/${place.columnId}/`}${place.format}.xml`;
    case 'sitemap':
      return place.part === null ? 'sitemap.xml' : `sitemap-${place.part}.xml`;
    case 'robots':
      return 'robots.txt';
    case 'emblem':
      return `huibiao/${place.sha256}`;
    case 'look-sheet':
      return `assets/look-${place.colour}.css`;
    case 'api':
      return `api/site${place.rest}`;
  }
}

/** Places that are no pages: they have no type to be large in. */
const plain: ReadonlySet<Place['kind']> = new Set<Place['kind']>([
  'apply-form',
  'report-data',
  'request-file',
  'item-file',
  'feed',
  'sitemap',
  'robots',
  'emblem',
  'look-sheet',
  'api',
]);

/** Of what programs read, the page that tells people about it is one. */
const isPlain = (place: Place) => plain.has(place.kind) && !(place.kind === 'api' && place.rest === '/');

/** The path of a place, from the root of the site. */
export function addressOf({ body, place, large }: Address): string {
  const path = `${body.base}${pathWithin(place)}`;
  return large && !isPlain(place) ? `${largePrefix}${path.slice(1)}` : path;
}

type Found = Place | null;

const number = '([1-9]\\d{0,9})';
const year = '(20\\d\\d)';
const page = '(?:p([1-9]\\d{0,6})/)?';
const uuid = '([\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12})';

const pageOf = (text: string | undefined) => (text === undefined ? 1 : Number(text));
const yearOf = (text: string | undefined) => (text === undefined ? null : Number(text));

/** The shapes of addresses within a body's part, and what each leads to. */
const shapes: readonly (readonly [RegExp, (...parts: readonly (string | undefined)[]) => Found])[] = [
  [/^$/u, () => ({ kind: 'home' })],
  [shape(`${slugs.guide}/`), () => ({ kind: 'guide' })],
  [shape(`${slugs.system}/${page}`), (at) => ({ kind: 'system', page: pageOf(at) })],
  [shape(`${slugs.catalogue}/`), () => ({ kind: 'catalogue' })],
  [
    shape(`${slugs.catalogue}/([\\da-z-]+)/(?:${year}/)?${page}`),
    (columnId = '', of, at) =>
      columnOf(columnId) === null ? null : { kind: 'column', columnId, year: yearOf(of), page: pageOf(at) },
  ],
  [
    shape(`${slugs.catalogue}/([\\da-z-]+)/(rss|atom)\\.xml`),
    (columnId = '', format) =>
      columnOf(columnId) === null
        ? null
        : { kind: 'feed', format: format === 'rss' ? 'rss' : 'atom', columnId },
  ],
  [
    shape(`${slugs.policies}/(shixiao/|quanbu/)?(?:${year}/)?${page}`),
    (state, of, at) => ({
      kind: 'policies',
      state: state === undefined ? 'in-force' : state === 'shixiao/' ? 'ended' : 'all',
      year: yearOf(of),
      page: pageOf(at),
    }),
  ],
  [shape(`${slugs.reports}/`), () => ({ kind: 'reports' })],
  [shape(`${slugs.apply}/`), () => ({ kind: 'apply' })],
  [
    shape(`${slugs.apply}/shenqingbiao-(gongmin|zuzhi)\\.(pdf|docx)`),
    (applicant, format) => ({
      kind: 'apply-form',
      applicant: applicant === 'gongmin' ? 'person' : 'organisation',
      format: format === 'pdf' ? 'pdf' : 'docx',
    }),
  ],
  [
    shape(`${slugs.apply}/shenqing/(?:([\\w-]{43})/((?:[a-z]+/)?))?`),
    (draft, text = '') => {
      const at = keyOf(formPages, text);
      return at === null ? null : { kind: 'request-form', page: at, draft: draft ?? null };
    },
  ],
  [
    shape(`${slugs.apply}/jindu/((?:[a-z]+/)?)`),
    (text = '') => {
      const at = keyOf(statusPages, text);
      return at === null ? null : { kind: 'request-status', page: at };
    },
  ],
  [
    shape(`${slugs.apply}/jindu/${uuid}/([^/]+)`),
    (fileId = '', name = '') => {
      const decoded = decode(name);
      return decoded === null ? null : { kind: 'request-file', fileId, name: decoded };
    },
  ],
  [
    shape(`zuixin/(?:${year}/)?${page}`),
    (of, at) => ({ kind: 'latest', year: yearOf(of), page: pageOf(at) }),
  ],
  [shape('ss/'), () => ({ kind: 'search' })],
  [shape(`${year}/${number}\\.html`), (of, at) => ({ kind: 'item', year: Number(of), number: Number(at) })],
  [
    shape(`${year}/${number}/([1-9]\\d{0,3})\\.html`),
    (of, at, edition) => ({
      kind: 'item-edition',
      year: Number(of),
      number: Number(at),
      edition: Number(edition),
    }),
  ],
  [
    shape(`${year}/${number}/${uuid}/([^/]+)`),
    (of, at, fileId = '', name = '') => {
      const decoded = decode(name);
      return decoded === null
        ? null
        : { kind: 'item-file', year: Number(of), number: Number(at), fileId, name: decoded };
    },
  ],
  [shape('ditu/'), () => ({ kind: 'map' })],
  [
    shape('(rss|atom)\\.xml'),
    (format) => ({ kind: 'feed', format: format === 'rss' ? 'rss' : 'atom', columnId: null }),
  ],
];

/** Those that the whole site has once. */
const topShapes: typeof shapes = [
  [shape('danwei/'), () => ({ kind: 'bodies' })],
  [shape(`${slugs.reports}/compare/`), () => ({ kind: 'report-comparison' })],
  [
    shape(`${slugs.reports}/([a-z]+\\.[a-z]+)`),
    (name) => {
      const file = reportFileNames.find((each) => each === name);
      return file === undefined ? null : { kind: 'report-data', file };
    },
  ],
  [shape('wza/'), () => ({ kind: 'accessibility' })],
  [shape('sitemap\\.xml'), () => ({ kind: 'sitemap', part: null })],
  [shape(`sitemap-${number}\\.xml`), (part) => ({ kind: 'sitemap', part: Number(part) })],
  [shape('robots\\.txt'), () => ({ kind: 'robots' })],
  [shape('huibiao/([\\da-f]{64})'), (sha256 = '') => ({ kind: 'emblem', sha256 })],
  [shape('assets/look-([\\da-f]{6})\\.css'), (colour = '') => ({ kind: 'look-sheet', colour })],
  [shape('api/site((?:/.*)?)'), (rest = '') => ({ kind: 'api', rest })],
];

function shape(text: string): RegExp {
  return new RegExp(`^${text}$`, 'u');
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function placeIn(path: string, of: typeof shapes): Found {
  for (const [pattern, make] of of) {
    const match = pattern.exec(path);
    if (match !== null) return make(...match.slice(1));
  }
  return null;
}

/**
 * What stands at a path. A path whose last slash is missing, or that begins with a part that the body had before, is told
 * with where it has gone.
 * @param path from the root of the site, as it was asked for, without the query
 */
export function readAddress(map: SiteMap, path: string): Address | { readonly movedTo: string } | null {
  if (`${path}/` === largePrefix) return { movedTo: largePrefix };
  const large = path.startsWith(largePrefix);
  const within = large ? `/${path.slice(largePrefix.length)}` : path;
  const found = inPart(map, within);
  if (found !== null) {
    return large && isPlain(found.place) ? null : { ...found, large };
  }
  const moved = movedPath(map, within);
  return moved === null ? null : { movedTo: large ? `${largePrefix}${moved.slice(1)}` : moved };
}

/** In whose part of the site a path lies, whether or not anything stands there. */
export function bodyAt(map: SiteMap, path: string): SiteBody {
  const [, slug = ''] = /^(?:\/large)?\/([^/]+)\//u.exec(path) ?? [];
  return map.bySlug.get(slug) ?? map.formerSlugs.get(slug) ?? map.top;
}

function inPart(map: SiteMap, path: string): Omit<Address, 'large'> | null {
  const ofTop = placeIn(path.slice(1), [...shapes, ...topShapes]);
  if (ofTop !== null) return { body: map.top, place: ofTop };
  const [, slug = '', rest = ''] = /^\/([^/]+)\/(.*)$/u.exec(path) ?? [];
  const body = map.bySlug.get(slug);
  if (body === undefined || body === map.top) return null;
  const place = placeIn(rest, shapes);
  return place === null ? null : { body, place };
}

function movedPath(map: SiteMap, path: string): string | null {
  if (!path.endsWith('/') && !/\.[a-z]+$/u.test(path)) {
    const whole = `${path}/`;
    return inPart(map, whole) === null ? movedPath(map, whole) : whole;
  }
  const [, slug = '', rest = ''] = /^\/([^/]+)\/(.*)$/u.exec(path) ?? [];
  const body = map.formerSlugs.get(slug);
  if (body === undefined || map.bySlug.has(slug)) return null;
  const moved = `${body.base}${rest}`;
  return inPart(map, moved) === null ? null : moved;
}
