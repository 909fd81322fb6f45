import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  applicantKindIds,
  civilDate,
  clocksOf,
  countedRequest,
  initialRequestRules,
  nextActs,
  officialCalendar,
  outcomeIds,
  partsOf,
  periodAfter,
  procedure,
  refusalOfRequestAct,
  requestOf,
  tableThreeOf,
  type Clock,
  type RequestActKind,
  wholeYear,
} from '../../src/law/index.ts';
import { naiveAnswer } from '../support/naive-answer.ts';
import { randomRequest } from '../support/random-request.ts';
import type { Teller } from '../support/request-teller.ts';

const readOn = (teller: Teller, later: number) => ({
  today: addDays(teller.today, later),
  calendar: officialCalendar,
  rules: initialRequestRules,
});

function clocksLater(teller: Teller, later: number): readonly Clock[] {
  return teller.state === null ? [] : clocksOf(teller.state, readOn(teller, later));
}

describe('any order of lawful acts', () => {
  it('leads to the due date that a plain recount finds, and never to an earlier one than the law gives', () => {
    let dated = 0;
    fc.assert(
      fc.property(randomRequest(5), fc.nat(40), (teller, later) => {
        const context = readOn(teller, later);
        const answer = clocksLater(teller, later).find(({ id }) => id === 'answer');
        if (answer === undefined) return;
        const naive = naiveAnswer(teller.acts, context.today, context.rules);
        if (naive === null || naive === 'not-begun') {
          expect(answer.dueOn).toBeNull();
          return;
        }
        dated += 1;
        expect(answer.dueOn).toBe(naive.due);
        expect(naive.due >= naive.least).toBe(true);
      }),
      { numRuns: 400 },
    );
    // A generator that ends every request at once would prove nothing.
    expect(dated).toBeGreaterThan(60);
  });

  it('says of every day up to the due date whether it counts, and counts as many as are allowed', () => {
    fc.assert(
      fc.property(randomRequest(5), fc.nat(40), (teller, later) => {
        for (const clock of clocksLater(teller, later)) {
          const { derivation, dueOn, allowed, unit, counted } = clock;
          const counts = derivation.days.filter(({ counts: yes, paused }) => yes && paused === null);
          expect(counted).toBeLessThanOrEqual(Math.max(allowed, counts.length));
          derivation.days.forEach(({ date }, at) => {
            const before = derivation.days[at - 1];
            if (before !== undefined) expect(date).toBe(addDays(before.date, 1));
          });
          if (clock.id === 'answer' && dueOn !== null) {
            expect(derivation.days.at(-1)?.date).toBe(dueOn);
            expect(counts).toHaveLength(allowed);
          }
          if (unit === 'working-days' && dueOn === null) expect(clock.left).toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives others at least the days that the law gives them, from when the letter reached them', () => {
    const least = { 'third-party': 15, fee: 20 } as const;
    fc.assert(
      fc.property(randomRequest(5), fc.nat(40), (teller, later) => {
        for (const { id, dueOn, derivation } of clocksLater(teller, later)) {
          const opening = derivation.steps.find(({ effect }) => effect === 'starts')?.on;
          if ((id !== 'third-party' && id !== 'fee') || dueOn === null || opening === undefined) continue;
          expect(dueOn).toBe(addWorkingDays(opening, least[id]).date);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('was allowed act by act, and its fold is its state', () => {
    fc.assert(
      fc.property(randomRequest(5), (teller) => {
        expect(requestOf(teller.acts)).toEqual(teller.state);
        teller.acts.slice(1).forEach((act, at) => {
          const before = requestOf(teller.acts.slice(0, at + 1));
          // Nothing is done twice, or again with the same words, that the law allows once.
          if (before !== null && onceOnly.includes(act.kind)) {
            expect(
              refusalOfRequestAct(teller.state, { ...act, at: teller.today }, teller.context()),
            ).not.toBeNull();
          }
        });
      }),
      { numRuns: 120 },
    );
  });

  it('is offered only where the table leaves it open, and explained where not', () => {
    fc.assert(
      fc.property(randomRequest(5), (teller) => {
        if (teller.state === null) return;
        const acts = nextActs(teller.state, teller.context());
        const kinds = new Set(acts.map(({ kind }) => kind));
        for (const { kind, refusal, title } of acts) {
          expect(title).toBe(procedure[kind].title);
          if (refusal === null) {
            expect(procedure[kind].closed(teller.state, teller.context())).toBeNull();
          } else expect(refusal.sentence).toMatch(/。$/u);
        }
        const first = acts.findIndex(({ refusal }) => refusal !== null);
        expect(first < 0 || acts.slice(first).every(({ refusal }) => refusal !== null)).toBe(true);
        expect(kinds.has('reminded')).toBe(false);
      }),
      { numRuns: 120 },
    );
  });
});

const onceOnly: readonly RequestActKind[] = ['received', 'registered', 'confirmed', 'clarification-asked'];

const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031];

describe('table 3 of any lawful requests', () => {
  const many = fc.array(randomRequest(60, 16), { minLength: 1, maxLength: 8 });

  it('balances for every kind of applicant, and carries over what it carried out', () => {
    let carried = 0;
    fc.assert(
      fc.property(many, (tellers) => {
        const requests = tellers.flatMap(({ state }, at) =>
          state === null ? [] : (countedRequest(`request-${at}`, state) ?? []),
        );
        for (const year of years) {
          const table = tableThreeOf(requests, wholeYear(year));
          const next = tableThreeOf(requests, wholeYear(year + 1));
          for (const column of [...applicantKindIds, 'total'] as const) {
            const { received, carriedIn, resultTotal, carriedOut } = table[column];
            expect(received.length + carriedIn.length).toBe(resultTotal.length + carriedOut.length);
            expect(outcomeIds.flatMap((id) => table[column][id]).toSorted()).toEqual(resultTotal.toSorted());
            expect(next[column].carriedIn).toEqual(carriedOut);
            carried += carriedOut.length;
          }
          const kinds = applicantKindIds.flatMap((kind) => table[kind].received).toSorted();
          expect(kinds).toEqual(table.total.received.toSorted());
        }
      }),
      { numRuns: 120 },
    );
    expect(carried).toBeGreaterThan(0);
  });

  it('chains quarters and half-years as it chains years, and receives in them what the year received', () => {
    let across = 0;
    fc.assert(
      fc.property(many, (tellers) => {
        const requests = tellers.flatMap(({ state }, at) =>
          state === null ? [] : (countedRequest(`request-${at}`, state) ?? []),
        );
        for (const year of years) {
          const whole = tableThreeOf(requests, wholeYear(year));
          for (const kind of ['half', 'quarter'] as const) {
            const parts = Array.from({ length: partsOf(kind) }, (_, at) => ({ kind, year, part: at + 1 }));
            const tables = parts.map((period) => tableThreeOf(requests, period));
            for (const column of [...applicantKindIds, 'total'] as const) {
              const received = tables.flatMap((table) => table[column].received);
              expect(received.toSorted()).toEqual([...whole[column].received].toSorted());
              parts.forEach((period, at) => {
                const { received: come, carriedIn, resultTotal, carriedOut } = tables[at]![column];
                expect(come.length + carriedIn.length).toBe(resultTotal.length + carriedOut.length);
                const next = tables[at + 1] ?? tableThreeOf(requests, periodAfter(period));
                expect(next[column].carriedIn).toEqual(carriedOut);
                across += carriedOut.length;
              });
            }
          }
        }
      }),
      { numRuns: 40 },
    );
    expect(across).toBeGreaterThan(0);
  });

  it('gives every request that ended one result, in one year', () => {
    let ended = 0;
    fc.assert(
      fc.property(many, (tellers) => {
        tellers.forEach(({ state }, at) => {
          const counted = state === null ? null : countedRequest(`request-${at}`, state);
          if (state === null || counted === null) return;
          const results = years.flatMap((year) => tableThreeOf([counted], wholeYear(year)).total.resultTotal);
          const isEnded =
            state.ended !== null && state.ended.on !== null && state.ended.on < civilDate('2032-01-01');
          if (isEnded) ended += 1;
          if (isEnded) expect(results).toHaveLength(1);
          else expect(results.length).toBeLessThanOrEqual(state.decisions.length === 0 ? 0 : 1);
        });
      }),
      { numRuns: 120 },
    );
    expect(ended).toBeGreaterThan(20);
  });
});
