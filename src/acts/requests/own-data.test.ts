import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { done, refused } from '../../../tests/support/acting.ts';
import { person, requestTown, today, words, type RequestTown } from '../../../tests/support/requests.ts';
import { identityNumber } from '../../../tests/support/planted-secrets.ts';
import { receiveRequest } from './intake/receive-request.ts';
import { askParty } from './process/consultations.ts';
import { confirmRequest, noteRequest } from './process/first-steps.ts';
import { showApplicant } from './reading/show-person.ts';
import { recordSearch } from './process/search.ts';
import { openRedress } from './redress/open-redress.ts';
import { noteRedress } from './redress/redress-steps.ts';

let town: RequestTown;
let requestId = '';
const agent = { name: '欧阳小明', paperNumber: '', phone: '13000000077' };

beforeAll(async () => {
  town = await requestTown();
  requestId = await town.registered({ applicant: person(1, { agent }) });
});
afterAll(async () => {
  expect(await town.faults()).toEqual([]);
  await town.close();
});

const on = () => ({ actId: uuidv7(), bodyId: town.bodies.township, requestId });

test.each([
  ['the name', '已经电话告知张三'],
  ['the name, spaced out', '已告知张　三'],
  ['the agent', '代理人欧阳小明来过'],
  ['the number of a paper', `证件${person(1).paperNumber}已核对`],
  ['the address', '邮寄到甲县乙镇丙村1组'],
])('an act on a case does not keep %s of its applicant', async (_, text) => {
  expect(refused(await noteRequest(await town.as('officer'), { ...on(), text }))).toMatchObject({
    code: 'wrong-input',
    field: 'text',
  });
});

it('lets pass what names nobody of the case', async () => {
  done(await noteRequest(await town.as('officer'), { ...on(), text: '已经电话告知申请人' }));
});

it('does not hand out what it was asked for with the name as the reason', async () => {
  const shown = await showApplicant(await town.as('officer'), { ...on(), reason: '张三来电查询' });
  expect('refusal' in shown && shown.refusal.field).toBe('reason');
});

it('lets whoever looked bear the name that the applicant has', async () => {
  const search = {
    searchId: uuidv7(),
    office: '办公室',
    searcher: '张三',
    on: today,
    places: ['档案室'],
    words: ['征地'],
    period: '2025年',
    found: true,
    result: '找到方案一份',
  };
  done(await recordSearch(await town.as('officer'), { ...on(), ...search }));
});

it('takes no request in whose summary, or way of confirming, says who applies', async () => {
  const officer = await town.as('officer');
  const given = {
    bodyId: town.bodies.township,
    applicantKind: 'naturalPerson',
    applicant: person(2),
    content: words,
    wanted: { form: 'paper', way: 'mail', otherIfNot: true },
    electronic: false,
    needsHelp: false,
    channel: 'fax',
    submittedOn: today,
    confirmedOn: today,
    readBack: true,
  } as const;
  const register = { matter: '张三要的征地方案', holderId: town.ids.officer };
  const named = { ...given, confirmedHow: '电话', register };
  expect(refused(await receiveRequest(officer, { ...named, actId: uuidv7() })).field).toBe('matter');
  const called = { ...given, confirmedHow: `核对${identityNumber(9)}`, register: null };
  expect(refused(await receiveRequest(officer, { ...called, actId: uuidv7() })).field).toBe('confirmedHow');
});

it('keeps the telephone out of how a receipt was confirmed', async () => {
  const fax = await town.received({ channel: 'fax', confirmedOn: null, register: null });
  const confirmed = { ...on(), requestId: fax, on: today, how: `电话${person(1).phone}` };
  expect(refused(await confirmRequest(await town.as('officer'), confirmed)).field).toBe('how');
});

it('keeps the name out of the acts on a reconsideration, too', async () => {
  const officer = await town.as('officer');
  const redressId = uuidv7();
  const { bodyId } = on();
  const opened = {
    kind: 'reconsideration',
    route: 'direct',
    requestIds: [requestId],
    filedOn: null,
    noticeOn: today,
    number: '甲政复〔2026〕1号',
    organ: '甲县人民政府',
    procedure: 'ordinary',
    holderId: town.ids.officer,
    afterId: null,
    coDefendant: false,
  } as const;
  const named = await openRedress(officer, { ...opened, actId: redressId, bodyId, number: '张三一案' });
  expect(refused(named).field).toBe('number');
  done(await openRedress(officer, { ...opened, actId: redressId, bodyId }));
  const note = (text: string) =>
    noteRedress(officer, { actId: uuidv7(), bodyId, redressId, on: today, text });
  expect(refused(await note('张三到庭')).field).toBe('text');
  done(await note('申请人到庭'));
});

describe('a third party', () => {
  const asking = async (name: string, what: string) => {
    const requestId = await town.registered();
    const partyId = uuidv7();
    const kind = 'third-party-consultation';
    const to = { kind: 'party', partyId } as const;
    const details = {
      partyName: name,
      partyInterest: 'privacy',
      partyWhat: what,
      partyWhy: '涉及隐私',
    } as const;
    const letter = await town.drafted({ requestId, kind, to, details });
    const asked = { partyId, person: { name, phone: '', address: '甲县乙镇' }, letter, what } as const;
    const officer = await town.withLetters('officer');
    return askParty(officer, { ...on(), requestId, ...asked, interest: 'privacy' });
  };

  it('is not named by what is asked of it, where it is a person', async () => {
    expect(refused(await asking('王小明', '王小明的补偿数额')).field).toBe('what');
    done(await asking('王小明', '一户的补偿数额'));
  });

  it('is named, where it is a firm', async () => {
    done(await asking('甲公司', '甲公司的报价'));
  });
});
