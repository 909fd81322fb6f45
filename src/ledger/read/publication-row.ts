import { sql, type RawBuilder } from 'kysely';
import {
  chainStateTitles,
  columnOf,
  currentStep,
  urgentReviewDue,
  type ChainState,
  type CivilDate,
  type PublicStateId,
  type WorkingStateId,
} from '../../law/index.ts';
import type { Tx } from '../ledger.ts';
import { calendarInForce } from './calendar-in-force.ts';
import { chainsInForce } from './chain-in-force.ts';

/** A publication as lists show it. */
export interface PublicationRow {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string;
  /** Of the text under review, else of the text at work, else of what is public; empty where nobody wrote one. */
  readonly title: string;
  readonly columnId: string;
  readonly columnTitle: string;
  /** Null where nothing is at work. */
  readonly workState: WorkingStateId | null;
  /** Null where nothing was made public yet. */
  readonly publicState: PublicStateId | null;
  /** 已发布，更正审校中（二审） */
  readonly stateTitle: string;
  /** What it waits for: 二审, 修改, 发布; null for nothing. */
  readonly waitsFor: string | null;
  /** ISO 8601, like all instants here. */
  readonly waitingSince: string | null;
  readonly edition: number | null;
  readonly scheduledFor: string | null;
  readonly publishedAt: string | null;
  readonly reviewOwed: {
    readonly dueOn: CivilDate;
    readonly atTheEarliest: boolean;
    readonly overdue: boolean;
  } | null;
  readonly rescreenedOpen: number | null;
  readonly openedBy: { readonly id: string; readonly name: string } | null;
  readonly lastAt: string;
}

/** What the database gives of a row; `publicationColumns` selects it from `publications p`. */
export interface PublicationRaw {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: string | null;
  readonly columnId: string;
  readonly state: ChainState;
  readonly workState: WorkingStateId | null;
  readonly workSince: Date | null;
  readonly scheduledFor: Date | null;
  readonly publicState: PublicStateId | null;
  readonly publishedAt: Date | null;
  readonly rescreenedOpen: number | null;
  readonly discardedAt: Date | null;
  readonly openedBy: string | null;
  readonly openedByName: string | null;
  readonly lastAt: Date;
  /** Null where no text is being written. */
  readonly manuscriptTitle: string | null;
  readonly workTitle: string | null;
  readonly publicTitle: string | null;
}

const titleUnder = (digest: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select c.title from contents c where c.body_id = p.body_id and c.digest = ${digest})`;

/** The columns of `PublicationRaw`, from `publications p`. */
export const publicationColumns: RawBuilder<unknown> = sql`
  p.publication_id as id, p.body_id as "bodyId", (select name from bodies b where b.body_id = p.body_id) as "bodyName",
  p.column_id as "columnId", p.state, p.work_state as "workState", p.work_since as "workSince",
  p.scheduled_for as "scheduledFor", p.public_state as "publicState", p.published_at as "publishedAt",
  p.rescreened_open as "rescreenedOpen", p.discarded_at as "discardedAt", p.opened_by as "openedBy",
  staff_name(p.opened_by) as "openedByName", p.last_at as "lastAt",
  (select m.title from manuscripts m
    where m.body_id = p.body_id and m.publication_id = p.publication_id) as "manuscriptTitle",
  ${titleUnder(sql`p.work_digest`)} as "workTitle", ${titleUnder(sql`p.public_digest`)} as "publicTitle"`;

/** The rows as people read them. Dates of reviews that are owed are counted with the calendar of now. */
export async function publicationRows(
  tx: Tx,
  raws: readonly PublicationRaw[],
  today: CivilDate,
): Promise<readonly PublicationRow[]> {
  const owing = raws.filter(({ state }) => owedIn(state) !== null);
  const chains = await chainsInForce(
    tx,
    owing.map(({ bodyId }) => bodyId),
  );
  const calendar = owing.length === 0 ? undefined : await calendarInForce(tx);
  return raws.map((raw) => {
    const owed = owedIn(raw.state);
    const due = owed === null ? null : urgentReviewDue(owed, chains(raw.bodyId, raw.columnId), calendar);
    return {
      ...rowOf(raw),
      reviewOwed:
        due === null
          ? null
          : { dueOn: due.date, atTheEarliest: due.atTheEarliest, overdue: due.date < today },
    };
  });
}

/** The review that an urgent publication still owes; null for none. */
export function owedIn({ urgency }: ChainState): ChainState['urgency'] {
  return urgency === null || urgency.settled !== null ? null : urgency;
}

/** How far what is being written has come; a correction is a draft before anything of it was sent. */
export function workStateOf(raw: PublicationRaw): WorkingStateId | null {
  if (raw.discardedAt !== null) return null;
  return raw.workState ?? (raw.manuscriptTitle === null ? null : 'draft');
}

function rowOf(raw: PublicationRaw): Omit<PublicationRow, 'reviewOwed'> {
  const { state } = raw;
  const workState = workStateOf(raw);
  return {
    id: raw.id,
    bodyId: raw.bodyId,
    bodyName: raw.bodyName ?? '',
    title: titleOf(raw),
    columnId: raw.columnId,
    columnTitle: columnOf(raw.columnId)?.title ?? raw.columnId,
    workState,
    publicState: raw.publicState,
    stateTitle: stateTitleOf(raw),
    waitsFor: waitsForIn(state),
    waitingSince: (raw.workSince ?? (waitsForIn(state) === null ? null : raw.lastAt))?.toISOString() ?? null,
    edition: state.working?.edition ?? state.public?.edition ?? null,
    scheduledFor: raw.scheduledFor?.toISOString() ?? null,
    publishedAt: raw.publishedAt?.toISOString() ?? null,
    rescreenedOpen: raw.rescreenedOpen,
    openedBy: raw.openedBy === null ? null : { id: raw.openedBy, name: raw.openedByName ?? '' },
    lastAt: raw.lastAt.toISOString(),
  };
}

/** Whoever reviews sees the title of what was sent, even while its writer goes on writing. */
function titleOf({ state, manuscriptTitle, workTitle, publicTitle }: PublicationRaw): string {
  const sent = state.working?.submitted === true ? workTitle : null;
  return sent ?? manuscriptTitle ?? workTitle ?? publicTitle ?? '';
}

function stateTitleOf(raw: PublicationRaw): string {
  if (raw.discardedAt !== null) return '已作废';
  const work = workTitleOf(raw);
  const owed = owedIn(raw.state);
  const shown = [
    raw.publicState === null ? null : chainStateTitles[raw.publicState],
    owed === null ? null : owed.returned === null ? `待补审（${stepTitleOf(owed)}）` : '补审退回',
    work === null ? null : raw.publicState === null ? work : `更正${work}`,
  ];
  return shown.filter((each) => each !== null).join('，');
}

function workTitleOf(raw: PublicationRaw): string | null {
  const state = workStateOf(raw);
  if (state === null) return null;
  const { working } = raw.state;
  if (working !== null && working.returned !== null && !working.submitted) return '退回修改';
  return state === 'reviews' && working !== null
    ? `${chainStateTitles.reviews}（${stepTitleOf(working)}）`
    : chainStateTitles[state];
}

const stepTitleOf = (round: Parameters<typeof currentStep>[0]) => currentStep(round)?.title ?? '';

function waitsForIn(state: ChainState): string | null {
  const { working } = state;
  if (working?.submitted === true) {
    if (working.scheduledFor !== null) return null;
    return currentStep(working)?.title ?? '发布';
  }
  if (working !== null && working.returned !== null) return '修改';
  const owed = owedIn(state);
  if (owed === null) return null;
  return owed.returned === null ? `${stepTitleOf(owed)}（补审）` : '更正或者撤回';
}
