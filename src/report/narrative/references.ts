import { factTitle, shownFact } from './fact-title.ts';
import type { NarrativeFacts } from './report-text.ts';

/** A piece of text as it was typed, or a live reference to a fact. `start` and `end` count in the text with its marks. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'reference';
      /** Of the fact: `channel.wechat`. */
      readonly id: string;
      /** The figure as it was when it was written; fees in 分. */
      readonly written: number;
      /** As readers see it. */
      readonly text: string;
      readonly start: number;
      readonly end: number;
    };

/** A reference whose figure is not the ledger's any more. `now` is null where the ledger has no such figure (no year before). */
export interface StaleReference {
  readonly id: string;
  readonly written: number;
  readonly now: number | null;
}

const mark = /\{\{(?<id>[A-Za-z0-9][A-Za-z0-9./-]*)\|(?<written>-?\d{1,15}(?:\.\d{1,6})?)\}\}/gu;

/**
 * The segments of a text, in order; their `text` joined is what readers see. Braces that name no fact, or no figure, were typed by
 * hand and stay as they are.
 */
export function parseReferences(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const addText = (end: number) => {
    if (end > from) segments.push({ kind: 'text', text: text.slice(from, end), start: from, end });
  };
  for (const match of text.matchAll(mark)) {
    const { id = '', written = '' } = match.groups ?? {};
    if (factTitle(id) === null) continue;
    addText(match.index);
    from = match.index + match[0].length;
    const value = Number(written);
    segments.push({
      kind: 'reference',
      id,
      written: value,
      text: shownFact(id, value),
      start: match.index,
      end: from,
    });
  }
  addText(text.length);
  return segments;
}

/** A text as it is read: every reference its figure. */
export const plainText = (text: string): string =>
  parseReferences(text)
    .map((segment) => segment.text)
    .join('');

/** What a fact is now: 0 where nothing was counted; null where there is no year before to count or compare with. */
export function factNow(id: string, facts: NarrativeFacts): number | null {
  if (Object.hasOwn(facts, id)) return facts[id] ?? null;
  return id.startsWith('last.') || id.startsWith('growth.') ? null : 0;
}

/** A live reference to what a fact is now, to be put into the text; null where there is no such fact or no figure of it. */
export function reference(id: string, facts: NarrativeFacts): string | null {
  const now = factTitle(id) === null ? null : factNow(id, facts);
  return now === null ? null : `{{${id}|${now}}}`;
}

/** The references that no longer agree with the ledger, in the order of the text, each once for every place. */
export function staleReferences(text: string, facts: NarrativeFacts): readonly StaleReference[] {
  return parseReferences(text).flatMap((segment) => {
    if (segment.kind === 'text') return [];
    const now = factNow(segment.id, facts);
    return now === segment.written ? [] : [{ id: segment.id, written: segment.written, now }];
  });
}

/** The text with its references brought up to what the facts are now; those that have no figure any more stay, to be rewritten. */
export function renewReferences(text: string, facts: NarrativeFacts): string {
  return parseReferences(text)
    .map((segment) => {
      const written = text.slice(segment.start, segment.end);
      return segment.kind === 'text' ? written : (reference(segment.id, facts) ?? written);
    })
    .join('');
}

/** Double braces that are no reference: typed by hand, or broken while editing. They would be printed as they are. */
export const strayBraces = (text: string): readonly string[] =>
  parseReferences(text).flatMap((segment) =>
    segment.kind === 'text' ? (segment.text.match(/\{\{[^{}\n]{0,40}(?:\}\})?|\}\}/gu) ?? []) : [],
  );
