import type { Ledger, Tx } from '../../ledger/ledger.ts';
import type { Actor } from '../actor.ts';
import { refuse, type Refusal } from '../outcome.ts';

/** What someone typed and has not sent yet. Drafts are no acts: the audit has nothing of them. */
export interface Draft {
  readonly draftId: string;
  /** Which form it belongs to: staff/add. */
  readonly form: string;
  readonly title: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** ISO 8601. */
  readonly savedAt: string;
}

export interface DraftToSave extends Omit<Draft, 'savedAt'> {
  /** When it was saved before, as that saving said; null the first time. */
  readonly savedAt: string | null;
}

/** `stands`: what was saved meanwhile elsewhere; both versions are kept, the person chooses. */
export type Saving =
  | { readonly saved: true; readonly savedAt: string }
  | { readonly saved: false; readonly refusal: Refusal; readonly stands: Draft | null };

/** A form is no file store. */
const mostCharacters = 1_000_000;
const mostDrafts = 500;

/**
 * Saves a draft, unless it was saved meanwhile in another window. One that was thrown away meanwhile stands again:
 * nothing that was typed is lost.
 */
export async function saveDraft(
  ledger: Ledger,
  actor: Actor,
  draft: DraftToSave,
  now: Date,
): Promise<Saving> {
  const content = JSON.stringify(draft.content);
  if (content.length > mostCharacters) {
    const message = '这份草稿太长，没有保存。请删去一些，或分成几份。';
    return { saved: false, refusal: refuse('wrong-input', message, 'content'), stands: null };
  }
  return ledger.write({ bodies: [actor.bodyId] }, async (tx) => {
    const before = await findDraft(tx, actor, draft.draftId, true);
    if (before !== null && before.savedAt !== draft.savedAt) {
      const message = '这份草稿在别处改过，没有覆盖。两份都还在，请选一份。';
      return { saved: false, refusal: refuse('stale', message), stands: before };
    }
    // Each saving has a moment of its own, however fast they come.
    const last = before === null ? 0 : Date.parse(before.savedAt);
    const savedAt = new Date(Math.max(now.getTime(), last + 1));
    const values = { form: draft.form, title: draft.title, content, saved_at: savedAt };
    if (before !== null) {
      await own(tx, actor, draft.draftId).set(values).execute();
      return { saved: true, savedAt: savedAt.toISOString() };
    }
    const { count } = await tx
      .selectFrom('drafts')
      .select((is) => is.fn.countAll<number>().as('count'))
      .where('body_id', '=', actor.bodyId)
      .where('owner_id', '=', actor.staffId)
      .executeTakeFirstOrThrow();
    if (count >= mostDrafts) {
      const message = `草稿已有${count}份，存不下了。请先扔掉不用的，这一份还在页面上。`;
      return { saved: false, refusal: refuse('not-now', message), stands: null };
    }
    const made = await tx
      .insertInto('drafts')
      .values({ body_id: actor.bodyId, draft_id: draft.draftId, owner_id: actor.staffId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .returning('draft_id')
      .executeTakeFirst();
    if (made !== undefined) return { saved: true, savedAt: savedAt.toISOString() };
    // Another window was first, or the id is someone else's.
    const stands = await findDraft(tx, actor, draft.draftId, false);
    return stands === null
      ? { saved: false, refusal: refuse('not-found', '没有找到这份草稿，或者它不是您的。'), stands }
      : { saved: false, refusal: refuse('stale', '这份草稿在别处存过，没有覆盖。请选一份。'), stands };
  });
}

/** One's own draft; null where there is none. */
export function readDraft(ledger: Ledger, actor: Actor, draftId: string): Promise<Draft | null> {
  return ledger.read({ bodies: [actor.bodyId] }, (tx) => findDraft(tx, actor, draftId, false));
}

/** One's own drafts without what is in them, the last saved first. */
export async function listDrafts(ledger: Ledger, actor: Actor): Promise<readonly Omit<Draft, 'content'>[]> {
  const rows = await ledger.read({ bodies: [actor.bodyId] }, (tx) =>
    tx
      .selectFrom('drafts')
      .select(['draft_id as draftId', 'form', 'title', 'saved_at'])
      .where('body_id', '=', actor.bodyId)
      .where('owner_id', '=', actor.staffId)
      .orderBy('saved_at', 'desc')
      .orderBy('draft_id')
      .execute(),
  );
  return rows.map(({ saved_at: savedAt, ...row }) => ({ ...row, savedAt: savedAt.toISOString() }));
}

/** Throws a draft away, for good. @returns false where there was none */
export async function throwAwayDraft(ledger: Ledger, actor: Actor, draftId: string): Promise<boolean> {
  const gone = await ledger.write({ bodies: [actor.bodyId] }, (tx) =>
    tx
      .deleteFrom('drafts')
      .where('body_id', '=', actor.bodyId)
      .where('draft_id', '=', draftId)
      .where('owner_id', '=', actor.staffId)
      .returning('draft_id')
      .executeTakeFirst(),
  );
  return gone !== undefined;
}

const own = (tx: Tx, actor: Actor, draftId: string) =>
  tx
    .updateTable('drafts')
    .where('body_id', '=', actor.bodyId)
    .where('draft_id', '=', draftId)
    .where('owner_id', '=', actor.staffId);

async function findDraft(tx: Tx, actor: Actor, draftId: string, lock: boolean): Promise<Draft | null> {
  const query = tx
    .selectFrom('drafts')
    .select(['draft_id', 'form', 'title', 'content', 'saved_at'])
    .where('body_id', '=', actor.bodyId)
    .where('draft_id', '=', draftId)
    .where('owner_id', '=', actor.staffId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return null;
  const { form, title } = row;
  const content = row.content as Draft['content'];
  return { draftId: row.draft_id, form, title, content, savedAt: row.saved_at.toISOString() };
}
