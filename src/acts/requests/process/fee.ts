import { sql } from 'kysely';
import {
  clocksOf,
  faultsOfFee,
  feeOf,
  feeOfRanks,
  type CivilDate,
  type FeeMethod,
  type RequestPayloads,
  type RequestState,
} from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import type { ActContext } from '../../perform.ts';
import {
  actOnRequest,
  stating,
  type ActOnRequest,
  type OfRequest,
  type RequestHand,
} from '../act-on-request.ts';
import { sharingLetter } from '../decision/joined.ts';
import type { ApplicantKeyKind } from '../applicant-keys.ts';
import { faultOfWords, reasonText } from '../request-words.ts';
import { stepWithLetter, type LetterContext, type SeenLetter } from './letter-step.ts';

/** A request of the month that may be the same applicant's. */
export interface RequestOfMonth {
  readonly requestId: string;
  readonly number: string | null;
  readonly receivedOn: CivilDate;
  readonly applicantId: string;
  /** What tells that it is the same person; a name alone, or with a telephone, is to be confirmed by hand. */
  readonly how: ApplicantKeyKind;
  /** How it is charged already. */
  readonly charged: FeeMethod | null;
  /** Last unit of that charge. */
  readonly units: number;
  /** Answered, withdrawn or put aside: it counts in the month and can cost nothing any more. */
  readonly ended: boolean;
}

/**
 * Requests of the same applicant received in the calendar month of this one, the first received first: no rule says who is «the same
 * applicant» (109号第四条), so that each comes with what tells it.
 */
export async function requestsOfMonth(
  tx: Tx,
  { bodyId, requestId }: OfRequest,
  receivedOn: CivilDate,
): Promise<readonly RequestOfMonth[]> {
  const month = receivedOn.slice(0, 7);
  const { rows } = await sql<{
    readonly requestId: string;
    readonly kinds: readonly ApplicantKeyKind[] | null;
    readonly number: string | null;
    readonly receivedOn: CivilDate;
    readonly state: RequestState;
  }>`
    select r.request_id as "requestId", k.kinds, r.number, r.received_on as "receivedOn", r.state
    from requests r left join (
      select theirs.request_id, array_agg(theirs.kind) as kinds from applicant_keys ours
      join applicant_keys theirs on theirs.body_id = ours.body_id and theirs.kind = ours.kind and theirs.key = ours.key
      where ours.body_id = ${bodyId} and ours.request_id = ${requestId} group by theirs.request_id
    ) k on k.request_id = r.request_id
    where r.body_id = ${bodyId} and (k.request_id is not null or r.request_id = ${requestId})
      and to_char(r.received_on, 'YYYY-MM') = ${month} and r.phase not in ('split', 'handed-on')
    order by r.received_on, r.opened_at, r.request_id`.execute(tx);
  return rows.map(({ kinds, state, ...row }) => {
    const charged = chargeOf(state);
    return {
      ...row,
      applicantId: state.applicantId,
      how: (['identity', 'contact', 'name'] as const).find((kind) => kinds?.includes(kind)) ?? 'identity',
      charged: charged?.method ?? null,
      units: charged?.units ?? 0,
      ended: state.ended !== null,
    };
  });
}

const chargeOf = ({ fee }: RequestState) => (fee === null || fee.cancelled !== null ? null : fee);

/** The rank of a request in its applicant's month, by number of paper; null where it has none. */
export function rankOf(requests: readonly RequestOfMonth[], requestId: string): number | null {
  const sure = requests.filter(({ how }) => how === 'identity');
  const at = sure.findIndex((each) => each.requestId === requestId);
  return at < 0 ? null : at + 1;
}

export interface NoticedFee extends ActOnRequest {
  readonly letter: SeenLetter;
  readonly method: FeeMethod;
  /** 按件: rank of the last request charged; 按量: pages. */
  readonly units: number;
  /** Requests that the notice is for, this one among them. */
  readonly requestIds: readonly string[];
  /** Someone compared them and found one applicant. */
  readonly sameApplicant: boolean;
  /** How pages were counted. */
  readonly countReason: string;
}

/** Tells the applicant what the processing of more requests than the free ones costs (条例第四十二条). The amount is law's. */
export async function noticeFee(context: LetterContext, input: NoticedFee): Promise<Outcome> {
  const { letter, method, units, requestIds, sameApplicant, countReason, ...of } = input;
  const fault = faultOfWords([
    { text: countReason, field: 'countReason', name: '页数怎样数的', most: 300, optional: true },
  ]);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { ...of, permission: 'requests.handle' } as const;
  const says = {
    feeMethod: method,
    feeUnits: units,
    ...(method === 'items' ? { feeRequestIds: requestIds } : {}),
  };
  const also = method === 'pages' ? [] : [...new Set(requestIds)].filter((id) => id !== of.requestId);
  const asked = { ...letter, kind: 'fee', to: { kind: 'applicant' }, says, also } as const;
  return stepWithLetter(context, act, asked, 'fee-noticed', async (hand) =>
    feeNoticed(hand, { letterId: letter.letterId, method, units, requestIds, sameApplicant, countReason }),
  );
}

type Charged = Pick<NoticedFee, 'method' | 'units' | 'requestIds' | 'sameApplicant' | 'countReason'> & {
  readonly letterId: string;
};

async function feeNoticed(
  hand: RequestHand,
  { letterId, method, units, requestIds, sameApplicant, countReason }: Charged,
): Promise<RequestPayloads['fee-noticed'] | Refusal> {
  const { tx, of, state, rules, today } = hand;
  if (state.receivedOn === null) return refuse('not-now', '还没有与申请人确认收到，不能收费。');
  const month = await requestsOfMonth(tx, of, state.receivedOn);
  const ids = [...new Set(method === 'pages' ? [of.requestId] : [of.requestId, ...requestIds])];
  const named = month.filter(({ requestId }) => ids.includes(requestId));
  if (named.length < ids.length) {
    return refuse('wrong-input', '有几件申请不是同一申请人本月的，请重新选择。', 'requestIds');
  }
  const uncertain = named.some(({ how }) => how !== 'identity');
  if (uncertain && !sameApplicant) {
    return refuse(
      'wrong-input',
      '有几件只是姓名、电话相同，请核对确实是同一申请人后再确认。',
      'sameApplicant',
    );
  }
  const charging = ratedOf(month, named);
  const rank = charging.findLastIndex((each) => ids.includes(each.requestId)) + 1;
  if (method === 'items' && units !== rank) {
    return refuse('wrong-input', `按登记的申请，收费到本月第${rank}件，请核对。`, 'units');
  }
  const uncharged = method === 'items' ? notCharged(charging, named) : null;
  if (uncharged !== null) return uncharged;
  const firstRank = method === 'items' ? units - ids.length + 1 : 1;
  const fen = method === 'items' ? feeOfRanks(firstRank, units).fen : feeOf(method, units).fen;
  const [wrong] = faultsOfFee({
    method,
    units,
    firstRank,
    fen,
    on: today,
    answerDueOn: clocksOf(state, hand).find(({ id }) => id === 'answer')?.dueOn ?? null,
    wanted: state.received.wanted,
    requests: named.map(({ number, receivedOn, applicantId, charged }) => ({
      number: number ?? '',
      receivedOn,
      applicantId: sameApplicant || !uncertain ? state.applicantId : applicantId,
      charged,
    })),
    payment: rules.payment,
    sameApplicantConfirmed: sameApplicant,
    countReason,
  }).filter(({ level }) => level === 'error');
  if (wrong !== undefined) return refuse('wrong-input', wrong.sentence, wrong.field);
  return { letterId, on: today, method, units, fen, requestIds: ids };
}

/** Requests of the month that count together: those of the same number of a paper, and those that somebody found to be the same's. */
const ratedOf = (month: readonly RequestOfMonth[], named: readonly RequestOfMonth[]) =>
  month.filter((each) => each.how === 'identity' || named.includes(each));

/**
 * Refuses a notice that names what costs nothing: it would stand still, and lapse, for a fee that nobody owes for it. Of those that only
 * bear the same name the notice says that they count; they are named for that.
 */
function notCharged(charging: readonly RequestOfMonth[], named: readonly RequestOfMonth[]): Refusal | null {
  const nameOf = ({ number }: RequestOfMonth) => number ?? '还没有编号的一件';
  const over = named.find(({ ended }) => ended);
  if (over !== undefined) {
    return refuse('wrong-input', `${nameOf(over)}已经办结，不能再收费，请不要选。`, 'requestIds');
  }
  const free = charging.findIndex(
    (each, at) => each.how === 'identity' && named.includes(each) && feeOfRanks(at + 1, at + 1).fen === 0,
  );
  const found = charging[free];
  return found === undefined
    ? null
    : refuse(
        'wrong-input',
        `${nameOf(found)}是本月第${free + 1}件，不收费，照常答复，请不要列入收费通知。`,
        'requestIds',
      );
}

/** The fee of a notice was paid in full: for every request that the notice is for. */
export async function feePaid(
  context: ActContext,
  input: ActOnRequest & RequestPayloads['fee-paid'],
): Promise<Outcome> {
  const { on, fen, receipt, ...of } = input;
  const fault = faultOfWords([{ text: receipt, field: 'receipt', name: '票据号', most: 100 }]);
  if (fault !== null) return { done: false, refusal: fault };
  return onNotice(context, of, 'fee-paid', { on, fen, receipt: receipt.trim() });
}

/** A notice is taken back, for every request that it was for. */
export async function cancelFee(
  context: ActContext,
  input: ActOnRequest & RequestPayloads['fee-cancelled'],
): Promise<Outcome> {
  const { on, reason, ...of } = input;
  const fault = faultOfWords([reasonText(reason)]);
  if (fault !== null) return { done: false, refusal: fault };
  return onNotice(context, of, 'fee-cancelled', { on, reason: reason.trim() });
}

/** States the same on this request and on the others of its notice that still wait for the fee. */
function onNotice<K extends 'fee-paid' | 'fee-cancelled'>(
  context: ActContext,
  of: ActOnRequest,
  kind: K,
  payload: RequestPayloads[K],
): Promise<Outcome> {
  const act = { ...of, permission: 'requests.handle', kind: `request.${kind}` } as const;
  return actOnRequest(context, act, async ({ tx, state }) => {
    const { fee } = state;
    const sharing = fee === null ? [] : await sharingLetter(tx, of, fee.letterId);
    const waiting = sharing.filter(
      ({ state: { fee: theirs, ended } }) =>
        ended === null &&
        theirs?.letterId === fee?.letterId &&
        theirs?.paid === null &&
        theirs.cancelled === null,
    );
    return [stating(of, kind, payload), ...waiting.map((other) => stating(other.of, kind, payload))];
  });
}
