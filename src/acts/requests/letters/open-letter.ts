import { letterKindName } from '../../../law/index.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { refuse, type Refusal } from '../../outcome.ts';
import type { ActOnRequest } from '../act-on-request.ts';
import type { CaseContext, WrittenFile } from '../papers/case-tools.ts';
import { recordedReading, type OpenedPaper } from '../papers/open-paper.ts';
import { withCase } from '../papers/with-case.ts';
import { readLetterText, type OfLetter } from './letter-text.ts';

/** Hands out an issued letter, to be printed and stamped; names stand in it, so that it is recorded. */
export async function openLetterFile(
  context: CaseContext,
  input: ActOnRequest & OfLetter & { readonly format: 'pdf' | 'docx'; readonly reason: string },
): Promise<OpenedPaper | Refusal> {
  return recordedReading(context, { ...input, permission: 'requests.person' }, async (tx) => {
    const state = await requestState(tx, input);
    const letter = state?.letters.find((each) => each.letterId === input.letterId);
    return letter === undefined
      ? refuse('not-found', '这份文书还没有签发，或者不在这件申请的案卷里。')
      : {
          fileId: input.format === 'pdf' ? letter.pdf : letter.docx,
          what: `文书：${letterKindName(letter.kind)}${letter.number?.text ?? ''}`,
        };
  });
}

/** A letter as it would be printed, marked as a draft on every page. */
export async function previewLetter(
  context: CaseContext,
  input: OfLetter & { readonly format: 'pdf' | 'docx' },
): Promise<WrittenFile | Refusal> {
  const text = await withCase(context, input, 'requests.handle', 'read', async ({ tx, of }) => {
    const found = await readLetterText(tx, context.ledger.keys, { ...of, letterId: input.letterId });
    return found ?? refuse('not-found', '没有找到这份文书，或者它不在这件申请的案卷里。');
  });
  if ('code' in text) return text;
  return context.caseTools.letterFile(text.letter, input.format, {
    draft: text.issuedAt === null,
    // What bears the seal is the issued file, never a look at it.
    seal: null,
  });
}
