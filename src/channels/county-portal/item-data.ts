import { attributes, normativeStates } from '../../law/index.ts';
import { textOf } from '../../content/text.ts';
import type { ChannelSite, PublicItem } from '../public-item.ts';

/** Name and version of the format; a field may be added, none changes its meaning. */
export const itemFormat = 'gongkai-item/1' as const;

/** What another program reads of an item: the same as its page, as data. */
export function itemData(
  item: PublicItem,
  site: ChannelSite,
  files: readonly {
    readonly path: string;
    readonly fileId: string;
    readonly sha256: string;
    readonly bytes: number;
  }[],
) {
  const { edition, column } = item;
  const { head } = edition;
  return {
    format: itemFormat,
    id: item.id,
    site,
    body: item.body,
    column: { id: column.id, title: column.title, type: column.type },
    state: item.state,
    title: edition.title,
    head: {
      indexNumber: head.indexNumber,
      subject: head.subject,
      issuer: head.issuer === '' ? item.body.name : head.issuer,
      formedOn: head.formedOn,
      number: head.number,
      summary: head.summary,
      keywords: head.keywords,
      source: head.source ?? item.body.name,
      attribute: attributes[item.attribute].title,
      validity: item.validity === null ? null : normativeStates[item.validity].title,
      effectiveOn: head.validity?.effectiveOn ?? null,
      validUntil: head.validity?.validUntil ?? null,
    },
    firstPublishedAt: item.firstPublishedAt,
    publishedAt: item.publishedAt,
    edition: item.number,
    digest: item.digest,
    editions: item.editions,
    interprets: item.interprets,
    interpretedBy: item.interpretedBy,
    text: textOf(edition.content),
    attachments: edition.attachments.map(({ fileId, name, mediaType, bytes, sha256 }) => ({
      name,
      mediaType,
      bytes,
      sha256,
      path: files.find((file) => file.fileId === fileId)?.path ?? null,
    })),
    files: files.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
  };
}
