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
import { letterText } from '../../../law/index.ts';
import { readLetterText } from '../letters/letter-text.ts';
import { hire } from '../../../../tests/support/county.ts';
import { doHandover } from '../../handover/do-handover.ts';
import { readCase } from '../reading/read-case.ts';
import { showApplicant } from '../reading/show-person.ts';
import { searchAsked } from '../reading/search-asked.ts';
import { askClarification, clarified } from './clarification.ts';
import { askParty, partyAnswered } from './consultations.ts';
import { correctRequest } from './correct.ts';
import { feePaid, noticeFee } from './fee.ts';
import { assignRequest, confirmRequest, foundClear, noteRequest, registerRequest } from './first-steps.ts';
import { handOnRequest } from './hand-on.ts';
import { joinRequest, linkRequest, splitRequest } from './links.ts';
import { askSearch, recordSearch } from './search.ts';
import { extendRequest, withdrawRequest } from './terms.ts';

let town: RequestTown;
beforeAll(async () => {
  town = await requestTown();
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const on = (requestId: string) => ({ actId: uuidv7(), bodyId: town.bodies.township, requestId });

/** Dates that lists and reminders read. */
const clocks = (requestId: string) =>
  town.ledger.read('everything', (tx) =>
    tx
      .selectFrom('request_clocks')
      .select(['clock', 'due_on as dueOn', 'paused', 'ended_on as endedOn'])
      .where('subject_id', '=', requestId)
      .orderBy('clock')
      .execute(),
  );
const clock = async (requestId: string, id: string) =>
  (await clocks(requestId)).find((each) => each.clock === id);

describe('a request from the post', () => {
  it('runs from the day on which both sides confirm, and is registered then', async () => {
    const requestId = await town.received({ channel: 'plain-mail', submittedOn: day('2026-11-18') });
    const officer = await town.as('officer');
    const register = { ...on(requestId), matter: '丙村征地补偿', holderId: town.ids.officer };
    expect(refused(await registerRequest(officer, register)).message).toContain('确认');
    done(await confirmRequest(officer, { ...on(requestId), on: day('2026-11-19'), how: '电话' }));
    done(await registerRequest(officer, { ...register, actId: uuidv7() }));
    expect(await town.state(requestId)).toMatchObject({
      receivedOn: '2026-11-19',
      holderId: town.ids.officer,
    });
    // 20 working days; the notice of 2027 does not matter yet.
    expect(await clock(requestId, 'answer')).toMatchObject({ dueOn: '2026-12-17', paused: false });
  });
});

describe('clarification', () => {
  it('stops the clock, with its letter, and starts it anew when the answer comes', async () => {
    const requestId = await town.registered();
    const officer = await town.withLetters('officer');
    const letter = await town.drafted({
      requestId,
      kind: 'clarification',
      details: { termDays: 10, points: [{ defect: 'content', what: '没有写明是哪个村', how: '请写明村名' }] },
    });
    const asked = { letter, defects: ['content'] as const, termDays: 10 };
    expect(refused(await askClarification(officer, { ...on(requestId), ...asked, termDays: 15 })).field).toBe(
      'letter.letterId',
    );
    const old = { letterId: letter.letterId, digest: '0'.repeat(64) };
    expect(refused(await askClarification(officer, { ...on(requestId), ...asked, letter: old })).code).toBe(
      'stale',
    );
    expect((await town.state(requestId))?.letters).toEqual([]);
    done(await askClarification(officer, { ...on(requestId), ...asked }));
    const state = await town.state(requestId);
    expect(state).toMatchObject({ clarification: { answered: null, letterId: letter.letterId } });
    expect(state?.letters[0]).toMatchObject({
      kind: 'clarification',
      number: { text: '乙公补〔2026〕1号', seq: 1 },
    });
    expect(await clock(requestId, 'answer')).toMatchObject({ paused: true });
    done(
      await clarified(await town.as('officer', day('2026-11-25')), {
        ...on(requestId),
        on: day('2026-11-25'),
        how: 'in-person',
        content: { ...words, description: '丙村' },
        lateBecause: null,
      }),
    );
    expect(await clock(requestId, 'answer')).toMatchObject({ dueOn: '2026-12-23', paused: false });
    expect((await town.state(requestId))?.contentIds).toHaveLength(2);
    const second = await town.drafted({ requestId, kind: 'clarification', details: { termDays: 10 } });
    const again = await askClarification(officer, { ...on(requestId), ...asked, letter: second });
    expect(refused(again).message).toContain('一次性');
    expect((await town.state(requestId))?.letters).toHaveLength(1);
  });

  it('leaves no gap in the numbers where the step was refused', async () => {
    const requestId = await town.registered();
    const officer = await town.withLetters('officer');
    const draft = () =>
      town.drafted({
        requestId,
        kind: 'clarification',
        details: {
          termDays: 15,
          points: [{ defect: 'content', what: '没有写明是哪个村', how: '请写明村名' }],
        },
      });
    done(await foundClear(officer, { ...on(requestId), on: today, reason: '' }));
    const letter = await draft();
    const refusedStep = { ...on(requestId), letter, defects: ['content'] as const, termDays: 15 };
    expect(refused(await askClarification(officer, refusedStep)).code).toBe('not-now');
    const another = await town.registered();
    const next = await town.drafted({
      requestId: another,
      kind: 'clarification',
      details: { termDays: 15, points: [{ defect: 'content', what: '没有写明是哪个村', how: '请写明村名' }] },
    });
    done(
      await askClarification(officer, { ...on(another), letter: next, defects: ['content'], termDays: 15 }),
    );
    expect((await town.state(another))?.letters[0]?.number?.text).toBe('乙公补〔2026〕2号');
  });
});

describe('a third party', () => {
  it('stops the clock until it answers, its name in no act', async () => {
    const requestId = await town.registered();
    const partyId = uuidv7();
    const officer = await town.withLetters('officer');
    const details = {
      partyName: '甲县某某公司',
      partyInterest: 'trade-secret' as const,
      partyWhat: '投标报价明细',
      partyWhy: '可能涉及商业秘密',
    };
    const to = { kind: 'party', partyId } as const;
    const letter = await town.drafted({ requestId, kind: 'third-party-consultation', to, details });
    const party = { name: '甲县某某公司', phone: '', address: '甲县三路3号' };
    const asked = { partyId, letter, person: party, interest: 'trade-secret', what: '投标报价明细' } as const;
    done(await askParty(officer, { ...on(requestId), ...asked }));
    expect(await clock(requestId, 'answer')).toMatchObject({ paused: true });
    const answered = {
      partyId,
      on: day('2026-11-27'),
      answer: 'refused',
      reasonable: true,
      remark: '',
    } as const;
    done(await partyAnswered(await town.as('officer', day('2026-11-27')), { ...on(requestId), ...answered }));
    // Five working days that do not count: 23 to 27 November.
    expect(await clock(requestId, 'answer')).toMatchObject({ dueOn: '2026-12-25', paused: false });
    const acts = await town.ledger.read('everything', (tx) =>
      tx.selectFrom('acts').select('payload').where('subject_id', '=', requestId).execute(),
    );
    expect(JSON.stringify(acts)).not.toContain('某某公司');
  });
});

describe('an extension', () => {
  it('is the act of the head of the office, with the letter that tells it', async () => {
    const requestId = await town.registered();
    const details = { extendDays: 15, reason: '需要查找多年的档案' };
    const letter = await town.drafted({ requestId, kind: 'extension', details });
    const extend = { letter, days: 15, reason: '需要查找多年的档案' };
    expect(
      refused(await extendRequest(await town.withLetters('officer'), { ...on(requestId), ...extend })).code,
    ).toBe('not-allowed');
    done(await extendRequest(await town.withLetters('head'), { ...on(requestId), ...extend }));
    expect((await town.state(requestId))?.extension).toMatchObject({ days: 15, approvedBy: town.ids.head });
    const again = await extendRequest(await town.withLetters('head'), { ...on(requestId), ...extend });
    expect(refused(again).code).not.toBe('not-allowed');
  });
});

describe('a search', () => {
  it('is work for the colleague asked, who sees no applicant and ends it by the record', async () => {
    const requestId = await town.registered();
    const act = on(requestId);
    const question = {
      office: '自然资源所',
      staffId: town.ids.clerk,
      question: '征地补偿方案',
      dueOn: day('2026-11-27'),
    };
    done(await askSearch(await town.as('officer'), { ...act, ...question }));
    const searchId = act.actId;
    const clerk = await town.as('clerk');
    const seen = await town.ledger.read({ bodies: [town.bodies.township] }, (tx) =>
      searchAsked(tx, clerk.actor, { bodyId: town.bodies.township, searchId }),
    );
    expect(seen).toMatchObject({ requestId, question: '征地补偿方案', answered: false });
    const record = {
      office: '自然资源所',
      searcher: '赵六',
      on: today,
      places: ['档案室'],
      words: ['征地'],
      period: '2020年至2026年',
      found: false,
      result: '没有制作过',
    };
    const strange = { ...on(requestId), searchId: uuidv7(), ...record };
    expect(refused(await recordSearch(clerk, strange)).code).toBe('not-found');
    done(await recordSearch(clerk, { ...on(requestId), searchId, ...record }));
    expect((await town.state(requestId))?.searches).toMatchObject([
      { searchId, recorded: { searcher: '赵六', by: town.ids.clerk } },
    ]);
    expect(await work(searchId)).toMatchObject({ done_by: town.ids.clerk });
  });

  it('that nobody answered ends with the request', async () => {
    const requestId = await town.registered();
    const act = on(requestId);
    const question = { office: '财政所', staffId: town.ids.clerk, question: '补贴名册', dueOn: null };
    done(await askSearch(await town.as('officer'), { ...act, ...question }));
    const withdrawn = { ...on(requestId), on: today, through: 'paper', letter: null } as const;
    done(await withdrawRequest(await town.withLetters('officer'), withdrawn));
    expect((await work(act.actId))?.done_at).not.toBeNull();
  });
});

const work = (itemId: string) =>
  town.ledger.read('everything', (tx) =>
    tx
      .selectFrom('work_items')
      .select(['done_at', 'done_by'])
      .where('item_id', '=', itemId)
      .executeTakeFirst(),
  );

describe('a fee', () => {
  it('is that of the rank in the month, by law, not by hand', async () => {
    const applicant = person(77, { name: '钱七七' });
    const ids: string[] = [];
    for (let at = 0; at < 12; at += 1) ids.push(await town.registered({ applicant }));
    const last = ids.at(-1) ?? '';
    const details = { feeMethod: 'items', feeUnits: 12, feeRequestIds: [last] } as const;
    const letter = await town.drafted({ requestId: last, kind: 'fee', details });
    const { letterId } = letter;
    const drafted = await town.ledger.read('everything', (tx) =>
      readLetterText(tx, town.ledger.keys, { bodyId: town.bodies.township, requestId: last, letterId }),
    );
    // The letter says what the act charges: the twelfth alone, not the month.
    const printed = drafted === null ? '' : letterText(drafted.letter);
    expect(printed).toContain('共12件，超过10件；本次计收其中第12件。');
    expect(printed).toContain('大写：人民币壹佰元整');
    const notice = {
      letter,
      method: 'items',
      requestIds: [last],
      sameApplicant: false,
      countReason: '',
    } as const;
    const officer = await town.withLetters('officer');
    expect(refused(await noticeFee(officer, { ...on(last), ...notice, units: 11 })).field).toBe('units');
    done(await noticeFee(officer, { ...on(last), ...notice, units: 12 }));
    expect((await town.state(last))?.fee).toMatchObject({ fen: 10_000, units: 12 });
    const first = ids[0] ?? '';
    const free = await town.drafted({
      requestId: first,
      kind: 'fee',
      details: { feeMethod: 'items', feeUnits: 1 },
    });
    const none = { ...notice, letter: free, requestIds: [first], units: 1 };
    expect(refused(await noticeFee(officer, { ...on(first), ...none })).message).toContain('不收费');
  });

  it('goes by one notice to all that it charges, and is paid for all of them', async () => {
    const applicant = person(78, { name: '钱八八' });
    const ids: string[] = [];
    for (let at = 0; at < 13; at += 1) ids.push(await town.registered({ applicant }));
    const charged = ids.slice(10);
    const last = charged.at(-1) ?? '';
    const details = { feeMethod: 'items', feeUnits: 13, feeRequestIds: charged } as const;
    const letter = await town.drafted({ requestId: last, kind: 'fee', details });
    const officer = await town.withLetters('officer');
    const notice = { letter, method: 'items', units: 13, requestIds: charged } as const;
    done(await noticeFee(officer, { ...on(last), ...notice, sameApplicant: false, countReason: '' }));
    const states = await Promise.all(charged.map((id) => town.state(id)));
    expect(states.map((state) => state?.fee?.fen)).toEqual([30_000, 30_000, 30_000]);
    expect(new Set(states.flatMap((state) => state?.letters.map(({ pdf }) => pdf) ?? [])).size).toBe(3);
    expect(
      refused(await feePaid(officer, { ...on(last), on: today, fen: 10_000, receipt: '票1' })).field,
    ).toBe('fen');
    done(await feePaid(officer, { ...on(last), on: today, fen: 30_000, receipt: '票1' }));
    const paid = await Promise.all(charged.map((id) => town.state(id)));
    expect(paid.every((state) => state?.fee?.paid?.receipt === '票1')).toBe(true);
    expect((await town.state(ids[0] ?? ''))?.fee).toBeNull();
  });

  it('asks for a hand to say that two of the same name are one', async () => {
    const one = await town.registered({ applicant: person(81, { name: '王大锤' }) });
    const other = await town.registered({ applicant: person(82, { name: '王大锤' }) });
    const letter = await town.drafted({
      requestId: other,
      kind: 'fee',
      details: { feeMethod: 'items', feeUnits: 2 },
    });
    const notice = {
      letter,
      method: 'items',
      units: 2,
      requestIds: [one, other],
      sameApplicant: false,
      countReason: '',
    } as const;
    const officer = await town.withLetters('officer');
    expect(refused(await noticeFee(officer, { ...on(other), ...notice })).field).toBe('sameApplicant');
  });
});

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
    expect(await clock(into[0] ?? '', 'answer')).toMatchObject({ dueOn: '2026-12-14' });
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
