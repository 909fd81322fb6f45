import { diffArrays } from 'diff';
import { canonicalJson, type JsonValue } from '../../../content/canonical.ts';
import type { Block } from '../../../content/content.ts';
import { textOf } from '../../../content/text.ts';
import type { Draft } from './manuscript-keeper.ts';

/** Which of two a person takes. */
export type Side = 'mine' | 'theirs' | 'both';

/** One place in which what is written here differs from what was saved elsewhere. */
export interface Difference {
  /** `title`, `head.number`, `content.3`, `attachments`, `changeNote` */
  readonly key: string;
  readonly mine: string;
  readonly theirs: string;
  /** What is taken unless someone chooses otherwise: the side that changed since both were the same. */
  readonly preferred: Side;
  /** Whether both can stand one after the other. */
  readonly both: boolean;
}

/** Whether two are the same data: the order of keys, which the database does not keep, is none. */
export const same = (one: unknown, other: unknown) =>
  canonicalJson(one as JsonValue) === canonicalJson(other as JsonValue);

/** A stretch of blocks that both have, or that differs. */
type Stretch =
  | { readonly kind: 'same'; readonly blocks: readonly Block[] }
  | { readonly kind: 'differs'; readonly mine: readonly Block[]; readonly theirs: readonly Block[] };

function stretches(mine: Draft, theirs: Draft): Stretch[] {
  const parts = diffArrays(theirs.edition.content.content, mine.edition.content.content, {
    comparator: same,
  });
  const made: Stretch[] = [];
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      made.push({ kind: 'same', blocks: value });
      continue;
    }
    const last = made.at(-1);
    const before = last?.kind === 'differs' ? last : { mine: [], theirs: [] };
    if (last?.kind === 'differs') made.pop();
    made.push({
      kind: 'differs',
      mine: added ? [...before.mine, ...value] : before.mine,
      theirs: removed ? [...before.theirs, ...value] : before.theirs,
    });
  }
  return made;
}

const said = (blocks: readonly Block[]) => textOf({ type: 'doc', content: [...blocks] });

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain).join('\u3001');
  if (typeof value === 'object') return Object.values(value).map(plain).filter(Boolean).join(' ');
  return JSON.stringify(value);
}

const headKeys = (draft: Draft) => Object.keys(draft.edition.head) as (keyof Draft['edition']['head'])[];

/** Where two drafts differ; `base` is what both began with. */
export function differences(base: Draft, mine: Draft, theirs: Draft): Difference[] {
  const preferred = (before: unknown, own: unknown): Side => (same(before, own) ? 'theirs' : 'mine');
  const one = (key: string, before: unknown, own: unknown, other: unknown): Difference[] =>
    same(own, other)
      ? []
      : [{ key, mine: plain(own), theirs: plain(other), preferred: preferred(before, own), both: false }];
  const names = (draft: Draft) => draft.edition.attachments.map(({ name }) => name);
  const [was, own, other] = [base.edition, mine.edition, theirs.edition];
  return [
    ...one('title', was.title, own.title, other.title),
    ...headKeys(mine).flatMap((key) => one(`head.${key}`, was.head[key], own.head[key], other.head[key])),
    ...stretches(mine, theirs).flatMap((stretch, at): Difference[] => {
      if (stretch.kind === 'same') return [];
      const unchanged = stretch.mine.every((block) => was.content.content.some((each) => same(each, block)));
      return [
        {
          key: `content.${at}`,
          mine: said(stretch.mine),
          theirs: said(stretch.theirs),
          preferred: unchanged ? 'theirs' : 'mine',
          both: stretch.mine.length > 0 && stretch.theirs.length > 0,
        },
      ];
    }),
    ...(same(own.attachments, other.attachments)
      ? []
      : [
          {
            key: 'attachments',
            mine: plain(names(mine)),
            theirs: plain(names(theirs)),
            preferred: preferred(was.attachments, own.attachments),
            both: true,
          },
        ]),
    ...one('changeNote', base.changeNote, mine.changeNote, theirs.changeNote),
  ];
}

/** The draft that the choices make; what was said of findings is kept from both. */
export function merged(mine: Draft, theirs: Draft, choice: (key: string) => Side): Draft {
  const pick = <T>(key: string, own: T, other: T): T => (choice(key) === 'theirs' ? other : own);
  const [own, other] = [mine.edition, theirs.edition];
  const content = stretches(mine, theirs).flatMap((stretch, at) => {
    if (stretch.kind === 'same') return stretch.blocks;
    const side = choice(`content.${at}`);
    return [...(side === 'mine' ? [] : stretch.theirs), ...(side === 'theirs' ? [] : stretch.mine)];
  });
  const head = Object.fromEntries(
    headKeys(mine).map((key) => [key, pick(`head.${key}`, own.head[key], other.head[key])]),
  ) as unknown as Draft['edition']['head'];
  const attachments =
    choice('attachments') === 'both'
      ? [
          ...other.attachments,
          ...own.attachments.filter(({ fileId }) =>
            other.attachments.every((each) => each.fileId !== fileId),
          ),
        ]
      : pick('attachments', own.attachments, other.attachments);
  return {
    edition: {
      title: pick('title', own.title, other.title),
      head,
      content: { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : content },
      attachments,
    },
    explanations: { ...theirs.explanations, ...mine.explanations },
    changeNote: pick('changeNote', mine.changeNote, theirs.changeNote),
  };
}
