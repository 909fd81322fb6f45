import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { asOwner } from '../../../tests/support/owner.ts';
import {
  friday,
  inDays,
  noticeOf,
  publishingTown,
  type Publisher,
  type PublishingTown,
} from '../../../tests/support/publishing-town.ts';
import { addDays, civilDate, type CivilDate } from '../../law/index.ts';
import { keepFile } from '../files/keep-file.ts';
import { discardDraft } from './discard-draft.ts';
import { archivePublication, invalidatePublication, withdrawPublication } from './end-publication.ts';
import { readManuscript } from './manuscript.ts';
import type { Outcome } from '../outcome.ts';
import type { ActOnPublication } from './chain-act.ts';
import { exemptPerson } from './exempt-person.ts';
import { letThrough } from './let-through.ts';
import { passStep } from './pass-step.ts';
import { returnStep } from './return-step.ts';
import { publishDue, publishNow, publishUrgently } from './publish.ts';
import { momentOf, schedulePublication, unschedulePublication } from './schedule-publication.ts';
import type { OfPublication, PublishingContext } from './services.ts';
import { startCorrection } from './start-correction.ts';

let town: PublishingTown;
beforeAll(async () => {
  town = await publishingTown();
});
afterAll(() => town.close());

/** A publication that passed all its reviews. */
async function reviewed(title: string) {
  const of = await town.draft(noticeOf(title));
  const digest = await town.send(of);
  await town.pass(of);
  return { ...of, digest };
}
type Ready = Awaited<ReturnType<typeof reviewed>>;

const publish = async (of: Ready, who: Publisher = 'clerk') =>
  publishNow(await town.as(who), { actId: uuidv7(), ...of });
async function published(title: string): Promise<Ready> {
  const of = await reviewed(title);
  done(await publish(of));
  return of;
}
const schedule = async (of: Ready, time: string, on: CivilDate, who: Publisher = 'clerk') =>
  schedulePublication(await town.as(who), { actId: uuidv7(), ...of, on, time });
const due = async (of: OfPublication) => publishDue(await town.as('clerk'), of, friday);

/** The ledger's clock never goes back: set ahead, all that is done later is done later. */
const later = (moment: string) =>
  asOwner(town.database.url, (owner) => owner.query('update chain_heads set at = $1', [moment]));
const messages = (of: OfPublication) =>
  town.ledger.read('everything', async (tx) => {
    const rows = await tx
      .selectFrom('outbox')
      .select('message')
      .where('body_id', '=', of.bodyId)
      .orderBy('message_id')
      .execute();
    return rows
      .map(({ message }) => message as { readonly publicationId: string; readonly change: string })
      .filter(({ publicationId }) => publicationId === of.publicationId)
      .map(({ change }) => change);
  });

describe('publication', () => {
  test.each<[string, Publisher, RegExp]>([
    ['by a proofreader', 'proof1', /只有经办人、公开工作机构负责人、三审可以发布/u],
    ['by the secrecy reviewer', 'secrecy', /可以发布/u],
    ['by whoever keeps the accounts', 'keeper', /只有.*可以审校、发布、撤回/u],
    ['by another township', 'otherclerk', /没有找到/u],
    ['by the county', 'watcher', /只有.*可以审校、发布、撤回/u],
  ])('is refused %s', async (_, who, message) => {
    const of = await reviewed('关于停水的通知');
    expect(refused(await publish(of, who)).message).toMatch(message);
  });

  it.each([
    ['gone', 'delete from files where file_id = $1', /不在文件库里/u],
    [
      'another',
      "update files set sha256 = (select sha256 from files where name = '另一份.txt' limit 1) where file_id = $1",
      /被改动过/u,
    ],
  ])('is with the files that were approved, and not where one is %s', async (how, altered, message) => {
    const context = await town.as('clerk');
    const { township: bodyId } = town.bodies;
    await keepFile(context, { bodyId, name: '另一份.txt', bytes: Buffer.from('另一份') });
    const kept = await keepFile(context, { bodyId, name: '名单.txt', bytes: Buffer.from(`名单，${how}`) });
    if ('code' in kept) throw new Error(kept.message);
    const of = await town.draft({ ...noticeOf(`关于名单的通知${how}`), attachments: [kept] });
    const ready = { ...of, digest: await town.send(of) };
    await town.pass(ready);
    await asOwner(town.database.url, (owner) => owner.query(altered, [kept.fileId]));
    expect(refused(await publish(ready)).message).toMatch(message);
  });

  it('is of the text that was approved, or of none', async () => {
    const of = await reviewed('关于绿化的通知');
    expect(refused(await publish({ ...of, digest: '0'.repeat(64) })).code).toBe('stale');
    await asOwner(town.database.url, (owner) =>
      owner.query(`update contents set title = '别的' where digest = $1`, [of.digest]),
    );
    expect(refused(await publish(of)).message).toMatch(/内容不在了，或者被改动过/u);
    await asOwner(town.database.url, (owner) =>
      owner.query(`update contents set title = '关于绿化的通知' where digest = $1`, [of.digest]),
    );
    done(await publish(of));
    expect(refused(await publish(of)).message).toMatch(/不是现在的|没有在办/u);
  });

  it('at once by two people is one', async () => {
    const of = await reviewed('关于集市的通知');
    const all = await Promise.all([publish(of, 'clerk'), publish(of, 'head'), publish(of, 'chief')]);
    expect(all.filter((each) => each.done)).toHaveLength(1);
    expect(await messages(of)).toEqual(['published']);
  });

  it('leaves what was written since it was sent as the beginning of a correction', async () => {
    const of = await reviewed('关于补种的通知');
    await town.save(of, noticeOf('关于补种的通知', ['又改了。']));
    done(await publish(of));
    const left = await town.ledger.read('everything', (tx) => readManuscript(tx, of));
    expect(JSON.stringify(left?.edition.content)).toContain('又改了。');
    expect((await town.state(of)).public?.digest).toBe(of.digest);
  });
});

describe('a set time', () => {
  test.each([
    ['2026-11-25', '00:00', '2026-11-24T16:00:00.000000Z'],
    ['2026-11-25', '23:59', '2026-11-25T15:59:00.000000Z'],
    ['2027-01-01', '07:59', '2026-12-31T23:59:00.000000Z'],
  ])('%s %s in China is %s', (on, time, moment) => {
    expect(momentOf(civilDate(on), time)).toBe(moment);
  });
  test.each(['24:00', '9:30', '09:60', '', '09:30:00'])('is not %j', (time) => {
    expect(momentOf(friday, time)).toBeNull();
  });

  it('is kept: nothing before it, the item once after it, over midnight in China', async () => {
    const of = await reviewed('关于元旦放假的通知');
    const day = inDays(40);
    const before = addDays(day, -1);
    expect(refused(await schedule(of, '00:00', inDays(400))).message).toMatch(/一年以内/u);
    expect(refused(await schedule(of, '00:00', civilDate('2020-01-01'))).message).toMatch(/时间已经过了/u);
    expect(refused(await schedule(of, '00:00', day, 'proof1')).message).toMatch(/可以定时发布/u);
    done(await schedule(of, '00:00', day));
    expect(refused(await publish(of)).message).toMatch(/先取消定时/u);
    expect(refused(await due(of)).message).toMatch(/还没有到定的时间/u);
    await later(`${before}T15:59:59.9Z`);
    expect((await town.state(of)).public).toBeNull();
    await later(`${before}T16:00:00Z`);
    const all = await Promise.all([due(of), due(of), due(of)]);
    expect(all.filter((each) => each.done)).toHaveLength(1);
    expect((await town.state(of)).public?.publishedAt).toContain(`${before}T16:00:00`);
    expect(refused(await due(of)).message).toMatch(/没有定时发布/u);
    expect(await messages(of)).toEqual(['published']);
  });

  it('can be set anew and taken back with a reason', async () => {
    const of = await reviewed('关于春耕的通知');
    const day = inDays(100);
    done(await schedule(of, '09:30', addDays(day, -1)));
    done(await schedule(of, '10:30', day));
    expect((await town.state(of)).working?.scheduledFor).toBe(`${day}T02:30:00.000000Z`);
    const takeBack = async (reason: string) =>
      unschedulePublication(await town.as('head'), { actId: uuidv7(), ...of, reason });
    expect(refused(await takeBack('')).field).toBe('reason');
    done(await takeBack('改日再发'));
    expect(refused(await takeBack('改日再发')).message).toMatch(/没有定时/u);
    await later(`${addDays(day, 1)}T00:00:00Z`);
    expect(refused(await due(of)).message).toMatch(/没有定时发布/u);
    done(await publish(of));
  });
});

describe('in haste', () => {
  const urge = async (of: Ready, who: Publisher = 'head', reason = '汛情紧急，群众马上要转移') =>
    publishUrgently(await town.as(who), { actId: uuidv7(), ...of, reason });

  it('goes out after screening and secrecy review alone, and is reviewed afterwards', async () => {
    const draft = await town.draft(noticeOf('关于转移群众的紧急通知'));
    const of = { ...draft, digest: await town.send(draft) };
    expect(refused(await urge(of)).message).toMatch(/保密审查还没有通过/u);
    await town.pass(of, ['secrecy']);
    expect(refused(await urge(of, 'clerk')).message).toMatch(/决定紧急发布/u);
    expect(refused(await urge(of, 'head', '急')).message).toMatch(/至少10个字/u);
    done(await urge(of));
    const { public: shown, urgency } = await town.state(of);
    expect(shown?.digest).toBe(of.digest);
    expect(urgency).toMatchObject({ since: friday, settled: null, orderedBy: town.ids.head });
    const archive = await archivePublication(await town.as('head'), {
      actId: uuidv7(),
      ...of,
      reason: '办结',
    });
    expect(refused(archive).message).toMatch(/还没有补审/u);
    for (const [step, who] of [
      ['review-1', 'first'],
      ['proof-1', 'proof1'],
      ['review-2', 'middle'],
      ['proof-2', 'proof2'],
      ['review-3', 'chief'],
      ['proof-3', 'proof3'],
    ] as const) {
      const { digest } = of;
      done(await passStep(await town.as(who), { actId: uuidv7(), ...draft, digest, step, opinion: '' }));
    }
    expect((await town.state(of)).urgency?.settled).toBe('reviewed');
  });
});

describe('after publication', () => {
  it('is corrected by a new edition with a note for the public', async () => {
    const of = await published('关于收费的通知');
    const both = await Promise.all(
      ['clerk', 'second'].map(async (who) => startCorrection(await town.as(who as Publisher), of)),
    );
    expect(both[0]).toEqual(both[1]);
    const { edition } = (await town.ledger.read('everything', (tx) => readManuscript(tx, of))) ?? {};
    expect(edition?.title).toBe('关于收费的通知');
    if (edition === undefined) throw new Error('nothing to correct');
    await expect(town.send(of)).rejects.toThrow(/没有改动/u);
    const mended = { ...edition, content: noticeOf('', ['每户120元。']).content };
    await town.save(of, mended);
    await expect(town.send(of)).rejects.toThrow(/更正说明/u);
    await town.save(of, mended, 'clerk', { changeNote: `金额有误，问13812345678` });
    await town.save(of, mended, 'clerk', { changeNote: '金额有误，已经改正' });
    const digest = await town.send(of);
    await town.pass(of);
    done(await publish({ ...of, digest }));
    expect((await town.state(of)).public).toMatchObject({
      state: 'corrected',
      edition: 2,
      changeNote: '金额有误，已经改正',
    });
    const editions = await town.ledger.read('everything', (tx) =>
      tx
        .selectFrom('editions')
        .select(['edition', 'digest'])
        .where('publication_id', '=', of.publicationId)
        .orderBy('edition')
        .execute(),
    );
    expect(editions).toEqual([
      { edition: 1, digest: of.digest },
      { edition: 2, digest },
    ]);
    const heads = await town.ledger.read('everything', (tx) =>
      tx.selectFrom('contents').select('head').where('digest', 'in', [of.digest, digest]).execute(),
    );
    const [one, two] = heads.map(({ head }) => (head as { readonly indexNumber: string }).indexNumber);
    expect(one).toBe(two);
  });

  it('is withdrawn with a reason and a notice, and the portal is told', async () => {
    const of = await published('关于名单的公示');
    const withdraw = async (who: Publisher, change = {}) =>
      withdrawPublication(await town.as(who), {
        actId: uuidv7(),
        ...of,
        reason: '名单有误',
        notice: '因内容有误撤回',
        ...change,
      });
    expect(refused(await withdraw('clerk')).message).toMatch(/可以撤回/u);
    expect(refused(await withdraw('head', { reason: ' ' })).field).toBe('reason');
    expect(refused(await withdraw('head', { notice: '' })).field).toBe('notice');
    done(await withdraw('head'));
    expect(refused(await withdraw('head')).message).toMatch(/已经撤回/u);
    expect((await town.state(of)).public?.state).toBe('withdrawn');
    expect(await messages(of)).toEqual(['published', 'withdrawn']);
  });

  it('is marked as invalid, then archived for good', async () => {
    const of = await published('关于优惠的通告');
    const head = await town.as('head');
    const input = { ...of, reason: '有效期届满' };
    done(await invalidatePublication(head, { actId: uuidv7(), ...input }));
    expect(refused(await invalidatePublication(head, { actId: uuidv7(), ...input })).message).toMatch(
      /已经标明失效/u,
    );
    done(await archivePublication(head, { actId: uuidv7(), ...input }));
    expect(await messages(of)).toEqual(['published', 'invalidated', 'archived']);
    expect(await startCorrection(await town.as('clerk'), of)).toMatchObject({ code: 'not-now' });
    expect(refused(await publish(of)).code).toBe('stale');
  });
});

describe('giving up', () => {
  const giveUp = async (of: OfPublication, who: Publisher = 'clerk') =>
    discardDraft(await town.as(who), { actId: uuidv7(), ...of, reason: '不发了' });

  it('a draft is for good', async () => {
    const of = await town.draft(noticeOf('关于活动的通知'));
    const digest = await town.send(of);
    done(await giveUp(of));
    expect(refused(await giveUp(of)).message).toMatch(/已经作废/u);
    expect(refused(await publish({ ...of, digest })).message).toMatch(/已经作废/u);
    await expect(town.save(of, noticeOf('关于活动的通知', ['改']))).rejects.toThrow();
  });

  it('a correction leaves what is public as it was', async () => {
    const of = await published('关于培训的通知');
    expect(refused(await giveUp(of)).message).toMatch(/没有在写的稿子/u);
    await startCorrection(await town.as('clerk'), of);
    await town.save(
      of,
      noticeOf('关于培训的通知', ['改了。'], { indexNumber: 'YZ001/2026-00999' }),
      'clerk',
      {
        changeNote: '改',
      },
    );
    await town.send(of);
    done(await giveUp(of));
    const { working, public: shown } = await town.state(of);
    expect(working).toBeNull();
    expect(shown?.digest).toBe(of.digest);
    const archive = await archivePublication(await town.as('head'), {
      actId: uuidv7(),
      ...of,
      reason: '办结',
    });
    done(archive);
  });

  it('what is scheduled waits until the time is taken back', async () => {
    const of = await reviewed('关于比赛的通知');
    done(await schedule(of, '09:30', inDays(160)));
    expect(refused(await giveUp(of)).message).toMatch(/先取消定时/u);
  });
});

describe('an act keeps for ever', () => {
  const secret = `因${identityNumber(5)}有误，现在更正并说明情况`;
  const at = { digest: '0'.repeat(64), step: 'secrecy' };
  test.each<[string, string, (context: PublishingContext, act: ActOnPublication) => Promise<Outcome>]>([
    ['an opinion', 'opinion', (context, act) => passStep(context, { ...act, ...at, opinion: secret })],
    [
      'a remark',
      'comments',
      (context, act) => returnStep(context, { ...act, ...at, comments: [{ place: '', text: secret }] }),
    ],
    [
      'the place of a remark',
      'comments',
      (context, act) => returnStep(context, { ...act, ...at, comments: [{ place: secret, text: '改' }] }),
    ],
    [
      'the reason of an exception',
      'reason',
      (context, act) =>
        exemptPerson(context, { ...act, personId: uuidv7(), steps: ['secrecy'], reason: secret }),
    ],
    [
      'why a time is taken back',
      'reason',
      (context, act) => unschedulePublication(context, { ...act, reason: secret }),
    ],
    [
      'why it is urgent',
      'reason',
      (context, act) => publishUrgently(context, { ...act, ...at, reason: secret }),
    ],
    [
      'why it is withdrawn',
      'reason',
      (context, act) => withdrawPublication(context, { ...act, reason: secret, notice: '撤回' }),
    ],
    [
      'what the public is told',
      'notice',
      (context, act) => withdrawPublication(context, { ...act, reason: '有误', notice: secret }),
    ],
    [
      'why it is invalid',
      'reason',
      (context, act) => invalidatePublication(context, { ...act, reason: secret }),
    ],
    [
      'why it is archived',
      'reason',
      (context, act) => archivePublication(context, { ...act, reason: secret }),
    ],
    ['why it is given up', 'reason', (context, act) => discardDraft(context, { ...act, reason: secret })],
    [
      'why a finding stands',
      'reason',
      (context, act) => letThrough(context, { ...act, ...at, fingerprint: 'f', reason: secret }),
    ],
  ])('no identity number as %s', async (_, field, doing) => {
    const act = { actId: uuidv7(), bodyId: town.bodies.township, publicationId: uuidv7() };
    const refusal = refused(await doing(await town.as('head'), act));
    expect(refusal).toMatchObject({ code: 'wrong-input', field });
    expect(refusal.message).toMatch(/身份证号，操作记录永久保存，请不要写。$/u);
  });
});

it('leaves the ledger sound', async () => {
  expect(await town.faults()).toEqual([]);
});
