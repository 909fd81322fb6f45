import { cite } from '../citation.ts';
import { formatChinese, type CivilDate } from '../calendar/civil-date.ts';
import { addMonths } from '../calendar/months.ts';
import { faultOf, type PublishingFault, type PublishingRule } from './fault.ts';
import {
  initialNormativeRules,
  normativeStates,
  stateOfNormative,
  type NormativeChange,
  type NormativeDocument,
  type NormativeRules,
  type NormativeStateId,
} from './normative.ts';

/** What a clean-up campaign concludes on one document. */
export type CleanUpConclusionId = 'keep' | 'amend' | 'repeal' | 'declare-lapsed';

export const cleanUpConclusions: Readonly<Record<CleanUpConclusionId, { title: string; effect: string }>> = {
  keep: { title: '保留', effect: '效力不变，有效期照旧。' },
  amend: { title: '修改', effect: '修改的文件施行以前照旧执行；要定修改的期限。' },
  repeal: { title: '废止', effect: '从公布清理结果之日起废止，公开时注明。' },
  'declare-lapsed': { title: '失效', effect: '从公布清理结果之日起失效，公开时注明。' },
};

/** 清理: the documents looked through, and what was concluded. */
export interface CleanUp {
  /** The document or notice that publishes the result. */
  readonly by: string;
  /** Documents formed up to this day are looked through. */
  readonly cutOff: CivilDate;
  /** The day on which the result is published; conclusions take effect on it. */
  readonly concludedOn: CivilDate;
  readonly conclusions: readonly CleanUpConclusion[];
}

export interface CleanUpConclusion {
  readonly documentId: string;
  readonly conclusion: CleanUpConclusionId;
  readonly reason: string;
  /** By when it is to be amended; only for 修改. */
  readonly amendBy: CivilDate | null;
}

/** What a conclusion does to the document; null where its state stays as it is. */
export function changeByConclusion(
  { conclusion }: CleanUpConclusion,
  { by, concludedOn }: Pick<CleanUp, 'by' | 'concludedOn'>,
): NormativeChange | null {
  if (conclusion === 'repeal') return { kind: 'repealed', from: concludedOn, by };
  if (conclusion === 'declare-lapsed') return { kind: 'declared-lapsed', from: concludedOn, by };
  return null;
}

/** The documents with what the campaign did to them. */
export function afterCleanUp(
  documents: readonly NormativeDocument[],
  cleanUp: CleanUp,
): readonly NormativeDocument[] {
  return documents.map((document) => {
    const concluded = cleanUp.conclusions.find(({ documentId }) => documentId === document.id);
    const change = concluded === undefined ? null : changeByConclusion(concluded, cleanUp);
    return change === null ? document : { ...document, changes: [...document.changes, change] };
  });
}

const rule = (id: string, level: PublishingRule['level'], title: string): PublishingRule => ({
  id,
  level,
  title,
  basis: [cite('normativeNotice')],
});

const rules = {
  unconcluded: rule('C-1', 'error', '列入清理的文件没有结论'),
  unknown: rule('C-2', 'error', '结论所指的文件不在登记里'),
  twice: rule('C-3', 'error', '同一份文件有几个结论'),
  keptThoughOver: rule('C-4', 'error', '已经失效、废止的文件结论是保留或者修改'),
  endedAlready: rule('C-5', 'notice', '已经失效、废止的文件又作了废止、失效的结论'),
  noReason: rule('C-6', 'error', '废止、失效、修改没有写明理由'),
  amendByMissing: rule('C-7', 'error', '修改没有定期限'),
  tooNew: rule('C-8', 'warning', '截止日以后形成的文件列入了清理'),
} as const;

export const cleanUpRules: readonly PublishingRule[] = Object.values(rules);

/** What is wrong with a campaign before its result is published; empty where it may be. */
export function faultsOfCleanUp(
  documents: readonly NormativeDocument[],
  cleanUp: CleanUp,
  limits: NormativeRules = initialNormativeRules,
): readonly PublishingFault[] {
  const { conclusions, cutOff, concludedOn } = cleanUp;
  const faults: PublishingFault[] = [];
  const stateOf = (document: NormativeDocument) => stateOfNormative(document, concludedOn, limits).state;
  for (const document of documents) {
    const own = conclusions.filter(({ documentId }) => documentId === document.id);
    const alive = normativeStates[stateOf(document)].inForce || stateOf(document) === 'not-yet';
    const name = `《${document.title}》`;
    if (own.length === 0 && alive && document.formedOn <= cutOff) {
      faults.push(
        faultOf(rules.unconcluded, `${name}还没有结论，请选保留、修改、废止或者失效。`, document.id),
      );
    }
    if (own.length > 1) {
      faults.push(faultOf(rules.twice, `${name}有${own.length}个结论，请只留一个。`, document.id));
    }
    for (const one of own) faults.push(...faultsOfConclusion(one, document, stateOf(document), cutOff));
  }
  for (const { documentId } of conclusions) {
    if (documents.some(({ id }) => id === documentId)) continue;
    const sentence = `登记里没有编号为“${documentId}”的文件，请先登记，或者去掉这个结论。`;
    faults.push(faultOf(rules.unknown, sentence, documentId));
  }
  return faults;
}

function faultsOfConclusion(
  { conclusion, reason, amendBy }: CleanUpConclusion,
  { id, title, formedOn }: NormativeDocument,
  state: NormativeStateId,
  cutOff: CivilDate,
): readonly PublishingFault[] {
  const faults: PublishingFault[] = [];
  const name = `《${title}》`;
  const stays = conclusion === 'keep' || conclusion === 'amend';
  if (state === 'lapsed' || state === 'repealed') {
    const over = normativeStates[state].title;
    const sentence = stays
      ? `${name}已经${over}，不能再${cleanUpConclusions[conclusion].title}。还要用的，请重新制发。`
      : `${name}在清理以前已经${over}，这个结论不改变它的日期。`;
    faults.push(faultOf(stays ? rules.keptThoughOver : rules.endedAlready, sentence, id));
  }
  if (conclusion !== 'keep' && reason.trim() === '') {
    faults.push(
      faultOf(rules.noReason, `${name}的结论是${cleanUpConclusions[conclusion].title}，请写明理由。`, id),
    );
  }
  if (conclusion === 'amend' && amendBy === null) {
    faults.push(faultOf(rules.amendByMissing, `${name}要修改，请填完成修改的期限。`, id));
  }
  if (formedOn > cutOff) {
    const sentence = `${name}在清理截止日${formatChinese(cutOff)}以后形成，请核对要不要列入。`;
    faults.push(faultOf(rules.tooNew, sentence, id));
  }
  return faults;
}

/** The public list: every document under the state that it has on a day. */
export function listByState(
  documents: readonly NormativeDocument[],
  on: CivilDate,
  limits: NormativeRules = initialNormativeRules,
): Readonly<Record<NormativeStateId, readonly NormativeDocument[]>> {
  const of = (state: NormativeStateId) =>
    documents.filter((document) => stateOfNormative(document, on, limits).state === state);
  return {
    'not-yet': of('not-yet'),
    'in-force': of('in-force'),
    amended: of('amended'),
    lapsed: of('lapsed'),
    repealed: of('repealed'),
  };
}

/** The day by which the next clean-up is to be concluded. */
export function nextCleanUp(last: CivilDate, limits: NormativeRules = initialNormativeRules): CivilDate {
  return addMonths(last, limits.cleanUpYears * 12);
}
