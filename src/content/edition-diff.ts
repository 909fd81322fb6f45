import { comparedLines, type ComparedLine } from './compared-line.ts';
import type { Edition } from './edition.ts';
import { shownFields } from './shown-fields.ts';
import { lineDiff, type LineMatch } from './line-diff.ts';
import { textDiff, type Stretch } from './text-diff.ts';

/** What became of a part, in the word with which its line begins. */
export const changeWords = {
  added: '新增',
  removed: '删除',
  changed: '改为',
  moved: '移动',
} as const;

export type ChangeKind = keyof typeof changeWords;

/** Title or head field that differs; empty texts where it was not, or is no more, filled in. */
export interface FieldChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly stretches: readonly Stretch[];
}

/** A line of the text, or several that did not change. */
export type TextEntry =
  | {
      readonly kind: 'same';
      readonly lines: readonly ComparedLine[];
      /** True for those far from any change: shown as 「…12段没有改动」 until opened. */
      readonly folded: boolean;
    }
  | { readonly kind: 'added'; readonly after: ComparedLine }
  | { readonly kind: 'removed'; readonly before: ComparedLine }
  | { readonly kind: 'moved'; readonly before: ComparedLine; readonly after: ComparedLine }
  | {
      readonly kind: 'changed';
      readonly before: ComparedLine;
      readonly after: ComparedLine;
      readonly stretches: readonly Stretch[];
      /** True where another picture stands in the place of one. */
      readonly newPicture: boolean;
    };

export type AttachmentChange =
  | { readonly kind: 'added' | 'removed'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'renamed'; readonly name: string; readonly before: string }
  /** Another content under the same name. */
  | {
      readonly kind: 'replaced';
      readonly name: string;
      readonly bytes: number;
      readonly bytesBefore: number;
    };

export interface EditionDiff {
  readonly fields: readonly FieldChange[];
  /** The text in its order, all of it: what did not change among it. */
  readonly text: readonly TextEntry[];
  readonly attachments: readonly AttachmentChange[];
  /** How many changes there are in all; 0 where nothing that is compared differs. */
  readonly changes: number;
}

/** What the comparison does not see, said where it is shown. */
export const notCompared =
  '没有比较：加粗等字体样式、对齐方式、标题级别、单元格合并、附件次序。附件只比较名称和内容是否相同，不逐行比较。';

/** Unchanged lines that stay in sight beside a change. */
const inSight = 1;

/**
 * What differs between two editions, for a reviewer: title and head fields, the text by paragraphs and rows and within them
 * by characters, attachments by name and digest. Where a link leads counts as text.
 */
export function editionDiff(before: Edition, after: Edition): EditionDiff {
  const fields = fieldChanges(before, after);
  const text = entriesOf(lineDiff(comparedLines(before.content), comparedLines(after.content)));
  const attachments = attachmentChanges(before.attachments, after.attachments);
  const changes = fields.length + attachments.length + text.filter(({ kind }) => kind !== 'same').length;
  return { fields, text, attachments, changes };
}

function fieldChanges(before: Edition, after: Edition): FieldChange[] {
  const valuesOf = (edition: Edition) =>
    new Map([
      ['标题', edition.title],
      ...shownFields(edition).map(({ label, value }) => [label, value] as const),
    ]);
  const old = valuesOf(before);
  const now = valuesOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((label): FieldChange[] => {
    const [was = '', is = ''] = [old.get(label), now.get(label)];
    if (was === is) return [];
    const kind = was === '' ? 'added' : is === '' ? 'removed' : 'changed';
    return [{ kind, label, before: was, after: is, stretches: textDiff(was, is) }];
  });
}

function entriesOf(matches: readonly LineMatch[]): TextEntry[] {
  const entries: TextEntry[] = [];
  let same: ComparedLine[] = [];
  const flush = (isLast: boolean) => {
    const isFirst = entries.length === 0;
    entries.push(...foldedLines(same, isFirst, isLast));
    same = [];
  };
  for (const match of matches) {
    if (match.kind === 'same') {
      same.push(match.after);
      continue;
    }
    flush(false);
    if (match.kind !== 'changed') entries.push(match);
    else {
      const { before, after } = match;
      const stretches = textDiff(before.text, after.text);
      entries.push({ ...match, stretches, newPicture: before.fileId !== after.fileId });
    }
  }
  flush(true);
  return entries;
}

/** Lines beside a change stay in sight; one line alone is not worth folding. */
function foldedLines(lines: readonly ComparedLine[], isFirst: boolean, isLast: boolean): TextEntry[] {
  const head = isFirst ? 0 : inSight;
  const tail = isLast ? 0 : inSight;
  const middle = lines.slice(head, Math.max(head, lines.length - tail));
  if (middle.length < 2)
    return lines.length === 0 ? [] : [{ kind: 'same', lines: [...lines], folded: false }];
  const shown = (part: readonly ComparedLine[]): TextEntry[] =>
    part.length === 0 ? [] : [{ kind: 'same', lines: part, folded: false }];
  return [
    ...shown(lines.slice(0, head)),
    { kind: 'same', lines: middle, folded: true },
    ...shown(lines.slice(head + middle.length)),
  ];
}

type Attachments = Edition['attachments'];

function attachmentChanges(before: Attachments, after: Attachments): AttachmentChange[] {
  const left = [...before];
  const takeWhere = (is: (each: Attachments[number]) => boolean) => {
    const at = left.findIndex(is);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const rest = after.filter(
    ({ name, sha256 }) => takeWhere((each) => each.name === name && each.sha256 === sha256) === undefined,
  );
  const changes = rest.map((now): AttachmentChange => {
    const sameName = takeWhere(({ name }) => name === now.name);
    if (sameName !== undefined)
      return { kind: 'replaced', name: now.name, bytes: now.bytes, bytesBefore: sameName.bytes };
    const sameBytes = takeWhere(({ sha256 }) => sha256 === now.sha256);
    return sameBytes === undefined
      ? { kind: 'added', name: now.name, bytes: now.bytes }
      : { kind: 'renamed', name: now.name, before: sameBytes.name };
  });
  return [...changes, ...left.map(({ name, bytes }): AttachmentChange => ({ kind: 'removed', name, bytes }))];
}
