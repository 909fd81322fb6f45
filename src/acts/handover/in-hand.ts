import type { HandedOverDraft, HandedOverItem } from '../../ledger/act-kinds.ts';
import type { Tx } from '../../ledger/ledger.ts';
import { deputiesOf, type DeputyRow } from '../../ledger/read/list-deputies.ts';
import { listSessions, type SessionRow } from '../../ledger/read/list-sessions.ts';
import { bodiesFor, type Actor } from '../actor.ts';
import { findWorking } from '../input.ts';
import type { ActContext } from '../perform.ts';
import { requestsInHand } from './requests-in-hand.ts';

/** What a person has in hand, before a handover. */
export interface InHand {
  readonly from: { readonly id: string; readonly name: string };
  readonly items: readonly HandedOverItem[];
  readonly drafts: readonly HandedOverDraft[];
  /** Deputyships in which the person is absent or acting; they end when the person leaves. */
  readonly deputies: readonly DeputyRow[];
  /** Where the person is signed in; these end when the person leaves. */
  readonly sessions: readonly SessionRow[];
}

/** Reads what a person has in hand; null where there is no such person in the bodies in which the actor hands over. */
export async function previewHandover(
  { ledger, actor, today }: ActContext & { readonly actor: Actor },
  person: { readonly bodyId: string; readonly staffId: string },
  now: Date,
): Promise<InHand | null> {
  const bodies = bodiesFor(actor, 'handover');
  if (!bodies.includes(person.bodyId)) return null;
  return ledger.read({ bodies }, async (tx) => {
    const from = await findWorking(tx, person.bodyId, person.staffId, today);
    if (from === null) return null;
    return {
      from: { id: from.staffId, name: from.name },
      items: [...(await requestsInHand(tx, person)), ...(await itemsOf(tx, person))].map(
        ({ itemId, title, dueOn }) => ({ itemId, title, dueOn }),
      ),
      drafts: await draftsOf(tx, person),
      deputies: await deputiesOf(tx, today, person),
      sessions: await listSessions(tx, now, person),
    };
  });
}

/** The open work of a person, by date. */
export async function itemsOf(
  tx: Tx,
  { bodyId, staffId }: { readonly bodyId: string; readonly staffId: string },
): Promise<readonly HandedOverItem[]> {
  return tx
    .selectFrom('work_items')
    .select(['item_id as itemId', 'title', 'due_on as dueOn'])
    .where('body_id', '=', bodyId)
    .where('holder_id', '=', staffId)
    .where('done_at', 'is', null)
    .orderBy('due_on', (by) => by.asc().nullsLast())
    .orderBy('item_id')
    .execute();
}

async function draftsOf(
  tx: Tx,
  { bodyId, staffId }: { readonly bodyId: string; readonly staffId: string },
): Promise<readonly HandedOverDraft[]> {
  return tx
    .selectFrom('drafts')
    .select(['draft_id as draftId', 'title'])
    .where('body_id', '=', bodyId)
    .where('owner_id', '=', staffId)
    .orderBy('saved_at')
    .orderBy('draft_id')
    .execute();
}
