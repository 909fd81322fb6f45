import { readSiteItem } from '../../../ledger/read/site/item.ts';
import { readSiteEditions, readTexts } from '../../../ledger/read/site/item-editions.ts';
import { readSiteFiles } from '../../../ledger/read/site/item-files.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { formerView } from '../items/former-view.ts';
import { withoutTakenOut } from '../items/former-editions.ts';
import { fileIdsOf, itemFiles } from '../items/item-files.ts';
import { showItem, type ShownItem } from '../items/show-item.ts';
import { ItemEditionPage } from '../pages/item-edition.tsx';
import { WithheldEditionPage } from '../pages/withheld-edition.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

export async function itemEditionPlace(call: SiteCall, place: PlaceOf<'item-edition'>): Replied {
  const { body, ledger, today } = call;
  const at = { bodyId: body.id, number: place.number };
  const item = await ledger.read({ bodies: [body.id] }, (tx) => readSiteItem(tx, at, today));
  return showItem(call, place, item, (shown) => editionReply(call, place.edition, shown));
}

async function editionReply(call: SiteCall, number: number, item: ShownItem): Replied {
  const { body, ledger } = call;
  if (number === item.edition) {
    return { kind: 'moved', to: linkTo(call, { kind: 'item', year: item.year, number: item.number }) };
  }
  const read = await ledger.read({ bodies: [body.id] }, async (tx) => {
    const editions = await readSiteEditions(tx, { bodyId: body.id, publicationId: item.id });
    return {
      editions,
      texts: await readTexts(
        tx,
        body.id,
        editions.map(({ digest }) => digest),
      ),
      known: await readSiteFiles(tx, body.id, fileIdsOf(item.shown)),
    };
  });
  const editions = await withoutTakenOut(read.editions, read.texts, item.shown);
  const asked = editions.find((edition) => edition.number === number);
  if (asked === undefined) return null;
  if (asked.withheld !== null) {
    const page = <WithheldEditionPage call={call} item={item} number={number} why={asked.withheld} />;
    return { kind: 'page', status: 410, fresh: 'body', page };
  }
  const view = formerView(call, item, {
    asked,
    editions,
    texts: read.texts,
    files: itemFiles(item.shown, read.known),
  });
  return { kind: 'page', status: 200, fresh: 'body', page: <ItemEditionPage call={call} view={view} /> };
}
