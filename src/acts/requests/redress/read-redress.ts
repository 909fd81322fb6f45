import {
  citationText,
  daysBetween,
  may,
  missedByBody,
  outcomes,
  redressClocksOf,
  redressDeadlines,
  refusalOfRedressAct,
  type CivilDate,
  type OutcomeId,
  type RedressDeadline,
  type RedressState,
  type RequestPhaseId,
  type WantedRedressAct,
  redressMaterialTitles,
} from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { readRedressRow } from '../../../ledger/read/requests/list-redress.ts';
import { requestRules } from '../../../ledger/read/requests/request-rules.ts';
import type { DayMeasure } from '../../../ledger/read/urgency.ts';
import { dayMeasure } from '../../../ledger/read/work-row.ts';
import { bodiesFor, type Actor } from '../../actor.ts';
import { shownClocks } from '../reading/case-clocks.ts';
import { staffNames, timelineOf } from '../reading/timeline.ts';
import type { OfRedress } from './act-on-redress.ts';

/** A case with all that its page shows; null where there is none that this person sees. Papers are the own body's to see. */
export async function readRedress(tx: Tx, actor: Actor, today: CivilDate, of: OfRedress) {
  if (!bodiesFor(actor, 'requests.read').includes(of.bodyId)) return null;
  const measure = await dayMeasure(tx, today);
  const found = await readRedressRow(tx, measure, of);
  if (found === null) return null;
  const { row, state } = found;
  const own = of.bodyId === actor.bodyId;
  const rules = await requestRules(tx, of.bodyId);
  const [clock] = shownClocks(redressClocksOf(state, { today, calendar: measure.calendar, rules }));
  const names = await staffNames(tx, [
    state.holderId,
    ...[...state.files, ...state.notes, state.answered, state.decided].flatMap((each) => each?.by ?? []),
  ]);
  const named = (by: string | null) => (by === null ? null : { id: by, name: names.get(by) ?? '' });
  const { answered, decided, notes } = state;
  return {
    ...row,
    afterId: state.opened.afterId,
    coDefendant: state.opened.coDefendant,
    disputed: await disputedOf(tx, of.bodyId, state),
    deadlines: redressDeadlines(state, measure.calendar).map((each) => shownDeadline(each, measure)),
    clock: clock ?? null,
    answered:
      answered === null
        ? null
        : {
            on: answered.on,
            how: answered.how,
            files: answered.files,
            by: named(answered.by),
            at: answered.at,
          },
    decided:
      decided === null
        ? null
        : {
            outcome: decided.outcome,
            on: decided.on,
            receivedOn: decided.receivedOn,
            result: decided.result,
            redoDays: decided.redoDays,
            by: named(decided.by),
            at: decided.at,
          },
    files: own ? await filesOf(tx, of, state, named) : [],
    notes: notes.map(({ on, text, by, at }) => ({ on, text, by: named(by), at })),
    timeline: await timelineOf(
      tx,
      { bodyId: of.bodyId, subjectId: of.redressId, kinds: 'redress.' },
      row.number,
    ),
    can: canDo(state, today),
    may: {
      handle: own && may(actor.roles, 'requests.handle'),
      person: own && may(actor.roles, 'requests.person'),
    },
  };
}

function shownDeadline(deadline: RedressDeadline, { today, workingDaysTo }: DayMeasure) {
  const { doneOn, dueOn, unit, basis } = deadline;
  const left = unit === 'working-days' ? workingDaysTo(dueOn) : daysBetween(today, dueOn);
  return {
    ...deadline,
    left: doneOn === null ? left : null,
    missed: missedByBody(deadline, today),
    basis: basis.map(citationText),
  };
}

async function disputedOf(tx: Tx, bodyId: string, { opened }: RedressState) {
  const rows = await tx
    .selectFrom('requests')
    .select(['request_id as requestId', 'number', 'matter', 'phase', 'outcome'])
    .where('body_id', '=', bodyId)
    .where('request_id', 'in', opened.requestIds)
    .orderBy('submitted_on')
    .orderBy('request_id')
    .execute();
  return rows.map(({ phase, outcome, ...row }) => ({
    ...row,
    // Columns that the projection writes from law's own values.
    phase: phase as RequestPhaseId,
    outcome: outcome as OutcomeId | null,
    outcomeTitle: outcome === null ? null : outcomes[outcome as OutcomeId].title,
  }));
}

async function filesOf(
  tx: Tx,
  { bodyId, redressId }: OfRedress,
  { files }: RedressState,
  named: (by: string | null) => { readonly id: string; readonly name: string } | null,
) {
  const rows = await tx
    .selectFrom('case_files')
    .select(['file_id', 'media_type', 'bytes', 'erased_at'])
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', redressId)
    .execute();
  const kept = new Map(rows.map((row) => [row.file_id, row]));
  return files.map(({ fileId, material, title, pages, by, at }) => {
    const row = kept.get(fileId);
    return {
      fileId,
      material,
      materialTitle: redressMaterialTitles[material],
      title,
      pages,
      mediaType: row?.media_type ?? '',
      bytes: row?.bytes ?? 0,
      erased: row === undefined || row.erased_at !== null,
      by: named(by),
      at,
    };
  });
}

/** Why each step cannot be done now; asked with what would be right to state today. */
function canDo(state: RedressState, today: CivilDate) {
  const why = (act: WantedRedressAct) => refusalOfRedressAct(state, act, today)?.sentence ?? null;
  const other = state.procedure === 'ordinary' ? 'summary' : 'ordinary';
  return {
    answer: why({ kind: 'answered', payload: { on: today, files: [], how: '' } }),
    changeProcedure: why({ kind: 'procedure-changed', payload: { on: today, procedure: other, reason: '' } }),
    decide: why({
      kind: 'decided',
      payload: { outcome: 'upheld', on: today, receivedOn: today, result: '结果', redoDays: null },
    }),
  };
}
