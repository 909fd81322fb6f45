import {
  addDays,
  addMonths,
  formatChinese,
  normativeStates,
  stateOfNormative,
  type CivilDate,
  type NormativeChange,
  type NormativeDocument,
  type NormativeRules,
} from '../../law/index.ts';
import { documentRules } from '../../ledger/read/document-rules.ts';
import { faultOfLine } from '../input.ts';
import { refuse, type Outcome, type Refusal } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfPrivate } from '../publishing-input.ts';
import { findDocument, type StandingDocument } from './find-document.ts';

export interface ChangedNormative {
  readonly actId: string;
  readonly bodyId: string;
  readonly documentId: string;
  readonly change: NormativeChange;
}

/** Records that a normative document was amended, repealed, declared lapsed or extended by another one. */
export async function changeNormative(context: ActContext, input: ChangedNormative): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, documentId } = input;
  const change = { ...input.change, by: input.change.by.trim() };
  const fault =
    faultOfLine(change.by, '依据的文件', 'change.by', 200) ??
    faultOfPrivate(change.by, 'change.by', '依据的文件');
  if (fault !== null) return { done: false, refusal: fault };
  const act = {
    permission: 'documents.register',
    bodyId,
    actId,
    kind: 'document.normative-changed',
  } as const;
  return perform(context, act, async (tx) => {
    const found = await findDocument(tx, { bodyId, documentId });
    if ('code' in found) return found;
    const document = normativeDocument(found);
    if (document === null) {
      return refuse('not-now', `《${found.title}》没有登记为规范性文件。是的话，先改登记。`);
    }
    const { normative } = await documentRules(tx, bodyId);
    return (
      faultOfChange(document, change, today, normative) ?? [
        { kind: 'document.normative-changed', subjectId: documentId, payload: { change } },
      ]
    );
  });
}

/** As law takes it; null for what is no normative document. */
export function normativeDocument({
  documentId: id,
  title,
  formedOn,
  normative,
}: Pick<StandingDocument, 'documentId' | 'title' | 'formedOn' | 'normative'>): NormativeDocument | null {
  return normative === null ? null : { id, title, formedOn, ...normative };
}

const words: Readonly<Record<NormativeChange['kind'], string>> = {
  amended: '修改',
  repealed: '废止',
  'declared-lapsed': '宣布失效',
  extended: '继续有效',
};

function faultOfChange(
  document: NormativeDocument,
  change: NormativeChange,
  today: CivilDate,
  rules: NormativeRules,
): Refusal | null {
  const { kind, from } = change;
  if (from < document.formedOn) {
    return refuse(
      'wrong-input',
      `日期早于成文日期${formatChinese(document.formedOn)}，请核对。`,
      'change.from',
    );
  }
  // A document may say that another one ends next year; further off it is a slip.
  if (from > addMonths(today, 24)) {
    return refuse('wrong-input', '日期在两年以后，请核对。', 'change.from');
  }
  const before = stateOfNormative(document, addDays(from, -1), rules);
  if (!normativeStates[before.state].inForce && before.state !== 'not-yet') {
    const sentence = `${formatChinese(from)}以前已经${normativeStates[before.state].title}，不能再${words[kind]}。还要用的，请重新制发。`;
    return refuse('wrong-input', sentence, 'change.from');
  }
  const same = document.changes.some((each) => each.kind === kind && each.from === from);
  if (same) return refuse('wrong-input', `这一天的${words[kind]}已经登记过了。`, 'change.from');
  if (kind !== 'extended') return null;
  const { term } = change;
  if (term.kind === 'until' && term.last < from) {
    return refuse('wrong-input', '新的有效期在续期以前就结束了，请核对。', 'change.term');
  }
  return null;
}
