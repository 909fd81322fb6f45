import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done, refused } from '../../../../tests/support/acting.ts';
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
import { searchAsked } from '../reading/search-asked.ts';
import { askClarification, clarified } from './clarification.ts';
import { askParty, partyAnswered } from './consultations.ts';
import { feePaid, noticeFee } from './fee.ts';
import { confirmRequest, foundClear, registerRequest } from './first-steps.ts';
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
    expect(await town.clock(requestId, 'answer')).toMatchObject({ dueOn: '2026-12-17', paused: false });
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
    expect(await town.clock(requestId, 'answer')).toMatchObject({ paused: true });
    done(
      await clarified(await town.as('officer', day('2026-11-25')), {
        ...on(requestId),
        on: day('2026-11-25'),
        how: 'in-person',
        content: { ...words, description: '丙村' },
        lateBecause: null,
      }),
    );
    expect(await town.clock(requestId, 'answer')).toMatchObject({ dueOn: '2026-12-23', paused: false });
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
    expect(await town.clock(requestId, 'answer')).toMatchObject({ paused: true });
    const answered = {
      partyId,
      on: day('2026-11-27'),
      answer: 'refused',
      reasonable: true,
      remark: '',
    } as const;
    done(await partyAnswered(await town.as('officer', day('2026-11-27')), { ...on(requestId), ...answered }));
    // Five working days that do not count: 23 to 27 November.
    expect(await town.clock(requestId, 'answer')).toMatchObject({ dueOn: '2026-12-25', paused: false });
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
    // The ten that are free are answered as ever: in a notice they would stand still, and lapse with it.
    const all = { ...notice, requestIds: ids, sameApplicant: true, countReason: '' };
    expect(refused(await noticeFee(officer, { ...on(last), ...all }))).toMatchObject({
      field: 'requestIds',
      message: expect.stringContaining('本月第1件，不收费') as unknown,
    });
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

describe('a withdrawal', () => {
  it('is confirmed by a letter that says the same day', async () => {
    const requestId = await town.registered();
    const details = { withdrawnOn: today, withdrawnThrough: 'paper' } as const;
    const letter = await town.drafted({ requestId, kind: 'withdrawal', details });
    const withdrawn = { ...on(requestId), on: day('2026-11-19'), through: 'paper', letter } as const;
    const officer = await town.withLetters('officer');
    expect(refused(await withdrawRequest(officer, withdrawn)).field).toBe('letter.letterId');
    done(await withdrawRequest(officer, { ...withdrawn, on: today }));
    const state = await town.state(requestId);
    expect(state).toMatchObject({ ended: { how: 'withdrawn' }, letters: [{ kind: 'withdrawal' }] });
    expect(await town.clock(requestId, 'answer')).toMatchObject({ endedOn: today });
  });
});
