import type { Browser } from 'playwright-core';
import { v7 as uuidv7 } from 'uuid';
import { initialChain, type RoleId } from '../../src/law/index.ts';
import { startBrowsedServer } from './browsed-server.ts';
import { countyOverHttp, type ApiPerson } from './desk-api.ts';
import { wide, type DeskBrowser, type Viewport } from './desk-browser.ts';

/** Who makes the report of 乙镇, who reviews it, and who supervises. */
const people = {
  clerk: ['township', '钱经办', ['clerk']],
  head: ['township', '赵负责', ['office-head']],
  secrecy: ['township', '郑保密', ['secrecy-reviewer']],
  first: ['township', '孙一审', ['reviewer-1']],
  middle: ['township', '周二审', ['reviewer-2']],
  chief: ['township', '吴三审', ['reviewer-3']],
  proof1: ['township', '冯一校', ['proofreader']],
  proof2: ['township', '陈二校', ['proofreader']],
  proof3: ['township', '褚三校', ['proofreader']],
  watcher: ['county', '卫督查', ['county-supervisor']],
} as const satisfies Record<string, readonly ['township' | 'county', string, readonly RoleId[]]>;

export type ReportPerson = keyof typeof people;

const reviewers: Readonly<Record<string, ReportPerson>> = {
  secrecy: 'secrecy',
  'review-1': 'first',
  'proof-1': 'proof1',
  'review-2': 'middle',
  'proof-2': 'proof2',
  'review-3': 'chief',
  'proof-3': 'proof3',
};

/** A whole server in January, a township whose year is over, and a browser before its desk. */
export interface ReportJourney {
  readonly browser: Browser;
  readonly at: DeskBrowser;
  readonly township: string;
  readonly people: Readonly<Record<ReportPerson, ApiPerson>>;
  /** The desk as that person has it open. */
  readonly be: (who: ReportPerson, viewport?: Viewport) => ReturnType<DeskBrowser['open']>;
  /** What every read of the report's publication says, passed by all its reviewers. */
  readonly pass: (publicationId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Starts it on a day. For where there is a browser: `describe.skipIf(chromiumPath() === null)`.
 * @param alone whether the township has the platform to itself: nobody of the county reviews reports here
 */
export async function startReportJourney(
  day: string,
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<ReportJourney> {
  const set = { at: Date.parse(`${day}T09:00:00+08:00`), since: Date.now() };
  const clock = () => new Date(set.at + Date.now() - set.since);
  const { url, browser, at, close } = await startBrowsedServer(clock);
  const county = await countyOverHttp(url, clock);
  const bodies = { county: county.county, township: await county.found('乙镇人民政府', 'township') };
  const hired: Partial<Record<ReportPerson, ApiPerson>> = {};
  for (const who of Object.keys(people) as ReportPerson[]) {
    const [body, name, roles] = people[who];
    const held = alone && who === 'watcher' ? (['clerk'] as const) : roles;
    hired[who] = await county.hire(bodies[body], name, ...held);
  }
  const staff = hired as Record<ReportPerson, ApiPerson>;
  return {
    browser,
    at,
    township: bodies.township,
    people: staff,
    be: async (who, viewport = wide) => {
      const page = await at.open(viewport, { cookies: staff[who].cookies, now: clock() });
      await at.heading(/^今天/u).waitFor();
      return page;
    },
    pass: async (publicationId) => {
      const door = `/api/bodies/${bodies.township}/publications/${publicationId}`;
      for (const { id: step } of initialChain.steps) {
        const reviewer = staff[reviewers[step] ?? 'clerk'];
        const { working } = (await reviewer.ask('GET', door)) as {
          readonly working: { readonly digest: string };
        };
        const { digest } = working;
        await reviewer.ask('POST', `${door}/pass`, { actId: uuidv7(), digest, step, opinion: '同意' });
      }
    },
    close,
  };
}
