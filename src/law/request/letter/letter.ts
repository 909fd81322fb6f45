import type { CivilDate } from '../../calendar/civil-date.ts';
import type { LetterKindId } from './letter-kind-id.ts';

/** What a paragraph of a letter does; a check of the elements of a reply looks for the roles. */
export type LetterRole =
  'fact' | 'finding' | 'law' | 'decision' | 'provision' | 'heading' | 'text' | 'remedy' | 'closing';

export type LetterBlock =
  | { readonly kind: 'text'; readonly role: LetterRole; readonly text: string }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A letter as it is edited, approved, set and kept: everything that is printed, and nothing about its form. */
export interface Letter {
  readonly kind: LetterKindId;
  /** 政府信息公开申请补正告知书 */
  readonly title: string;
  /** 乙公复〔2026〕12号; null until it is issued. */
  readonly number: string | null;
  /** As in the application, without the colon; several are joined by 、. */
  readonly addressee: string;
  readonly blocks: readonly LetterBlock[];
  /** Names of attachments with their pages: 《关于……的批复》（3页）. */
  readonly attachments: readonly string[];
  /** Full name of the body that answers (法释〔2025〕8号第四条: it is the one to be sued). */
  readonly organ: string;
  /** Day of signing (签发); null until then. */
  readonly date: CivilDate | null;
  /** Line of the office that is asked questions: 联系人、电话、地址; empty for none. */
  readonly contact: string;
}
