import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done, refused } from '../../../../tests/support/acting.ts';
import { identityNumber } from '../../../../tests/support/planted-secrets.ts';
import {
  day,
  person,
  requestTown,
  today,
  words,
  type RequestTown,
} from '../../../../tests/support/requests.ts';
import { hire } from '../../../../tests/support/county.ts';
import { doHandover } from '../../handover/do-handover.ts';
import { readCase } from '../reading/read-case.ts';
import { showApplicant } from '../reading/show-person.ts';
import { correctRequest } from './correct.ts';
import { assignRequest, noteRequest } from './first-steps.ts';
import { handOnRequest } from './hand-on.ts';
import { joinRequest, linkRequest, splitRequest } from './links.ts';
import { extendRequest } from './terms.ts';

let town: RequestTown;
beforeAll(async () => {
  town = await requestTown();
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const on = (requestId: string) => ({ actId: uuidv7(), bodyId: town.bodies.township, requestId });

describe('one request and another', () => {
  it('splits into parts with the same day of receipt and numbers of their own', async () => {
    const requestId = await town.registered({}, day('2026-11-16'));
    const part = (matter: string) => ({
      matter,
      content: { title: matter, number: '', description: '' },
      holderId: town.ids.officer,
    });
    const parts = [part('征地批文'), part('补偿名册')];
    done(
      await splitRequest(await town.as('officer'), { ...on(requestId), parts, reason: '一件申请两项内容' }),
    );
    const state = await town.state(requestId);
    const into = state?.ended?.how === 'split' ? state.ended.into : [];
    expect(into).toHaveLength(2);
    const children = await Promise.all(into.map((id) => town.state(id)));
    expect(children.map((child) => child?.matter)).toEqual(['征地批文', '补偿名册']);
    const [first, second] = children.map((child) => child?.registered?.seq ?? 0);
    expect(second).toBe((first ?? 0) + 1);
    expect(children[0]).toMatchObject({
      receivedOn: '2026-11-16',
      received: { from: { requestId, why: 'split' } },
    });
    expect(await town.clock(into[0] ?? '', 'answer')).toMatchObject({ dueOn: '2026-12-14' });
  });

  it('tells whoever corrects or splits one of a year whose report is out', async () => {
    const requestId = await town.registered({}, day('2026-12-30'));
    const context = async (today: string) => ({ ...(await town.as('officer')), today: day(today) });
    const reason = '核对原件';
    const correct = async (today: string, change: Partial<Parameters<typeof correctRequest>[1]>) =>
      correctRequest(await context(today), { ...on(requestId), ...change, reason });
    const inTime = await correct('2027-01-31', { applicantKind: 'business' });
    done(inTime);
    expect(inTime.reportWarning).toBeNull();
    const late = await correct('2027-02-01', { applicantKind: 'research' });
    done(late);
    expect(late.reportWarning).toMatch(/^2026年表三/u);
    const words = await correct('2027-02-01', { matter: '征地批文和补偿名册' });
    done(words);
    expect(words.reportWarning).toBeNull();
    const part = (matter: string) => ({
      matter,
      content: { title: matter, number: '', description: '' },
      holderId: town.ids.officer,
    });
    const parts = [part('征地批文'), part('补偿名册')];
    const split = await splitRequest(await context('2027-02-01'), { ...on(requestId), parts, reason });
    done(split);
    expect(split.reportWarning).toMatch(/^2026年表三/u);
    const again = await correct('2027-02-01', { applicantKind: 'business' });
    refused(again);
    expect(again.reportWarning).toBeNull();
  });

  it('is handed on before it is registered: it stands in the other chain, with its data sealed there', async () => {
    const requestId = await town.received();
    const to = town.bodies.otherTownship;
    done(
      await handOnRequest(await town.as('officer'), { ...on(requestId), toBodyId: to, reason: '属于丁镇' }),
    );
    const state = await town.state(requestId);
    const there = state?.ended?.how === 'handed-on' ? state.ended.toRequestId : '';
    const child = await town.state(there, 'otherTownship');
    expect(child).toMatchObject({ channel: 'forwarded', receivedOn: null });
    const other = await town.as('otherOfficer');
    const shown = await showApplicant(other, {
      actId: uuidv7(),
      bodyId: to,
      requestId: there,
      reason: '联系确认',
    });
    expect(shown).toMatchObject({ shown: { name: '张三' } });
    const registered = await town.registered();
    const late = { ...on(registered), toBodyId: to, reason: '属于丁镇' };
    expect(refused(await handOnRequest(await town.as('officer'), late)).code).toBe('not-now');
  });

  it('is linked and joined, but not with itself nor with what is not there', async () => {
    const [one, other] = [await town.registered(), await town.registered()];
    const officer = await town.as('officer');
    done(await linkRequest(officer, { ...on(one), otherId: other, how: 'repeat' }));
    expect(refused(await linkRequest(officer, { ...on(one), otherId: other, how: 'repeat' })).code).toBe(
      'not-now',
    );
    expect(refused(await linkRequest(officer, { ...on(one), otherId: one, how: 'repeat' })).field).toBe(
      'otherId',
    );
    done(await joinRequest(officer, { ...on(one), withId: other, reason: '同一申请人' }));
    expect(
      refused(await joinRequest(officer, { ...on(other), withId: one, reason: '同一申请人' })).code,
    ).toBe('not-now');
    done(await joinRequest(officer, { ...on(one), withId: null, reason: '分开答复' }));
    expect((await town.state(one))?.joined).toBeNull();
  });
});

describe('small steps', () => {
  it('assign, correct and note, with reasons that hold no personal data', async () => {
    const requestId = await town.registered();
    const officer = await town.as('officer');
    const to = (holderId: string, reason = '休假') =>
      assignRequest(officer, { ...on(requestId), holderId, reason });
    expect(refused(await to(town.ids.clerk)).field).toBe('holderId');
    expect(refused(await to(town.ids.colleague, `张三${identityNumber(3)}来催`)).field).toBe('reason');
    done(await to(town.ids.colleague));
    done(
      await correctRequest(officer, {
        ...on(requestId),
        applicant: person(5, { name: '李四光' }),
        reason: '登记错了姓名',
      }),
    );
    done(await noteRequest(officer, { ...on(requestId), text: '电话联系过一次' }));
    expect(await town.state(requestId)).toMatchObject({ holderId: town.ids.colleague });
    const shown = await showApplicant(officer, { ...on(requestId), reason: '核对' });
    expect(shown).toMatchObject({ shown: { name: '李四光' } });
  });
});

describe('readCase', () => {
  it('shows masked data and the words to the own body, neither to whoever supervises', async () => {
    const requestId = await town.registered();
    const of = { bodyId: town.bodies.township, requestId };
    const read = async (who: 'officer' | 'leader' | 'watcher') => {
      const { actor } = await town.as(who);
      return town.ledger.read('everything', (tx) => readCase(tx, town.ledger.keys, actor, today, of));
    };
    const mine = await read('officer');
    expect(mine).toMatchObject({
      applicant: { name: '张*', erased: false },
      content: [{ title: words.title }],
    });
    expect(JSON.stringify(mine)).not.toContain(identityNumber(1));
    expect(mine?.next.some(({ act, why }) => act === 'found-clear' && why === null)).toBe(true);
    expect(mine?.timeline.map(({ kind }) => kind)).toEqual(['request.registered', 'request.received']);
    expect(mine?.clocks[0]?.derivation.days.length).toBeGreaterThan(6);
    expect(await read('leader')).toMatchObject({
      may: { handle: false, approve: true },
      applicant: { name: '张*' },
    });
    const above = await read('watcher');
    expect(above).toMatchObject({ applicant: null, content: null, next: [] });
    expect(JSON.stringify(above)).not.toContain(words.description);
  });

  it('gives the words to whoever signs without what tells who wrote them', async () => {
    const description = `我是张三，${identityNumber(1)}，要丙村的安置方案。`;
    const requestId = await town.registered({ content: { ...words, description } });
    const of = { bodyId: town.bodies.township, requestId };
    const read = async (who: 'officer' | 'leader') => {
      const { actor } = await town.as(who);
      return town.ledger.read('everything', (tx) => readCase(tx, town.ledger.keys, actor, today, of));
    };
    expect((await read('officer'))?.content?.[0]?.description).toBe(description);
    const signing = (await read('leader'))?.content?.[0]?.description ?? '';
    expect(signing).toMatch(/^我是张\*，.*要丙村的安置方案。$/u);
    expect(signing).not.toContain(identityNumber(1));
  });

  it('records who looked at the applicant, before it is handed out', async () => {
    const requestId = await town.registered();
    const shown = await showApplicant(await town.as('officer'), { ...on(requestId), reason: '电话核对地址' });
    expect(shown).toMatchObject({ shown: { paperNumber: identityNumber(1) } });
    expect(await showApplicant(await town.as('leader'), { ...on(requestId), reason: '看看' })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    const acts = await town.ledger.read('everything', (tx) =>
      tx
        .selectFrom('acts')
        .select('actor_id')
        .where('subject_id', '=', requestId)
        .where('kind', '=', 'request.person-shown')
        .execute(),
    );
    expect(acts).toEqual([{ actor_id: town.ids.officer }]);
  });
});

describe('a handover', () => {
  it('gives the running requests to whoever may hold them, each by an act of its own case', async () => {
    const leaver = await hire(town.ledger, town.bodies.township, 'leaver', ['request-officer'], {
      name: '沈七',
    });
    const requestId = await town.registered({ register: { matter: '征地批文', holderId: leaver } });
    const hand = (toId: string) => ({
      actId: uuidv7(),
      bodyId: town.bodies.township,
      fromId: leaver,
      toId,
      leaves: true,
      remarks: '',
    });
    const head = await town.as('head');
    expect(refused(await doHandover(head, hand(town.ids.clerk))).field).toBe('toId');
    done(await doHandover(head, hand(town.ids.colleague)));
    expect((await town.state(requestId))?.holderId).toBe(town.ids.colleague);
  });
});

describe('two at once', () => {
  it('extend a request: one does, the other is told that it was done, and no number is lost', async () => {
    const requestId = await town.registered();
    const details = { extendDays: 10, reason: '需要查找档案' };
    const letters = [
      await town.drafted({ requestId, kind: 'extension', details }),
      await town.drafted({ requestId, kind: 'extension', details }),
    ];
    const head = await town.withLetters('head');
    const outcomes = await Promise.all(
      letters.map((letter) =>
        extendRequest(head, { ...on(requestId), letter, days: 10, reason: '需要查找档案' }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.done)).toHaveLength(1);
    const state = await town.state(requestId);
    expect(state?.letters.map(({ number }) => number?.seq)).toEqual([1]);
    const another = await town.registered();
    const letter = await town.drafted({ requestId: another, kind: 'extension', details });
    done(await extendRequest(head, { ...on(another), letter, days: 10, reason: '需要查找档案' }));
    expect((await town.state(another))?.letters[0]?.number?.seq).toBe(2);
  });

  it('hand requests on to each other’s body, in each other’s chain', async () => {
    const here = await town.received();
    const other = await town.as('otherOfficer');
    const away = town.bodies.otherTownship;
    const there = await town.received({ bodyId: away }, undefined, 'otherOfficer');
    const outcomes = await Promise.all([
      handOnRequest(await town.as('officer'), { ...on(here), toBodyId: away, reason: '属于丁镇' }),
      handOnRequest(other, {
        actId: uuidv7(),
        bodyId: away,
        requestId: there,
        toBodyId: town.bodies.township,
        reason: '属于乙镇',
      }),
    ]);
    expect(outcomes.map((outcome) => outcome.done)).toEqual([true, true]);
  });
});
