import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { CivilDate, RoleId } from '../../src/law/index.ts';
import { hashPassword } from '../../src/acts/sign-in/password.ts';
import { registerDesk } from '../../src/desk/api/register-desk.ts';
import { caseToolsOf } from '../../src/desk/api/case-tools.ts';
import type { DeskServices } from '../../src/desk/api/services.ts';
import { openReport } from '../../src/documents/checking/open-report.ts';
import { pageOfFile } from '../../src/documents/page/page-of-file.ts';
import {
  findInFile,
  lookAtFile,
  pagePicture,
  wordsOnPage,
} from '../../src/documents/redacting/look-at-file.ts';
import { redactFile } from '../../src/documents/redacting/redact-file.ts';
import { makeVolume } from '../../src/documents/volume/make-volume.ts';
import { readTable } from '../../src/documents/tables/read-table.ts';
import { listWorkbook } from '../../src/documents/writing/list-workbook.ts';
import { writeVerifiedReport } from '../../src/documents/writing/write-verified-report.ts';
import { writePaper } from '../../src/documents/writing/write-paper.ts';
import { inspectFile } from '../../src/documents/inspection/inspect-file.ts';
import { maskFile } from '../../src/documents/masking/mask-file.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { enter, foundCounty, hire, hireEachRole, withoutSecondStep, type County } from '../support/county.ts';
import { siteAddresses } from '../../src/site/public/site-addresses.ts';
import { act, freshLedger } from '../support/ledger.ts';
import { memoryStore } from '../support/memory-store.ts';

/** A moment at which everything of these tests happens: 2026-11-20, 9 o'clock in China. */
export const now = new Date('2026-11-20T01:00:00Z');
export const password = 'Shan-Qing-2859';

/** What a call came to, the body read as JSON where it is. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: unknown;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The session's cookie that the answer sets; null where it sets none. */
  readonly cookie: string | null;
}

export interface Caller {
  readonly token: string;
  readonly csrfToken: string;
}

/** An HTTP application with the desk alone, on a ledger of its own. */
export async function desk(
  change: Partial<DeskServices> = {},
  logTo?: { readonly write: (line: string) => void },
) {
  const { ledger, database, close: closeLedger } = await freshLedger();
  let moment = now;
  const services: DeskServices = {
    ledger,
    files: memoryStore(),
    masking: { inspect: inspectFile, mask: maskFile },
    caseTools: caseToolsOf({
      masking: { inspect: inspectFile, mask: maskFile },
      redacting: {
        look: lookAtFile,
        picture: pagePicture,
        words: wordsOnPage,
        find: findInFile,
        redact: redactFile,
      },
      writePaper,
      makeVolume,
    }),
    addresses: siteAddresses(ledger),
    clock: () => moment,
    publicUrl: null,
    setUpCode: null,
    provider: null,
    demonstration: null,
    backups: {
      folder: '备份',
      list: () => Promise.resolve([]),
      running: () => false,
      begin: () => Promise.resolve(true),
    },
    writePaper,
    writeList: (list) => Promise.resolve(listWorkbook(list)),
    writeReport: writeVerifiedReport,
    readTable,
    pageOfFile,
    openReport,
    consoleFolder: null,
    ...change,
  };
  const app = fastify({
    routerOptions: { ignoreTrailingSlash: true },
    ...(logTo === undefined ? {} : { logger: { stream: logTo } }),
  });
  await registerDesk(app, services);
  return {
    app,
    ledger,
    database,
    files: services.files,
    /** Sets the clock so many minutes after `now`. */
    later: (minutes: number) => {
      moment = new Date(now.getTime() + minutes * 60_000);
    },
    ask: (request: InjectOptions & { readonly as?: Caller | null }) => ask(app, request),
    close: async () => {
      await app.close();
      await closeLedger();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof desk>>;

/** Calls as a browser of ours does: with the cookie, and the token where something changes. */
async function ask(
  app: FastifyInstance,
  { as = null, ...request }: InjectOptions & { readonly as?: Caller | null },
): Promise<Answer> {
  const answer = await app.inject({
    ...request,
    headers: {
      ...(as === null ? {} : { cookie: `gongkai=${as.token}`, 'x-csrf-token': as.csrfToken }),
      ...request.headers,
    },
  });
  const type = String(answer.headers['content-type'] ?? '');
  return {
    status: answer.statusCode,
    type,
    body: type.includes('json') ? answer.json() : answer.body,
    bytes: answer.rawPayload,
    headers: answer.headers,
    cookie: answer.cookies.find(({ name }) => name.endsWith('gongkai'))?.value ?? null,
  };
}

/** A provider of identities that nobody asks. */
const nowhere = {
  name: '县统一身份认证',
  issuer: 'http://127.0.0.1:9',
  clientId: 'gongkai',
  clientSecret: 'none',
  redirectUri: 'http://127.0.0.1:9/api/sign-in/oidc/back',
};

/** The county with a person of each role in 乙镇, who supervises in the county, and someone to act upon in each body. */
export async function world(change: Partial<DeskServices> = {}) {
  const house = await desk({ provider: nowhere, ...change });
  const { ledger } = house;
  const bodies = await foundCounty(ledger);
  await withoutSecondStep(ledger, bodies.county);
  const hash = await hashPassword(password);
  const people = await hireEachRole(ledger, bodies.township, 'yi', now);
  const above = await hire(ledger, bodies.county, 'jiandu.jia', ['county-supervisor'], {
    name: '沈监督',
    now,
  });
  return { ...house, bodies, hash, people, above };
}

export type World = Awaited<ReturnType<typeof world>>;

/** Signs a person of 乙镇 in. */
export const as = (ledger: Ledger, bodies: County, staffId: string): Promise<Caller> =>
  enter(ledger, bodies.township, staffId, now);

/** A task in a body, held by that person. @returns its id */
export async function task(
  ledger: Ledger,
  bodyId: string,
  holderId: string,
  counted = false,
): Promise<string> {
  const itemId = uuidv7();
  await act(ledger, bodyId, 'work.opened', itemId, {
    kind: 'task',
    title: '核对公开信息',
    details: '',
    holderId,
    countedFrom: counted ? ('2026-11-20' as CivilDate) : null,
    workingDays: counted ? 5 : null,
    dueOn: '2026-11-27' as CivilDate,
    atTheEarliest: false,
  });
  return itemId;
}

const counts = new WeakMap<World, Map<string, number>>();
/** The next number of a kind that one world has, from `first` on in steps: files of tests may share this module, and years end. */
export function nextIn(of: World, kind: string, first: number, step = 1): number {
  const own = counts.get(of) ?? new Map<string, number>();
  counts.set(of, own);
  const next = (own.get(kind) ?? first - step) + step;
  own.set(kind, next);
  return next;
}

let accounts = 0;
/** An account name that nobody has. */
export const newAccount = (role: RoleId | 'target' = 'target') => `${role}.${(accounts += 1)}`;
