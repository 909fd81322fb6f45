import { v7 as uuidv7 } from 'uuid';
import { civilDate, initialRequestRules, type CivilDate, type RoleId } from '../../src/law/index.ts';
import type { Applicant } from '../../src/acts/requests/applicant.ts';
import type { RequestContent } from '../../src/acts/requests/content.ts';
import { receiveRequest, type ReceivedRequest } from '../../src/acts/requests/intake/receive-request.ts';
import { draftLetter, type LetterToDraft } from '../../src/acts/requests/letters/draft-letter.ts';
import { letterIssuer } from '../../src/acts/requests/letters/issue-letter.ts';
import { readLetterText } from '../../src/acts/requests/letters/letter-text.ts';
import type { CaseContext, CaseTools } from '../../src/acts/requests/papers/case-tools.ts';
import type { LetterContext, SeenLetter } from '../../src/acts/requests/process/letter-step.ts';
import { requestState } from '../../src/ledger/read/requests/request-state.ts';
import { readActor } from '../../src/acts/sign-in/read-actor.ts';
import type { TimedContext } from '../../src/acts/sign-in/moment.ts';
import { verifyLedger } from '../../src/ledger/verify/verify-ledger.ts';
import { done } from './acting.ts';
import { foundCounty, hire, type County } from './county.ts';
import { act, freshLedger, type TestLedger } from './ledger.ts';
import { memoryStore } from './memory-store.ts';
import { identityNumber } from './planted-secrets.ts';

/** Who works on requests, and who must not see them. */
const people = {
  officer: ['township', ['request-officer'], '李四'],
  colleague: ['township', ['request-officer'], '孙七'],
  head: ['township', ['office-head'], '王五'],
  leader: ['township', ['reviewer-2'], '周八'],
  chief: ['township', ['reviewer-3'], '吴九'],
  secrecy: ['township', ['secrecy-reviewer'], '郑十'],
  clerk: ['township', ['clerk'], '赵六'],
  otherOfficer: ['otherTownship', ['request-officer'], '冯一'],
  watcher: ['county', ['county-supervisor'], '陈二'],
  keeper: ['township', ['administrator'], '褚三'],
} as const satisfies Record<string, readonly [keyof County, readonly RoleId[], string]>;

export type RequestPerson = keyof typeof people;

export const day = civilDate;

/** 2026-11-20 is a Friday. */
export const today = day('2026-11-20');

/** An invented person, with an identity number whose check character was computed. */
export const person = (order = 1, change: Partial<Applicant> = {}): Applicant => ({
  name: '张三',
  paper: 'identity-card',
  paperNumber: identityNumber(order),
  creditCode: '',
  legalRepresentative: '',
  contactPerson: '',
  phone: '13000000001',
  email: '',
  address: '甲县乙镇丙村1组',
  postcode: '',
  agent: null,
  ...change,
});

export const words: RequestContent = {
  title: '丙村2025年征地补偿安置方案',
  number: '',
  description: '包括补偿标准和安置办法。',
};

/** Draws nothing: a letter's file is its text. What is drawn is tested where it is drawn. */
export const plainTools: Pick<CaseTools, 'letterFile'> = {
  letterFile: (letter, format) =>
    Promise.resolve({
      bytes: Buffer.from(JSON.stringify(letter)),
      mediaType:
        format === 'pdf'
          ? 'application/pdf'
          : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      name: `${letter.title}.${format}`,
    }),
};

/** A county whose township answers requests. */
export interface RequestTown extends TestLedger {
  readonly bodies: County;
  readonly ids: Readonly<Record<RequestPerson, string>>;
  readonly files: ReturnType<typeof memoryStore>;
  readonly as: (who: RequestPerson, on?: CivilDate) => Promise<TimedContext>;
  readonly withLetters: (who: RequestPerson, on?: CivilDate) => Promise<LetterContext & CaseContext>;
  /** Takes a request in. @returns its id */
  readonly received: (
    change?: Partial<ReceivedRequest>,
    on?: CivilDate,
    by?: RequestPerson,
  ) => Promise<string>;
  /** Takes a request in at the counter and registers it. */
  readonly registered: (change?: Partial<ReceivedRequest>, on?: CivilDate) => Promise<string>;
  /** Drafts a letter as it can be issued. */
  readonly drafted: (
    letter: Pick<LetterToDraft, 'requestId' | 'kind'> & Partial<LetterToDraft>,
    on?: CivilDate,
  ) => Promise<SeenLetter>;
  readonly state: (requestId: string, body?: keyof County) => ReturnType<typeof requestState>;
  /** Dates that lists and reminders read. */
  readonly clocks: (requestId: string) => Promise<readonly KeptClock[]>;
  readonly clock: (requestId: string, id: string) => Promise<KeptClock | undefined>;
  readonly faults: () => Promise<readonly string[]>;
}

/** A date as it is kept beside the acts. */
export interface KeptClock {
  readonly clock: string;
  readonly dueOn: CivilDate | null;
  readonly paused: boolean;
  readonly endedOn: CivilDate | null;
}

export async function requestTown(): Promise<RequestTown> {
  const house = await freshLedger();
  const { ledger } = house;
  const bodies = await foundCounty(ledger);
  const found: Partial<Record<RequestPerson, string>> = {};
  for (const who of Object.keys(people) as RequestPerson[]) {
    const [body, roles, name] = people[who];
    found[who] = await hire(ledger, bodies[body], who.toLowerCase(), roles, { name });
  }
  const ids = found as Record<RequestPerson, string>;
  const files = memoryStore();
  await setRules(ledger, bodies.township);

  const as: RequestTown['as'] = async (who, on = today) => {
    const [body, roles, name] = people[who];
    const actor = await ledger.read('everything', (tx) =>
      readActor(tx, { bodyId: bodies[body], staffId: ids[who], name, roles: [...roles] }, on),
    );
    return { ledger, actor, today: on, now: new Date(`${on}T02:00:00Z`) };
  };
  const withLetters: RequestTown['withLetters'] = async (who, on) => {
    const context = { ...(await as(who, on)), files, caseTools: plainTools as CaseTools };
    return { ...context, issueLetter: letterIssuer(context) };
  };
  const received: RequestTown['received'] = async (change = {}, on = today, by = 'officer') =>
    done(
      await receiveRequest(await as(by, on), {
        actId: uuidv7(),
        bodyId: bodies.township,
        channel: 'in-person',
        applicantKind: 'naturalPerson',
        applicant: person(),
        content: words,
        wanted: { form: 'electronic', way: 'online', otherIfNot: true },
        electronic: true,
        needsHelp: false,
        submittedOn: on,
        confirmedOn: null,
        confirmedHow: '',
        readBack: true,
        register: null,
        ...change,
      }),
    );
  const clocks: RequestTown['clocks'] = (requestId) =>
    ledger.read('everything', (tx) =>
      tx
        .selectFrom('request_clocks')
        .select(['clock', 'due_on as dueOn', 'paused', 'ended_on as endedOn'])
        .where('subject_id', '=', requestId)
        .orderBy('clock')
        .execute(),
    );
  return {
    ...house,
    bodies,
    ids,
    files,
    as,
    withLetters,
    received,
    registered: (change = {}, on = today) =>
      received({ register: { matter: '丙村征地补偿安置方案', holderId: ids.officer }, ...change }, on),
    drafted: async (letter, on) => {
      const context = await withLetters('officer', on);
      const of = { bodyId: bodies.township, requestId: letter.requestId };
      const letterId = uuidv7();
      const answer = await draftLetter(context, {
        to: { kind: 'applicant' },
        details: {},
        ...of,
        letterId,
        ...letter,
      });
      if ('code' in answer) throw new Error(answer.message);
      const text = await ledger.read('everything', (tx) =>
        readLetterText(tx, ledger.keys, { ...of, letterId: answer.letterId }),
      );
      if (text === null) throw new Error('no letter');
      return { letterId: text.letterId, digest: text.digest };
    },
    state: (requestId, body = 'township') =>
      ledger.read('everything', (tx) => requestState(tx, { bodyId: bodies[body], requestId })),
    clocks,
    clock: async (requestId, id) => (await clocks(requestId)).find((each) => each.clock === id),
    faults: async () => (await verifyLedger(ledger)).faults.map(({ message }) => message),
  };
}

/** What letters need said: where decisions are taken to, who is asked, how a fee is paid. */
async function setRules(ledger: TestLedger['ledger'], bodyId: string): Promise<void> {
  const rules = {
    ...initialRequestRules,
    requestNumber: { pattern: '乙公开申请〔{year}〕{seq}号', width: 1 },
    letterNumber: { pattern: '乙公{kind}〔{year}〕{seq}号', width: 1 },
    reconsideration: {
      organ: '甲县人民政府',
      address: '甲县一路1号',
      online: '甲县人民政府网站行政复议专栏',
    },
    court: '甲县人民法院',
    contact: {
      office: '乙镇人民政府办公室',
      person: '李四',
      phone: '000-0000000',
      address: '甲县乙镇一路2号',
      postcode: '000000',
    },
    payment: '缴入甲县财政专户，凭收费通知书到乙镇人民政府办公室办理。',
  };
  await act(ledger, bodyId, 'requests.rules-set', bodyId, { rules });
}
