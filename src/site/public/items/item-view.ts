import type { Edition } from '../../../content/edition.ts';
import { contentsOf, htmlOf, type ContentsEntry } from '../../../content/html.ts';
import { sizeText } from '../../../content/size-text.ts';
import { textOf } from '../../../content/text.ts';
import { headRowsOf, itemMetaOf, sourceOf, type HeadRow } from '../../../channels/item-head.ts';
import type { MetaSite } from '../../../law/index.ts';
import type { SiteEdition } from '../../../ledger/read/site/item-editions.ts';
import type { LinkedItem } from '../../../ledger/read/site/item-neighbours.ts';
import { linkTo, whole, type SiteCall } from '../call.ts';
import type { AttachmentRow } from '../components/item/attachment-list.tsx';
import { itemTexts as texts } from '../texts/item.ts';
import { endingOf, type ItemFile } from './item-files.ts';
import { picturesAsText } from './pictures-as-text.ts';
import { placeInColumn } from './place-in-column.ts';
import type { ShownItem } from './show-item.ts';
import { statusNotes, type StatusNote } from './status-notes.ts';

/** What the ledger tells of an item besides its text. */
export interface ItemFacts {
  readonly editions: readonly SiteEdition[];
  readonly files: ReadonlyMap<string, ItemFile>;
  /** SHA-256 of files whose bytes stand in the store. */
  readonly there: ReadonlySet<string>;
  readonly newer: LinkedItem | null;
  readonly older: LinkedItem | null;
  readonly interprets: readonly LinkedItem[];
  readonly interpretedBy: readonly LinkedItem[];
  readonly replacement: LinkedItem | null;
  /** What its document ended or amended. */
  readonly replaced: readonly LinkedItem[];
}

/** All that the page of an item shows. */
export interface ItemView extends Omit<ItemFacts, 'files' | 'there' | 'replacement'> {
  readonly item: ShownItem;
  readonly notes: readonly StatusNote[];
  readonly head: readonly HeadRow[];
  readonly source: string;
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
  readonly attachments: readonly AttachmentRow[];
  readonly meta: readonly (readonly [name: string, content: string])[];
  /** Where people find it; null where the site does not know its own address. */
  readonly url: string | null;
}

/** Characters of a description that is made of the text. */
const longestDescription = 100;

export function itemView(call: SiteCall, item: ShownItem, facts: ItemFacts): ItemView {
  const { files, there, replacement, ...rest } = facts;
  const { body } = call;
  const edition = item.shown;
  const hrefOf = (fileId: string): string | null => {
    const file = files.get(fileId);
    return file === undefined || file.kept === null || !there.has(file.kept.sha256)
      ? null
      : linkTo(call, {
          kind: 'item-file',
          year: item.year,
          number: item.number,
          fileId,
          name: file.name,
        });
  };
  const facing = {
    body: { id: body.id, name: body.name },
    column: placeInColumn(call, item.columnId).column,
    edition,
    attribute: 'proactive',
    validity: item.validity?.state ?? null,
    state: item.state,
    firstPublishedAt: item.firstPublishedAt,
    publishedAt: item.publishedAt,
  } as const;
  const path = linkTo({ body, large: false }, { kind: 'item', year: item.year, number: item.number });
  const [picture] = [...files.values()].filter(({ role }) => role === 'picture');
  return {
    ...rest,
    item,
    notes: statusNotes(item, { body, replacement }),
    head: headRowsOf(facing),
    source: sourceOf(facing),
    html: htmlOf(
      picturesAsText(edition.content, (fileId) => hrefOf(fileId) !== null, pictureText),
      { fileUrl: (fileId) => hrefOf(fileId) ?? '' },
    ),
    contents: contentsOf(edition.content),
    attachments: attachmentRows(edition, files, hrefOf),
    meta: itemMetaOf(facing, metaSiteOf(call), {
      description: edition.head.summary ?? descriptionOf(edition),
      image: picture === undefined ? '' : whole(call, hrefOf(picture.fileId) ?? ''),
      url: call.publicUrl === null ? '' : whole(call, path),
    }).tags,
    url: call.publicUrl === null ? null : whole(call, path),
  };
}

/** What stands in the place of a picture that cannot be shown. */
export const pictureText = (alt: string): string =>
  alt === '' ? texts.pictureUnnamed : texts.pictureThen(alt);

function attachmentRows(
  { attachments }: Edition,
  files: ReadonlyMap<string, ItemFile>,
  hrefOf: (fileId: string) => string | null,
): AttachmentRow[] {
  return attachments.map(({ fileId, name, bytes }) => {
    const ending = endingOf(files.get(fileId)?.name ?? name);
    return {
      fileId,
      name,
      kind: ending === 'bin' ? texts.unknownKind : ending.toUpperCase(),
      size: sizeText(bytes),
      href: hrefOf(fileId),
    };
  });
}

/** The text as one line, cut where it is too long for a description. */
function descriptionOf({ content }: Edition): string {
  const line = [...textOf(content).replaceAll(/\s+/gu, ' ').trim()];
  return line.length <= longestDescription ? line.join('') : `${line.slice(0, longestDescription).join('')}…`;
}

/** 网站名称, domain and 网站标识码 as the meta tags of every page tell them. */
export function metaSiteOf({ map, body, publicUrl }: Pick<SiteCall, 'map' | 'body' | 'publicUrl'>): MetaSite {
  const domain = [body.domain, map.top.domain].find((each) => each !== '');
  return {
    name: map.name,
    domain: domain ?? (publicUrl === null ? '' : new URL(publicUrl).hostname),
    idCode: body.siteCode ?? '',
  };
}
