import {
  applicantKindIds,
  applicantKinds,
  civilDate,
  feeOfPages,
  feeOfRanks,
  requestChannelIds,
  requestChannels,
  type ApplicantKindId,
  type CivilDate,
  type LetterKindId,
  type RequestChannelId,
  type RequestRules,
  type WorkingCalendar,
} from '../../src/law/index.ts';
import { decide, outcomeTitled, pass, sign, submit } from './request-decisions.ts';
import { Teller } from './request-teller.ts';

/** One step as it is told: when it happened, and what. */
interface Step {
  readonly teller: Teller;
  /** The day on which it happened; it is entered on `teller.today`. */
  readonly on: CivilDate;
  readonly words: readonly string[];
}

/** Words of a story → letters of the case. */
const letterNames: Readonly<Record<string, readonly LetterKindId[]>> = {
  补正: ['clarification'],
  第三方: ['third-party-consultation'],
  机关: ['co-maker-consultation', 'assistance'],
  说明理由: ['reasons'],
  延期: ['extension'],
  收费: ['fee'],
};

/** The letter that a word names; the decision where it names none. */
function letterOf({ teller, words }: Step): string {
  const kinds = letterNames[words[0] ?? ''];
  if (kinds === undefined) return teller.state?.decisions.at(-1)?.letterId ?? 'no-letter';
  const name = words[1];
  const party = teller.state?.parties.find(({ partyId }) => partyId === name);
  const organ = teller.state?.consultations.find(({ consultationId }) => consultationId === name);
  return party?.letterId ?? organ?.letterId ?? teller.letter(kinds);
}

function serve(step: Step, way: 'in-person' | 'mail' | 'electronic'): void {
  const letterId = letterOf(step);
  step.teller.do('served', {
    serviceId: step.teller.id('service'),
    letterId,
    files: [],
    way,
    on: step.on,
    tracking: way === 'mail' ? 'EMS1' : '',
    proofs: [],
  });
}

function noteService(step: Step, event: 'arrived' | 'came-back' | 'opened'): void {
  const letterId = letterOf(step);
  const service = step.teller.state?.services.findLast((one) => one.letterId === letterId);
  step.teller.do('service-noted', {
    serviceId: service?.serviceId ?? 'no-service',
    event,
    on: step.on,
    remark: '',
  });
}

function receive({ teller, on, words }: Step, channel: RequestChannelId): void {
  const kind =
    applicantKindIds.find((id) => applicantKinds[id].title === words[0]) ??
    ('naturalPerson' satisfies ApplicantKindId);
  const fixed = requestChannels[channel].receipt !== 'confirmed';
  teller.do(
    'received',
    {
      channel,
      applicantKind: kind,
      applicantId: 'applicant',
      contentId: 'content',
      submittedOn: on,
      receivedOn: fixed ? on : null,
      wanted: { form: 'paper', way: 'mail', otherIfNot: true },
      byAgent: false,
      electronic: words.includes('电子送达') || channel === 'internet',
      needsHelp: false,
      writtenDownBy: channel === 'oral' ? 'officer' : null,
      from: null,
    },
    channel === 'internet' ? null : 'officer',
  );
  if (fixed && !words.includes('未登记')) register(teller);
}

function register(teller: Teller): void {
  const year = Number(teller.today.slice(0, 4));
  teller.do('registered', {
    number: `公开申请〔${year}〕1号`,
    year,
    seq: 1,
    matter: '值班安排',
    holderId: 'officer',
  });
}

const numberIn = (words: readonly string[], other: number): number =>
  Number(/\d+/u.exec(words.join(' '))?.[0] ?? other);

function answerOfParty({ teller, on, words }: Step, answer: 'agreed' | 'refused'): void {
  teller.do('party-answered', {
    partyId: words[0] ?? '甲公司',
    on,
    answer,
    reasonable: answer === 'agreed' ? null : !words.includes('无理'),
    remark: '',
  });
}

function askParty({ teller, on, words }: Step): void {
  const partyId = words[0] ?? '甲公司';
  const letterId = teller.issue('third-party-consultation', { kind: 'party', partyId });
  teller.do('party-asked', {
    partyId,
    dataId: 'data',
    letterId,
    on,
    interest: 'trade-secret',
    what: '合同价款',
  });
}

function askOrgan({ teller, on, words }: Step, role: 'co-maker' | 'other-organ'): void {
  const consultationId = words[0] ?? '乙局';
  const kind = role === 'co-maker' ? 'co-maker-consultation' : 'assistance';
  const letterId = teller.issue(kind, { kind: 'organ', consultationId });
  teller.do('organ-asked', {
    consultationId,
    role,
    organ: consultationId,
    letterId,
    on,
    question: '能否公开',
  });
}

function search({ teller, on }: Step, found: boolean): void {
  teller.do('search-recorded', {
    searchId: teller.id('search'),
    office: '办公室',
    searcher: '李四',
    on,
    places: ['公文系统', '档案室'],
    words: ['值班'],
    period: '2020年以来',
    found,
    result: found ? '找到2份' : '没有制作过',
  });
}

function weigh({ teller, on }: Step, given: boolean, reasonable: boolean): void {
  teller.do('reasons-weighed', { on, given, reasonable, why: '用途和数量相称与否' });
}

function reopen({ teller, on, words }: Step, cause: 'reconsideration' | 'judgment' | 'own'): void {
  teller.do('reopened', {
    on,
    cause,
    redressId: cause === 'own' ? null : 'redress',
    days: numberIn(words, 20),
    reason: '结论改变',
  });
}

function fee({ teller, on, words }: Step): void {
  const units = numberIn(words, 11);
  const pages = words.join('').includes('页');
  const letterId = teller.issue('fee');
  teller.do('fee-noticed', {
    letterId,
    on,
    method: pages ? 'pages' : 'items',
    units,
    fen: pages ? feeOfPages(units).fen : feeOfRanks(units, units).fen,
    requestIds: ['this'],
  });
}

/** The words of a story and what they do. */
const verbs: Readonly<Record<string, (step: Step) => void>> = {
  ...Object.fromEntries(
    requestChannelIds.map((id) => [requestChannels[id].title, (step: Step) => receive(step, id)] as const),
  ),
  当面: (step) => receive(step, 'in-person'),
  签收: (step) => receive(step, 'signed-mail'),
  平信: (step) => receive(step, 'plain-mail'),
  网上: (step) => receive(step, 'internet'),
  转来: (step) => receive(step, 'forwarded'),
  联系不上: ({ teller, on }) => void teller.do('contact-tried', { on, how: '电话', remark: '' }),
  确认: ({ teller, on }) => {
    if (teller.do('confirmed', { on, how: '电话' })) register(teller);
  },
  登记: ({ teller }) => register(teller),
  更正收到之日: ({ teller, words }) =>
    void teller.do('corrected', { receivedOn: civilDate(words[0] ?? ''), reason: '录入有误' }),
  判定明确: ({ teller, on }) => void teller.do('found-clear', { on, reason: '内容明确' }),
  告知补正: ({ teller, on, words }) => {
    const letterId = teller.issue('clarification');
    teller.do('clarification-asked', {
      letterId,
      on,
      defects: words.includes('没写缺什么') ? [] : ['content'],
      termDays: numberIn(words, 15),
    });
  },
  收到补正: ({ teller, on, words }) =>
    void teller.do('clarified', {
      on,
      contentId: 'clarified',
      how: 'paper',
      lateBecause: words.includes('有理由') ? '住院' : null,
    }),
  征求第三方: askParty,
  第三方同意: (step) => answerOfParty(step, 'agreed'),
  第三方不同意: (step) => answerOfParty(step, 'refused'),
  不再征求: ({ teller, on, words }) =>
    void teller.do('party-closed', { partyId: words[0] ?? '甲公司', on, reason: '查无此人' }),
  征求共同机关: (step) => askOrgan(step, 'co-maker'),
  征求机关: (step) => askOrgan(step, 'other-organ'),
  机关答复: ({ teller, on, words }) =>
    void teller.do('organ-answered', { consultationId: words[0] ?? '乙局', on, answer: 'agreed', text: '' }),
  要求说明理由: ({ teller, on, words }) => {
    const letterId = teller.issue('reasons');
    teller.do('reasons-asked', { letterId, on, counts: '本月35件', termDays: numberIn(words, 7) });
  },
  理由合理: (step) => weigh(step, true, true),
  理由不合理: (step) => weigh(step, true, false),
  没有说明理由: (step) => weigh(step, false, false),
  延长: ({ teller, on, words }) => {
    const letterId = teller.issue('extension');
    const by = words.includes('经办人') ? 'officer' : 'head';
    teller.do(
      'extended',
      { letterId, on, days: numberIn(words, 20), reason: '查找量大', approvedBy: by },
      by,
    );
  },
  延迟到: ({ teller, on, words }) => {
    const letterId = teller.issue('delay');
    teller.do('delayed', { letterId, on, until: civilDate(words[0] ?? ''), reason: '数量多' });
  },
  通知缴费: fee,
  缴费: ({ teller, on, words }) =>
    void teller.do('fee-paid', {
      on,
      fen: words.includes('不足') ? 1 : (teller.state?.fee?.fen ?? 0),
      receipt: '票据1',
    }),
  取消收费: ({ teller, on }) => void teller.do('fee-cancelled', { on, reason: '不再收取' }),
  检索到: (step) => search(step, true),
  检索不到: (step) => search(step, false),
  送审: ({ teller, words }) => submit(teller, outcomeTitled(words[0] ?? '')),
  同意: ({ teller, words }) => pass(teller, words.includes('经办人') ? 'officer' : undefined),
  分管同意: ({ teller }) => pass(teller, 'leader'),
  退回: ({ teller }) => {
    const round = teller.state?.round ?? null;
    const step = round?.steps.find(({ id }) => !round.passed.some((one) => one.step === id));
    teller.do(
      'returned',
      { step: step?.id ?? 'none', digest: round?.digest ?? '', comments: '再核对' },
      'head',
    );
  },
  签发: ({ teller }) => sign(teller),
  倒签: ({ teller, words }) =>
    void teller.issue('receipt', { kind: 'applicant' }, undefined, civilDate(words[0] ?? '')),
  决定: ({ teller, words }) => decide(teller, outcomeTitled(words[0] ?? '')),
  送达: (step) => serve(step, 'in-person'),
  寄出: (step) => serve(step, 'mail'),
  电子送达: (step) => serve(step, 'electronic'),
  妥投: (step) => noteService(step, 'arrived'),
  退信: (step) => noteService(step, 'came-back'),
  复议改正: (step) => reopen(step, 'reconsideration'),
  判决改正: (step) => reopen(step, 'judgment'),
  自行改正: (step) => reopen(step, 'own'),
  撤回: ({ teller, on }) => void teller.do('withdrawn', { on, through: 'paper' }),
  拆分: ({ teller, words }) =>
    void teller.do('split', {
      into: Array.from({ length: numberIn(words, 2) }, (_, at) => `part-${at}`),
      reason: '一事一申请',
    }),
  转走: ({ teller, on }) =>
    void teller.do('handed-on', { on, toBodyId: 'other', toRequestId: 'there', reason: '投错单位' }),
  归档: ({ teller, on }) => void teller.do('archived', { on, fileId: 'volume', pages: 20 }),
  清除个人信息: ({ teller }) => void teller.do('person-erased', { reason: '期满' }, 'head'),
  评价: ({ teller, words }) => void teller.do('rated', { grade: numberIn(words, 5), remarkId: null }, null),
};

export interface Story {
  readonly teller: Teller;
  /** The step that law refused; empty where all went. */
  readonly refusedStep: string;
}

/** One step told alone: on a day, entered that day. */
export function tellStep(teller: Teller, on: CivilDate, verb: string, words: readonly string[]): void {
  const act = verbs[verb];
  if (act === undefined) throw new Error(`no such word in a story: ${verb}`);
  act({ teller, on, words });
}

/**
 * Tells a story: steps by `;`, each a day (`2026-09-18`, then `9-24` of the same year or the next where it would go back) and a word
 * with what it needs; `记于10-12` after it where it was entered later. A word in full-width brackets is for the reader.
 */
export function tell(story: string, calendar?: WorkingCalendar, rules?: RequestRules): Story {
  let teller: Teller | null = null;
  let year = '2026';
  for (const text of story.split(/[;；]/u).map((part) => part.trim())) {
    if (text === '') continue;
    const [day = '', verb = '', ...rest] = text.split(/\s+/u);
    const entered = rest.find((word) => word.startsWith('记于'));
    if (/^\d{4}-/u.test(day)) year = day.slice(0, 4);
    const on = dayIn(year, day);
    const today = entered === undefined ? on : dayIn(year, entered.slice(2));
    teller ??= new Teller(today, calendar, rules);
    teller.today = today;
    tellStep(
      teller,
      on,
      verb,
      rest.filter((word) => word !== entered),
    );
    if (teller.refused !== null) return { teller, refusedStep: text };
  }
  if (teller === null) throw new Error('an empty story');
  return { teller, refusedStep: '' };
}

function dayIn(year: string, text: string): CivilDate {
  if (/^\d{4}-/u.test(text)) return civilDate(text);
  const [month = '', day = ''] = text.split('-');
  return civilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
