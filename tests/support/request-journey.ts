import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { civilDate, initialRequestRules, type CivilDate, type RoleId } from '../../src/law/index.ts';
import { remindOfRequests } from '../../src/jobs/request-reminders.ts';
import { initialSlug } from '../../src/ledger/read/site/site-map.ts';
import { startBrowsedServer } from './browsed-server.ts';
import { countyOverHttp, type ApiPerson } from './desk-api.ts';
import { wide, type DeskBrowser, type Viewport } from './desk-browser.ts';
import { siteBrowser, type SiteBrowser } from './site-browser.ts';

/** Who answers requests in 乙镇. */
const people = {
  officer: ['王经办', ['request-officer']],
  head: ['赵负责', ['office-head']],
  leader: ['周分管', ['reviewer-2']],
  chief: ['吴主任', ['reviewer-3']],
  secrecy: ['郑保密', ['secrecy-reviewer']],
  searcher: ['李档案', ['document-registrar']],
  watcher: ['陈二', ['county-supervisor']],
} as const satisfies Record<string, readonly [string, readonly RoleId[]]>;

export type JourneyPerson = keyof typeof people;

/** A whole server whose clock the test sets, a township that answers requests, and browsers before it. */
export interface RequestJourney {
  readonly url: string;
  readonly browser: Browser;
  readonly at: DeskBrowser;
  readonly site: SiteBrowser;
  readonly township: string;
  /** `/d…/`: the township's part of the public site. */
  readonly base: string;
  readonly people: Readonly<Record<JourneyPerson, ApiPerson>>;
  /** The county's office, and how bodies and people are added on the first day. */
  readonly office: Awaited<ReturnType<typeof countyOverHttp>>;
  /** What the server's clock shows. */
  readonly clock: () => Date;
  /** The day that it is. */
  readonly today: () => CivilDate;
  /** Goes on to nine o'clock of a later day; everyone has to sign in anew. */
  readonly goOn: (to: string) => void;
  /** What the server does each hour by itself: dates are counted again, people are reminded. */
  readonly remind: () => Promise<void>;
  /** The desk as that person has it open, signed in today. */
  readonly be: (who: JourneyPerson, viewport?: Viewport) => ReturnType<DeskBrowser['open']>;
  /** Asks the desk as that person, signed in today. */
  readonly ask: (
    who: JourneyPerson,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ) => Promise<unknown>;
  /** Uploads a file to a case and makes it one of its papers. @returns its id */
  readonly paper: (
    requestId: string,
    material: string,
    title: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ) => Promise<string>;
  /** A file that the desk answers with. */
  readonly file: (who: JourneyPerson, path: string, body: unknown) => Promise<Uint8Array>;
  /** For a step that did not succeed: where both browsers stood. */
  readonly tellWhere: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts it on a day. For where there is a browser: `describe.skipIf(chromiumPath() === null)`. */
export async function startRequestJourney(from: string): Promise<RequestJourney> {
  let today = civilDate(from);
  let set = { at: nineOn(today), since: Date.now() };
  const clock = () => new Date(set.at + Date.now() - set.since);
  const { url, browser, at, installation, close } = await startBrowsedServer(clock, { SITE_RATE: '0' });
  const county = await countyOverHttp(url, clock);
  const township = await county.found('乙镇人民政府', 'township');
  const hired: Partial<Record<JourneyPerson, ApiPerson>> = {};
  const signedIn = new Map<JourneyPerson, CivilDate>();
  for (const who of Object.keys(people) as JourneyPerson[]) {
    const [name, roles] = people[who];
    hired[who] = await county.hire(who === 'watcher' ? county.county : township, name, ...roles);
    signedIn.set(who, today);
  }
  const staff = hired as Record<JourneyPerson, ApiPerson>;
  const here = async (who: JourneyPerson): Promise<ApiPerson> => {
    if (signedIn.get(who) !== today) await staff[who].again();
    signedIn.set(who, today);
    return staff[who];
  };
  const ask: RequestJourney['ask'] = async (who, method, path, body) =>
    (await here(who)).ask(method, path, body);
  /** What `ask` cannot: bodies and answers that are no JSON. */
  const send = async (who: JourneyPerson, path: string, body: FormData | string) => {
    const { cookies } = await here(who);
    const { csrfToken } = (await ask(who, 'GET', '/api/session')) as { readonly csrfToken: string };
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        'x-csrf-token': csrfToken,
        origin: url,
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      body,
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  await ask('head', 'POST', `/api/bodies/${township}/request-rules`, {
    actId: uuidv7(),
    rules: townshipRules,
    seenAt: null,
  });
  const site = siteBrowser(browser, url);
  return {
    url,
    browser,
    at,
    site,
    township,
    base: `/${initialSlug(township)}/`,
    people: staff,
    office: county,
    clock,
    today: () => today,
    goOn: (to) => {
      const next = civilDate(to);
      if (next < today) throw new Error(`${to} is before ${today}`);
      today = next;
      set = { at: nineOn(next), since: Date.now() };
    },
    remind: () => remindOfRequests({ ledger: installation.ledger, clock }),
    be: async (who, viewport = wide) => {
      const { cookies } = await here(who);
      const page = await at.open(viewport, { cookies, now: clock() });
      await at.heading(/^今天/u).waitFor();
      return page;
    },
    ask,
    paper: async (requestId, material, title, { name, bytes }) => {
      const base = `/api/bodies/${township}/requests/${requestId}`;
      const body = new FormData();
      body.append('file', new File([Uint8Array.from(bytes)], name));
      const kept = (await (await send('officer', `${base}/files`, body)).json()) as {
        readonly fileId: string;
        readonly pages: number | null;
      };
      await ask('officer', 'POST', `${base}/materials`, {
        actId: uuidv7(),
        fileId: kept.fileId,
        material,
        title,
        pages: kept.pages ?? 1,
      });
      return kept.fileId;
    },
    file: async (who, path, body) =>
      new Uint8Array(await (await send(who, path, JSON.stringify(body))).arrayBuffer()),
    tellWhere: async () => {
      // A browser that no step has opened yet stands nowhere.
      const citizen = site.page() as ReturnType<typeof site.page> | undefined;
      if (citizen !== undefined) console.error(await citizen.locator('main').innerText());
      await at.tellWhere();
    },
    close,
  };
}

const nineOn = (date: CivilDate) => Date.parse(`${date}T09:00:00+08:00`);

/** What the letters of 乙镇 need said. */
const townshipRules = {
  ...initialRequestRules,
  requestNumber: { pattern: '乙公开申请〔{year}〕{seq}号', width: 1 },
  letterNumber: { pattern: '乙公{kind}〔{year}〕{seq}号', width: 1 },
  reconsideration: {
    organ: '甲县人民政府',
    address: '甲县人民路1号',
    online: '甲县人民政府网站行政复议专栏',
  },
  court: '甲县人民法院',
  contact: {
    office: '乙镇人民政府办公室',
    person: '王经办',
    phone: '0000-6000012',
    address: '甲县乙镇团结街8号',
    postcode: '000001',
  },
  payment: '缴入甲县财政专户，凭收费通知书到乙镇人民政府办公室办理。',
};

/**
 * What the law's own table says of a story: a day that a lawyer reckoned, not this program.
 * @param column of the last day, as tests/statute names it
 */
export function dayOfLaw(table: string, where: Readonly<Record<string, string>>, column: string): string {
  const [head = '', ...lines] = readFileSync(new URL(`../statute/${table}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const names = head.split(',');
  const found = lines
    .map((line) => Object.fromEntries(line.split(',').map((value, nth) => [names[nth] ?? '', value])))
    .filter((row) => Object.entries(where).every(([name, value]) => row[name] === value));
  const day = found[0]?.[column];
  if (found.length !== 1 || day === undefined || day === '')
    throw new Error(`${table}: ${JSON.stringify(where)}`);
  return day;
}
