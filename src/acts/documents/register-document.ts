import { documentRules } from '../../ledger/read/document-rules.ts';
import { faultOfBodyState } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import { perform, type ActContext } from '../perform.ts';
import {
  entryOf,
  faultOfAttributeTexts,
  faultOfPlace,
  faultOfTexts,
  faultsOfInput,
  refusalOfFaults,
  type AttributeInput,
  type DocumentInput,
} from './document-input.ts';

export interface NewDocument extends DocumentInput, AttributeInput {
  readonly actId: string;
  readonly bodyId: string;
}

/** Enters a document into the register (发文登记), its disclosure attribute with it: it is fixed at source. */
export async function registerDocument(context: ActContext, input: NewDocument): Promise<Outcome> {
  const { today } = context;
  const { actId, bodyId } = input;
  const fault = faultOfTexts(input) ?? faultOfAttributeTexts(input);
  if (fault !== null) return { done: false, refusal: fault };
  const act = { permission: 'documents.register', bodyId, actId, kind: 'document.registered' } as const;
  return perform(context, act, async (tx) => {
    const entry = entryOf(input, input);
    return (
      (await faultOfBodyState(tx, bodyId)) ??
      refusalOfFaults(faultsOfInput(input, today, today, await documentRules(tx, bodyId))) ??
      (await faultOfPlace(tx, { bodyId, documentId: null }, entry)) ?? [
        // The same act twice registers one document: its id comes from the act's.
        { kind: 'document.registered', subjectId: actId, payload: entry },
      ]
    );
  });
}
