import type { AttributeId, CivilDate, DocumentBody, DocumentHead, NormativeStateId } from '../law/index.ts';
import type { Edition } from './edition.ts';
import { textOf } from './text.ts';

/** What the checks of a head go by that the edition itself does not say. */
export interface HeadContext {
  /** Of the document in the register; what is published without one is published proactively. */
  readonly attribute: AttributeId;
  /** By the register, where the document stands in it; null: by the dates of the head. */
  readonly validity: NormativeStateId | null;
  /** Null until it is published. */
  readonly publishedOn: CivilDate | null;
  readonly today: CivilDate;
  /** Ids of attached files that are missing. */
  readonly missing?: readonly string[];
}

/** An edition as `faultsOfHead` of the law takes it. */
export function headOfEdition(
  { title, head, content, attachments }: Edition,
  { attribute, validity, publishedOn, today, missing = [] }: HeadContext,
): { readonly head: DocumentHead; readonly body: DocumentBody } {
  const { indexNumber, subject, issuer, number, formedOn, summary } = head;
  return {
    head: {
      indexNumber,
      subject,
      issuer,
      title,
      number,
      formedOn,
      publishedOn,
      attribute,
      summary,
      validity:
        head.validity === null
          ? null
          : { ...head.validity, state: validity ?? stateByDates(head.validity, today) },
    },
    body: {
      text: textOf(content),
      attachments: attachments.map(({ fileId, name }) => ({ name, there: !missing.includes(fileId) })),
    },
  };
}

function stateByDates(
  { effectiveOn, validUntil }: NonNullable<Edition['head']['validity']>,
  today: CivilDate,
): NormativeStateId {
  if (effectiveOn !== null && today < effectiveOn) return 'not-yet';
  return validUntil !== null && validUntil < today ? 'lapsed' : 'in-force';
}
