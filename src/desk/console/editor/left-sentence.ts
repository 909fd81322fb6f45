import type { LeftBehind } from './paste/what-to-leave.ts';
import { texts } from './texts.ts';

/** What pasting left behind, as a sentence; null where it left nothing that anyone would miss. */
export function leftSentence({ pictures, hidden, tracked, cut }: LeftBehind): string | null {
  const parts = [
    ...(pictures > 0 ? [texts.leftPictures(pictures)] : []),
    ...(hidden > 0 ? [texts.leftHidden(hidden)] : []),
    ...(tracked > 0 ? [texts.leftTracked(tracked)] : []),
    ...(cut ? [texts.leftRest] : []),
  ];
  return parts.length === 0 ? null : texts.leftBehind(parts.join(texts.leftJoin));
}
