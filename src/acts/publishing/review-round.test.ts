import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { act } from '../../../tests/support/ledger.ts';
import {
  friday,
  noticeOf,
  publishingTown,
  stepsOf,
  type PublishingTown,
  type Publisher,
} from '../../../tests/support/publishing-town.ts';
import { initialChain } from '../../law/index.ts';
import { exemptPerson, type ExemptedPerson } from './exempt-person.ts';
import { passStep } from './pass-step.ts';
import { publishNow } from './publish.ts';
import { returnStep } from './return-step.ts';
import { setChain } from './set-chain.ts';
import { submitPublication } from './submit-publication.ts';
import type { OfPublication } from './services.ts';

let town: PublishingTown;
beforeAll(async () => {
  town = await publishingTown();
});
afterAll(() => town.close());

const pass = async (who: Publisher, of: OfPublication, digest: string, step: string) =>
  passStep(await town.as(who), { actId: uuidv7(), ...of, digest, step, opinion: '' });
const giveBack = async (who: Publisher, of: OfPublication, digest: string, step: string, text = '金额不对') =>
  returnStep(await town.as(who), {
    actId: uuidv7(),
    ...of,
    digest,
    step,
    comments: [{ place: '第1段', text }],
  });
const publish = async (who: Publisher, of: OfPublication, digest: string) =>
  publishNow(await town.as(who), { actId: uuidv7(), ...of, digest });

describe('a round of reviews', () => {
  it('goes from the text at work to the public, each step by another person', async () => {
    const of = await town.draft(noticeOf('关于供水的通知'));
    const digest = await town.send(of);
    expect(refused(await publish('clerk', of, digest)).message).toMatch(/保密审查还没有通过/u);
    await town.pass(of);
    done(await publish('clerk', of, digest));
    const state = await town.state(of);
    expect(state.working).toBeNull();
    expect(state.public).toMatchObject({ state: 'published', edition: 1, digest });
    expect(await town.acts(of)).toEqual([
      'publication.opened',
      'publication.drafted',
      'publication.screened',
      'publication.submitted',
      ...stepsOf.map(() => 'publication.passed'),
      'publication.published',
    ]);
    const { messages, manuscripts, content } = await town.ledger.read('everything', async (tx) => ({
      messages: await tx.selectFrom('outbox').select(['channel', 'message']).execute(),
      manuscripts: await tx.selectFrom('manuscripts').select('version').execute(),
      content: await tx.selectFrom('contents').selectAll().where('digest', '=', digest).executeTakeFirst(),
    }));
    expect(messages).toEqual([
      {
        channel: 'county-portal',
        message: { publicationId: of.publicationId, change: 'published', edition: 1, digest },
      },
    ]);
    expect(manuscripts).toEqual([]);
    expect(content?.head).toMatchObject({ indexNumber: 'YZ001/2026-00001' });
  });

  it('comes back with remarks, and begins anew with the mended text', async () => {
    const of = await town.draft(noticeOf('关于修路的通知'));
    const digest = await town.send(of);
    done(await pass('secrecy', of, digest, 'secrecy'));
    done(await giveBack('first', of, digest, 'review-1'));
    const { working } = await town.state(of);
    expect(working).toMatchObject({ submitted: false, passed: [], returned: { step: 'review-1' } });
    await town.save(of, noticeOf('关于修路的通知', ['改好了。']));
    const mended = await town.send(of);
    expect(mended).not.toBe(digest);
    // A window that still shows the text that came back approves nothing.
    const stale = refused(await pass('secrecy', of, digest, 'secrecy'));
    expect(stale).toMatchObject({ code: 'stale', field: 'digest' });
    expect(stale.message).toMatch(/张三，\d{4}年\d+月\d+日\d\d:\d\d，送审/u);
    expect(refused(await giveBack('secrecy', of, digest, 'secrecy')).code).toBe('stale');
    await town.pass(of);
    done(await publish('chief', of, mended));
  });

  it('begins anew where the text is sent again, changed, while it is under review', async () => {
    const of = await town.draft(noticeOf('关于洒水的通知'));
    const before = await town.send(of);
    await town.pass(of, ['secrecy', 'review-1']);
    await town.save(of, noticeOf('关于洒水的通知', ['每天两次。']));
    // Saving touches nothing of what is under review.
    expect((await town.state(of)).working).toMatchObject({ digest: before, passed: [{}, {}] });
    const after = await town.send(of);
    expect((await town.state(of)).working).toMatchObject({ digest: after, passed: [] });
    expect(refused(await pass('proof1', of, before, 'proof-1')).code).toBe('stale');
    expect(refused(await pass('proof1', of, after, 'proof-1')).message).toMatch(/现在轮到保密审查/u);
  });

  it('is done by nobody who wrote, sent or changed the text', async () => {
    const of = await town.draft(noticeOf('关于防火的通知'));
    await town.save(of, noticeOf('关于防火的通知', ['蒋一改过。']), 'both');
    const digest = await town.send(of, 'head');
    const { working } = await town.state(of);
    expect(working?.writers).toEqual([town.ids.clerk, town.ids.both]);
    expect(refused(await pass('clerk', of, digest, 'secrecy')).message).toMatch(/只有保密审查人/u);
    await town.pass(of, ['secrecy']);
    expect(refused(await pass('both', of, digest, 'review-1')).message).toMatch(/不能自己审自己写的/u);
    await town.pass(of);
  });

  it('does not let one person do two steps, but for an exception that another one makes', async () => {
    const of = await town.draft(noticeOf('关于除雪的通知'));
    const digest = await town.send(of);
    await town.pass(of, ['secrecy']);
    done(await pass('both', of, digest, 'review-1'));
    await town.pass(of, ['proof-1']);
    expect(refused(await pass('both', of, digest, 'review-2')).message).toMatch(/一人只做一步/u);
    const exempt = async (who: Publisher, change: Partial<ExemptedPerson> = {}) =>
      exemptPerson(await town.as(who), {
        actId: uuidv7(),
        ...of,
        personId: town.ids.both,
        steps: ['review-1', 'review-2'],
        reason: '分管领导出差，本单位没有别人可以审核',
        ...change,
      });
    expect(refused(await exempt('both')).message).toMatch(/只有公开工作机构负责人、三审可以批准例外/u);
    expect(refused(await exempt('head', { reason: '没有人' })).message).toMatch(/至少10个字/u);
    expect(refused(await exempt('head', { steps: ['review-9'] })).message).toMatch(/可以兼任的步骤/u);
    expect(refused(await exempt('head', { personId: town.ids.otherclerk })).field).toBe('personId');
    done(await exempt('head'));
    done(await pass('both', of, digest, 'review-2'));
    const { exceptions } = await town.state(of);
    expect(exceptions).toMatchObject([{ personId: town.ids.both, by: town.ids.head }]);
  });

  it('has the step of a named reviewer on leave done by whoever acts for them', async () => {
    const of = await town.draft(noticeOf('关于值班的通知'), 'clerk', 'response');
    const steps = initialChain.steps.map((step) =>
      step.id === 'secrecy' ? { ...step, persons: [town.ids.secrecy] } : step,
    );
    const chain = { ...initialChain, steps };
    const { bodyId } = of;
    const setting = { actId: uuidv7(), bodyId, columnId: 'response', chain, seenAt: null, reason: '定人' };
    done(await setChain(await town.as('head'), setting));
    const digest = await town.send(of);
    expect(refused(await pass('head', of, digest, 'secrecy')).message).toMatch(/指定了别人/u);
    await act(town.ledger, bodyId, 'deputy.appointed', uuidv7(), {
      absentId: town.ids.secrecy,
      actingId: town.ids.head,
      from: friday,
      until: friday,
      reason: '休假',
    });
    done(await pass('head', of, digest, 'secrecy'));
  });

  it('tells who changed the text last, though it reads as it did before', async () => {
    const first = noticeOf('关于防汛的通知', ['甲']);
    const of = await town.draft(first);
    await town.save(of, noticeOf('关于防汛的通知', ['乙']), 'second');
    await town.save(of, first, 'head');
    await town.save(of, noticeOf('关于防汛的通知', ['丙']), 'second');
    await town.send(of);
    const { working } = await town.state(of);
    expect(new Set(working?.writers)).toEqual(new Set([town.ids.clerk, town.ids.second, town.ids.head]));
  });

  it('lets two reviewers at once do one thing: the other gets a sentence', async () => {
    const of = await town.draft(noticeOf('关于停电的通知'));
    const digest = await town.send(of);
    const both = await Promise.all([
      pass('secrecy', of, digest, 'secrecy'),
      giveBack('secrecy', of, digest, 'secrecy'),
      pass('secrecy', of, digest, 'secrecy'),
    ]);
    expect(both.filter((each) => each.done)).toHaveLength(1);
    for (const each of both) if (!each.done) expect(each.refusal.message).toMatch(/。$/u);
    expect((await town.acts(of)).filter((kind) => /passed|returned/u.test(kind))).toHaveLength(1);
  });

  it('is sent once however often the button is pressed', async () => {
    const of = await town.draft(noticeOf('关于体检的通知'));
    const input = { ...of, actId: uuidv7(), version: 2 };
    const context = await town.as('clerk');
    const all = await Promise.all([1, 2, 3].map(() => submitPublication(context, input)));
    expect(all.every((each) => each.done)).toBe(true);
    expect(all.filter((each) => each.done && !each.repeated)).toHaveLength(1);
    const again = await submitPublication(context, { ...input, actId: uuidv7() });
    expect(refused(again).code).toBe('stale');
  });

  it('leaves the ledger sound', async () => {
    expect(await town.faults()).toEqual([]);
  });
});
