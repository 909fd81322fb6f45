import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingCounty, accounts, type ActingCounty } from '../../../tests/support/acting.ts';
import { listDrafts, readDraft, saveDraft, throwAwayDraft, type DraftToSave } from './drafts.ts';

let house: ActingCounty;
beforeAll(async () => {
  house = await actingCounty();
});
afterAll(() => house.close());

const now = new Date('2026-11-20T02:00:00.123Z');

const draft = (change: Partial<DraftToSave> = {}): DraftToSave => ({
  draftId: uuidv7(),
  form: 'work/open',
  title: '更新指南',
  content: { title: '更新指南', rare: '𠮷·龘', nested: { days: [1, 2] } },
  savedAt: null,
  ...change,
});

describe('a draft', () => {
  test('is saved, read, listed and thrown away by its owner alone', async () => {
    const { actor } = await house.as('clerk');
    const given = draft();
    const saved = await saveDraft(house.ledger, actor, given, now);
    expect(saved).toEqual({ saved: true, savedAt: now.toISOString() });
    expect(await readDraft(house.ledger, actor, given.draftId)).toEqual({
      ...given,
      savedAt: now.toISOString(),
    });
    for (const account of accounts.filter((each) => each !== 'clerk')) {
      const { actor: other } = await house.as(account);
      expect(await readDraft(house.ledger, other, given.draftId)).toBeNull();
      expect(await listDrafts(house.ledger, other)).toEqual([]);
      expect(await throwAwayDraft(house.ledger, other, given.draftId)).toBe(false);
    }
    // Within a body the id is taken; nothing of what stands there is told.
    const { actor: colleague } = await house.as('second');
    const intruding = await saveDraft(house.ledger, colleague, { ...given, title: '别的' }, now);
    expect(intruding).toMatchObject({ saved: false, refusal: { code: 'not-found' }, stands: null });
    expect(await listDrafts(house.ledger, actor)).toEqual([
      { draftId: given.draftId, form: given.form, title: given.title, savedAt: now.toISOString() },
    ]);
    expect(await throwAwayDraft(house.ledger, actor, given.draftId)).toBe(true);
    expect(await throwAwayDraft(house.ledger, actor, given.draftId)).toBe(false);
    expect(await readDraft(house.ledger, actor, given.draftId)).toBeNull();
  });

  test('saved in two windows, neither version is lost', async () => {
    const { actor } = await house.as('clerk');
    const given = draft();
    const first = await saveDraft(house.ledger, actor, given, now);
    if (!first.saved) throw new Error('not saved');
    // In the same millisecond, and it is told apart all the same.
    const second = await saveDraft(
      house.ledger,
      actor,
      { ...given, title: '改一', savedAt: first.savedAt },
      now,
    );
    if (!second.saved) throw new Error('not saved');
    expect(second.savedAt > first.savedAt).toBe(true);
    for (const savedAt of [first.savedAt, null]) {
      const late = await saveDraft(house.ledger, actor, { ...given, title: '改二', savedAt }, now);
      expect(late).toMatchObject({
        saved: false,
        refusal: { code: 'stale' },
        stands: { title: '改一', content: given.content, savedAt: second.savedAt },
      });
    }
    expect(await readDraft(house.ledger, actor, given.draftId)).toMatchObject({ title: '改一' });
  });

  test('ten windows at once: one is saved, the others are told', async () => {
    const { actor } = await house.as('clerk');
    const given = draft();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        saveDraft(house.ledger, actor, { ...given, title: `第${at}` }, now),
      ),
    );
    expect(all.filter(({ saved }) => saved)).toHaveLength(1);
    expect(all.filter((each) => !each.saved && each.stands !== null)).toHaveLength(9);
  });

  test('thrown away in another window, it stands again when it is saved', async () => {
    const { actor } = await house.as('clerk');
    const given = draft();
    const first = await saveDraft(house.ledger, actor, given, now);
    if (!first.saved) throw new Error('not saved');
    await throwAwayDraft(house.ledger, actor, given.draftId);
    const again = await saveDraft(house.ledger, actor, { ...given, savedAt: first.savedAt }, now);
    expect(again.saved).toBe(true);
  });

  test('that is a book is not kept, and no one fills the store', async () => {
    const { actor } = await house.as('second');
    const book = draft({ content: { text: '字'.repeat(1_000_001) } });
    expect(await saveDraft(house.ledger, actor, book, now)).toMatchObject({ saved: false, stands: null });
    await house.ledger.write({ bodies: [actor.bodyId] }, async (tx) => {
      const rows = Array.from({ length: 500 }, () => ({
        body_id: actor.bodyId,
        draft_id: uuidv7(),
        owner_id: actor.staffId,
        form: 'work/open',
        content: '{}',
        saved_at: now,
      }));
      await tx.insertInto('drafts').values(rows).execute();
    });
    const more = await saveDraft(house.ledger, actor, draft(), now);
    expect(more).toMatchObject({ saved: false, refusal: { code: 'not-now' } });
  });

  test('is no act', async () => {
    const kinds = await house.ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('kind').where('kind', 'like', '%draft%').execute(),
    );
    expect(kinds).toEqual([]);
    expect(await house.faults()).toEqual([]);
  });
});
