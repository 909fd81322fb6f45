import { htmlOf } from '../../../../content/html.ts';
import { textOf } from '../../../../content/text.ts';
import { columnOf } from '../../../../law/index.ts';
import { readSiteEditions } from '../../../../ledger/read/site/item-editions.ts';
import { readSiteFiles } from '../../../../ledger/read/site/item-files.ts';
import { readExplanations, type LinkedItem } from '../../../../ledger/read/site/item-neighbours.ts';
import { readSiteItem } from '../../../../ledger/read/site/item.ts';
import type { SiteCall } from '../../call.ts';
import { fileIdsOf, itemFiles, type ItemFile } from '../../items/item-files.ts';
import { verifiedEdition } from '../../items/show-item.ts';
import { apiTexts as texts } from '../../texts/api.ts';
import { bodyOf, itemAddresses, pageOf } from '../addresses.ts';
import { ApiRefusal, type AnswerOf, type AskedOf } from '../endpoint.ts';
import type { SiteEndpoints } from '../endpoints.ts';
import { siteFormat } from '../shapes.ts';
import { validityOf } from './items.ts';

export async function readItem(
  call: SiteCall,
  { params }: AskedOf<SiteEndpoints['readItem']>,
): Promise<AnswerOf<SiteEndpoints['readItem']>> {
  const body = bodyOf(call, params.body);
  return call.ledger.read({ bodies: [body.id] }, async (tx) => {
    const item = await readSiteItem(tx, { bodyId: body.id, number: params.number }, call.today);
    const column = item === null ? null : columnOf(item.columnId);
    if (item === null || column === null) throw new ApiRefusal(404, texts.noItem(params.number));
    const { state, id, year, number } = item;
    if (state === 'withdrawn') throw new ApiRefusal(410, texts.withdrawn(item.notice ?? ''));
    const edition = verifiedEdition(item.text, item.digest);
    const { head, content } = edition;
    const of = { bodyId: body.id, publicationId: id };
    const files = itemFiles(edition, await readSiteFiles(tx, body.id, fileIdsOf(edition)));
    const editions = await readSiteEditions(tx, of);
    const { interprets, interpretedBy } = await readExplanations(tx, of, call.today);
    const urlOf = ({ fileId, name }: ItemFile) =>
      pageOf(call, body, { kind: 'item-file', year, number, fileId, name });
    const fileOf = (file: ItemFile) => {
      const attached = edition.attachments.find(({ fileId }) => fileId === file.fileId);
      const { kept } = file;
      return kept === null
        ? []
        : [
            {
              name: file.name,
              mediaType: kept.mediaType,
              bytes: attached?.bytes ?? null,
              sha256: kept.sha256,
              url: urlOf(file),
            },
          ];
    };
    const linkOf = ({ bodyId, title, ...at }: LinkedItem) => {
      const other = call.map.byId.get(bodyId);
      return other === undefined ? [] : [{ title, ...itemAddresses(call, other, at) }];
    };
    const all = [...files.values()];
    return {
      format: siteFormat,
      id,
      number,
      year,
      ...itemAddresses(call, body, item),
      body: { id: body.id, name: body.name },
      column: { id: column.id, title: column.title },
      state,
      title: edition.title,
      validity: item.validity === null ? null : validityOf(item.validity),
      firstPublishedAt: item.firstPublishedAt,
      publishedAt: item.publishedAt,
      head: {
        indexNumber: head.indexNumber,
        subject: head.subject,
        issuer: head.issuer === '' ? body.name : head.issuer,
        formedOn: head.formedOn,
        number: head.number,
        summary: head.summary,
        keywords: head.keywords,
        source: head.source ?? body.name,
        effectiveOn: head.validity?.effectiveOn ?? null,
        validUntil: head.validity?.validUntil ?? null,
      },
      edition: item.edition,
      digest: item.digest,
      text: textOf(content),
      html: htmlOf(content, {
        fileUrl: (fileId) => {
          const file = files.get(fileId);
          return file === undefined ? '' : urlOf(file);
        },
      }),
      attachments: all.filter(({ role }) => role === 'attachment').flatMap(fileOf),
      pictures: all.filter(({ role }) => role === 'picture').flatMap(fileOf),
      editions: editions.map((each) => ({
        number: each.number,
        publishedAt: each.publishedAt,
        changeNote: each.changeNote,
      })),
      interprets: interprets.flatMap(linkOf),
      interpretedBy: interpretedBy.flatMap(linkOf),
    };
  });
}
