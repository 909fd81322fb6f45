import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlFaults } from '../../../tests/support/html-faults.ts';
import { countyPages, largePath, type CountyPage } from '../../../tests/support/public-county-pages.ts';
import { publicCounty, type PublicCounty } from '../../../tests/support/public-county.ts';
import { secretMark } from '../../../tests/support/public-county/names.ts';
import { siteOn } from '../../../tests/support/public-site.ts';

type Element = DefaultTreeAdapterTypes.Element;

let county: PublicCounty;
let site: ReturnType<typeof siteOn>;
let pages: readonly CountyPage[];
beforeAll(async () => {
  county = await publicCounty();
  site = siteOn(county.ledger, { files: county.files });
  pages = countyPages(county);
});
afterAll(async () => {
  await site?.close();
  await county?.close();
});

function* elements(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if ('tagName' in child) yield child;
    if ('childNodes' in child) yield* elements(child);
  }
}
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map((child) => textOf(child)).join('')
      : '';

/** Stretches of text that the site itself writes: not those of the documents, nor what the search cut out of them. */
function* wordsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<string> {
  for (const child of node.childNodes) {
    if ('value' in child) yield child.value;
    if (!('childNodes' in child)) continue;
    const kept = 'tagName' in child ? (attribute(child, 'class') ?? '') : '';
    const name = 'tagName' in child ? child.tagName : '';
    if (!/\b(?:text|excerpt|changes)\b/u.test(kept) && !['code', 'pre', 'script'].includes(name))
      yield* wordsOf(child);
  }
}

/** What a page must have beside valid markup. */
function lacks(html: string): readonly string[] {
  const all = [...elements(parse(html))];
  const named = (name: string) => all.filter(({ tagName }) => tagName === name);
  const faults: string[] = [];
  const say = (holds: boolean, what: string) => void (holds || faults.push(what));
  say(attribute(named('html')[0], 'lang') === 'zh-CN', 'lang');
  const [h1, ...more] = named('h1').map((element) => textOf(element).trim());
  say(
    h1 !== undefined && more.length === 0,
    `${more.length + (h1 === undefined ? 0 : 1)} headings of level 1`,
  );
  const title = named('title')
    .map((element) => textOf(element))
    .join('');
  say(title.startsWith((h1 ?? '').slice(0, 12)), `title “${title}” does not begin with “${h1}”`);
  const ids = new Set(all.map((element) => attribute(element, 'id')));
  for (const element of all) {
    for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
      for (const id of attribute(element, name)?.split(/\s+/u) ?? []) {
        say(ids.has(id), `${name} names ${id}, which is not there`);
      }
    }
    for (const name of ['aria-label', 'alt', 'title', 'placeholder']) {
      const words = attribute(element, name);
      say(words === undefined || words === '' || /\p{Script=Han}/u.test(words), `${name} is “${words}”`);
    }
    for (const name of ['src', 'srcset', 'action', 'data', 'poster']) {
      const address = attribute(element, name);
      say(address === undefined || /^\/(?!\/)/u.test(address), `${element.tagName} ${name}=${address}`);
    }
    if (element.tagName === 'link') {
      const address = attribute(element, 'href') ?? '';
      say(/^\/(?!\/)/u.test(address), `link ${address}`);
    }
    say(attribute(element, 'style') === undefined, `style on ${element.tagName}`);
    say(!element.attrs.some(({ name }) => name.startsWith('on')), `handler on ${element.tagName}`);
    say(
      element.tagName !== 'script' || (attribute(element, 'src') ?? '') !== '',
      'a script that stands in the page',
    );
  }
  for (const text of wordsOf(parse(html))) {
    say(!/\p{Script=Han} +[\dA-Za-z]|[\dA-Za-z] +\p{Script=Han}/u.test(text), `typed space in “${text}”`);
    say(!/！|\b(?:undefined|NaN)\b|^null$|\[object/u.test(text), `“${text}”`);
    say(!/\p{Script=Han}[,;:?!]/u.test(text), `half-width signs in “${text}”`);
  }
  say(!html.includes(secretMark), 'what must never be public');
  return faults;
}

const faultsOf = (html: string) => [...new Set([...htmlFaults(html), ...lacks(html)])];

describe('every kind of page', () => {
  it.each([
    ['standard', (path: string) => path],
    ['large', largePath],
  ])('is valid in %s type, and answers as it should', { timeout: 300_000 }, async (_, at) => {
    const found: Record<string, readonly string[]> = {};
    for (const { name, path, status } of pages) {
      const made = await site.ask(at(path));
      if (made.kind !== 'text') {
        found[name] = [`${path}: ${made.kind}`];
        continue;
      }
      const faults = faultsOf(made.text);
      if (made.status !== status) found[name] = [`${path}: ${made.status}`];
      else if (faults.length > 0) found[name] = faults;
    }
    expect(found).toEqual({});
  });
});

/** Addresses within the site that a page leads to, without what stands after `#`. */
function linksOf(html: string): readonly string[] {
  return [...elements(parse(html))]
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => (attribute(link, 'href') ?? '').replace(/#.*$/u, ''))
    .filter((href) => href.startsWith('/') && !/^\/(?:desk|check|assets)(?:\/|$)/u.test(href));
}

/** Pages of one kind whose query has the same parts: one of them stands for all. */
const kindOf = (href: string) => {
  const [path = '', query] = href.split('?', 2);
  if (query === undefined) return path;
  const keys = [...new Set(new URLSearchParams(query).keys())].toSorted();
  return `${path.replaceAll(/\d+/gu, '0')}?${keys.join('&')}`;
};

it(
  'leads nowhere that is not there, from the home page on, and every page is valid',
  { timeout: 300_000 },
  async () => {
    const seen = new Set<string>();
    const waiting: { readonly href: string; readonly from: string }[] = [{ href: '/', from: '' }];
    const found: Record<string, readonly string[]> = {};
    const kinds = new Map<string, number>();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { href, from } = next;
      // Large type has the same pages: its home page and what that leads to is enough.
      if (seen.has(kindOf(href)) || (href.startsWith('/large/') && from !== '/' && from !== '/large/'))
        continue;
      seen.add(kindOf(href));
      const made = await site.ask(href);
      kinds.set(made.kind, (kinds.get(made.kind) ?? 0) + 1);
      if (made.kind === 'moved') {
        waiting.push({ href: made.to, from: href });
        continue;
      }
      if (made.kind !== 'text') continue;
      const faults = made.status === 200 ? [] : [`${made.status}, from ${from}`];
      if (made.type.startsWith('text/html')) {
        if (!href.startsWith('/large/'))
          waiting.push(...linksOf(made.text).map((to) => ({ href: to, from: href })));
        faults.push(...faultsOf(made.text));
      }
      if (faults.length > 0) found[href] = faults;
    }
    expect(found).toEqual({});
    // All that is public was come by: nothing is reached by the search alone.
    const missed = await county.ledger.read('everything', (tx) =>
      tx.selectFrom('public_index').select(['title', 'year', 'number']).execute(),
    );
    expect(
      missed.filter(
        ({ year, number }) => ![...seen].some((href) => href.endsWith(`/${year}/${number}.html`)),
      ),
    ).toEqual([]);
    expect(kinds.get('file')).toBeGreaterThan(0);
  },
);
