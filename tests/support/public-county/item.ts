import { emptyEdition, type Edition, type EditionHead } from '../../../src/content/edition.ts';
import type { Content } from '../../../src/content/content.ts';
import { civilDate } from '../../../src/law/index.ts';
import { bodyNames, type CountyBody } from './names.ts';
import { doc, paragraphs } from './text.ts';

/** Something that the county published, and what became of it. */
export interface CountyItem {
  /** What tests call it; its publication's id is `idOf(name)`. */
  readonly name: string;
  readonly body: CountyBody;
  readonly columnId: string;
  /** When it came out, in China: 2026-11-18 09:30. */
  readonly at: string;
  readonly edition: Edition;
  /** Name of the document in the register that it is the text of. */
  readonly document?: string;
  /** Corrections, the oldest first. */
  readonly corrections?: readonly {
    readonly at: string;
    readonly edition: Edition;
    readonly note: string;
    /** Personal data was masked by it: the editions before are not for the public any more. */
    readonly masked?: true;
  }[];
  readonly end?:
    | { readonly how: 'withdrawn'; readonly reason: string; readonly notice: string; readonly at: string }
    | { readonly how: 'invalidated' | 'archived'; readonly reason: string; readonly at: string };
  /** Never public: written only, or given up. */
  readonly never?: 'draft' | 'discarded';
}

/** An edition of a body: its title, its text, and what differs in its head. */
export function editionOf(
  body: CountyBody,
  title: string,
  content: Content | readonly string[],
  {
    attachments = [],
    ...head
  }: Partial<EditionHead> & { readonly attachments?: Edition['attachments'] } = {},
): Edition {
  return {
    title,
    head: {
      ...emptyEdition.head,
      issuer: bodyNames[body],
      subject: '综合政务\\政务公开',
      ...head,
    },
    content: 'type' in content ? content : doc(...paragraphs(...content)),
    attachments,
  };
}

export const day = civilDate;
