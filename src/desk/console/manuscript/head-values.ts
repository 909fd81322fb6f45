import { parseCivilDate } from '../../../law/index.ts';
import type { Edition, EditionHead } from '../../../content/edition.ts';
import { typedDate } from '../form/typed-date.ts';

/** The head of an edition as it is typed: every field a text. */
export interface HeadValues {
  readonly title: string;
  readonly issuer: string;
  readonly number: string;
  readonly formedOn: string;
  readonly subject: string;
  readonly indexNumber: string;
  readonly summary: string;
  readonly keywords: string;
  readonly source: string;
  readonly normative: boolean;
  readonly effectiveOn: string;
  readonly validUntil: string;
}

export function headValuesOf({ title, head }: Edition): HeadValues {
  return {
    title,
    issuer: head.issuer,
    number: head.number ?? '',
    formedOn: head.formedOn ?? '',
    subject: head.subject ?? '',
    indexNumber: head.indexNumber ?? '',
    summary: head.summary ?? '',
    keywords: head.keywords.join('\u3001'),
    source: head.source ?? '',
    normative: head.validity !== null,
    effectiveOn: head.validity?.effectiveOn ?? '',
    validUntil: head.validity?.validUntil ?? '',
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text);

const dateOrNull = (text: string) => parseCivilDate(typedDate(text).trim());

/** Words that are parted by commas or blanks, at most ten of twenty characters. */
export function keywordsIn(text: string): string[] {
  const words = text
    .split(/[\s\u3001\uff0c,;\uff1b]+/u)
    .map((word) => word.trim().slice(0, 20))
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, 10);
}

/** The edition with what was typed; a date that is none yet counts as not filled in. */
export function withHeadValues(edition: Edition, values: HeadValues): Edition {
  const head: EditionHead = {
    ...edition.head,
    issuer: values.issuer,
    number: orNull(values.number),
    formedOn: dateOrNull(values.formedOn),
    subject: orNull(values.subject),
    indexNumber: orNull(values.indexNumber),
    summary: orNull(values.summary),
    keywords: keywordsIn(values.keywords),
    source: orNull(values.source),
    validity: values.normative
      ? { effectiveOn: dateOrNull(values.effectiveOn), validUntil: dateOrNull(values.validUntil) }
      : null,
  };
  return { ...edition, title: values.title, head };
}

/** Dates that were typed and are none, by field. */
export function faultyDates(values: HeadValues): (keyof HeadValues)[] {
  const fields = ['formedOn', ...(values.normative ? (['effectiveOn', 'validUntil'] as const) : [])] as const;
  return fields.filter((field) => values[field].trim() !== '' && dateOrNull(values[field]) === null);
}
