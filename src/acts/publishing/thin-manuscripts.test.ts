import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { done } from '../../../tests/support/acting.ts';
import { noticeOf, publishingTown, type PublishingTown } from '../../../tests/support/publishing-town.ts';
import type { KeptFile } from '../files/keep-file.ts';
import { discardDraft } from './discard-draft.ts';
import { readManuscript } from './manuscript.ts';
import { passStep } from './pass-step.ts';
import { publishNow } from './publish.ts';
import { saveManuscript } from './save-manuscript.ts';
import type { OfPublication } from './services.ts';
import { startCorrection } from './start-correction.ts';
import { thinManuscripts } from './thin-manuscripts.ts';

let town: PublishingTown;
beforeAll(async () => {
  town = await publishingTown();
});
afterAll(() => town.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const thin = (days: number) => thinManuscripts(town, inDays(days));
const versions = async (of: OfPublication) => {
  const rows = await town.ledger.read('everything', (tx) =>
    tx
      .selectFrom('manuscript_versions')
      .select('version')
      .where('publication_id', '=', of.publicationId)
      .orderBy('version')
      .execute(),
  );
  return rows.map(({ version }) => version);
};
const isKept = async (digest: string) =>
  (await town.ledger.read('everything', (tx) =>
    tx.selectFrom('contents').select('digest').where('digest', '=', digest).executeTakeFirst(),
  )) !== undefined;
/** Saves at an hour of a day, counted from now. */
const saveAt = async (of: OfPublication, who: 'clerk' | 'second', at: Date, title: string) => {
  const before = await town.ledger.read('everything', (tx) => readManuscript(tx, of));
  if (before === null) throw new Error('nothing is being written');
  const { version, explanations, changeNote } = before;
  const saved = await saveManuscript(
    { ...(await town.as(who)), now: at },
    { ...of, version, edition: noticeOf(title), explanations, changeNote },
  );
  expect(saved.saved).toBe(true);
};
/** Noon in China of a day far from the edge of another. */
const noon = (day: number, minutes: number) => new Date(Date.UTC(2030, 0, day, 4, minutes));

it('leaves the last step of each day and person after 30 days', async () => {
  const of = await town.draft(noticeOf('零'));
  await saveAt(of, 'clerk', noon(1, 0), '一');
  await saveAt(of, 'clerk', noon(1, 10), '二');
  await saveAt(of, 'second', noon(1, 20), '三');
  await saveAt(of, 'clerk', noon(1, 30), '四');
  await saveAt(of, 'clerk', noon(2, 0), '五');
  const whole = await versions(of);
  expect(whole).toEqual([2, 3, 4, 5, 6, 7]);
  await thinManuscripts(town, noon(20, 0));
  expect((await versions(of)).slice(1)).toEqual([3, 4, 5, 6, 7]);
  await thinManuscripts(town, noon(60, 0));
  expect((await versions(of)).slice(1)).toEqual([5, 6, 7]);
  // What is being written stays, however old it is.
  await thinManuscripts(town, noon(4_000, 0));
  expect((await versions(of)).slice(-1)).toEqual([7]);
  expect((await town.ledger.read('everything', (tx) => readManuscript(tx, of)))?.version).toBe(7);
});

it('keeps what is public, under review or owed a review, and drops what was sent and came to nothing', async () => {
  const of = await town.draft(noticeOf('关于植树的通知'));
  const first = await town.send(of);
  await town.save(of, noticeOf('关于植树的通知', ['改好了。']));
  const second = await town.send(of);
  await thin(29);
  expect([await isKept(first), await isKept(second)]).toEqual([true, true]);
  await thin(31);
  expect([await isKept(first), await isKept(second)]).toEqual([false, true]);
  await town.pass(of);
  done(await publishNow(await town.as('clerk'), { actId: uuidv7(), ...of, digest: second }));
  await startCorrection(await town.as('clerk'), of);
  await town.save(of, noticeOf('关于植树的通知', ['第三稿']), 'clerk', { changeNote: '改' });
  const third = await town.send(of);
  await thin(400);
  expect([await isKept(second), await isKept(third)]).toEqual([true, true]);
  const { digest } = { digest: third };
  done(
    await passStep(await town.as('secrecy'), {
      actId: uuidv7(),
      ...of,
      digest,
      step: 'secrecy',
      opinion: '',
    }),
  );
  await thin(800);
  expect(await isKept(third)).toBe(true);
  expect(await town.faults()).toEqual([]);
});

it('drops the history and the texts of what was given up after 30 days', async () => {
  const of = await town.draft(noticeOf('关于赛事的通知'));
  const digest = await town.send(of);
  done(await discardDraft(await town.as('clerk'), { actId: uuidv7(), ...of, reason: '不办了' }));
  await thin(29);
  expect([(await versions(of)).length, await isKept(digest)]).toEqual([1, true]);
  await thin(31);
  expect([(await versions(of)).length, await isKept(digest)]).toEqual([0, false]);
});

it('counts versions on after a correction is begun', async () => {
  const of = await town.draft(noticeOf('关于用电的通知'));
  const digest = await town.send(of);
  await town.pass(of);
  done(await publishNow(await town.as('clerk'), { actId: uuidv7(), ...of, digest }));
  await thin(400);
  const before = await versions(of);
  expect(before).toHaveLength(1);
  const begun = await startCorrection(await town.as('clerk'), of);
  expect(begun).toEqual({ version: (before[0] ?? 0) + 1 });
});

it('takes away files that no text names any more: those that were masked, those that were never used', async () => {
  const attach = (title: string, files: readonly KeptFile[]) => ({
    ...noticeOf(title),
    attachments: [...files],
  });
  const used = await town.upload('用.txt', Buffer.from('用着的'));
  const unused = await town.upload('不用.txt', Buffer.from('没有用过的'));
  const shared = await town.upload('同.txt', Buffer.from('别家也有的'));
  await town.upload('同.txt', Buffer.from('别家也有的'), 'otherclerk');
  const foreign = await town.draft(attach('别家的', [shared]), 'otherclerk');
  const of = await town.draft(attach('用附件的通知', [used]));
  await thin(29);
  expect(await town.files.read(unused.sha256)).not.toBeNull();
  await thin(31);
  const left = await town.ledger.read('everything', (tx) =>
    tx.selectFrom('files').select(['body_id', 'file_id']).orderBy('file_id').execute(),
  );
  expect(new Set(left.map(({ body_id, file_id }) => `${body_id} ${file_id}`))).toEqual(
    new Set([`${of.bodyId} ${used.fileId}`, `${foreign.bodyId} ${shared.fileId}`]),
  );
  expect(await town.files.read(used.sha256)).not.toBeNull();
  expect(await town.files.read(shared.sha256)).not.toBeNull();
  expect(await town.files.read(unused.sha256)).toBeNull();
  expect((await town.upload('又.txt', Buffer.from('没有用过的'))).fileId).toBe(unused.fileId);
  expect(await town.files.read(unused.sha256)).not.toBeNull();
});
