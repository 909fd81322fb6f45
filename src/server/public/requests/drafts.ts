import type { Keys } from '../../../ledger/keys.ts';
import type { Ledger, Tx } from '../../../ledger/ledger.ts';
import {
  draftFileSlots,
  draftHours,
  sentMinutes,
  type Draft,
  type DraftFileSlot,
} from '../../../site/public/requests/draft.ts';
import type { DraftPlace } from '../../../site/public/requests/port.ts';

/** Drafts that a body keeps at a time, and how much they take together: more are nobody's who means it. */
const mostDrafts = 3000;
const mostBytes = 2 * 1024 ** 3;

export interface KeptDrafts {
  readonly read: (place: DraftPlace, now: Date) => Promise<Draft | null>;
  readonly save: (place: DraftPlace, draft: Draft, now: Date) => Promise<'kept' | 'full'>;
  readonly saveFile: (
    place: DraftPlace,
    slot: DraftFileSlot,
    bytes: Uint8Array,
    now: Date,
  ) => Promise<'kept' | 'full'>;
  readonly readFile: (place: DraftPlace, slot: DraftFileSlot) => Promise<Buffer | null>;
  /** Takes the files away, and the draft itself. */
  readonly discard: (place: DraftPlace) => Promise<void>;
  /** Takes the files away and leaves of the draft what its last page shows. */
  readonly finish: (place: DraftPlace, sent: Extract<Draft, { sent: true }>, now: Date) => Promise<void>;
}

/** Drafts sealed in the ledger, under a keyed hash of the secret in their link: who reads the table can open none of them. */
export function keptDrafts({ write, read, keys }: Pick<Ledger, 'write' | 'read' | 'keys'>): KeptDrafts {
  const inBody = ({ bodyId }: DraftPlace) => ({ bodies: [bodyId] });
  return {
    read: (place, now) =>
      read(inBody(place), async (tx) => {
        const row = await rowAt(tx, place, keyOf(keys, place));
        if (row === null) return null;
        const draft = JSON.parse(keys.open(row.cipher, sealPlace(place, 'fields'))) as Draft;
        const minutes = draft.sent ? sentMinutes : draftHours * 60;
        return now.getTime() - row.saved_at.getTime() < minutes * 60_000 ? draft : null;
      }),
    save: (place, draft, now) =>
      write(inBody(place), async (tx) => {
        await forgetOld(tx, place, now);
        const key = keyOf(keys, place);
        const known = (await rowAt(tx, place, key)) !== null;
        if (!known && (await isFull(tx, place))) return 'full';
        await put(tx, place, key, keys.seal(JSON.stringify(draft), sealPlace(place, 'fields')), now);
        await touchFiles(tx, keys, place, now);
        return 'kept';
      }),
    saveFile: (place, slot, bytes, now) =>
      write(inBody(place), async (tx) => {
        if (await isFull(tx, place)) return 'full';
        await put(tx, place, keyOf(keys, place, slot), keys.sealBytes(bytes, sealPlace(place, slot)), now);
        return 'kept';
      }),
    readFile: (place, slot) =>
      read(inBody(place), async (tx) => {
        const row = await rowAt(tx, place, keyOf(keys, place, slot));
        return row === null ? null : keys.openBytes(row.cipher, sealPlace(place, slot));
      }),
    discard: (place) =>
      write(inBody(place), (tx) =>
        remove(tx, place, [keyOf(keys, place), ...draftFileSlots.map((slot) => keyOf(keys, place, slot))]),
      ),
    finish: (place, sent, now) =>
      write(inBody(place), async (tx) => {
        await remove(
          tx,
          place,
          draftFileSlots.map((slot) => keyOf(keys, place, slot)),
        );
        const cipher = keys.seal(JSON.stringify(sent), sealPlace(place, 'fields'));
        await put(tx, place, keyOf(keys, place), cipher, now);
      }),
  };
}

type Part = DraftFileSlot | 'fields';

const keyOf = (keys: Pick<Keys, 'sign'>, { bodyId, secret }: DraftPlace, part: Part = 'fields'): string =>
  keys.sign(`draft/${bodyId}/${part}/${secret}`);

const sealPlace = ({ bodyId }: DraftPlace, part: Part): string => `application_drafts/${bodyId}/${part}`;

async function rowAt(tx: Tx, { bodyId }: DraftPlace, key: string) {
  const row = await tx
    .selectFrom('application_drafts')
    .select(['cipher', 'saved_at'])
    .where('body_id', '=', bodyId)
    .where('draft_key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

async function put(tx: Tx, { bodyId }: DraftPlace, key: string, cipher: Buffer, now: Date): Promise<void> {
  await tx
    .insertInto('application_drafts')
    .values({ body_id: bodyId, draft_key: key, cipher, saved_at: now })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'draft_key']).doUpdateSet({ cipher, saved_at: now }),
    )
    .execute();
}

/** Files last as long as what they belong to: who goes on tomorrow still has today's. */
async function touchFiles(tx: Tx, keys: Pick<Keys, 'sign'>, place: DraftPlace, now: Date): Promise<void> {
  await tx
    .updateTable('application_drafts')
    .set({ saved_at: now })
    .where('body_id', '=', place.bodyId)
    .where(
      'draft_key',
      'in',
      draftFileSlots.map((slot) => keyOf(keys, place, slot)),
    )
    .execute();
}

async function remove(tx: Tx, { bodyId }: DraftPlace, drafts: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('application_drafts')
    .where('body_id', '=', bodyId)
    .where('draft_key', 'in', drafts)
    .execute();
}

/** What a day has passed over goes with whatever is saved next. */
async function forgetOld(tx: Tx, { bodyId }: DraftPlace, now: Date): Promise<void> {
  await tx
    .deleteFrom('application_drafts')
    .where('body_id', '=', bodyId)
    .where('saved_at', '<', new Date(now.getTime() - draftHours * 3_600_000))
    .execute();
}

async function isFull(tx: Tx, { bodyId }: DraftPlace): Promise<boolean> {
  const { count, bytes } = await tx
    .selectFrom('application_drafts')
    .select(({ fn }) => [
      fn.countAll<string>().as('count'),
      fn.sum<string | null>(fn<number>('octet_length', ['cipher'])).as('bytes'),
    ])
    .where('body_id', '=', bodyId)
    .executeTakeFirstOrThrow();
  return Number(count) >= mostDrafts || Number(bytes ?? 0) >= mostBytes;
}
