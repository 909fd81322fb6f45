import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { done, refused } from '../../../../tests/support/acting.ts';
import { caseDesk, nothingAnswers, openAnswers, type CaseDesk } from '../../../../tests/support/case-desk.ts';
import { day, person, today } from '../../../../tests/support/requests.ts';
import { deliveredOn } from '../../../law/index.ts';
import { issueLetter } from '../letters/issue-letter.ts';
import { noteOpened } from '../online/own-request.ts';
import { withCase } from '../papers/with-case.ts';
import { askParty, partyAnswered } from '../process/consultations.ts';
import { answerGuide } from '../process/first-steps.ts';
import { joinRequest } from '../process/links.ts';
import { deliveriesOf } from './read-delivery.ts';
import { noteService, serveLetter, type LetterToServe } from './serve-letter.ts';
import { faultOfTracking, plainTracking } from './tracking.ts';
import { viewService } from './view-service.ts';

let desk: CaseDesk;
beforeAll(async () => {
  desk = await caseDesk();
});
afterAll(async () => {
  expect(await desk.faults()).toEqual([]);
  await desk.close();
});

const given = { details: { at: '乙镇人民政府网站' } };

async function decidedNothing(change: Parameters<CaseDesk['registered']>[0] = {}) {
  const requestId = await desk.registered(change);
  await desk.guided(requestId, nothingAnswers);
  await desk.searched(requestId, false);
  const { letterId } = await desk.submitted(requestId, { kind: 'not-existing' }, []);
  await desk.passed(requestId, 'head', 'head');
  return { requestId, letterId };
}

const serving = (requestId: string, letterId: string): LetterToServe => ({
  ...desk.on(requestId),
  letterId,
  way: 'mail',
  on: today,
  tracking: '1234567890123',
  files: [],
  proofs: [],
});

describe('numbers of the post', () => {
  it.each([
    ['1234567890123', null],
    ['EA123456789CN', null],
    ['ＥＡ 1234 5678 9 ＣＮ', null],
    ['', '邮件号'],
    ['SF1234567890123', '邮政企业'],
    ['YT9876543210', '邮政企业'],
  ] as const)('%s', (typed, sentence) => {
    const fault = faultOfTracking(plainTracking(typed));
    if (sentence === null) expect(fault).toBeNull();
    else expect(fault?.message).toContain(sentence);
  });
});

describe('service', () => {
  it('by mail counts from the day of handing over, and runs for the applicant from arrival', async () => {
    const { requestId, letterId } = await decidedNothing({ electronic: false });
    const officer = await desk.caseOf('officer');
    const mail = serving(requestId, letterId);
    expect(refused(await serveLetter(officer, { ...mail, tracking: 'SF1234567890123' })).field).toBe(
      'tracking',
    );
    expect(refused(await serveLetter(officer, { ...mail, way: 'electronic', tracking: '' })).field).toBe(
      'way',
    );
    expect(refused(await serveLetter(officer, { ...mail, on: day('2026-11-23') })).field).toBe('on');
    done(await serveLetter(officer, mail));
    const state = await desk.state(requestId);
    const [service] = state?.services ?? [];
    expect(service).toMatchObject({ way: 'mail', tracking: '1234567890123', on: today });
    expect(deliveredOn({ services: state?.services ?? [] }, letterId)).toBeNull();
    const note = { ...desk.on(requestId), serviceId: service?.serviceId ?? '', on: day('2026-11-23') };
    const later = await desk.caseOf('officer', day('2026-11-24'));
    const back = { ...note, event: 'came-back', remark: '' } as const;
    expect(refused(await noteService(later, back)).field).toBe('remark');
    done(await noteService(later, { ...note, actId: uuidv7(), event: 'arrived', remark: '' }));
    const after = await desk.state(requestId);
    expect(deliveredOn({ services: after?.services ?? [] }, letterId)).toBe('2026-11-23');
  });

  it('by hand needs the receipt that was signed', async () => {
    const { requestId, letterId } = await decidedNothing();
    const officer = await desk.caseOf('officer');
    const byHand = { ...serving(requestId, letterId), way: 'in-person', tracking: '' } as const;
    expect(refused(await serveLetter(officer, byHand)).message).toContain('送达回证');
    const other = await desk.paper(requestId, 'other', '便条');
    expect(refused(await serveLetter(officer, { ...byHand, proofs: [other] })).message).toContain(
      '不是送达凭证',
    );
    const receipt = await desk.paper(requestId, 'proof-of-service', '送达回证');
    done(await serveLetter(officer, { ...byHand, proofs: [receipt] }));
  });

  it('online is opened by the applicant, which is noted once', async () => {
    const { requestId, letterId } = await decidedNothing();
    const officer = await desk.caseOf('officer');
    done(await serveLetter(officer, { ...serving(requestId, letterId), way: 'electronic', tracking: '' }));
    const state = await desk.state(requestId);
    const serviceId = state?.services[0]?.serviceId ?? '';
    const { ledger } = desk;
    const open = { ...desk.on(requestId), serviceId, event: 'opened' } as const;
    done(await noteOpened({ ledger, today }, open));
    const [delivery] = deliveriesOf(
      (await desk.state(requestId)) ??
        state ??
        (() => {
          throw new Error('gone');
        })(),
    );
    expect(delivery).toMatchObject({ letterId, openedOn: today, files: [{ kind: 'letter' }] });
  });
});

describe('what a third party objected to', () => {
  it('goes out for the public interest only after it was told in writing', async () => {
    const requestId = await desk.registered();
    await desk.searched(requestId, true);
    const fileId = await desk.paper(requestId, 'record', '补偿合同');
    const officer = await desk.caseOf('officer');
    const partyId = uuidv7();
    const details = {
      partyName: '甲县某公司',
      partyInterest: 'trade-secret',
      partyWhat: '合同价款',
      partyWhy: '属于商业秘密',
    } as const;
    const to = { kind: 'party', partyId } as const;
    const letter = await desk.drafted({ requestId, kind: 'third-party-consultation', to, details });
    const letters = await desk.withLetters('officer');
    done(
      await askParty(letters, {
        ...desk.on(requestId),
        partyId,
        letter,
        person: { name: '甲县某公司', phone: '', address: '' },
        interest: 'trade-secret',
        what: '合同价款',
      }),
    );
    done(await serveLetter(officer, { ...serving(requestId, letter.letterId), tracking: '9876543210123' }));
    const service = (await desk.state(requestId))?.services[0]?.serviceId ?? '';
    const arrived = { serviceId: service, event: 'arrived', on: today, remark: '' } as const;
    done(await noteService(officer, { ...desk.on(requestId), ...arrived }));
    const answer = { partyId, on: today, answer: 'refused', reasonable: true, remark: '' } as const;
    done(await partyAnswered(officer, { ...desk.on(requestId), ...answer }));
    const answers = {
      ...openAnswers,
      release: { grounds: [], separable: false, publicInterest: '涉及公共资金的使用' },
    };
    done(await answerGuide(officer, { ...desk.on(requestId), answers }));
    const decided = await desk.submitted(requestId, { kind: 'granted', ...given }, [fileId]);
    for (const [step, who] of [
      ['secrecy', 'secrecy'],
      ['head', 'head'],
      ['leader', 'leader'],
      ['chief', 'chief'],
    ] as const) {
      await desk.passed(requestId, step, who);
    }
    const out = {
      ...serving(requestId, decided.letterId),
      way: 'electronic',
      tracking: '',
      files: [fileId],
    } as const;
    expect(refused(await serveLetter(officer, out)).message).toContain('第三方');
    const view = await withCase(officer, desk.on(requestId), 'requests.read', 'read', (hand) =>
      viewService(hand, decided.letterId),
    );
    expect(view).toMatchObject({ missing: expect.stringContaining('公开第三方信息告知书') });
    const told = await desk.drafted({
      requestId,
      kind: 'third-party-decision',
      to,
      details: { opened: '合同价款', openedOn: today },
    });
    done(await issueLetter(officer, { ...desk.on(requestId), letter: told }));
    done(await serveLetter(officer, { ...serving(requestId, told.letterId), tracking: '9876543210124' }));
    done(await serveLetter(officer, { ...out, actId: uuidv7() }));
  });
});

describe('requests answered together', () => {
  it('get one letter with one number, each in its own case', async () => {
    const first = await desk.registered();
    const second = await desk.registered({ applicant: person(3, { name: '赵小六' }) });
    for (const requestId of [first, second]) {
      await desk.guided(requestId, nothingAnswers);
      await desk.searched(requestId, false);
    }
    const officer = await desk.caseOf('officer');
    done(await joinRequest(officer, { ...desk.on(second), withId: first, reason: '同样的内容' }));
    const { letterId } = await desk.submitted(first, { kind: 'not-existing' }, []);
    expect((await desk.state(second))?.round?.letterId).toBe(letterId);
    // Joined while the others are being signed: it is answered by itself, and holds nobody up.
    const late = await desk.registered({ applicant: person(6, { name: '吴小七' }) });
    done(await joinRequest(officer, { ...desk.on(late), withId: first, reason: '同样的内容' }));
    const steps = (await desk.state(first))?.round?.steps ?? [];
    for (const { id } of steps) await desk.passed(first, id, id === 'head' ? 'head' : 'leader');
    const [one, two] = [await desk.state(first), await desk.state(second)];
    expect(one?.letters[0]?.number).toEqual(two?.letters[0]?.number);
    expect(two?.ended).toMatchObject({ how: 'decided', outcome: 'notHeld', letterId });
    expect((await desk.state(late))?.ended).toBeNull();
    // Each case has its own copy: no file stands in two.
    expect(one?.letters[0]?.pdf).not.toBe(two?.letters[0]?.pdf);
    done(await serveLetter(officer, serving(first, letterId)));
    expect((await desk.state(second))?.services).toHaveLength(1);
  });
});
