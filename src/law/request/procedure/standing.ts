import type { CivilDate } from '../../calendar/civil-date.ts';
import type { ApprovalStep } from '../approval.ts';
import type { LetterKindId } from '../letter/letter-kind-id.ts';
import { letterKinds } from '../letter/letter-kinds.ts';
import type { ApprovalRound, RequestState } from '../request-state.ts';
import { refuse, type RequestRefusal } from './refusal.ts';

/** Why nothing more is done on a request that came to its end. */
export function notRunning({ ended }: RequestState): RequestRefusal | null {
  switch (ended?.how) {
    case undefined:
      return null;
    case 'decided':
      return refuse('这件申请已经作出决定，不能再办这一步。需要改变的，请先重新办理。');
    case 'withdrawn':
      return refuse('申请人已经撤回申请，不再办理。');
    case 'split':
      return refuse('这件申请已经拆分，请到拆分出的各件申请里办。');
    case 'handed-on':
      return refuse('这件申请已经转给其他单位，由接手的单位办。');
  }
}

/** Why a request is not in hand yet: received and registered comes first. */
export function notInHand(state: RequestState): RequestRefusal | null {
  const ended = notRunning(state);
  if (ended !== null) return ended;
  if (state.receivedOn === null) return refuse('还没有与申请人确认收到，收到之日没有定。请先确认收到。');
  return state.registered === null ? refuse('还没有登记编号，请先登记。') : null;
}

export const roundOpen = ({ round }: RequestState): boolean => round !== null && round.returned === null;

/** Why what the decision rests on is not changed now: it is being signed. */
export const inApproval = (state: RequestState): RequestRefusal | null =>
  roundOpen(state) ? refuse('答复正在审批，请等审批完，或者请审批人退回以后再办。') : null;

/** In hand, and not with those who sign. */
export const notAtWork = (state: RequestState): RequestRefusal | null =>
  notInHand(state) ?? inApproval(state);

/** The step that a decision waits for; null where all have signed. */
export const stepOf = ({ steps, passed }: Pick<ApprovalRound, 'steps' | 'passed'>): ApprovalStep | null =>
  steps.find(({ id }) => !passed.some(({ step }) => step === id)) ?? null;

/**
 * Why an act cannot rest on a letter: it was not issued, is of another kind, or came later than the act. A letter is issued before
 * the act that tells of it, in the same step: the act's day is that of the letter or later, and a letter's day is that on which it
 * was signed, so that nothing is dated back.
 */
export function letterMissing(
  { letters }: RequestState,
  letterId: string,
  kinds: readonly LetterKindId[],
  on: CivilDate,
): RequestRefusal | null {
  const letter = letters.find((one) => one.letterId === letterId);
  const titles = kinds.map((kind) => `《${letterKinds[kind].title}》`).join('或者');
  if (letter === undefined || !kinds.includes(letter.kind)) {
    return refuse(`还没有签发${titles}，请先签发。`, [], 'letterId');
  }
  return on < letter.on ? refuse('日期不能早于文书的成文日期。', [], 'on') : null;
}

/** Files named that are not in the case, or were taken out of it. */
export function missingFiles({ materials }: RequestState, files: readonly string[]): readonly string[] {
  return files.filter(
    (file) => !materials.some(({ fileId, removed }) => fileId === file && removed === null),
  );
}
