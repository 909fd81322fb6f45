import {
  addDays,
  isWorkingDay,
  weekdayOf,
  type CivilDate,
  type RequestAct,
  type RequestRules,
} from '../../src/law/index.ts';

/**
 * By when an answer is due, counted again as plainly as it can be from the acts alone, day by day, without anything that the clocks
 * use: what both say must be the same.
 * @returns null where the term stands still
 */
export function naiveAnswer(
  acts: readonly RequestAct[],
  today: CivilDate,
  rules: RequestRules,
): { readonly due: CivilDate; readonly least: CivilDate } | null | 'not-begun' {
  let opening: CivilDate | null = null;
  let days = 20;
  let extra = 0;
  let until: CivilDate | null = null;
  let waits = false;
  let endedOn: CivilDate | null = null;
  for (const act of acts) {
    const { kind, payload } = act;
    if (kind === 'received') opening = payload.receivedOn;
    if (kind === 'confirmed') opening = payload.on;
    // Only before anything began anew: a later beginning does not hang on the day of receipt.
    if (kind === 'corrected' && !acts.slice(0, acts.indexOf(act)).some(beginsAnew)) {
      opening = payload.receivedOn ?? opening;
    }
    if (kind === 'clarification-asked' || kind === 'fee-noticed') waits = true;
    if (kind === 'fee-cancelled') waits = false;
    if (kind === 'clarified' || kind === 'fee-paid' || kind === 'reopened') {
      opening = payload.on;
      days = kind === 'reopened' ? payload.days : 20;
      extra = 0;
      until = null;
      waits = false;
      endedOn = null;
    }
    if (kind === 'extended') extra = payload.days;
    if (kind === 'delayed') until = payload.until;
    if (kind === 'decided' || kind === 'withdrawn') endedOn = payload.on;
  }
  if (opening === null) return 'not-begun';
  if (waits) return null;
  const pauses = pausesOf(acts, today, rules, endedOn);
  const due = walk(opening, days + extra, pauses);
  if (due === null) return null;
  const least = walk(opening, days, []) ?? due;
  return { due: until !== null && until > due ? until : due, least };
}

const beginsAnew = ({ kind }: RequestAct) =>
  kind === 'clarified' || kind === 'fee-paid' || kind === 'reopened';

/** Working days by ordinary weeks where no notice settles the day. */
const works = (day: CivilDate) => isWorkingDay(day) ?? weekdayOf(day) < 6;

interface Pause {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

function walk(opening: CivilDate, days: number, pauses: readonly Pause[]): CivilDate | null {
  let day = opening;
  for (let counted = 0; counted < days;) {
    day = addDays(day, 1);
    const now = day;
    const inside = pauses.filter(({ from, to }) => now > from && (to === null || now <= to));
    // Nobody knows when it ends.
    if (inside.some(({ to }) => to === null)) return null;
    if (works(day) && inside.length === 0) counted += 1;
  }
  return day;
}

function pausesOf(
  acts: readonly RequestAct[],
  today: CivilDate,
  rules: RequestRules,
  endedOn: CivilDate | null,
): readonly Pause[] {
  return acts.flatMap((asked): Pause[] => {
    if (asked.kind !== 'party-asked' && asked.kind !== 'organ-asked') return [];
    const { letterId, on: from } = asked.payload;
    const ends: CivilDate[] = endedOn === null ? [] : [endedOn];
    for (const act of acts) {
      if (
        (asked.kind === 'party-asked' &&
          (act.kind === 'party-answered' || act.kind === 'party-closed') &&
          act.payload.partyId === asked.payload.partyId) ||
        (asked.kind === 'organ-asked' &&
          act.kind === 'organ-answered' &&
          act.payload.consultationId === asked.payload.consultationId)
      ) {
        ends.push(act.payload.on);
      }
    }
    const term =
      asked.kind === 'organ-asked' && asked.payload.role === 'other-organ' ? rules.assistanceDays : 15;
    const delivered = deliveredIn(acts, letterId);
    const over = delivered === null ? null : walk(delivered, term, []);
    if (over !== null && over < today) ends.push(over);
    return [{ from, to: ends.toSorted()[0] ?? null }];
  });
}

function deliveredIn(acts: readonly RequestAct[], letterId: string): CivilDate | null {
  const days = acts.flatMap((served) => {
    if (served.kind !== 'served' || served.payload.letterId !== letterId) return [];
    if (served.payload.way !== 'mail') return [served.payload.on];
    return acts.flatMap((note) =>
      note.kind === 'service-noted' &&
      note.payload.serviceId === served.payload.serviceId &&
      note.payload.event === 'arrived'
        ? [note.payload.on]
        : [],
    );
  });
  return days.toSorted()[0] ?? null;
}
