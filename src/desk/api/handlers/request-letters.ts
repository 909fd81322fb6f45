import {
  discardLetter,
  draftLetter,
  regenerateLetter,
  saveLetter,
} from '../../../acts/requests/letters/draft-letter.ts';
import { issueLetter } from '../../../acts/requests/letters/issue-letter.ts';
import { readLetterText } from '../../../acts/requests/letters/letter-text.ts';
import { openLetterFile, previewLetter } from '../../../acts/requests/letters/open-letter.ts';
import {
  kindsToDraft,
  listLetters,
  viewLetter,
  type LetterRow,
} from '../../../acts/requests/letters/read-letters.ts';
import { withCase } from '../../../acts/requests/papers/with-case.ts';
import { refuse } from '../../../acts/outcome.ts';
import { citationText, letterKinds, type PublishingFault } from '../../../law/index.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import { namesOf } from '../../../ledger/read/publication-names.ts';
import type { requestLetterEndpoints } from '../../contract/request-letters.ts';
import type { HandlersOf } from '../frame/handler.ts';
import { doneOr, refusedBy } from '../frame/refused.ts';
import { caseContext } from './case-context.ts';
import { paperAnswer } from './request-papers.ts';

/** Faults as the desk says them. */
export const faultsAnswer = (faults: readonly PublishingFault[]) =>
  faults.map(({ id, level, sentence, basis, field }) => ({
    id,
    level,
    sentence,
    basis: basis.map(citationText),
    field: field ?? null,
  }));

async function withNames(tx: Tx, rows: readonly LetterRow[]) {
  const names = await namesOf(
    tx,
    rows.flatMap(({ savedById }) => savedById ?? []),
  );
  return rows.map(({ savedById, ...row }) => ({
    ...row,
    savedBy: savedById === null ? null : { id: savedById, name: names(savedById) },
  }));
}

export const requestLetterHandlers: HandlersOf<typeof requestLetterEndpoints> = {
  letters: async ({ context, params }) => {
    const found = await withCase(context, params, 'requests.read', 'read', async (hand) => ({
      letters: await withNames(hand.tx, await listLetters(context.ledger.keys, hand)),
      kinds: kindsToDraft(hand),
    }));
    return 'code' in found ? refusedBy(found) : found;
  },
  draftLetter: async ({ context, params, body, now }) => {
    const drafted = await draftLetter({ ...context, now }, { ...params, ...body });
    return 'code' in drafted ? refusedBy(drafted) : drafted;
  },
  letter: async ({ context, params }) => {
    const { keys } = context.ledger;
    const found = await withCase(context, params, 'requests.read', 'read', async (hand) => {
      const text = await readLetterText(hand.tx, keys, { ...hand.of, letterId: params.letterId });
      if (text === null) return refuse('not-found', '没有找到这份文书，或者它不在这件申请的案卷里。');
      const { row, faults, ...view } = await viewLetter(keys, hand, text, context.actor);
      const [shown] = await withNames(hand.tx, [row]);
      if (shown === undefined) throw new RangeError('no letter');
      const { staffHint, basis } = letterKinds[text.kind];
      return {
        ...view,
        row: shown,
        faults: faultsAnswer(faults),
        hint: staffHint,
        basis: basis.map(citationText),
      };
    });
    return 'code' in found ? refusedBy(found) : found;
  },
  saveLetter: async ({ context, params, body, now }) => {
    const saved = await saveLetter({ ...context, now }, { ...params, ...body });
    return 'code' in saved ? refusedBy(saved) : { ...saved, faults: faultsAnswer(saved.faults) };
  },
  regenerateLetter: async ({ context, params, body, now }) => {
    const made = await regenerateLetter({ ...context, now }, { ...params, ...body });
    return 'code' in made ? refusedBy(made) : made;
  },
  discardLetter: async ({ context, params, body, now }) => {
    const refusal = await discardLetter({ ...context, now }, { ...params, ...body });
    return refusal === null ? {} : refusedBy(refusal);
  },
  previewLetter: async (call) => {
    const made = await previewLetter(caseContext(call), { ...call.params, ...call.query });
    return 'code' in made ? refusedBy(made) : { name: made.name, type: made.mediaType, bytes: made.bytes };
  },
  issueLetter: async (call) => {
    const { actId, digest } = call.body;
    const { bodyId, requestId, letterId } = call.params;
    const letter = { letterId, digest };
    return doneOr(await issueLetter(caseContext(call), { bodyId, requestId, actId, letter }));
  },
  openLetterFile: async (call) => {
    const found = await openLetterFile(caseContext(call), { ...call.params, ...call.body });
    return 'code' in found ? refusedBy(found) : paperAnswer(found);
  },
};
