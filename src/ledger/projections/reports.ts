import type { InsertObject } from 'kysely';
import {
  feesOfFen,
  feesPlace,
  fenOfFees,
  reportAfter,
  type ReportAct,
  type ReportFigures,
  type ReportState,
} from '../../law/index.ts';
import type { ActKind, RecordedAct } from '../act-kinds.ts';
import type { Tx } from '../ledger.ts';
import { reportActKinds, type ActivityEntry } from '../report-acts.ts';
import type { Database } from '../schema.ts';
import type { Projector, Projectors } from './projector.ts';

type ReportKind = Extract<ActKind, `report.${string}`>;

/** An act of the ledger as law takes it. */
export function reportActOf({ kind, at, actorId: by, payload }: RecordedAct<ReportKind>): ReportAct {
  // Each kind stands with its own payload in the ledger's table of acts.
  return { kind: kind.slice('report.'.length), at, by, payload } as ReportAct;
}

/** Folds the act into the state of its report, and keeps its figures for sums. */
async function foldReport(tx: Tx, act: RecordedAct<ReportKind>): Promise<void> {
  const { bodyId, subjectId, at } = act;
  const row = await tx
    .selectFrom('reports')
    .select('state')
    .where('body_id', '=', bodyId)
    .where('report_id', '=', subjectId)
    .executeTakeFirst();
  const state = reportAfter((row?.state as ReportState | undefined) ?? null, reportActOf(act));
  const columns = reportColumns(state);
  if (row === undefined) {
    await tx
      .insertInto('reports')
      .values({ body_id: bodyId, report_id: subjectId, ...columns, opened_at: at, last_at: at })
      .execute();
  } else {
    await tx
      .updateTable('reports')
      .set({ ...columns, last_at: at })
      .where('body_id', '=', bodyId)
      .where('report_id', '=', subjectId)
      .execute();
  }
  if (act.kind === 'report.frozen' && state.frozen !== null) {
    const { scope, period } = state;
    const values = {
      year: period.year,
      period_kind: period.kind,
      part: period.part,
      scope,
      ...figureColumns(state.frozen.figures),
    };
    await tx
      .insertInto('report_figures')
      .values({ body_id: bodyId, report_id: subjectId, ...values })
      .onConflict((conflict) => conflict.columns(['body_id', 'report_id']).doUpdateSet(values))
      .execute();
  }
}

type Columns = Omit<InsertObject<Database, 'reports'>, 'body_id' | 'report_id' | 'opened_at' | 'last_at'>;

function reportColumns(state: ReportState): Columns {
  const { scope, period, edition, phase, publicationId, submitted, published } = state;
  return {
    scope,
    period_kind: period.kind,
    year: period.year,
    part: period.part,
    edition,
    phase,
    publication_id: publicationId,
    submitted_on: submitted?.on ?? null,
    published_on: published.at(-1)?.on ?? null,
    state: JSON.stringify(state),
  };
}

/** Figures as the columns of a table hold them: addresses and whole numbers, fees in 分, those that are 0 left out. */
export function figureColumns(figures: ReportFigures): {
  readonly cells: string[];
  readonly figures: number[];
} {
  const kept = Object.entries(figures).filter(([, value]) => value !== 0);
  return {
    cells: kept.map(([cell]) => cell),
    figures: kept.map(([cell, value]) => (cell === feesPlace ? fenOfFees(value) : value)),
  };
}

/** The figures that `figureColumns` kept. @param figures as the driver reads whole numbers of eight bytes: as text */
export function figuresOfColumns(
  cells: readonly string[],
  figures: readonly (number | string)[],
): ReportFigures {
  return Object.fromEntries(
    cells.map((cell, at) => {
      const value = Number(figures[at] ?? 0);
      return [cell, cell === feesPlace ? feesOfFen(value) : value];
    }),
  );
}

export const reportProjections = {
  ...(Object.fromEntries(reportActKinds.map((kind) => [kind, foldReport])) as {
    readonly [K in ReportKind]: Projector<K>;
  }),
  'report-file.imported': async (tx, { bodyId, subjectId, at, payload }) => {
    const { memberId, year, fileName, sha256, figures, lacking } = payload;
    await tx
      .updateTable('imported_reports')
      .set({ removed_at: at })
      .where('body_id', '=', bodyId)
      .where('member_id', '=', memberId)
      .where('year', '=', year)
      .where('removed_at', 'is', null)
      .execute();
    await tx
      .insertInto('imported_reports')
      .values({
        body_id: bodyId,
        import_id: subjectId,
        member_id: memberId,
        year,
        file_name: fileName,
        sha256,
        ...figureColumns(figures),
        lacking: [...lacking],
        imported_at: at,
      })
      .execute();
  },
  'report-file.accepted': (tx, { bodyId, subjectId, at, payload: { remark } }) =>
    tx
      .updateTable('imported_reports')
      .set({ accepted_at: at, remark })
      .where('body_id', '=', bodyId)
      .where('import_id', '=', subjectId)
      .execute(),
  'report-file.removed': (tx, { bodyId, subjectId, at }) =>
    tx
      .updateTable('imported_reports')
      .set({ removed_at: at })
      .where('body_id', '=', bodyId)
      .where('import_id', '=', subjectId)
      .execute(),
  'roster.set': async (tx, { bodyId, at, payload: { lines } }) => {
    await tx
      .updateTable('report_roster')
      .set({ removed_at: at })
      .where('body_id', '=', bodyId)
      .where('removed_at', 'is', null)
      .execute();
    for (const [position, line] of lines.entries()) {
      const values = {
        member_body_id: line.bodyId,
        name: line.name,
        filer: line.filer,
        exempt: line.exempt,
        remark: line.remark,
        from_year: line.from,
        until_year: line.until,
        position,
        set_at: at,
        removed_at: null,
      };
      await tx
        .insertInto('report_roster')
        .values({ body_id: bodyId, member_id: line.memberId, ...values })
        .onConflict((conflict) => conflict.columns(['body_id', 'member_id']).doUpdateSet(values))
        .execute();
    }
  },
  'roster.reminded': (tx, { bodyId, subjectId, at, payload: { year, memberIds, message } }) =>
    memberIds.length === 0
      ? Promise.resolve()
      : tx
          .insertInto('report_reminders')
          .values(
            memberIds.map((memberId) => ({
              body_id: bodyId,
              reminder_id: subjectId,
              year,
              member_id: memberId,
              message,
              sent_at: at,
            })),
          )
          .execute(),
  'activity.recorded': (tx, { bodyId, at, payload: { source, activities } }) =>
    activities.length === 0
      ? Promise.resolve()
      : tx
          .insertInto('activities')
          .values(
            activities.map((each) => ({
              body_id: bodyId,
              ...activityColumns(each),
              entered_at: at,
              source,
            })),
          )
          .execute(),
  'activity.corrected': (tx, { bodyId, payload: { activity } }) =>
    tx
      .updateTable('activities')
      .set(activityColumns(activity))
      .where('body_id', '=', bodyId)
      .where('activity_id', '=', activity.activityId)
      .execute(),
  'activity.struck-out': (tx, { bodyId, subjectId, at }) =>
    tx
      .updateTable('activities')
      .set({ removed_at: at })
      .where('body_id', '=', bodyId)
      .where('activity_id', '=', subjectId)
      .execute(),
} as const satisfies Projectors;

const activityColumns = (entry: ActivityEntry) => ({
  activity_id: entry.activityId,
  kind: entry.kind,
  title: entry.title,
  on_date: entry.on,
  until_date: entry.until,
  count: entry.count,
  people: entry.people,
  settled: entry.settled,
  remark: entry.remark,
});
