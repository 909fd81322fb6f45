import { addDays, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths, monthsOf } from '../calendar/months.ts';
import { mayBeNil, type Fulfilment } from './obligation-state.ts';
import type { Obligation } from './obligation.ts';

/** Something of a row that was made public. */
export interface RowPublication {
  /** Null where it came out before, or outside this desk. */
  readonly id: string | null;
  /** The day on which it first came out: a correction does not make it late. */
  readonly on: CivilDate;
  /** Key of the obligation for which it was written; null where nobody said. */
  readonly key: string | null;
}

/** What a person said of an obligation, or by the row's id of the row as a whole. */
export interface ObligationAnswer {
  readonly key: string;
  readonly kind: 'nil' | 'not-applicable';
  readonly on: CivilDate;
  readonly reason: string;
}

export interface SettledObligation {
  readonly obligation: Obligation;
  readonly fulfilment: Fulfilment | null;
  /** What was published for it; null where nothing was, or not by this desk. */
  readonly publicationId: string | null;
}

/**
 * The days on which something that comes out may be for an obligation that it does not name: from the event on; for a
 * period from its first day (from its last, where it is due after its end) until the end of the next one. So a late one
 * counts for the period before, never for an older one.
 */
export function windowOf({ occasion, rule, due }: Pick<Obligation, 'occasion' | 'rule' | 'due'>): {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
} {
  if (occasion.kind === 'event') return { from: occasion.event.on, to: null };
  const { kind, from, to } = occasion.period;
  const afterEnd = rule.kind === 'each' && rule.by.kind === 'after-end';
  const endOfNext = addDays(addMonths(from, 2 * monthsOf[kind]), -1);
  return { from: afterEnd ? to : from, to: endOfNext < due ? due : endOfNext };
}

/**
 * What was done about each obligation of one row. What names its obligation settles that one; what was said settles what
 * nothing was published for; whatever else came out settles the earliest that is still open and whose window holds it.
 * One publication settles one obligation. 零报告 on an event counts for nothing. That the whole row does not apply
 * settles only what was not overdue when it was said.
 * @param published of that row, in any order; nothing that was withdrawn
 */
export function settle(
  rowId: string,
  obligations: readonly Obligation[],
  published: readonly RowPublication[],
  answers: readonly ObligationAnswer[],
): readonly SettledObligation[] {
  const inTime = published.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const byKey = new Map(obligations.map((each) => [each.key, each]));
  const settled = new Map<string, SettledObligation>();
  const unnamed: RowPublication[] = [];
  for (const each of inTime) {
    const obligation = each.key === null ? undefined : byKey.get(each.key);
    if (obligation === undefined) unnamed.push(each);
    else if (!settled.has(obligation.key)) settled.set(obligation.key, publishedBy(obligation, each));
  }
  for (const obligation of obligations) {
    const answer = answers.find(({ key }) => key === obligation.key);
    if (settled.has(obligation.key) || answer === undefined) continue;
    if (answer.kind === 'nil' && !mayBeNil(obligation)) continue;
    settled.set(obligation.key, answered(obligation, answer));
  }
  // Counted once each: years of publications meet years of obligations here.
  let open = (unnamed.length === 0 ? [] : obligations)
    .filter(({ key }) => !settled.has(key))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map((obligation) => ({ obligation, ...windowOf(obligation) }));
  for (const each of unnamed) {
    const met = open.find(({ from, to }) => from <= each.on && (to === null || each.on <= to))?.obligation;
    if (met === undefined) continue;
    settled.set(met.key, publishedBy(met, each));
    open = open.filter(({ obligation }) => obligation.key !== met.key);
  }
  const ofRow = answers.find(({ key, kind }) => key === rowId && kind === 'not-applicable');
  return obligations.map((obligation) => {
    const found = settled.get(obligation.key);
    if (found !== undefined) return found;
    return ofRow !== undefined && obligation.due >= ofRow.on
      ? answered(obligation, ofRow)
      : { obligation, fulfilment: null, publicationId: null };
  });
}

const publishedBy = (obligation: Obligation, { id, on }: RowPublication): SettledObligation => ({
  obligation,
  fulfilment: { kind: 'published', on },
  publicationId: id,
});

const answered = (obligation: Obligation, { kind, on, reason }: ObligationAnswer): SettledObligation => ({
  obligation,
  fulfilment: kind === 'nil' ? { kind, on } : { kind, on, reason },
  publicationId: null,
});
