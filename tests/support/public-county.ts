import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderStore, type FileStore } from '../../src/ledger/files.ts';
import { keysFrom } from '../../src/ledger/keys.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { migrate } from '../../src/ledger/migrate.ts';
import { serve, type Serving } from '../../src/server/serve.ts';
import { foundCounty, hire } from './county.ts';
import { indexWords } from './index-words.ts';
import { body, type TestLedger } from './ledger.ts';
import { memoryStore } from './memory-store.ts';
import { createTestDatabase, testTemplate } from './postgres.ts';
import { setFaces } from './public-county/faces.ts';
import { keepCountyFiles } from './public-county/files.ts';
import type { CountyItem } from './public-county/item.ts';
import { manyItems, reportItems } from './public-county/many.ts';
import { reportCounty } from './public-county/report-figures.ts';
import { bodyNames, idOf, type CountyBody } from './public-county/names.ts';
import { noticeItems } from './public-county/notices.ts';
import { countyDocuments, policyItems } from './public-county/policies.ts';
import { dateItems, publishItems } from './public-county/publish-items.ts';

/**
 * A whole invented county for the tests of the public site: 甲县 with 县教育局, 乙镇 above 丙村, 丁镇 above 戊村, and 己乡 which
 * was closed. Its texts stand in `public-county/`: policies in every state and what explains them (`policies.ts`), notices
 * that are long, wide, odd, corrected, withdrawn, archived (`notices.ts`), many more so that lists have pages and years,
 * annual reports (`many.ts`), look, guides, slugs, old addresses, catalogue (`faces.ts`). What a test looks for is found by the
 * name of the item there: `county.path('assistance-2026')`.
 *
 * It is filled once in a run, its words for the search too, and copied from a template: a copy takes a tenth of a second.
 * 戊村 is empty, and 县教育局 has no guide. Nothing of it may show `secretMark` (`public-county/names.ts`).
 *
 * To LOOK at its pages (PostgreSQL of TEST_DATABASE_URL, or the embedded one):
 *
 *     npm run county
 */
export interface PublicCounty extends TestLedger {
  readonly files: FileStore;
  readonly bodies: Readonly<Record<CountyBody, string>>;
  /** The secret of its ledger, for a server on it. */
  readonly secret: Buffer;
  readonly item: (name: string) => CountyItem;
  /** Id of the publication of an item. */
  readonly publicationId: (name: string) => string;
  /** Address of an item in standard type: `/2026/31.html`. */
  readonly path: (name: string) => string;
}

/** Parts of the addresses of the bodies. */
export const countyBases: Readonly<Record<Exclude<CountyBody, 'otherVillage'>, string>> = {
  county: '/',
  department: '/jiaoyuju/',
  township: '/yizhen/',
  village: '/bingcun/',
  otherTownship: '/dingzhen/',
  closed: '/jixiang/',
};

const secret = Buffer.alloc(32, 7);

export const countyItems: readonly CountyItem[] = [
  ...policyItems,
  ...noticeItems,
  ...manyItems,
  ...reportItems,
];

async function fill(url: string): Promise<void> {
  await migrate(url);
  const ledger = openLedger({ url, keys: keysFrom(secret), poolSize: 2 });
  try {
    const tree = await foundCounty(ledger);
    const ids = { ...tree, closed: await body(ledger, bodyNames.closed, 'township', tree.county) };
    await hire(ledger, ids.county, 'guanli', ['administrator'], { name: '陈管理' });
    for (const each of Object.keys(ids) as CountyBody[]) {
      const bodyId = ids[each];
      const writerId = await hire(ledger, bodyId, `jingban-${each.toLowerCase()}`, ['clerk']);
      await publishItems(
        ledger,
        { bodyId, writerId },
        countyDocuments.filter(({ body: of }) => of === each),
        countyItems.filter(({ body: of }) => of === each),
      );
    }
    await setFaces(ledger, ids);
    await reportCounty(ledger, ids);
  } finally {
    await ledger.close();
  }
  await dateItems(url, countyItems);
  await makeWords(url);
}

/** As the job does it: what the search finds. */
async function makeWords(url: string): Promise<void> {
  const files = memoryStore();
  await keepCountyFiles(files);
  const ledger = openLedger({ url, keys: keysFrom(secret), poolSize: 2 });
  try {
    await indexWords(ledger, files);
  } finally {
    await ledger.close();
  }
}

/** A copy of the county, with its files in `files`. */
export async function publicCounty({
  files = memoryStore(),
}: { readonly files?: FileStore } = {}): Promise<PublicCounty> {
  const database = await createTestDatabase({ template: await testTemplate('public_county', fill) });
  const ledger = openLedger({ url: database.url, keys: keysFrom(secret), poolSize: 6 });
  await keepCountyFiles(files);
  const founded = await ledger.read('everything', (tx) =>
    tx.selectFrom('bodies').select(['body_id as id', 'name']).execute(),
  );
  const bodies = Object.fromEntries(
    Object.entries(bodyNames).map(([key, name]) => [
      key,
      founded.find((each) => each.name === name)?.id ?? '',
    ]),
  ) as Record<CountyBody, string>;
  const numbered = await ledger.read('everything', (tx) =>
    tx
      .selectFrom('publications')
      .select(['publication_id as id', 'public_number as number'])
      .where('public_number', 'is not', null)
      .execute(),
  );
  const numbers = new Map(numbered.map(({ id, number }) => [id, String(number)]));
  const item = (name: string) => {
    const found = countyItems.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no item ${name}`);
    return found;
  };
  return {
    ledger,
    database,
    files,
    bodies,
    secret,
    item,
    publicationId: (name) => idOf(item(name).name),
    path: (name) => {
      const { body: of, at } = item(name);
      const base = of === 'otherVillage' ? `/d${bodies.otherVillage.slice(-12)}/` : countyBases[of];
      return `${base}${at.slice(0, 4)}/${numbers.get(idOf(name)) ?? ''}.html`;
    },
    close: async () => {
      await ledger.close();
      await database.drop();
    },
  };
}

export interface ServedCounty extends PublicCounty, Pick<Serving, 'url'> {
  /** The settings of the server: what a command beside it needs. */
  readonly env: Readonly<Record<string, string>>;
  /** Stops the server alone. */
  readonly stop: () => Promise<void>;
}

/**
 * A real server on the county, at a port of its own. `close` stops it and removes what it left.
 * @param lead gives the address by which the server reaches the database, where it is another
 */
export async function startPublicCounty(
  settings: Readonly<Record<string, string>> = {},
  lead: (url: string) => string | Promise<string> = (url) => url,
): Promise<ServedCounty> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gongkai-county-'));
  const county = await publicCounty({ files: folderStore(join(dataDir, 'files')) });
  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: await lead(county.database.url),
    SECRET_KEY: secret.toString('base64'),
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...settings,
  };
  const serving = await serve(env);
  return {
    ...county,
    url: serving.url.replace(/\/$/u, ''),
    env,
    stop: serving.close,
    close: async () => {
      await serving.close();
      await county.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
