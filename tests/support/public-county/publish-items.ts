import { v7 as uuidv7 } from 'uuid';
import { noteFile } from '../../../src/acts/files/keep-file.ts';
import type { ActKind, ActPayloads, NewAct } from '../../../src/ledger/act-kinds.ts';
import { appendActs } from '../../../src/ledger/acts/append-act.ts';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import { asOwner } from '../owner.ts';
import { digestOf } from '../published.ts';
import { allFiles, fileOf } from './files.ts';
import type { CountyItem } from './item.ts';
import { idOf } from './names.ts';
import type { CountyDocument } from './policies.ts';

/** The moment of a time in China: 2026-11-18 09:30. */
const momentOf = (at: string) => new Date(`${at.replace(' ', 'T')}:00+08:00`);

const editionsOf = (item: CountyItem) => [
  { at: item.at, edition: item.edition, note: null, masked: undefined },
  ...(item.corrections ?? []),
];

/** Registers documents and publishes items of one body, in one transaction, without reviews. */
export async function publishItems(
  ledger: Ledger,
  { bodyId, writerId }: { readonly bodyId: string; readonly writerId: string },
  documents: readonly CountyDocument[],
  items: readonly CountyItem[],
): Promise<void> {
  const acts: NewAct[] = [];
  const did = <K extends ActKind>(kind: K, subjectId: string, payload: ActPayloads[K]): void => {
    acts.push({ bodyId, actId: uuidv7(), kind, subjectId, actorId: writerId, payload });
  };
  for (const { name, entry, changes } of documents) {
    const id = idOf(`document ${name}`);
    did('document.registered', id, entry);
    for (const change of changes) did('document.normative-changed', id, { change });
  }
  for (const item of items.toSorted((a, b) => (a.at < b.at ? -1 : 1))) actsOf(item, writerId, did);
  await ledger.write({ bodies: [bodyId] }, async (tx) => {
    for (const file of allFiles) {
      await noteFile(tx, { bodyId, kept: fileOf(file), madeFrom: null, at: new Date(), by: writerId });
    }
    for (const { edition } of items.flatMap(editionsOf)) {
      await tx
        .insertInto('contents')
        .values({
          body_id: bodyId,
          digest: digestOf(edition),
          title: edition.title,
          head: JSON.stringify(edition.head),
          content: JSON.stringify(edition.content),
          attachments: JSON.stringify(edition.attachments),
          kept_at: new Date(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await appendActs(tx, acts);
  });
}

type Did = <K extends ActKind>(kind: K, subjectId: string, payload: ActPayloads[K]) => void;

function actsOf(item: CountyItem, writerId: string, did: Did): void {
  const id = idOf(item.name);
  did('publication.opened', id, {
    columnId: item.columnId,
    rowId: null,
    obligationKey: null,
    documentId: item.document === undefined ? null : idOf(`document ${item.document}`),
  });
  for (const { edition, note, masked } of editionsOf(item)) {
    const digest = digestOf(edition);
    if (masked === true) {
      did('hit.masked', id, {
        fingerprint: digest,
        hitKind: 'identity-number',
        place: '正文第1段',
        proof: null,
      });
    }
    did('publication.drafted', id, { writerId, digest, changeNote: note });
    did('publication.screened', id, { digest, openHits: 0, letThrough: 0, rulesVersion: '1' });
    if (item.never !== undefined) continue;
    did('publication.submitted', id, { digest, steps: [] });
    did('publication.published', id, { digest });
  }
  if (item.never === 'discarded') did('publication.discarded', id, { reason: '不再发布' });
  const { end } = item;
  if (end === undefined) return;
  if (end.how === 'withdrawn') did('publication.withdrawn', id, { reason: end.reason, notice: end.notice });
  else did(`publication.${end.how}`, id, { reason: end.reason });
}

/**
 * Sets back the clock of what was published: acts are stamped by the database, so that only the tables made of them can
 * tell of other years. The index of what is public follows by itself. A replay of the acts then differs in these columns.
 */
export async function dateItems(url: string, items: readonly CountyItem[]): Promise<void> {
  await asOwner(url, async (owner) => {
    await owner.query('begin');
    for (const item of items) {
      if (item.never !== undefined) continue;
      const editions = editionsOf(item);
      const last = editions.at(-1)?.at ?? item.at;
      await owner.query(
        `update publications set first_published_at = $2, published_at = $3, public_changed_at = $4
         where publication_id = $1`,
        [idOf(item.name), momentOf(item.at), momentOf(last), momentOf(item.end?.at ?? last)],
      );
      for (const [at, edition] of editions.entries()) {
        await owner.query(
          'update editions set published_at = $3 where publication_id = $1 and edition = $2',
          [idOf(item.name), at + 1, momentOf(edition.at)],
        );
      }
    }
    await owner.query('commit');
  });
}
