import { readSiteItem } from '../../../ledger/read/site/item.ts';
import { readSiteFiles } from '../../../ledger/read/site/item-files.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { fileIdsOf, itemFiles } from '../items/item-files.ts';
import { showItem } from '../items/show-item.ts';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

/** Pictures that a browser shows; drawings with scripts in them are not among these. */
const shownInline = /^image\/(?:png|jpeg|gif|webp|bmp)$/u;

/**
 * A file of the edition that is public now. One of an edition before, of another item or of none is not there; what a
 * correction took out of an attachment stays out.
 */
export async function itemFilePlace(call: SiteCall, place: PlaceOf<'item-file'>): Replied {
  const { body, ledger, today, files: store } = call;
  const at = { bodyId: body.id, number: place.number };
  const item = await ledger.read({ bodies: [body.id] }, (tx) => readSiteItem(tx, at, today));
  return showItem(call, place, item, async ({ shown }) => {
    if (!fileIdsOf(shown).includes(place.fileId)) return null;
    const known = await ledger.read({ bodies: [body.id] }, (tx) =>
      readSiteFiles(tx, body.id, fileIdsOf(shown)),
    );
    const file = itemFiles(shown, known).get(place.fileId);
    if (file === undefined || file.kept === null) return null;
    if (file.name !== place.name) return { kind: 'moved', to: linkTo(call, { ...place, name: file.name }) };
    const { sha256, mediaType } = file.kept;
    if (!(await store.has(sha256))) return null;
    const inline = file.role === 'picture' && shownInline.test(mediaType);
    return { kind: 'file', sha256, name: file.name, mediaType, inline };
  });
}
