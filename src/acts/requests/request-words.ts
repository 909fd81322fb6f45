import type { Refusal } from '../outcome.ts';
import { faultOfLength, faultOfLine } from '../input.ts';
import { faultOfPrivate } from '../publishing-input.ts';

/** A text that an act on a request states for ever. */
export interface StatedText {
  readonly text: string;
  readonly field: string;
  /** How sentences call it. */
  readonly name: string;
  readonly most: number;
  /** May be left empty. */
  readonly optional?: true;
}

/** The first text that will not do: missing, too long, or with personal data in it; null where all will do. */
export function faultOfWords(texts: readonly StatedText[]): Refusal | null {
  for (const { text, field, name, most, optional } of texts) {
    const fault =
      (optional === true ? faultOfLength(text, name, field, most) : faultOfLine(text, name, field, most)) ??
      faultOfPrivate(text, field, name);
    if (fault !== null) return fault;
  }
  return null;
}

/** A reason. */
export const reasonText = (reason: string): StatedText => ({
  text: reason,
  field: 'reason',
  name: '理由',
  most: 500,
});
