import { clockText } from '../parts/dates.ts';
import type { KeepState } from './manuscript-keeper.ts';
import { texts } from './texts.ts';

/** How the text is kept, in words: 已存10:42. */
export function saveWords(state: KeepState): string {
  switch (state.at) {
    case 'typing':
      return texts.typing;
    case 'saving':
      return texts.saving;
    case 'saved':
      return texts.saved(clockText(state.savedAt));
    case 'here':
      return state.willRetry
        ? texts.savedHere(clockText(state.since))
        : texts.notSaved(clockText(state.since), state.why);
    case 'conflict':
      return texts.conflictTitle;
  }
}
