import { sql } from 'kysely';
import type { CivilDate } from '../../law/index.ts';
import type { BodyLevel } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { columnFactsOf, columnStatesOf } from './column-states.ts';
import { grouped } from './grouped.ts';
import { obligationMeasure, rowStandings, type RowStanding } from './obligations.ts';

/** How a body stands with what it has to publish. */
export interface ObligationCounts {
  readonly bodyId: string;
  readonly bodyName: string;
  readonly level: BodyLevel;
  /** Rows of its catalogue. */
  readonly rows: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** Rows of which nothing ever came. */
  readonly neverFilled: number;
  /** Rows whose time limit was not read: nothing is reminded of. */
  readonly unread: number;
  readonly staleColumns: number;
  readonly blankColumns: number;
  /** 零报告 of this year. */
  readonly nil: number;
  /** The earliest day that is open; null where nothing is. */
  readonly nextDue: CivilDate | null;
  readonly lastPublishedOn: CivilDate | null;
}

/**
 * How every body of the transaction's scope that keeps a catalogue stands, in a fixed number of queries. Bodies that
 * publish by themselves but keep none are listed with 0 rows; villages only where they keep one.
 */
export async function obligationCounts(tx: Tx, today: CivilDate): Promise<readonly ObligationCounts[]> {
  const { rows: bodies } = await sql<{ id: string; name: string; level: BodyLevel; kept: boolean }>`
    select b.body_id as id, b.name, b.level, exists (
      select 1 from catalogue_rows r where r.body_id = b.body_id and r.removed_at is null) as kept
    from bodies b where b.closed_on is null order by b.path`.execute(tx);
  const shown = bodies.filter(({ kept, level }) => kept || level !== 'village');
  const ids = shown.map(({ id }) => id);
  const standings = grouped(
    await rowStandings(tx, ids, await obligationMeasure(tx, today)),
    ({ facts }) => facts.bodyId,
  );
  const columns = await columnFactsOf(tx, ids);
  return shown.map(({ id, name, level }) => {
    const rows = standings.get(id) ?? [];
    const { stale, blank } = columnStatesOf(level, columns.get(id) ?? [], rows, today);
    return {
      bodyId: id,
      bodyName: name,
      level,
      ...countsOf(rows, today),
      staleColumns: stale.length,
      blankColumns: blank.length,
    };
  });
}

function countsOf(rows: readonly RowStanding[], today: CivilDate) {
  const all = rows.flatMap(({ obligations }) => obligations);
  const inState = (state: string) => all.filter((each) => each.state.state === state).length;
  const open = all.filter(({ fulfilment }) => fulfilment === null).map(({ obligation }) => obligation.due);
  const out = rows.flatMap(({ lastPublishedOn }) => lastPublishedOn ?? []);
  const year = today.slice(0, 4);
  return {
    rows: rows.length,
    overdue: inState('overdue'),
    dueSoon: inState('due-soon'),
    neverFilled: rows.filter(({ standing }) => standing === 'never-filled').length,
    unread: rows.filter(({ unread }) => unread !== null).length,
    nil: all.filter(({ fulfilment }) => fulfilment?.kind === 'nil' && fulfilment.on.startsWith(year)).length,
    nextDue: earliest(open),
    lastPublishedOn: out.reduce<CivilDate | null>(
      (last, on) => (last === null || on > last ? on : last),
      null,
    ),
  };
}

const earliest = (days: readonly CivilDate[]) =>
  days.reduce<CivilDate | null>((first, day) => (first === null || day < first ? day : first), null);
