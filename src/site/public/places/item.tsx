import { readSiteItem } from '../../../ledger/read/site/item.ts';
import { readSiteEditions, readTexts } from '../../../ledger/read/site/item-editions.ts';
import { readSiteFiles } from '../../../ledger/read/site/item-files.ts';
import { readExplanations, readNeighbours } from '../../../ledger/read/site/item-neighbours.ts';
import { readPublishedReports } from '../../../ledger/read/site/report-comparison.ts';
import { readReplaced, readReplacement } from '../../../ledger/read/site/item-succession.ts';
import type { SiteCall } from '../call.ts';
import { withoutTakenOut } from '../items/former-editions.ts';
import { fileIdsOf, itemFiles } from '../items/item-files.ts';
import { itemView } from '../items/item-view.ts';
import { showItem, type ShownItem } from '../items/show-item.ts';
import { ItemPage } from '../pages/item.tsx';
import type { PlaceOf } from '../place.ts';
import type { Replied } from '../reply.ts';

export async function itemPlace(call: SiteCall, place: PlaceOf<'item'>): Replied {
  const { body, ledger, today } = call;
  const at = { bodyId: body.id, number: place.number };
  const item = await ledger.read({ bodies: [body.id] }, (tx) => readSiteItem(tx, at, today));
  return showItem(call, place, item, async (shown) => {
    const view = itemView(call, shown, await readFacts(call, shown));
    const page = <ItemPage call={call} view={view} report={await readReport(call, shown)} />;
    return { kind: 'page', status: 200, fresh: 'body', page };
  });
}

/** The annual report whose publication an item is. */
async function readReport({ body, ledger }: SiteCall, { id, columnId }: ShownItem) {
  if (columnId !== 'annual-report') return null;
  const of = { bodyId: body.id, publicationId: id };
  const [report = null] = await ledger.read({ bodies: [body.id] }, (tx) => readPublishedReports(tx, of));
  return report;
}

async function readFacts({ body, ledger, today, files: store }: SiteCall, item: ShownItem) {
  const of = { bodyId: body.id, publicationId: item.id };
  const { documentId, validity } = item;
  const read = await ledger.read({ bodies: body.path }, async (tx) => {
    const editions = await readSiteEditions(tx, of);
    const former = editions.filter(({ number, withheld }) => number !== item.edition && withheld === null);
    return {
      editions,
      texts: await readTexts(
        tx,
        body.id,
        former.map(({ digest }) => digest),
      ),
      known: await readSiteFiles(tx, body.id, fileIdsOf(item.shown)),
      ...(await readNeighbours(tx, of)),
      ...(await readExplanations(tx, of, today)),
      replacement:
        documentId === null || validity === null
          ? null
          : await readReplacement(tx, { path: body.path, documentId, state: validity.state }, today),
      replaced: documentId === null ? [] : await readReplaced(tx, { bodyId: body.id, documentId }, today),
    };
  });
  const { texts, known, ...facts } = read;
  const files = itemFiles(item.shown, known);
  const hashes = [...files.values()].flatMap(({ kept }) => (kept === null ? [] : [kept.sha256]));
  const there = await Promise.all(hashes.map((sha256) => store.has(sha256)));
  return {
    ...facts,
    editions: await withoutTakenOut(facts.editions, texts, item.shown),
    files,
    there: new Set(hashes.filter((_, index) => there[index] === true)),
  };
}
