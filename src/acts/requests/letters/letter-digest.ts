import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../../../content/canonical.ts';
import type { DecidedPart, Letter, OutcomeId } from '../../../law/index.ts';

const sha256 = (value: unknown) =>
  createHash('sha256')
    .update(canonicalJson(value as JsonValue), 'utf8')
    .digest('hex');

/** SHA-256 over what a letter says; its number and date are given at signing and do not change it. */
export function digestOfLetter({
  kind,
  title,
  addressee,
  blocks,
  attachments,
  organ,
  contact,
}: Letter): string {
  return sha256({ kind, title, addressee, blocks, attachments, organ, contact });
}

/** What an approval is of: the letter, the files that go out with it, and what is decided. */
export interface DecisionToApprove {
  readonly letter: string;
  readonly outcome: OutcomeId;
  readonly parts: readonly DecidedPart[];
  readonly files: readonly { readonly fileId: string; readonly sha256: string }[];
}

/** SHA-256 over all that an approver signs: nothing of it can be exchanged afterwards. */
export function digestOfDecision({ letter, outcome, parts, files }: DecisionToApprove): string {
  const sorted = files
    .map(({ fileId, sha256: hash }) => ({ fileId, sha256: hash }))
    .toSorted((a, b) => (a.fileId < b.fileId ? -1 : 1));
  return sha256({
    letter,
    outcome,
    parts: parts.map(({ what, outcome: of, reason }) => ({ what, outcome: of, reason })),
    files: sorted,
  });
}
