import { citationText, formatChinese, type NormativeState } from '../../../law/index.ts';
import { stateNotesOf, type StateNoteId } from '../../../channels/item-head.ts';
import type { LinkedItem } from '../../../ledger/read/site/item-neighbours.ts';
import type { SiteBody } from '../../../ledger/read/site/site-map.ts';
import { itemTexts as texts } from '../texts/item.ts';
import { chineseDayOf } from './china-day.ts';
import type { ShownItem } from './show-item.ts';

/** Something that a reader has to know before reading. */
export interface StatusNote {
  readonly id: StateNoteId | 'closed';
  /** 此文件已废止 */
  readonly words: string;
  /** Since when, and by what. */
  readonly sentence: string;
  /** Rule of law by which it is so; null where an act of the body says it. */
  readonly basis: string | null;
  /** What stands in its place now. */
  readonly replacement: LinkedItem | null;
}

/** What became of an item, of the document, of its body: the weightiest first. */
export function statusNotes(
  item: Pick<ShownItem, 'state' | 'validity' | 'changedAt'>,
  { body, replacement }: { readonly body: SiteBody; readonly replacement: LinkedItem | null },
): StatusNote[] {
  const { state, validity, changedAt } = item;
  const notes = stateNotesOf({ state, validity: validity?.state ?? null }).map(
    ({ id, words }): StatusNote => {
      const day = chineseDayOf(changedAt);
      if (id === 'invalidated' || id === 'archived') {
        const sentence = id === 'invalidated' ? texts.invalidatedSince(day) : texts.archivedSince(day);
        return { id, words, sentence, basis: null, replacement: null };
      }
      return { id, words, sentence: validity?.sentence ?? '', basis: basisOf(id, validity), replacement };
    },
  );
  if (body.closedOn === null) return notes;
  const sentence = texts.closed(body.name, formatChinese(body.closedOn));
  return [...notes, { id: 'closed', words: texts.closedTitle, sentence, basis: null, replacement: null }];
}

/** By term a document ends by the rule alone; else the document that ended it is named in the sentence. */
function basisOf(id: StateNoteId, validity: NormativeState | null): string | null {
  const [first] = validity?.basis ?? [];
  return id === 'lapsed' && first !== undefined ? texts.basis(citationText(first)) : null;
}
