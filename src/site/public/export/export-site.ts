import type { FileStore } from '../../../ledger/files.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { readEverPublic, type EverPublic } from '../../../ledger/read/site/items-ever-public.ts';
import { readOldPaths, type OldPath } from '../../../ledger/read/site/old-paths.ts';
import type { SiteMap } from '../../../ledger/read/site/site-map.ts';
import type { SiteAssets } from '../../assets.ts';
import { addressOf } from '../address.ts';
import type { Made, PublicSite } from '../create-site.ts';
import { createCrawl, type Crawl } from './crawl.ts';
import { ExportError } from './export-error.ts';
import { fileOfPath } from './file-of-path.ts';
import { linksOfCss, linksOfHtml } from './links-of.ts';
import { movedPage } from './moved-page.ts';
import { nginxSnippet, type Redirect } from './nginx-snippet.ts';
import { openFolder, ownFolder, type ExportFolder, type FolderCounts } from './open-folder.ts';

/** What an export is made with. */
export interface ExportServices {
  readonly site: Pick<PublicSite, 'readMap' | 'make'>;
  readonly ledger: Pick<Ledger, 'read'>;
  readonly files: Pick<FileStore, 'read'>;
  readonly assets: SiteAssets;
  /** Headers of every page of the live site, and what its policy is for kept files. */
  readonly headers: Readonly<Record<string, string>>;
  readonly filePolicy: string;
}

export interface ExportOptions {
  readonly folder: string;
  /** Writes compressed copies beside the files. */
  readonly compress: boolean;
  /** What stands in the marker of the folder. */
  readonly facts: Readonly<Record<string, string | null>>;
  /** Told now and then how far it is. */
  readonly onProgress?: (done: number, left: number) => void;
}

/** A link that leads nowhere, or a file that the store lacks or holds altered. */
export interface ExportTrouble {
  readonly path: string;
  /** The page that leads there. */
  readonly from: string;
}

export interface Exported extends FolderCounts {
  readonly deadLinks: readonly ExportTrouble[];
  readonly lostFiles: readonly ExportTrouble[];
  /** Pages that could not be made, as the text of an item is missing or altered: what was exported before stays. */
  readonly faulty: readonly ExportTrouble[];
  /** Paths that no file can have: their names are too long or of no use to a file system. */
  readonly unwritable: readonly ExportTrouble[];
}

/** Pages that are made at a time: as many as the ledger has connections. */
const hands = 4;
/** Items and old addresses that are read at a time. */
const portion = 500;

/**
 * Writes the whole public site as a folder that any web server serves at the same addresses: from the home pages on whatever
 * they lead to, and every item that has an address. Only what a page asks by a query is not there.
 * @throws ExportError where the folder cannot be written, or nobody was founded yet; the folder is as it was then
 */
export async function exportSite(
  { site, ledger, files, assets, headers, filePolicy }: ExportServices,
  { folder: target, compress, facts: marker, onProgress = () => undefined }: ExportOptions,
): Promise<Exported> {
  const map = await site.readMap();
  if (map === null) throw new ExportError('还没有单位，没有可以导出的网页。');
  const folder = await openFolder(target, { compress });
  const deadLinks: ExportTrouble[] = [];
  const lostFiles: ExportTrouble[] = [];
  const faulty: ExportTrouble[] = [];
  const unwritable: ExportTrouble[] = [];
  const gone: string[] = [];
  const asset = new Map(assets.all.map(({ path, bytes }) => [path, bytes]));

  const crawl: Crawl = createCrawl(async ({ path, from }) => {
    onProgress(crawl.done(), crawl.left());
    const file = fileOfPath(path);
    if (file === null) return void unwritable.push({ path, from });
    const sheet = asset.get(path);
    if (sheet !== undefined) {
      if (path.endsWith('.css')) crawl.add(linksOfCss(sheet.toString('utf8'), path), path);
      return folder.write(file, sheet);
    }
    const made = await makeOr(site, map, path);
    if (made === null) {
      faulty.push({ path, from });
      const before = await folder.keep(file);
      // What it shows and hands out stays with it.
      if (before !== null && file.endsWith('.html')) {
        crawl.add(linksOfHtml(before.toString('utf8')).paths, path);
      }
      return undefined;
    }
    if (made.kind === 'moved') {
      crawl.add([made.to.replace(/[?#].*$/u, '')], path);
      return folder.write(file, Buffer.from(movedPage(made.to)));
    }
    if (made.kind === 'text' && made.status !== 200 && made.status !== 410) {
      return void deadLinks.push({ path, from });
    }
    if (made.kind === 'text' && made.status === 410) gone.push(decodeURI(path));
    const bytes = await bytesOf(made, files);
    if (bytes === null) {
      lostFiles.push({ path, from });
      await folder.keep(file);
      return undefined;
    }
    await folder.write(file, bytes);
    if (made.kind === 'text' && made.type.startsWith('text/html')) {
      crawl.add(linksOfHtml(made.text).paths, path);
    }
    return undefined;
  }, hands);

  try {
    await writeNotFound(site, map, folder, crawl);
    const robots = addressOf({ body: map.top, place: { kind: 'robots' }, large: false });
    // All of them: the program's own pages, where it stands behind the same name, ask for theirs.
    crawl.add([robots, ...assets.all.map(({ path }) => path), ...map.bodies.map(({ base }) => base)], '');
    const sitemap = addressOf({ body: map.top, place: { kind: 'sitemap', part: null }, large: false });
    await crawl.run();
    await addSitemap(site, map, sitemap, crawl);
    await crawl.run();
    await eachPortion<EverPublic>(
      (after) => ledger.read('everything', (tx) => readEverPublic(tx, after, portion)),
      async (items) => {
        crawl.add(
          items.flatMap(({ bodyId, year, number }) => {
            const body = map.byId.get(bodyId);
            return body === undefined
              ? []
              : [addressOf({ body, place: { kind: 'item', year, number }, large: false })];
          }),
          '',
        );
        await crawl.run();
      },
    );
    const redirects: Redirect[] = [];
    await eachPortion<OldPath>(
      (after) => ledger.read('everything', (tx) => readOldPaths(tx, after, portion)),
      async (paths) => {
        for (const { path } of paths) {
          const to = await writeOldAddress(site, map, folder, path);
          if (to !== null) redirects.push({ from: path, to });
        }
      },
    );
    const formerBases = [...map.formerSlugs]
      .filter(([slug]) => !map.bySlug.has(slug))
      .map(([slug, { base }]) => ({ from: `/${slug}/`, to: base }));
    for (const { from, to } of formerBases) {
      const file = `${from.slice(1)}index.html`;
      if (!(await folder.has(file))) await folder.write(file, Buffer.from(movedPage(to)));
    }
    const emblemType = map.look.emblem?.mediaType ?? null;
    const snippet = nginxSnippet({
      redirects,
      formerBases,
      gone: gone.toSorted(),
      emblemType,
      headers,
      filePolicy,
    });
    await folder.write(`${ownFolder}/nginx.conf`, Buffer.from(snippet));
    return { ...(await folder.finish(marker)), deadLinks, lostFiles, faulty, unwritable };
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

/**
 * What stands at a path; null where it could not be made.
 * @throws whatever stood in the way, where the ledger cannot be read at all
 */
async function makeOr(site: ExportServices['site'], map: SiteMap, path: string): Promise<Made | null> {
  try {
    return await site.make(map, { path, query: '', exported: true });
  } catch {
    await site.readMap();
    return null;
  }
}

async function bytesOf(
  made: Exclude<Made, { readonly kind: 'moved' }>,
  files: Pick<FileStore, 'read'>,
): Promise<Buffer | null> {
  switch (made.kind) {
    case 'text':
      return Buffer.from(made.text);
    case 'bytes':
      return Buffer.from(made.bytes);
    case 'file':
      return files.read(made.sha256);
  }
}

/** The page of what is not there, which web servers show for any such address. */
async function writeNotFound(
  site: Pick<PublicSite, 'make'>,
  map: SiteMap,
  folder: ExportFolder,
  crawl: Crawl,
): Promise<void> {
  const path = '/404.html';
  const made = await site.make(map, { path, query: '', exported: true });
  if (made.kind !== 'text') return;
  await folder.write(path.slice(1), Buffer.from(made.text));
  crawl.add(
    linksOfHtml(made.text).paths.filter((link) => !link.endsWith(path)),
    path,
  );
}

/** The site map and its parts, where the site knows its own address. */
async function addSitemap(
  site: Pick<PublicSite, 'make'>,
  map: SiteMap,
  path: string,
  crawl: Crawl,
): Promise<void> {
  const made = await site.make(map, { path, query: '', exported: true });
  if (made.kind !== 'text' || made.status !== 200) return;
  const parts = [...made.text.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => new URL(address));
  crawl.add([path, ...parts.map(({ pathname }) => pathname)], '');
}

/**
 * A page that leads on from an address of the site before, where a file can stand there: programs' endings (`.jsp`) a web
 * server would run or hand out as files. @returns where it leads; null where it leads nowhere
 */
async function writeOldAddress(
  site: Pick<PublicSite, 'make'>,
  map: SiteMap,
  folder: ExportFolder,
  old: string,
): Promise<string | null> {
  const [path = '', query = ''] = old.split('?', 2);
  const made = await site.make(map, { path: encodeURI(path), query, exported: true });
  if (made.kind !== 'moved') return null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (query !== '' || (name.includes('.') && !/\.s?html?$/u.test(name))) return made.to;
  const file = fileOfPath(encodeURI(name.includes('.') ? path : `${path}/`));
  if (file === null || (await folder.has(file))) return made.to;
  // Where one old address lies below another that is a file, the settings of nginx alone lead on.
  await folder.write(file, Buffer.from(movedPage(made.to))).catch((error: unknown) => {
    if (!['EEXIST', 'ENOTDIR', 'EISDIR'].includes(String((error as { readonly code?: unknown }).code)))
      throw error;
  });
  return made.to;
}

async function eachPortion<T>(
  read: (after: T | null) => Promise<readonly T[]>,
  work: (portion: readonly T[]) => Promise<void>,
): Promise<void> {
  let after: T | null = null;
  do {
    const rows: readonly T[] = await read(after);
    await work(rows);
    after = rows.at(-1) ?? null;
  } while (after !== null);
}
