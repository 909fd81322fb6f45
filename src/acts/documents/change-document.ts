import { isDeepStrictEqual } from 'node:util';
import { documentRules } from '../../ledger/read/document-rules.ts';
import { refuse, type Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import { faultOfReasonForEver } from '../publishing-input.ts';
import {
  entryOf,
  faultOfPlace,
  faultOfTexts,
  faultsOfInput,
  refusalOfFaults,
  type DocumentInput,
} from './document-input.ts';
import { findDocument, type StandingDocument } from './find-document.ts';

export interface ChangedDocument extends DocumentInput {
  readonly actId: string;
  readonly bodyId: string;
  readonly documentId: string;
  /** Why the register was wrong. */
  readonly reason: string;
}

/** Puts a register entry right. The attribute has a review of its own, and what ended a document stays. */
export async function changeDocument(context: ActContext, input: ChangedDocument): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId, documentId, reason } = input;
  const fault = faultOfTexts(input) ?? faultOfReasonForEver(reason);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'documents.register', bodyId, actId, kind: 'document.changed' } as const;
  return perform(context, act, async (tx) => {
    const found = await findDocument(tx, { bodyId, documentId });
    if ('code' in found) return found;
    const entry = entryOf(input, found);
    if (isDeepStrictEqual(entry, standingEntry(found))) {
      return refuse('wrong-input', '没有改动任何一项，登记照旧。');
    }
    if (found.normative !== null && found.normative.changes.length > 0 && input.normative === null) {
      const sentence = `《${found.title}》登记过修改、废止等变动，不能改成不是规范性文件。`;
      return refuse('wrong-input', sentence, 'normative');
    }
    // The attribute was decided when it was decided: a review that has come due meanwhile does not stand in the way.
    const { attribute, groundId, reason: grounds, reviewOn } = found;
    const whole = { ...input, attribute, groundId, reason: grounds, reviewOn };
    const faults = faultsOfInput(whole, found.attributeSince, today, await documentRules(tx, bodyId));
    const own = faults.filter(({ id }) => !id.startsWith('A-'));
    return (
      refusalOfFaults(own) ??
      (await faultOfPlace(tx, { bodyId, documentId }, entry)) ?? [
        {
          kind: 'document.changed',
          subjectId: documentId,
          payload: { ...entry, reasonOfChange: reason.trim() },
        },
      ]
    );
  });
}

/** What the act that made it so stated. */
function standingEntry({ documentId: _id, attributeSince: _since, normative, ...rest }: StandingDocument) {
  if (normative === null) return { ...rest, normative };
  const { changes: _changes, ...terms } = normative;
  return { ...rest, normative: terms };
}
