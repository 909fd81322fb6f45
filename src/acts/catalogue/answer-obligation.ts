import { addDays, cite, mayBeNil, type CivilDate } from '../../law/index.ts';
import { obligationMeasure, standingOf } from '../../ledger/read/obligations.ts';
import { looksBackFrom, obligationFacts } from '../../ledger/read/obligation-facts.ts';
import { faultOfLength, faultOfReason } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivate, faultOfReasonForEver } from '../publishing-input.ts';

export interface AnsweredObligation {
  readonly actId: string;
  readonly bodyId: string;
  readonly rowId: string;
  /** The obligation, or the row's own id for all that the row makes due from today on. */
  readonly key: string;
  readonly answer: 'nil' | 'not-applicable';
  /** Needed for 不适用; may be empty for 本期没有. */
  readonly reason: string;
}

/** A period that has just begun cannot be said to have brought nothing: only its last days can. */
const daysBeforeEnd = 7;

/**
 * 零报告 or 不适用. That there was nothing is said of what recurs, near or after the end of its period; that it does not
 * apply, of anything that is open, with a reason.
 */
export async function answerObligation(context: ActContext, input: AnsweredObligation): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, rowId, key, answer } = input;
  const reason = input.reason.trim();
  const fault =
    (answer === 'not-applicable' ? faultOfReason(reason) : faultOfLength(reason, '说明', 'reason', 500)) ??
    faultOfPrivate(reason, 'reason', '理由');
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'obligations.answer', bodyId, actId, kind: 'obligation.answered' } as const;
  return perform(context, act, async (tx) => {
    const facts = (await obligationFacts(tx, [bodyId], looksBackFrom(today))).find(
      (each) => each.row.id === rowId,
    );
    if (facts === undefined) {
      return refuse('not-found', '公开目录里没有这一行，可能已经去掉了。请回到目录再看。');
    }
    const answered = {
      kind: 'obligation.answered',
      subjectId: rowId,
      payload: { key, rowId, answer, on: today, reason },
    } as const;
    if (key === rowId) {
      if (answer === 'nil') return refuse('wrong-input', '“本期没有”要对着某一期记，请选哪一期。', 'key');
      return facts.answers.some((each) => each.key === rowId)
        ? refuse('not-now', '这一行已经记为不适用。')
        : [answered];
    }
    const row = standingOf(facts, await obligationMeasure(tx, today));
    const found = row.obligations.find(({ obligation }) => obligation.key === key);
    if (found === undefined) {
      return refuse('not-found', '没有找到这一项，目录或者情形可能刚改过。请刷新再看。');
    }
    if (found.fulfilment?.kind === 'published') return refuse('not-now', '这一项已经公开了，不用再记。');
    if (facts.answers.some((each) => each.key === key)) {
      return refuse('not-now', '这一项已经记过了。要改的，先撤回原来记的。');
    }
    if (answer === 'nil') {
      const { occasion } = found.obligation;
      if (!mayBeNil(found.obligation) || occasion.kind !== 'period') {
        const sentence = '这件事已经发生，应当公开，不能记“本期没有”。确实不用公开的，记不适用并写明理由。';
        return { ...refuse('wrong-input', sentence, 'answer'), basis: [cite('regulation', '第二十六条')] };
      }
      if (today < firstDayForNil(occasion.period.to, found.obligation.due)) {
        return refuse(
          'not-now',
          `${occasion.period.title}还早，到期前最后${daysBeforeEnd}天才能记“本期没有”。`,
          'answer',
        );
      }
    }
    return [answered];
  });
}

/** The day from which 本期没有 may be said: near the end of the period, or of the term where that comes first. */
function firstDayForNil(end: CivilDate, due: CivilDate): CivilDate {
  return addDays(due < end ? due : end, 1 - daysBeforeEnd);
}

export interface WithdrawnAnswer {
  readonly actId: string;
  readonly bodyId: string;
  readonly key: string;
  readonly reason: string;
}

/** Takes back what was said of an obligation: it is open again. */
export async function withdrawAnswer(context: ActContext, input: WithdrawnAnswer): Promise<Outcome> {
  const { actId, bodyId, key, reason } = input;
  const fault = faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = {
    permission: 'obligations.answer',
    bodyId,
    actId,
    kind: 'obligation.answer-withdrawn',
  } as const;
  return perform(context, act, async (tx) => {
    const answer = await tx
      .selectFrom('obligation_answers')
      .select(['row_id', 'withdrawn_at'])
      .where('body_id', '=', bodyId)
      .where('key', '=', key)
      .executeTakeFirst();
    if (answer === undefined) return refuse('not-found', '没有找到这一条答复，或者它不归您管。');
    if (answer.withdrawn_at !== null) return refuse('not-now', '这一条答复已经撤回了。');
    return [
      {
        kind: 'obligation.answer-withdrawn',
        subjectId: answer.row_id,
        payload: { key, reason: reason.trim() },
      },
    ];
  });
}
