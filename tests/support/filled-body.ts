import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import {
  activityKindIds,
  activityKinds,
  addDays,
  civilDate,
  columns,
  disclosureCategoryIds,
  disclosureChannelIds,
  nothingYet,
  registerKinds,
  type CivilDate,
} from '../../src/law/index.ts';
import type { ActPayloads } from '../../src/ledger/act-kinds.ts';
import { appendActs } from '../../src/ledger/acts/append-act.ts';
import { act, person, type TestLedger } from './ledger.ts';
import { asOwner } from './owner.ts';
import { randomRequest } from './random-request.ts';

/** A sequence that is the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/**
 * Fills the registers of a body with invented records of about three years, of every kind that a report counts: requests by acts that
 * law allows, everything else as its projections hold it. The same seed gives the same records.
 * @param first the earliest day
 */
export async function fillBody(
  { ledger, database }: TestLedger,
  bodyId: string,
  seed: number,
  first: CivilDate = civilDate('2024-01-01'),
): Promise<void> {
  const roll = dice(seed);
  const one = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const day = (days = 1_050) => addDays(first, roll(days));
  const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const struckOut = () => (roll(9) === 0 ? new Date().toISOString() : null);
  const common = () => ({ body_id: bodyId, entered_at: new Date().toISOString(), source: 'form' });
  const rows: Readonly<Record<string, readonly object[]>> = {
    register_entries: many(160, (at) => {
      const register = one(registerKinds);
      const fee = register === 'fee';
      return {
        ...common(),
        entry_id: uuidv7(),
        register,
        number: `号${at}`,
        matter: `事项${at}`,
        on_date: day(),
        count: fee ? 0 : roll(4),
        amount_fen: fee ? roll(1e6) : null,
        removed_at: struckOut(),
      };
    }),
    channel_records: many(160, (at) => ({
      ...common(),
      record_id: uuidv7(),
      channel: one(disclosureChannelIds),
      title: `消息${at}`,
      url: null,
      category: one(disclosureCategoryIds),
      on_date: day(),
      reads: roll(2) === 0 ? null : roll(500),
      removed_at: struckOut(),
    })),
    activities: many(140, (at) => {
      const kind = one(activityKindIds);
      const on = day();
      const { people, settled, lasts } = activityKinds[kind];
      return {
        ...common(),
        activity_id: uuidv7(),
        kind,
        title: `记录${at}`,
        on_date: on,
        count: roll(6),
        people: people === null ? null : roll(90),
        settled: settled === null ? null : roll(5),
        until_date: lasts && roll(3) === 0 ? addDays(on, roll(500)) : null,
        removed_at: struckOut(),
      };
    }),
    official_documents: many(90, (at) => ({
      body_id: bodyId,
      document_id: uuidv7(),
      number: `乙政发〔${at}〕号`,
      title: `文件${at}`,
      issuer: '乙镇',
      formed_on: day(),
      attribute: one(['proactive', 'on-request', 'withheld']),
      ground_id: 'x',
      attribute_since: first,
      registered_at: new Date().toISOString(),
      removed_at: struckOut(),
      normative: roll(3) === 0 ? normative(day(), day(), roll(3)) : null,
    })),
    publications: many(140, (at) => {
      const on = `${day()}T0${roll(9)}:00:00+08:00`;
      const shown = roll(5) > 0;
      return {
        body_id: bodyId,
        publication_id: uuidv7(),
        column_id: one(columns).id,
        opened_at: on,
        last_at: on,
        state: nothingYet,
        public_state: shown ? one(['published', 'withdrawn', 'corrected']) : null,
        first_published_at: shown ? on : null,
        published_at: shown ? on : null,
        public_number: shown ? at + 1 : null,
      };
    }),
  };
  await asOwner(database.url, async (owner) => {
    for (const [table, list] of Object.entries(rows)) {
      const names = Object.keys(list[0] ?? {}).join(', ');
      await owner.query(
        `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(list)],
      );
    }
  });
  const officer = await person(ledger, bodyId, `officer${seed}`, ['request-officer']);
  const requestIds = await fillRequests(ledger, bodyId, officer, seed);
  await fillCases(ledger, bodyId, officer, requestIds, roll, day);
  await asOwner(database.url, (owner) =>
    owner.query(
      `insert into request_clocks (body_id, subject_id, clock, of_id, subject, whose, due_on, at_the_earliest, paused, ended_on)
       select body_id, request_id, 'answer', '', 'request', 'body', received_on + 20, false, false, ended_on
       from requests where body_id = $1 and received_on is not null`,
      [bodyId],
    ),
  );
  for (const publication of many(20, () => one(rows['publications'] ?? [])) as { publication_id: string }[]) {
    await act(ledger, bodyId, 'publication.returned', publication.publication_id, {
      digest: '0'.repeat(64),
      step: 'second',
      comments: [],
    });
  }
}

const normative = (effectiveOn: CivilDate, later: CivilDate, how: number) => ({
  effectiveOn,
  provisional: how === 1,
  term: { kind: 'by-rule' },
  changes: how === 2 ? [{ kind: 'repealed', from: later, by: '乙政规〔2026〕9号' }] : [],
});

/** Requests as an office might handle them, by acts; numbers that a story gives twice are told apart. */
async function fillRequests(
  ledger: TestLedger['ledger'],
  bodyId: string,
  officer: string,
  seed: number,
): Promise<readonly string[]> {
  const tellers = fc.sample(randomRequest(12), { numRuns: 70, seed });
  const requests = tellers.map(({ acts }, at) => ({ acts, at, requestId: uuidv7() }));
  const longest = Math.max(...requests.map(({ acts }) => acts.length));
  for (let step = 0; step < longest; step += 1) {
    await ledger.write('everything', (tx) =>
      appendActs(
        tx,
        requests.flatMap(({ acts, at, requestId }) => {
          const next = acts[step];
          if (next === undefined) return [];
          const numbered =
            next.kind === 'registered'
              ? { ...next.payload, number: `公开申请〔2026〕${seed}${at}号`, seq: at + 1 }
              : next.payload;
          const payload = JSON.parse(
            JSON.stringify(numbered).replaceAll(/"(?:officer|head|leader|chief)"/gu, `"${officer}"`),
          ) as ActPayloads[`request.${typeof next.kind}`];
          return [
            {
              bodyId,
              actId: uuidv7(),
              kind: `request.${next.kind}` as const,
              subjectId: requestId,
              actorId: officer,
              payload,
            },
          ];
        }),
      ),
    );
  }
  return requests.map(({ requestId }) => requestId);
}

const outcomes = ['upheld', 'corrected', 'other'] as const;

/** Reconsiderations and suits over them; every other one was decided. */
async function fillCases(
  ledger: TestLedger['ledger'],
  bodyId: string,
  officer: string,
  requestIds: readonly string[],
  roll: (sides: number) => number,
  day: (days?: number) => CivilDate,
): Promise<void> {
  for (let at = 0; at < 14; at += 1) {
    const redressId = uuidv7();
    const noticeOn = day();
    await act(ledger, bodyId, 'redress.opened', redressId, {
      kind: roll(2) === 0 ? 'reconsideration' : 'litigation',
      route: roll(2) === 0 ? 'direct' : 'after-reconsideration',
      requestIds: [requestIds[roll(requestIds.length)] ?? ''],
      number: `复〔${at}〕号`,
      organ: '甲县人民政府',
      procedure: 'ordinary',
      filedOn: null,
      noticeOn,
      afterId: null,
      holderId: officer,
      coDefendant: false,
    });
    if (at % 2 === 0) continue;
    const receivedOn = addDays(noticeOn, roll(400));
    await act(ledger, bodyId, 'redress.decided', redressId, {
      outcome: outcomes[roll(3)] ?? 'upheld',
      on: receivedOn,
      receivedOn,
      result: '',
      redoDays: null,
    });
  }
}
