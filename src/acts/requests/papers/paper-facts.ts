import {
  applicantKinds,
  formatChinese,
  letterKinds,
  parseCivilDate,
  procedure,
  requestChannels,
  type CivilDate,
  type RequestActKind,
  type WayWanted,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import { namesOf } from '../../../ledger/read/publication-names.ts';
import { dayInChina } from '../../china-day.ts';
import type { Applicant } from '../applicant.ts';
import { answerDue } from '../letters/course-facts.ts';
import { nameOfBody, wordsOf, type CaseAtHand } from '../letters/gather-facts.ts';
import { byApplicant } from '../reading/timeline.ts';
import { readApplicant } from '../request-data.ts';

export const day = (date: CivilDate | null | undefined): string =>
  date === null || date === undefined ? '' : formatChinese(date);

export const ways: Readonly<Record<WayWanted, string>> = {
  mail: '邮寄',
  collect: '当面领取',
  'e-mail': '电子邮件',
  fax: '传真',
  online: '网上获取',
  'on-site': '现场查阅',
  other: '其他',
};
const forms = { paper: '纸质', electronic: '电子', reading: '查阅', other: '其他' } as const;

/** What every paper of a case prints of it. */
export interface PaperFacts {
  readonly bodyName: string;
  readonly requestNo: string;
  readonly applicant: string;
  readonly applicantKind: string;
  readonly contact: string;
  readonly agent: string;
  readonly words: string;
  readonly clarified: string;
  readonly channel: string;
  readonly wanted: string;
  readonly receivedOn: string;
  readonly submittedOn: string;
  readonly dueOn: string;
  readonly names: (id: string) => string;
  readonly steps: readonly StepOfCase[];
}

/** The facts without what finds names: a paper is copied into the thread that draws it, and only data can be. */
export function printed(facts: PaperFacts): Omit<PaperFacts, 'names'> {
  const { names: _names, ...data } = facts;
  return data;
}

export interface StepOfCase {
  readonly on: string;
  readonly what: string;
  readonly by: string;
  readonly note: string;
}

/**
 * What all papers of a case are written from: names, words and steps as they are printed. It opens sealed data: who asks is
 * recorded before.
 */
export async function paperFacts(keys: Keys, hand: CaseAtHand): Promise<PaperFacts> {
  const { tx, of, state } = hand;
  const person = await readApplicant(tx, keys, of.bodyId, state.applicantId);
  const [words, clarified] = await wordsOf(tx, keys, of, state);
  const acts = await actsOf(hand);
  const names = await namesOf(tx, [
    ...acts.flatMap(({ by }) => by ?? []),
    ...(state.holderId === null ? [] : [state.holderId]),
    ...(state.round?.by == null ? [] : [state.round.by]),
  ]);
  const due = answerDue({ ...state, ended: null }, hand);
  const { form, way, otherIfNot } = state.received.wanted;
  return {
    bodyName: await nameOfBody(tx, of.bodyId),
    requestNo: state.registered?.number ?? '',
    applicant: person?.name ?? '（已清除）',
    applicantKind: applicantKinds[state.applicantKind].title,
    contact: person === null ? '' : contactOf(person),
    agent: agentOf(person),
    words,
    clarified,
    channel: requestChannels[state.channel].title,
    wanted: `${forms[form]}，${ways[way]}${otherIfNot ? '；不能按此提供的，接受其他方式' : ''}`,
    receivedOn: day(state.receivedOn),
    submittedOn: day(state.received.submittedOn),
    dueOn: due === null ? '' : `${due.atTheEarliest ? '不早于' : ''}${formatChinese(due.on)}`,
    names,
    steps: acts.map(({ kind, at, by, payload }) => ({
      on: formatChinese(legalDay(payload) ?? dayInChina(at)),
      what: procedure[kind].title,
      by: by === null ? (byApplicant.has(`request.${kind}`) ? '申请人' : '系统') : names(by),
      note: noteOf(kind, payload),
    })),
  };
}

const contactOf = ({ phone, email, address, postcode }: Applicant): string =>
  [phone, email, `${address}${postcode === '' ? '' : `（${postcode}）`}`]
    .filter((text) => text !== '')
    .join('\n');

const agentOf = (person: Applicant | null): string =>
  person?.agent == null
    ? ''
    : [person.agent.name, person.agent.phone].filter((text) => text !== '').join('，');

/** The day on which it happened in law, where an act says one; else that of the ledger. */
function legalDay(payload: unknown): CivilDate | null {
  const { on, submittedOn } = (payload ?? {}) as { readonly on?: unknown; readonly submittedOn?: unknown };
  const day = on ?? submittedOn;
  return typeof day === 'string' ? parseCivilDate(day) : null;
}

/** What is told of a case: not who looked at it, and not what the program noted by itself. */
const untold: ReadonlySet<RequestActKind> = new Set<RequestActKind>([
  'person-shown',
  'person-exported',
  'clocks-moved',
  'reminded',
  'guide-answered',
  'noted',
  // The contents of the volume name every paper.
  'material-added',
  'material-removed',
]);

async function actsOf({ tx, of }: CaseAtHand) {
  const rows = await tx
    .selectFrom('acts')
    .select(['kind', 'at', 'actor_id', 'payload'])
    .where('body_id', '=', of.bodyId)
    .where('subject_id', '=', of.requestId)
    .where('kind', 'like', 'request.%')
    .orderBy('seq')
    .execute();
  return rows
    .map(({ kind, at, actor_id, payload }) => ({
      kind: kind.slice('request.'.length) as RequestActKind,
      at,
      by: actor_id,
      payload,
    }))
    .filter(({ kind }) => Object.hasOwn(procedure, kind) && !untold.has(kind));
}

/** What a line adds: the number of a letter, the title of a paper, days, a reason. */
function noteOf(kind: RequestActKind, payload: unknown): string {
  const said = (payload ?? {}) as Readonly<Record<string, unknown>>;
  const text = (key: string) => (typeof said[key] === 'string' ? said[key] : '');
  if (kind === 'letter-issued') {
    const number = said['number'] as { readonly text?: string } | null | undefined;
    return [letterKinds[said['kind'] as keyof typeof letterKinds].title, number?.text ?? '']
      .filter((each) => each !== '')
      .join(' ');
  }
  if (kind === 'extended') return `${String(said['days'])}个工作日，${text('reason')}`;
  if (kind === 'served') return text('tracking');
  if (kind === 'service-noted') {
    return { arrived: '收到', 'came-back': '退回', opened: '打开', downloaded: '下载' }[text('event')] ?? '';
  }
  return text('title') === '' ? text('reason') : text('title');
}
