import { isRole, may, type CivilDate, type RequestPayloads } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { Actor } from '../../actor.ts';
import { findWorking } from '../../input.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext, StatedAct } from '../../perform.ts';
import { actOnRequest, stating, type ActOnRequest, type RequestHand } from '../act-on-request.ts';
import { openSearchWork } from '../close-searches.ts';
import { faultOfWords } from '../request-words.ts';

/** Kind of the work item that a search call-out opens; its details name request and search. */
export const searchWork = 'request-search';

export interface AskedSearch extends ActOnRequest {
  readonly office: string;
  /** A colleague, who gets it as work; null where the office has no account here. */
  readonly staffId: string | null;
  /** What to look for, without saying for whom. */
  readonly question: string;
  readonly dueOn: CivilDate | null;
}

/** Asks a colleague or an office to look for what is asked. */
export async function askSearch(context: ActContext, input: AskedSearch): Promise<Outcome> {
  const { office, staffId, question, dueOn, ...of } = input;
  const fault =
    faultOfWords([
      { text: office, field: 'office', name: '检索的科室', most: 100 },
      { text: question, field: 'question', name: '要找的内容', most: 500 },
    ]) ??
    (dueOn !== null && dueOn < context.today
      ? refuse('wrong-input', '期限在今天以前，请填今天或以后的日期。', 'dueOn')
      : null);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...of, permission: 'requests.handle', kind: 'request.search-asked' } as const;
  return actOnRequest(context, act, async (hand) => {
    // One call-out for each act: its id is the act's, so that the work item can name it.
    const searchId = of.actId;
    const asked = { searchId, office: office.trim(), staffId, question: question.trim(), dueOn };
    const stated = stating(of, 'search-asked', asked);
    if (staffId === null) return [stated];
    const holder = await faultOfSearcher(hand.tx, hand.today, of.bodyId, staffId);
    return holder ?? [stated, workOpened(hand, asked)];
  });
}

async function faultOfSearcher(
  tx: Tx,
  today: CivilDate,
  bodyId: string,
  staffId: string,
): Promise<Refusal | null> {
  const holder = await findWorking(tx, bodyId, staffId, today);
  if (holder === null) return refuse('wrong-input', '本单位没有这个人，或者此人已经离岗。', 'staffId');
  return may(holder.roles.filter(isRole), 'requests.search')
    ? null
    : refuse('wrong-input', `${holder.name}的角色不办业务，不能检索。请另选一个人。`, 'staffId');
}

/** The work item of a call-out has the id of the search, so that its answer finds and closes it. */
function workOpened({ of, state }: RequestHand, asked: RequestPayloads['search-asked']): StatedAct {
  const { searchId, staffId, question, dueOn } = asked;
  const number = state.registered?.number ?? '一件公开申请';
  return {
    kind: 'work.opened',
    bodyId: of.bodyId,
    subjectId: searchId,
    payload: {
      kind: searchWork,
      title: `检索：${number}${state.matter === '' ? '' : `“${state.matter}”`}`,
      details: question,
      holderId: staffId ?? '',
      countedFrom: null,
      workingDays: null,
      dueOn,
      atTheEarliest: false,
    },
  };
}

/** What the record says; its searchId is the call-out that it answers, or a new id where the officer looked without one. */
export type RecordedSearch = ActOnRequest & RequestPayloads['search-recorded'];

/**
 * The record of a search: where, by which words, over which time, by whom, and what came of it. Without one «not held» does not
 * stand in court (案例101号).
 */
export async function recordSearch(context: ActContext, input: RecordedSearch): Promise<Outcome> {
  const { searchId, office, searcher, on, places, words, period, found, result, ...of } = input;
  const line = (text: string, field: string, name: string, most: number) => ({ text, field, name, most });
  const fault = faultOfWords([
    line(office, 'office', '检索的科室', 100),
    line(searcher, 'searcher', '检索人', 60),
    line(period, 'period', '查的时间', 100),
    line(result, 'result', '检索结果', 1000),
    ...places.map((text, at) => line(text, `places.${at}`, '查的地方', 200)),
    ...words.map((text, at) => line(text, `words.${at}`, '用的词', 200)),
  ]);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...of, permission: 'requests.search', kind: 'request.search-recorded' } as const;
  return actOnRequest(context, act, async (hand) => {
    const work = await openSearchWork(hand.tx, of.bodyId, searchId);
    const strange = faultOfWhose(context.actor, work?.holderId ?? null);
    if (strange !== null) return strange;
    const trimmed = (all: readonly string[]) => all.map((each) => each.trim());
    const recorded = stating(of, 'search-recorded', {
      searchId,
      office: office.trim(),
      searcher: searcher.trim(),
      on,
      places: trimmed(places),
      words: trimmed(words),
      period: period.trim(),
      found,
      result: result.trim(),
    });
    return work === null
      ? [recorded]
      : [recorded, { kind: 'work.done', subjectId: searchId, payload: { remark: '已回复检索结果' } }];
  });
}

/** Colleagues who do not handle requests answer what they were asked, and nothing else. */
function faultOfWhose({ staffId, roles, actingFor }: Actor, holderId: string | null): Refusal | null {
  if (may(roles, 'requests.handle')) return null;
  const holders = [staffId, ...actingFor.map((each) => each.staffId)];
  return holderId !== null && holders.includes(holderId)
    ? null
    : refuse('not-found', '没有请您检索这一项，或者已经回复过。请和申请的承办人联系。');
}
