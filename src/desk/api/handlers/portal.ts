import { digestOfEdition } from '../../../acts/publishing/edition-digest.ts';
import { feedAtom, feedData, type Feed } from '../../../channels/county-portal/feed.ts';
import { itemPackage, type ItemPackage } from '../../../channels/county-portal/item-package.ts';
import { itemMetaOf } from '../../../channels/item-head.ts';
import type { ChannelSite, PublicItem } from '../../../channels/public-item.ts';
import { filesOf } from '../../../content/text.ts';
import type { Edition } from '../../../content/edition.ts';
import { columnOf } from '../../../law/index.ts';
import { fileIdOf } from '../../../ledger/files.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { profileOf } from '../../../ledger/read/document-rules.ts';
import {
  listPublicChanges,
  readInterpretations,
  readPublicItem,
  type PublicItemRow,
} from '../../../ledger/read/public-items.ts';
import type { portalEndpoints } from '../../contract/portal.ts';
import type { CallFacts, HandlersOf } from '../frame/handler.ts';
import { Refused, refused } from '../frame/refused.ts';
import type { DeskServices } from '../services.ts';

interface Place {
  readonly bodyId: string;
  readonly publicationId: string;
}

/** Entries that one answer of the feed has. */
const feedSize = 100;

const nowhere = '没有找到这条信息，或者它没有公开。';

export const portalHandlers: HandlersOf<typeof portalEndpoints> = {
  portalChanges: async ({ services, params: { bodyId }, query: { after } }) => {
    const feed = await feedOf(services, bodyId, after);
    return feed === null
      ? refused('not-found', '没有找到这个单位。')
      : feedData(feed, (publicationId) => packageUrl(services, { bodyId, publicationId }));
  },
  portalAtom: async ({ services, params: { bodyId }, query: { after } }) => {
    const feed = await feedOf(services, bodyId, after);
    if (feed === null) return refused('not-found', '没有找到这个单位。');
    const xml = feedAtom(feed, {
      self: feedUrl(services, bodyId, '.atom'),
      packageUrl: (publicationId) => packageUrl(services, { bodyId, publicationId }),
    });
    return { name: 'changes.atom', type: 'application/atom+xml; charset=utf-8', bytes: Buffer.from(xml) };
  },
  portalItem: async (call) => zipOf(await packageInTurn(call, call.params)),
  publicationPackage: async (call) => zipOf(await packageOf(call, call.params)),
  portalState: async (call) => {
    const { services, params } = call;
    const found = await itemAt(call, params);
    if (found instanceof Refused) return found;
    const { ledger } = services;
    const { takenOver, placed } = await ledger.read({ bodies: [params.bodyId] }, async (tx) => ({
      takenOver: await tx
        .selectFrom('channel_records')
        .select(['url', 'on_date as on'])
        .where('body_id', '=', params.bodyId)
        .where('publication_id', '=', params.publicationId)
        .where('channel', '=', 'county-portal')
        .where('removed_at', 'is', null)
        .orderBy('entered_at', 'desc')
        .executeTakeFirst(),
      placed: await tx
        .selectFrom('public_index')
        .select(['year', 'number'])
        .where('body_id', '=', params.bodyId)
        .where('publication_id', '=', params.publicationId)
        .executeTakeFirst(),
    }));
    const site = placed === undefined ? null : await services.addresses.open();
    return {
      page: placed === undefined ? null : (site?.pathOf(params.bodyId, { kind: 'item', ...placed }) ?? null),
      feed: feedUrl(services, params.bodyId),
      lacks: itemMetaOf(found.item, found.site).faults.map(({ sentence }) => sentence),
      takenOver: takenOver ?? null,
    };
  },
};

const zipOf = (packed: ItemPackage | Refused) =>
  packed instanceof Refused ? packed : { name: packed.name, type: 'application/zip', bytes: packed.bytes };

/** An address for another program: whole where the installation knows its own, else from the root of the same server. */
const addressOf = ({ publicUrl }: DeskServices, path: string) =>
  publicUrl === null ? path : new URL(path, publicUrl).href;
const feedUrl = (services: DeskServices, bodyId: string, ending = '') =>
  addressOf(services, `/api/portal/${bodyId}/changes${ending}`);
const packageUrl = (services: DeskServices, { bodyId, publicationId }: Place) =>
  addressOf(services, `/api/portal/${bodyId}/items/${publicationId}`);

async function feedOf({ ledger }: DeskServices, bodyId: string, after: string): Promise<Feed | null> {
  return ledger.read({ bodies: [bodyId] }, async (tx) => {
    const body = await bodyNamed(tx, bodyId);
    if (body === null) return null;
    const { changes, next, more } = await listPublicChanges(tx, bodyId, { after, size: feedSize });
    return {
      body,
      entries: changes.map(({ columnId, digest, ...change }) => ({
        ...change,
        column: { id: columnId, title: columnOf(columnId)?.title ?? columnId },
        digest: change.state === 'withdrawn' ? null : digest,
      })),
      next,
      more,
    };
  });
}

async function bodyNamed(tx: Tx, bodyId: string): Promise<Feed['body'] | null> {
  const row = await tx.selectFrom('bodies').select('name').where('body_id', '=', bodyId).executeTakeFirst();
  return row === undefined ? null : { id: bodyId, name: row.name };
}

type PackageCall = Pick<CallFacts, 'services' | 'today' | 'report'>;

/** The package under way for whoever asks from outside, and those that wait: each stands in memory whole. */
let underWay: Promise<unknown> = Promise.resolve();

/** Packages for anyone, one after the other, so that many who ask do not take the server from those who work on it. */
function packageInTurn(call: PackageCall, place: Place): Promise<ItemPackage | Refused> {
  const made = underWay.then(async () => packageOf(call, place));
  underWay = made.catch(() => undefined);
  return made;
}

/** A file that a public text names. */
interface NamedFile {
  readonly fileId: string;
  readonly sha256: string;
  readonly name: string;
}

/** A public item with the site that it stands on and its files, none of them read. */
interface ItemOnSite {
  readonly item: PublicItem;
  readonly site: ChannelSite;
  readonly kept: readonly NamedFile[];
}

async function itemAt(
  { services: { ledger }, today, report }: PackageCall,
  place: Place,
): Promise<ItemOnSite | Refused> {
  const found = await ledger.read({ bodies: [place.bodyId] }, async (tx) => {
    const row = await readPublicItem(tx, place, today);
    if (row === null) return null;
    const links = await readInterpretations(tx, place);
    const site = await siteOf(tx, row);
    const edition = row.text as Edition;
    const wanted = [
      ...new Set([...edition.attachments.map(({ fileId }) => fileId), ...filesOf(edition.content)]),
    ];
    const kept =
      wanted.length === 0
        ? []
        : await tx
            .selectFrom('files')
            .select(['file_id as fileId', 'sha256', 'name'])
            .where('body_id', '=', place.bodyId)
            .where('file_id', 'in', wanted)
            .execute();
    return { row, links, site, edition, kept };
  });
  if (found === null) return refused('not-found', nowhere);
  const { row, links, site, edition, kept } = found;
  if (row.state === 'withdrawn') {
    return refused('not-found', `这条信息已经撤回：${row.notice ?? ''}`);
  }
  // Text and files leave the house only as they were reviewed.
  if (digestOfEdition(edition) !== row.digest || kept.some((file) => fileIdOf(file.sha256) !== file.fileId)) {
    report(new Error('a published text is not what its digest says'));
    return refused(
      'not-found',
      '这条信息的内容和台账里的校验值对不上，没有给出。请管理员核验台账，用备份核对。',
    );
  }
  return { item: itemOf({ ...row, state: row.state }, edition, links), site, kept };
}

async function packageOf(call: PackageCall, place: Place): Promise<ItemPackage | Refused> {
  const found = await itemAt(call, place);
  if (found instanceof Refused) return found;
  const { files } = call.services;
  const packed = await Promise.all(
    found.kept.map(async ({ fileId, sha256, name }) => ({ fileId, name, bytes: await files.read(sha256) })),
  );
  const whole = packed.flatMap(({ bytes, ...file }) => (bytes === null ? [] : [{ ...file, bytes }]));
  try {
    return itemPackage(found.item, found.site, whole);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused('not-found', '这条信息的附件不在文件库里，整包没有生成。请管理员用最近的备份恢复文件。');
  }
}

function itemOf(
  row: PublicItemRow & { readonly state: PublicItem['state'] },
  edition: Edition,
  links: Pick<PublicItem, 'interprets' | 'interpretedBy'>,
): PublicItem {
  const column = columnOf(row.columnId);
  if (column === null) throw new Error(`no column ${row.columnId}`);
  const { id, bodyId, bodyName, state, validity, number, digest, firstPublishedAt, publishedAt, editions } =
    row;
  return {
    id,
    body: { id: bodyId, name: bodyName },
    column,
    state,
    attribute: 'proactive',
    validity,
    number,
    digest,
    edition,
    firstPublishedAt,
    publishedAt,
    editions,
    ...links,
  };
}

async function siteOf(tx: Tx, { bodyId, bodyName, siteCode }: PublicItemRow): Promise<ChannelSite> {
  const profile = await profileOf(tx, bodyId);
  return {
    name: (profile?.siteName ?? '') === '' ? bodyName : (profile?.siteName ?? bodyName),
    domain: profile?.siteDomain ?? '',
    idCode: siteCode ?? '',
  };
}
