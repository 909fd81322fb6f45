import { wordsOfBlock } from './letter-text.ts';
import type { Letter, LetterBlock } from './letter.ts';

/** A paragraph of the edited letter beside that of the template. */
export interface LetterChange {
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  /** Null where it was added. */
  readonly before: LetterBlock | null;
  /** Null where it was removed. */
  readonly after: LetterBlock | null;
}

export interface LetterChanges {
  readonly blocks: readonly LetterChange[];
  /** Fields besides the paragraphs that differ. */
  readonly fields: readonly {
    readonly field: 'title' | 'addressee' | 'attachments' | 'organ' | 'contact';
    readonly before: string;
    readonly after: string;
  }[];
  /** Paragraphs changed, added or removed, and fields: what `letter-issued` keeps. */
  readonly changed: number;
}

/** What was changed of a letter from the template, for the approver. */
export function changesOf(template: Letter, edited: Letter): LetterChanges {
  const blocks = blockChanges(template.blocks, edited.blocks);
  const fields = (['title', 'addressee', 'organ', 'contact'] as const)
    .filter((field) => template[field] !== edited[field])
    .map((field) => ({ field, before: template[field], after: edited[field] }));
  const [before, after] = [template.attachments.join('、'), edited.attachments.join('、')];
  const attachments = before === after ? [] : [{ field: 'attachments' as const, before, after }];
  const all = [...fields, ...attachments];
  return { blocks, fields: all, changed: blocks.filter(({ state }) => state !== 'same').length + all.length };
}

const key = (block: LetterBlock) => `${block.kind} ${wordsOfBlock(block)}`;

/** Paragraphs that stayed, by the longest common run; what lies between them is paired where it is alike. */
function blockChanges(
  before: readonly LetterBlock[],
  after: readonly LetterBlock[],
): readonly LetterChange[] {
  const lengths = commonLengths(before.map(key), after.map(key));
  const changes: LetterChange[] = [];
  let [from, to] = [0, 0];
  let gone: LetterBlock[] = [];
  let come: LetterBlock[] = [];
  const settle = () => {
    changes.push(...pair(gone, come));
    [gone, come] = [[], []];
  };
  while (from < before.length || to < after.length) {
    const [old, now] = [before[from], after[to]];
    if (old !== undefined && now !== undefined && key(old) === key(now)) {
      settle();
      changes.push({ state: 'same', before: old, after: now });
      [from, to] = [from + 1, to + 1];
    } else if (
      now === undefined ||
      (old !== undefined && (lengths[from + 1]?.[to] ?? 0) >= (lengths[from]?.[to + 1] ?? 0))
    ) {
      if (old !== undefined) gone.push(old);
      from += 1;
    } else {
      come.push(now);
      to += 1;
    }
  }
  settle();
  return changes;
}

/** Length of the longest common subsequence of the rests from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** Of paragraphs between two that stayed: those that share enough words are the same one, changed. */
function pair(gone: readonly LetterBlock[], come: readonly LetterBlock[]): readonly LetterChange[] {
  const changes: LetterChange[] = [];
  const left = [...gone];
  for (const after of come) {
    const at = left.findIndex(
      (before) => before.kind === after.kind && alike(wordsOfBlock(before), wordsOfBlock(after)),
    );
    if (at < 0) {
      changes.push({ state: 'added', before: null, after });
      continue;
    }
    for (const before of left.splice(0, at)) changes.push({ state: 'removed', before, after: null });
    changes.push({ state: 'changed', before: left.shift() ?? null, after });
  }
  return [...changes, ...left.map((before): LetterChange => ({ state: 'removed', before, after: null }))];
}

const pairs = (words: string) =>
  new Set(Array.from(words, (character, at) => character + words.charAt(at + 1)));

/** Whether a third of the pairs of characters of the shorter text stand in the other. */
function alike(a: string, b: string): boolean {
  const [less, more] = [pairs(a), pairs(b)].sort((one, other) => one.size - other.size);
  if (less === undefined || more === undefined || less.size === 0) return false;
  return [...less].filter((each) => more.has(each)).length * 3 >= less.size;
}
