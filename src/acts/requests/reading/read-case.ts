import { sql } from 'kysely';
import {
  citationText,
  clocksOf,
  countedRequest,
  may,
  nextActs,
  type CivilDate,
  type NextAct,
  type RequestState,
} from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { calendarInForce } from '../../../ledger/read/calendar-in-force.ts';
import {
  nearestDate,
  requestColumns,
  requestRow,
  type RequestRaw,
} from '../../../ledger/read/requests/request-row.ts';
import { requestRules } from '../../../ledger/read/requests/request-rules.ts';
import { dayMeasure } from '../../../ledger/read/work-row.ts';
import type { Actor } from '../../actor.ts';
import { personOf, type OfRequest } from '../act-on-request.ts';
import { onlineOrigin } from '../access/online-origin.ts';
import { receiptNumber } from '../access/receipt-number.ts';
import { shownClocks } from './case-clocks.ts';
import {
  consultationsOf,
  lettersOf,
  maskedApplicant,
  materialsOf,
  partiesOf,
  roundOf,
  searchesOf,
  stepsOf,
  wordsOf,
  type Naming,
} from './case-parts.ts';
import { linkedRequests } from './linked-requests.ts';
import { requestTimeline, staffNames } from './timeline.ts';

/** One request as its page shows it; null where there is none in that body, or it is out of the transaction's scope. */
export type RequestCase = NonNullable<Awaited<ReturnType<typeof readCase>>>;

/**
 * Reads a case: one row, its acts, and what stands sealed for those who may see it. Whoever supervises from another body sees dates
 * and matters, no applicant and no words (条例第三条; 个人信息保护法第三十四条).
 */
export async function readCase(tx: Tx, keys: Keys, actor: Actor, today: CivilDate, of: OfRequest) {
  const measure = await dayMeasure(tx, today);
  const { rows } = await sql<RequestRaw & { readonly state: RequestState }>`
    select ${requestColumns}, r.state from requests r left ${nearestDate}
    where r.body_id = ${of.bodyId} and r.request_id = ${of.requestId}`.execute(tx);
  const [raw] = rows;
  if (raw === undefined) return null;
  const { state } = raw;
  const row = requestRow(raw, measure);
  const sees = actor.bodyId === of.bodyId;
  const context = {
    today,
    calendar: await calendarInForce(tx),
    rules: await requestRules(tx, of.bodyId),
    person: personOf(actor),
  };
  const naming = await namingOf(tx, state);
  const { received, ended } = state;
  const online = await onlineOrigin(tx, of, state);
  return {
    ...row,
    endedOn: ended?.on ?? null,
    receiptNo: online === null ? null : receiptNumber(keys, online),
    turns: countedRequest(of.requestId, state)?.turns ?? [],
    wanted: received.wanted,
    byAgent: received.byAgent,
    electronic: received.electronic,
    needsHelp: received.needsHelp,
    writtenDownBy: received.writtenDownBy === null ? null : naming(received.writtenDownBy),
    applicant: sees ? await maskedApplicant(tx, keys, of.bodyId, state) : null,
    content: sees ? await wordsOf(tx, keys, of.bodyId, state, may(actor.roles, 'requests.person')) : null,
    ...stepsOf(state, naming),
    parties: await partiesOf(tx, keys, of.bodyId, state, sees),
    consultations: consultationsOf(state),
    searches: searchesOf(state, naming),
    materials: await materialsOf(tx, of, state, naming),
    letters: lettersOf(state),
    guide: { ...state.guide },
    round: roundOf(state, naming),
    rated: state.rated === null ? null : { grade: state.rated.grade },
    archived:
      state.archived === null
        ? null
        : { on: state.archived.on, fileId: state.archived.fileId, pages: state.archived.pages },
    links: await linkedRequests(tx, of, state),
    clocks: shownClocks(clocksOf(state, context)),
    next: sees ? nextActs(state, context).map(shownNext) : [],
    timeline: await requestTimeline(tx, of, row.number ?? row.matter),
    may: {
      handle: sees && may(actor.roles, 'requests.handle'),
      person: sees && may(actor.roles, 'requests.person'),
      approve: sees && may(actor.roles, 'requests.approve'),
      extend: sees && may(actor.roles, 'requests.extend'),
    },
  };
}

const shownNext = ({ kind, of, title, clocks, until, refusal, basis }: NextAct) => ({
  act: kind,
  of,
  title,
  effect: clocks,
  until,
  why: refusal?.sentence ?? null,
  basis: (refusal !== null && refusal.basis.length > 0 ? refusal.basis : basis).map(citationText),
});

/** Everybody whom the state names, read at once. */
async function namingOf(tx: Tx, state: RequestState): Promise<Naming> {
  const ids: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && staffKeys.has(key) && uuidShape.test(inner)) ids.push(inner);
      else collect(inner);
    }
  };
  collect(state);
  const names = await staffNames(tx, ids);
  return (id) => ({ id, name: names.get(id) ?? '' });
}

/** Fields of acts that name people of the body. The `by` of a search is a name, no id. */
const staffKeys: ReadonlySet<string> = new Set(['by', 'staffId', 'holderId', 'approvedBy', 'writtenDownBy']);
const uuidShape = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
