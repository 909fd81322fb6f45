import { strToU8, zipSync, type Zippable } from 'fflate';
import { createHash } from 'node:crypto';
import type { MetaFault } from '../../law/index.ts';
import { cleanFileName } from '../../content/file-name.ts';
import { imagesOf } from '../../content/text.ts';
import { chinaMoment } from '../china-moment.ts';
import type { ChannelSite, PublicItem } from '../public-item.ts';
import { itemData } from './item-data.ts';
import { itemPage } from './item-page.ts';

/** Characters of a file's name: more than 255 bytes many systems do not take. */
const longestName = 70;

/** A file of the item, as the store keeps it. */
export interface PackedFile {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the county's portal takes over: one archive for one item. */
export interface ItemPackage {
  /** 2026-11-20-标题.zip */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the meta tags of the page lack, with what to do. */
  readonly faults: readonly MetaFault[];
}

/**
 * The package of an item: `index.html` as it would stand on the portal, `item.json` with the same as data, and `files/` with
 * the attachments and pictures. The same item gives the same bytes.
 * @param files all files that the edition names
 * @throws RangeError where a file is missing
 */
export function itemPackage(item: PublicItem, site: ChannelSite, files: readonly PackedFile[]): ItemPackage {
  const named = namedFiles(item, files);
  const paths = new Map(named.map(({ fileId, path }) => [fileId, path]));
  const pathOf = (fileId: string) => {
    const path = paths.get(fileId);
    if (path === undefined) throw new RangeError(`no file ${fileId} in the package of ${item.id}`);
    return path;
  };
  const { html, faults } = itemPage(item, site, { pathOf });
  const data = itemData(
    item,
    site,
    named.map(({ fileId, path, bytes }) => ({
      fileId,
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  );
  const entries: Zippable = {
    'index.html': strToU8(html),
    'item.json': strToU8(`${JSON.stringify(data, null, 2)}\n`),
    // Office files, PDF and pictures are compressed already: doing it again would only keep the server busy.
    ...Object.fromEntries(named.map(({ path, bytes }) => [path, [bytes, { level: 0 }] as const])),
  };
  // One date for all entries: else the same item would give other bytes at every download.
  const bytes = zipSync(entries, { mtime: new Date('2000-01-01T00:00:00'), level: 6 });
  return {
    name: cleanFileName(
      `${chinaMoment(item.publishedAt).slice(0, 10)}-${item.edition.title.replaceAll(/[\\/]/gu, '_')}`,
      ['zip'],
      longestName,
    ),
    bytes,
    faults,
  };
}

function namedFiles(item: PublicItem, files: readonly PackedFile[]) {
  const order = [
    ...item.edition.attachments.map(({ fileId, name }) => ({ fileId, name })),
    // Pictures by what they are: the name on the writer's machine nobody reviewed.
    ...imagesOf(item.edition.content).map(({ fileId }) => ({ fileId, name: null })),
  ];
  const seen = new Set<string>();
  return order.flatMap(({ fileId, name }) => {
    if (seen.has(fileId)) return [];
    seen.add(fileId);
    const file = files.find((each) => each.fileId === fileId);
    if (file === undefined) throw new RangeError(`no file ${fileId} in the package of ${item.id}`);
    // A number before the name: two attachments may bear one name.
    // Whatever a writer calls it, it opens as what it is.
    const ending = file.name.split('.').at(-1) ?? '';
    const called = cleanFileName((name ?? '图片').replaceAll(/[\\/]/gu, '_'), [ending], longestName);
    return [{ fileId, bytes: file.bytes, path: `files/${seen.size}-${called}` }];
  });
}
