import { normativeStates, stateOfNormative, type CivilDate } from '../../law/index.ts';
import { documentRules } from '../../ledger/read/document-rules.ts';
import { normativeDocuments } from '../../ledger/read/normative-documents.ts';
import { faultOfBodyState, faultOfLine } from '../input.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';

export interface NewCleanUp {
  readonly actId: string;
  readonly bodyId: string;
  readonly title: string;
  /** Documents formed up to this day are looked through. */
  readonly asOf: CivilDate;
  readonly dueOn: CivilDate | null;
}

/** Begins a clean-up (规范性文件清理): every document in force by that day is to get a conclusion. */
export async function openCleanUp(context: ActContext, input: NewCleanUp): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, title, asOf, dueOn } = input;
  const fault =
    faultOfLine(title, '名称', 'title', 100) ??
    faultOfPrivate(title, 'title', '名称') ??
    (asOf > today ? refuse('wrong-input', '清理截止日在今天以后，请核对。', 'asOf') : null) ??
    (dueOn !== null && dueOn < today
      ? refuse('wrong-input', '完成期限在今天以前，请填今天或以后的日期。', 'dueOn')
      : null);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'documents.register', bodyId, actId, kind: 'clean-up.opened' } as const;
  return perform(context, act, async (tx) => {
    const closed = await faultOfBodyState(tx, bodyId);
    if (closed !== null) return closed;
    const open = await tx
      .selectFrom('clean_ups')
      .select('title')
      .where('body_id', '=', bodyId)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (open !== undefined) {
      return refuse('not-now', `“${open.title}”还没有公布结果。先办完那一次，再开始新的清理。`);
    }
    const { normative } = await documentRules(tx, bodyId);
    const alive = (await normativeDocuments(tx, bodyId)).filter(({ formedOn, ...document }) => {
      const { state } = stateOfNormative({ formedOn, ...document }, today, normative);
      return formedOn <= asOf && (normativeStates[state].inForce || state === 'not-yet');
    });
    if (alive.length === 0) {
      return refuse('not-now', '截止日以前没有现行有效的规范性文件，没有要清理的。请先登记规范性文件。');
    }
    return [{ kind: 'clean-up.opened', subjectId: actId, payload: { title: title.trim(), asOf, dueOn } }];
  });
}
