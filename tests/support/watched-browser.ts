import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a page of the desk shows, as far as hostile texts could have made it. */
export interface Inspection {
  /** Elements, attributes and addresses that no page of ours has. */
  readonly strange: readonly string[];
  /** Kinds of element in it: `ins` where texts are compared. */
  readonly kinds: readonly string[];
  /** Pages that it leads to, below `/desk`. */
  readonly links: readonly string[];
  /** All that is read there: text, values of fields, labels. */
  readonly text: string;
}

/** Runs in the page. What texts became elements, whoever's page it is: a script, a frame, a handler, an address that runs. */
export function inspectDocument(): Inspection {
  const strange: string[] = [];
  if ('pwned' in globalThis) strange.push('a script ran, or an element is called pwned');
  const never =
    'iframe, frame, object, embed, applet, base, math, template, noscript, marquee, video, audio, source, meta[http-equiv="refresh" i], [srcdoc], [formaction], form[action]';
  for (const { outerHTML } of document.body.querySelectorAll(
    `${never}, link, script, style:not([data-css-hash])`,
  )) {
    if (!outerHTML.startsWith('<script type="module"')) strange.push(outerHTML.slice(0, 200));
  }
  for (const { outerHTML } of document.head.querySelectorAll(never)) strange.push(outerHTML.slice(0, 200));
  const said: string[] = [document.title];
  for (const element of document.querySelectorAll('*')) {
    if (element instanceof HTMLUnknownElement) strange.push(element.outerHTML.slice(0, 200));
    for (const { name, value } of element.attributes) {
      const address = ['href', 'src', 'action', 'poster', 'data', 'xlink:href'].includes(name);
      const runs =
        address && !/^(?:https?:|mailto:|blob:|file:|data:image\/|[/#.?]|[\w%.-]+(?:[/?#]|$))/iu.test(value);
      const styled = name === 'style' && /url\(|expression|@import/iu.test(value);
      if (/^on/iu.test(name) || runs || styled)
        strange.push(`${element.tagName} ${name}=${value.slice(0, 200)}`);
      if (['aria-label', 'alt', 'title', 'href', 'placeholder', 'value'].includes(name)) said.push(value);
    }
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      said.push(element.value);
  }
  said.push(document.body.textContent ?? '');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="/desk"]')].map((link) => {
    const { pathname, search } = new URL(link.href);
    return `${pathname}${search}`;
  });
  const kinds = [...new Set([...document.querySelectorAll('main *')].map(({ localName }) => localName))];
  return { strange, kinds, links, text: said.join('\n') };
}

/** A browser that notes all that hostile texts may bring about. */
export async function watchedBrowser(
  browser: Browser,
  url: string,
  cookies: readonly { readonly name: string; readonly value: string }[] = [],
) {
  const complaints: string[] = [];
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url })));
  // Calls under way, so that a page is looked at when it has all that it shows.
  await context.addInitScript(() => {
    const given = globalThis as typeof globalThis & { underWay: number };
    const { fetch } = given;
    given.underWay = 0;
    given.fetch = async (...call: Parameters<typeof fetch>) => {
      given.underWay += 1;
      try {
        return await fetch(...call);
      } finally {
        setTimeout(() => (given.underWay -= 1), 0);
      }
    };
  });
  const watch = (page: Page) => {
    const say = (what: string) => complaints.push(`${page.url()}: ${what}`);
    page.on('dialog', (dialog) => {
      say(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/u.test(message.text())) say(message.text());
    });
    page.on('pageerror', (error) => say(String(error)));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== new URL(url).origin && !/^(?:blob|data|file):$/u.test(protocol)) {
        say(`asked for ${request.url()}`);
      }
    });
  };
  context.on('page', watch);
  return {
    context,
    complaints,
    page: () => context.newPage(),
    close: () => context.close(),
  };
}

export type WatchedBrowser = Awaited<ReturnType<typeof watchedBrowser>>;

/** One page for many: those of the same kind, with other ids in them. */
const kindOf = (path: string) =>
  path
    .replaceAll(/[\da-f]{8}-[\da-f-]{27}/gu, ':id')
    .replaceAll(/[\da-f]{16,}/gu, ':digest')
    .replaceAll(/\/(?:\d+|19\d\d|20\d\d)(?=\/|$|\?)/gu, '/:n')
    .replaceAll(/=[^&]*/gu, '=');

/** Opens what a page keeps folded, and waits until it has all. Runs in the page; goes to another one first. */
async function goWithin(path: string): Promise<void> {
  const settled = async () => {
    const given = globalThis as typeof globalThis & { underWay: number };
    for (let quiet = 0, at = 0; quiet < 3 && at < 4000; at += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const said = document.querySelector('main [role="status"]')?.textContent ?? '';
      quiet = given.underWay > 0 || said.includes('正在') ? 0 : quiet + 1;
    }
  };
  if (path !== '' && location.pathname + location.search !== path) {
    history.pushState(null, '', path);
    dispatchEvent(new PopStateEvent('popstate'));
  }
  await settled();
  for (const details of document.querySelectorAll('details')) details.open = true;
  const folded = '[role="tab"], main [aria-expanded="false"], main button';
  for (const each of document.querySelectorAll<HTMLElement>(folded)) {
    const opens = each.matches('button') ? /比较|预览|看改了什么|全文/u.test(each.textContent ?? '') : true;
    if (opens && each.closest('[role="combobox"], .ant-select, form') === null) {
      each.click();
      await settled();
    }
  }
}

/** Waits until a page of the desk has all that it shows. */
export const settleWithin = (page: Page): Promise<void> => page.evaluate(goWithin, '');

/**
 * Visits the desk as the one signed in: the seeds, and every page that one links to, so many of each kind.
 * @param skip pages that are left out
 * @returns what was seen on each page
 */
export async function visitDesk(
  watched: WatchedBrowser,
  url: string,
  {
    seeds = [],
    ofEach,
    skip = /^$/u,
  }: { readonly seeds?: readonly string[]; readonly ofEach: number; readonly skip?: RegExp },
): Promise<ReadonlyMap<string, Inspection>> {
  const seen = new Map<string, Inspection>();
  const kinds = new Map<string, number>();
  const left: string[] = [];
  const known = new Set<string>();
  const offer = (path: string) => {
    if (known.has(path) || skip.test(path)) return;
    known.add(path);
    const kind = kindOf(path);
    const count = kinds.get(kind) ?? 0;
    if (count >= ofEach) return;
    kinds.set(kind, count + 1);
    left.push(path);
  };
  for (const path of ['/desk/', '/desk/more', ...seeds]) {
    known.add(path);
    kinds.set(kindOf(path), ofEach);
    left.push(path);
  }
  const page = await watched.page();
  await page.goto(new URL('/desk/', url).href);
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    await page.evaluate(goWithin, path);
    const inspection = await page.evaluate(inspectDocument);
    seen.set(path, inspection);
    for (const link of inspection.links) offer(link);
  }
  await page.close();
  return seen;
}
