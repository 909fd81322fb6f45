import { v7 as uuidv7 } from 'uuid';
import { civilDate } from '../../src/law/index.ts';
import type { requestEndpoints } from '../../src/desk/contract/requests.ts';
import type { requestProcessEndpoints } from '../../src/desk/contract/request-process.ts';
import { keepPersonal } from '../../src/ledger/personal-data.ts';
import { hire } from '../support/county.ts';
import { act } from '../support/ledger.ts';
import { person, words } from '../support/requests.ts';
import { letterIn, requestIn, stated, today } from './request-places.ts';
import type { Place, Sample } from './samples.ts';
import { newAccount, now } from './world.ts';

const actId = () => uuidv7();
const reason = '岗位调整';
const nothing: Sample = { place: 'params', given: () => ({}) };
const listed: Sample = { place: 'query', given: () => ({}) };

type Body = Readonly<Record<string, unknown>>;
type Step = {
  readonly body?: Body;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
};

/** A door about one request of that body. */
const onRequest = (
  step: (at: Place, requestId: string) => Step | Promise<Step> = () => ({}),
  given: Parameters<typeof requestIn>[1] = {},
): Sample => ({
  place: 'params',
  given: async (at) => {
    const requestId = await requestIn(at, given);
    const { params, ...rest } = await step(at, requestId);
    return { params: { requestId, ...params }, ...rest };
  },
});

const body = (make: (at: Place, requestId: string) => Body | Promise<Body>): Sample =>
  onRequest(async (at, requestId) => ({ body: { actId: actId(), ...(await make(at, requestId)) } }));

/** Somebody of that body who may hold requests. */
const officerIn = ({ world, bodyId }: Place) =>
  hire(world.ledger, bodyId, newAccount(), ['request-officer'], { name: '孙七', now });

async function askedParty(at: Place, requestId: string): Promise<string> {
  const partyId = uuidv7();
  await stated(at, 'party-asked', requestId, {
    partyId,
    dataId: uuidv7(),
    letterId: uuidv7(),
    on: today,
    interest: 'privacy',
    what: '名册里的住址',
  });
  return partyId;
}

async function askedOrgan(at: Place, requestId: string): Promise<string> {
  const consultationId = uuidv7();
  await stated(at, 'organ-asked', requestId, {
    consultationId,
    role: 'other-organ',
    organ: '甲县自然资源局',
    letterId: uuidv7(),
    on: today,
    question: '是否同意公开',
  });
  return consultationId;
}

/** A call-out to the caller, with the work that it opened. */
async function askedSearch(at: Place, requestId: string): Promise<string> {
  const { world, bodyId } = at;
  const staffId = bodyId === world.bodies.township ? at.staffId : await officerIn(at);
  const searchId = uuidv7();
  const asked = { searchId, office: '自然资源所', staffId, question: '征地方案', dueOn: null };
  await stated(at, 'search-asked', requestId, asked, searchId);
  await act(world.ledger, bodyId, 'work.opened', searchId, {
    kind: 'request-search',
    title: '检索',
    details: '征地方案',
    holderId: staffId,
    countedFrom: null,
    workingDays: null,
    dueOn: null,
    atTheEarliest: false,
  });
  return searchId;
}

async function noticedFee(at: Place, requestId: string): Promise<void> {
  const fee = { letterId: uuidv7(), on: today, method: 'items', units: 11, fen: 10_000 } as const;
  await stated(at, 'fee-noticed', requestId, { ...fee, requestIds: [requestId] });
}

const application = {
  applicantKind: 'naturalPerson',
  applicant: person(),
  content: words,
  wanted: { form: 'paper', way: 'mail', otherIfNot: true },
  electronic: false,
  needsHelp: false,
} as const;

const unconfirmed = { registered: false, received: { channel: 'plain-mail', receivedOn: null } } as const;

/** Valid calls of the doors of requests. */
export const requestSamples: Readonly<
  Record<keyof typeof requestEndpoints | keyof typeof requestProcessEndpoints, Sample>
> = {
  listRequests: listed,
  requestBoard: listed,
  request: onRequest(),
  showApplicant: body(() => ({ reason })),
  showParty: {
    place: 'params',
    given: async (at) => {
      const requestId = await requestIn(at);
      const partyId = uuidv7();
      const dataId = uuidv7();
      const { ledger } = at.world;
      await ledger.write('everything', async (tx) => {
        const value = JSON.stringify({ name: '李四', phone: '', address: '' });
        await keepPersonal(tx, ledger.keys, { bodyId: at.bodyId, dataId }, 'third-party', value);
      });
      const asked = { letterId: uuidv7(), on: today, interest: 'privacy', what: '住址' } as const;
      await stated(at, 'party-asked', requestId, { partyId, dataId, ...asked });
      return { params: { requestId, partyId }, body: { actId: actId(), reason } };
    },
  },
  receivingDay: { place: 'params', given: () => ({ query: { channel: 'in-person', submittedOn: today } }) },
  findBefore: {
    place: 'params',
    given: () => ({ body: { name: '张三', number: '', phone: '', content: '征地补偿安置方案' } }),
  },
  receiveRequest: {
    place: 'params',
    given: () => ({
      body: {
        actId: actId(),
        channel: 'in-person',
        ...application,
        submittedOn: today,
        confirmedOn: null,
        register: null,
      },
    }),
  },
  tableThree: { place: 'params', given: () => ({ query: { year: '2026' } }) },
  requestColleagues: nothing,
  contactTried: onRequest(
    () => ({ body: { actId: actId(), on: today, how: '电话', remark: '没有人接' } }),
    unconfirmed,
  ),
  confirmRequest: onRequest(() => ({ body: { actId: actId(), on: today, how: '电话' } }), unconfirmed),
  registerRequest: onRequest(
    async (at) => ({ body: { actId: actId(), matter: '征地方案', holderId: await officerIn(at) } }),
    { registered: false },
  ),
  assignRequest: body(async (at) => ({ holderId: await officerIn(at), reason })),
  correctRequest: body(() => ({ matter: '征地补偿名册', reason: '摘要写错了' })),
  foundClear: body(() => ({ on: today, reason: '' })),
  askClarification: body(async (at, requestId) => ({
    letter: await letterIn(at, requestId, 'clarification', {
      termDays: 15,
      points: [{ defect: 'content', what: '没有写明是哪个村', how: '请写明村名' }],
    }),
    defects: ['content'],
    termDays: 15,
  })),
  clarified: body(async (at, requestId) => {
    const asked = { letterId: uuidv7(), on: today, defects: ['content'], termDays: 15 } as const;
    await stated(at, 'clarification-asked', requestId, asked);
    return { on: today, how: 'in-person', content: words, lateBecause: null };
  }),
  askParty: body(async (at, requestId) => {
    const partyId = uuidv7();
    const details = {
      partyName: '李四',
      partyInterest: 'privacy',
      partyWhat: '住址',
      partyWhy: '个人隐私',
    } as const;
    return {
      partyId,
      letter: await letterIn(at, requestId, 'third-party-consultation', details, { kind: 'party', partyId }),
      person: { name: '李四', phone: '', address: '' },
      interest: 'privacy',
      what: '住址',
    };
  }),
  partyAnswered: body(async (at, requestId) => ({
    partyId: await askedParty(at, requestId),
    on: today,
    answer: 'agreed',
    reasonable: null,
    remark: '',
  })),
  closeParty: body(async (at, requestId) => ({
    partyId: await askedParty(at, requestId),
    on: today,
    reason,
  })),
  askOrgan: body(async (at, requestId) => {
    const consultationId = uuidv7();
    const organDueOn = civilDate('2026-12-04');
    const details = { organName: '甲县自然资源局', organQuestion: '是否同意公开', organDueOn };
    return {
      consultationId,
      letter: await letterIn(at, requestId, 'assistance', details, { kind: 'organ', consultationId }),
      role: 'other-organ',
      organ: '甲县自然资源局',
      question: '是否同意公开',
    };
  }),
  organAnswered: body(async (at, requestId) => ({
    consultationId: await askedOrgan(at, requestId),
    on: today,
    answer: 'agreed',
    text: '',
  })),
  askReasons: body(async (at, requestId) => {
    const counts = '2026年1月至11月共35件';
    return {
      letter: await letterIn(at, requestId, 'reasons', { counts, termDays: 7 }),
      counts,
      termDays: 7,
    };
  }),
  weighReasons: body(async (at, requestId) => {
    const asked = { letterId: uuidv7(), on: today, counts: '35件', termDays: 7 };
    await stated(at, 'reasons-asked', requestId, asked);
    return { on: today, given: true, reasonable: true, why: '用于诉讼' };
  }),
  extendRequest: body(async (at, requestId) => ({
    letter: await letterIn(at, requestId, 'extension', { extendDays: 10, reason: '需要查找档案' }),
    days: 10,
    reason: '需要查找档案',
  })),
  extensionPreview: onRequest(() => ({ query: { days: '10' } })),
  delayRequest: body(async (at, requestId) => {
    const asked = { letterId: uuidv7(), on: today, counts: '35件', termDays: 7 };
    await stated(at, 'reasons-asked', requestId, asked);
    await stated(at, 'reasons-weighed', requestId, { on: today, given: true, reasonable: true, why: '诉讼' });
    const until = civilDate('2027-01-29');
    return {
      letter: await letterIn(at, requestId, 'delay', { until, reason: '件数多' }),
      until,
      reason: '件数多',
    };
  }),
  feeRank: onRequest(),
  noticeFee: {
    place: 'params',
    given: async (at) => {
      const requestId = await requestIn(at);
      const details = { feeMethod: 'pages', feeUnits: 120 } as const;
      const letter = await letterIn(at, requestId, 'fee', details);
      const given = { method: 'pages', units: 120, requestIds: [requestId], sameApplicant: false };
      return {
        params: { requestId },
        body: { actId: actId(), letter, ...given, countReason: '按打印的页数' },
      };
    },
  },
  feePaid: body(async (at, requestId) => {
    await noticedFee(at, requestId);
    return { on: today, fen: 10_000, receipt: '票0001' };
  }),
  cancelFee: body(async (at, requestId) => {
    await noticedFee(at, requestId);
    return { on: today, reason: '算错了' };
  }),
  askSearch: body(() => ({ office: '财政所', staffId: null, question: '补贴名册', dueOn: null })),
  recordSearch: onRequest(async (at, requestId) => ({
    params: { searchId: await askedSearch(at, requestId) },
    body: {
      actId: actId(),
      office: '自然资源所',
      searcher: '赵六',
      on: today,
      places: ['档案室'],
      words: ['征地'],
      period: '2020年至2026年',
      found: false,
      result: '没有制作过',
    },
  })),
  searchAsked: {
    place: 'params',
    ofCaller: true,
    given: async (at) => ({ params: { searchId: await askedSearch(at, await requestIn(at)) } }),
  },
  answerGuide: body(() => ({ answers: { clear: { defects: [], afterClarification: false } } })),
  noteRequest: body(() => ({ text: '电话联系过' })),
  linkRequest: body(async (at) => ({ otherId: await requestIn(at), how: 'related' })),
  splitRequest: body(async (at) => {
    const holderId = await officerIn(at);
    const part = (title: string) => ({ matter: title, content: { ...words, title }, holderId });
    return { parts: [part('征地批文'), part('补偿名册')], reason: '两项内容' };
  }),
  joinRequest: body(async (at) => ({ withId: await requestIn(at), reason: '同一申请人' })),
  handOnRequest: onRequest(
    ({ world: { bodies } }) => ({ body: { actId: actId(), toBodyId: bodies.otherTownship, reason } }),
    { registered: false },
  ),
  withdrawRequest: body(() => ({ on: today, through: 'paper', letter: null })),
};
