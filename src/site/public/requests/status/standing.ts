import { phaseOf, silentOf, type Clock, type ClockId, type RequestState } from '../../../../law/index.ts';
import type { requestStatusTexts } from '../../texts/request-status.ts';

type Texts = typeof requestStatusTexts;

/** The nine sentences that say where a request stands, and no other. */
export type StatusSentence = keyof Texts['sentences'];

/** Where a request stands for its applicant: whose turn, until when, and why. */
export interface Standing {
  readonly sentence: StatusSentence;
  readonly explain: keyof Texts['explain'];
  /** The clock that counts now; null where none does. */
  readonly clock: Clock | null;
  /** Whose turn it is. */
  readonly whose: 'applicant' | 'body' | null;
}

/** Results of table 3 that say that a request is handled no further. */
const dropping: ReadonlySet<string> = new Set(['lapsedSupplement', 'lapsedFee']);

/** Where a request stands; from its phase, which asks no calendar, and its clocks. */
export function standingOf(state: RequestState, clocks: readonly Clock[]): Standing {
  const clock = (id: ClockId) => clocks.find((each) => each.id === id && each.endedOn === null) ?? null;
  const byUs = (
    sentence: StatusSentence,
    explain: Standing['explain'],
    id: ClockId = 'answer',
  ): Standing => ({ sentence, explain, clock: clock(id), whose: 'body' });
  const byYou = (sentence: StatusSentence, explain: Standing['explain'], id: ClockId): Standing => ({
    sentence,
    explain,
    clock: clock(id),
    whose: 'applicant',
  });
  const over = (sentence: StatusSentence, explain: Standing['explain']): Standing => ({
    sentence,
    explain,
    clock: null,
    whose: null,
  });
  const running = state.extension === null ? 'handling' : 'extended';
  switch (phaseOf(state)) {
    case 'confirming':
      return { ...byUs('confirming', 'confirming'), clock: null };
    case 'registering':
    case 'handling':
      return byUs(running, running);
    case 'approving':
      return byUs(running, 'approving');
    case 'clarifying':
      return byYou('clarifying', 'clarifying', 'clarification');
    case 'explaining':
      return byYou('clarifying', 'explaining', 'reasons');
    case 'consulting':
      // What was waited for is over, and the body goes on.
      return silentOf(clocks) === null ? byUs('consulting', 'consulting') : byUs(running, 'silent');
    case 'paying':
      return byYou('paying', 'paying', 'fee');
    case 'serving':
      return byUs('answered', 'serving', 'service');
    case 'closed':
    case 'archived':
      return state.ended?.how === 'withdrawn'
        ? over('withdrawn', 'withdrawn')
        : state.ended?.how === 'decided' && dropping.has(state.ended.outcome)
          ? over('dropped', 'dropped')
          : over('answered', 'answered');
    case 'withdrawn':
      return over('withdrawn', 'withdrawn');
    case 'split':
      return over('handling', 'split');
    case 'handed-on':
      return over('dropped', 'handed-on');
  }
}
