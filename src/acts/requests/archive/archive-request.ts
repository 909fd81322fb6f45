import { refuse, type Outcome, type Refusal } from '../../outcome.ts';
import { actsOn, type ActOnRequest } from '../act-on-request.ts';
import { noteCaseFile, sealCaseFile } from '../case-files.ts';
import type { CaseContext } from '../papers/case-tools.ts';
import { recordedReading, type OpenedPaper } from '../papers/open-paper.ts';
import { withCase } from '../papers/with-case.ts';
import { requestState } from '../../../ledger/read/requests/request-state.ts';
import { archiveChecklist } from './checklist.ts';
import { volumeOrder } from './volume-order.ts';

/**
 * Puts everything of a case into one volume (一申请一卷) and closes it. The volume is bound before the lock; where the case changed
 * meanwhile, nothing is archived.
 */
export async function archiveRequest(context: CaseContext, input: ActOnRequest): Promise<Outcome> {
  const { ledger, actor, files, caseTools, now } = context;
  const not = (refusal: Refusal): Outcome => ({ done: false, refusal });
  const made = await withCase(context, input, 'requests.handle', 'read', async (hand) => {
    // Done already: the frame says whether by this very act.
    if (hand.state.archived !== null) return null;
    const missing = archiveChecklist(hand.state).filter(({ state }) => state === 'missing');
    const [first] = missing;
    if (first !== undefined) {
      return refuse(
        'not-now',
        `${first.title}：${first.sentence}${missing.length > 1 ? `另外还缺${missing.length - 1}项。` : ''}`,
      );
    }
    const order = await volumeOrder(context, hand, actor.name);
    return 'code' in order ? order : { order, lastAt: hand.state.lastAt };
  });
  if (made !== null && 'code' in made) return not(made);
  const { bodyId, requestId } = input;
  const act = { ...input, permission: 'requests.handle' } as const;
  if (made === null) {
    return actsOn(context, act, 'archived', async () => refuse('not-now', '这件申请已经归档。'));
  }
  const bound = await caseTools.volume(made.order);
  const sealed = await sealCaseFile(
    { files, keys: ledger.keys },
    {
      bodyId,
      subjectId: requestId,
      name: '案卷.pdf',
      mediaType: 'application/pdf',
      bytes: bound.bytes,
    },
  );
  return actsOn(context, act, 'archived', async ({ tx, state, today }) => {
    if (state.lastAt !== made.lastAt) {
      return refuse('stale', '装订的时候，案卷又有了变化，没有归档。请看过以后再归档一次。');
    }
    await noteCaseFile(tx, ledger.keys, sealed, { at: now, staffId: actor.staffId });
    return { on: today, fileId: sealed.fileId, pages: bound.pages };
  });
}

/** Hands out the volume, on the record. */
export async function openVolume(
  context: CaseContext,
  input: ActOnRequest & { readonly reason: string },
): Promise<OpenedPaper | Refusal> {
  return recordedReading(context, { ...input, permission: 'requests.person' }, async (tx) => {
    const state = await requestState(tx, input);
    return state?.archived == null
      ? refuse('not-now', '还没有归档，没有案卷。')
      : { fileId: state.archived.fileId, what: '案卷' };
  });
}
