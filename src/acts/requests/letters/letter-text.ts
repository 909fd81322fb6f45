import type { Letter, LetterKindId, LetterRecipient } from '../../../law/index.ts';
import type { Keys } from '../../../ledger/keys.ts';
import type { Tx } from '../../../ledger/ledger.ts';
import type { OfRequest } from '../act-on-request.ts';
import { digestOfLetter } from './letter-digest.ts';
import type { LetterDetails } from './letter-details.ts';

export interface OfLetter extends OfRequest {
  readonly letterId: string;
}

/** A letter of a case as it is kept: as the template made it, and as it was edited. */
export interface LetterText extends OfLetter {
  readonly kind: LetterKindId;
  /** Counts the savings. */
  readonly version: number;
  readonly to: LetterRecipient;
  readonly details: LetterDetails;
  readonly template: Letter;
  readonly letter: Letter;
  /** Of what it says, without number and date. */
  readonly digest: string;
  readonly number: string | null;
  readonly issuedAt: Date | null;
  readonly savedAt: Date;
  readonly savedBy: string | null;
}

/** What stands sealed in `template`. */
interface Origin {
  readonly letter: Letter;
  readonly to: LetterRecipient;
  readonly details: LetterDetails;
}

const placeOf = ({ bodyId, letterId }: Pick<OfLetter, 'bodyId' | 'letterId'>, what: 'template' | 'text') =>
  `letter_texts/${bodyId}/${letterId}/${what}`;

const columns = [
  'letter_id',
  'kind',
  'version',
  'template',
  'text',
  'digest',
  'number',
  'issued_at',
  'saved_at',
  'saved_by',
] as const;

/** The letters of a case, the first drafted first; those whose text was erased are left out. @throws KeyError */
export async function lettersOf(tx: Tx, keys: Keys, of: OfRequest): Promise<readonly LetterText[]> {
  const rows = await tx
    .selectFrom('letter_texts')
    .select(columns)
    .where('body_id', '=', of.bodyId)
    .where('subject_id', '=', of.requestId)
    .orderBy('letter_id')
    .execute();
  return rows.flatMap((row) => letterTextOf(keys, of, row) ?? []);
}

/** A letter of this very case; null where it has none by that id. @throws KeyError */
export async function readLetterText(
  tx: Tx,
  keys: Keys,
  of: OfLetter,
  lock = false,
): Promise<LetterText | null> {
  const query = tx
    .selectFrom('letter_texts')
    .select(columns)
    .where('body_id', '=', of.bodyId)
    .where('subject_id', '=', of.requestId)
    .where('letter_id', '=', of.letterId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : letterTextOf(keys, of, row);
}

interface Row {
  readonly letter_id: string;
  readonly kind: string;
  readonly version: number;
  readonly template: Buffer | null;
  readonly text: Buffer | null;
  readonly digest: string;
  readonly number: string | null;
  readonly issued_at: Date | null;
  readonly saved_at: Date;
  readonly saved_by: string | null;
}

function letterTextOf(keys: Keys, { bodyId, requestId }: OfRequest, row: Row): LetterText | null {
  if (row.template === null || row.text === null) return null;
  const of = { bodyId, letterId: row.letter_id };
  // Only this file writes these values, so that what is read has their shape.
  const origin = JSON.parse(keys.open(row.template, placeOf(of, 'template'))) as Origin;
  return {
    ...of,
    requestId,
    kind: row.kind as LetterKindId,
    version: row.version,
    to: origin.to,
    details: origin.details,
    template: origin.letter,
    letter: JSON.parse(keys.open(row.text, placeOf(of, 'text'))) as Letter,
    digest: row.digest,
    number: row.number,
    issuedAt: row.issued_at,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}

/** What is written of a letter. */
export interface LetterDraft extends OfLetter {
  readonly to: LetterRecipient;
  readonly details: LetterDetails;
  readonly template: Letter;
  readonly letter: Letter;
  readonly version: number;
  readonly at: Date;
  readonly by: string;
}

/**
 * Keeps a letter that is not issued, in the place of the version before. A letter of another case, and one that was issued, stay as
 * they are: who drafts reads it back. @returns its digest
 */
export async function writeLetterText(tx: Tx, keys: Keys, draft: LetterDraft): Promise<string> {
  const { bodyId, requestId, letterId, to, details, template, letter, version, at, by } = draft;
  const origin: Origin = { letter: template, to, details };
  const digest = digestOfLetter(letter);
  const written = {
    version,
    template: keys.seal(JSON.stringify(origin), placeOf(draft, 'template')),
    text: keys.seal(JSON.stringify(letter), placeOf(draft, 'text')),
    digest,
    saved_at: at,
    saved_by: by,
  };
  await tx
    .insertInto('letter_texts')
    .values({ body_id: bodyId, letter_id: letterId, subject_id: requestId, kind: letter.kind, ...written })
    .onConflict((conflict) =>
      conflict
        .columns(['body_id', 'letter_id'])
        .doUpdateSet(written)
        .where('letter_texts.subject_id', '=', requestId)
        .where('letter_texts.issued_at', 'is', null),
    )
    .execute();
  return digest;
}

/** What is written of a letter when it is issued. */
export interface IssuedText extends OfLetter {
  readonly letter: Letter;
  readonly sign: string | null;
  readonly number: { readonly text: string; readonly year: number; readonly seq: number } | null;
  readonly at: string;
}

/** From here on it does not change. */
export async function markIssued(tx: Tx, keys: Keys, issued: IssuedText): Promise<void> {
  const { bodyId, requestId, letterId, letter, sign, number, at } = issued;
  await tx
    .updateTable('letter_texts')
    .set({
      text: keys.seal(JSON.stringify(letter), placeOf(issued, 'text')),
      sign,
      number: number?.text ?? null,
      number_year: number?.year ?? null,
      number_seq: number?.seq ?? null,
      issued_at: at,
    })
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', requestId)
    .where('letter_id', '=', letterId)
    .where('issued_at', 'is', null)
    .execute();
}

/** Gives up a draft; what was issued stays. */
export async function dropLetterText(tx: Tx, { bodyId, requestId, letterId }: OfLetter): Promise<void> {
  await tx
    .deleteFrom('letter_texts')
    .where('body_id', '=', bodyId)
    .where('subject_id', '=', requestId)
    .where('letter_id', '=', letterId)
    .where('issued_at', 'is', null)
    .execute();
}
