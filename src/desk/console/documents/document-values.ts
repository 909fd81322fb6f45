import type { z } from 'zod';
import {
  faultsOfDocument,
  initialDocumentRules,
  parseCivilDate,
  type AttributeId,
  type CivilDate,
  type DocumentFacts,
  type DocumentRules,
  type PublishingFault,
  type ValidityTerm,
} from '../../../law/index.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { documentEndpoints } from '../../contract/documents.ts';
import type { Fault } from '../form/use-form.ts';
import { texts } from './texts.ts';
import type { Document } from './words.ts';

export type Rules = AnswerOf<typeof documentEndpoints.documentRules>;
type TermKind = ValidityTerm['kind'];

/** How long a document holds, as fields. */
export interface TermValues {
  readonly termKind: TermKind;
  readonly termYears: string;
  readonly termLast: string;
}

/** The attribute as fields; empty where nothing is chosen yet. */
export interface AttributeValues {
  readonly attribute: AttributeId | '';
  readonly groundId: string;
  readonly reason: string;
  readonly reviewOn: string;
}

/** A document as fields; an empty text is nothing. */
export interface DocumentValues extends TermValues {
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly formedOn: string;
  readonly itemId: string;
  readonly rowId: string;
  readonly isNormative: boolean;
  readonly effectiveOn: string;
  readonly provisional: boolean;
  readonly isPublic: boolean;
  readonly publicOn: string;
  readonly publicWhere: string;
}

export const blankTerm: TermValues = { termKind: 'by-rule', termYears: '5', termLast: '' };

export const blankDocument = (issuer: string): DocumentValues => ({
  ...blankTerm,
  number: '',
  title: '',
  issuer,
  formedOn: '',
  itemId: '',
  rowId: '',
  isNormative: false,
  effectiveOn: '',
  provisional: false,
  isPublic: false,
  publicOn: '',
  publicWhere: '',
});

export const blankAttribute: AttributeValues = { attribute: '', groundId: '', reason: '', reviewOn: '' };

/** The fields of a document that is registered. */
export function valuesOf({
  number,
  title,
  issuer,
  formedOn,
  itemId,
  row,
  normative,
  publicElsewhere,
}: Document): DocumentValues {
  return {
    ...blankTerm,
    ...(normative === null ? {} : termValues(normative.term)),
    number: number ?? '',
    title,
    issuer,
    formedOn,
    itemId: itemId ?? '',
    rowId: row?.title == null ? '' : row.id,
    isNormative: normative !== null,
    effectiveOn: normative?.effectiveOn ?? '',
    provisional: normative?.provisional ?? false,
    isPublic: publicElsewhere !== null,
    publicOn: publicElsewhere?.on ?? '',
    publicWhere: publicElsewhere?.where ?? '',
  };
}

function termValues(term: NonNullable<Document['normative']>['term']): Partial<TermValues> {
  if (term.kind === 'years') return { termKind: 'years', termYears: String(term.years) };
  return term.kind === 'until' ? { termKind: 'until', termLast: term.last } : { termKind: term.kind };
}

/** The term that the fields say; a number of years that is none becomes 0, which law does not take. */
export function termOf({ termKind, termYears, termLast }: TermValues) {
  switch (termKind) {
    case 'by-rule':
    case 'long-term':
      return { kind: termKind };
    case 'years':
      return { kind: termKind, years: /^\d{1,3}$/u.test(termYears.trim()) ? Number(termYears) : 0 };
    case 'until':
      return { kind: termKind, last: termLast };
  }
}

type DocumentInput = Omit<z.input<typeof documentEndpoints.changeDocument.body>, 'actId' | 'reason'>;

/** What the act is given; where the form itself names what is missing, something stands in its place. */
export function inputOf(values: DocumentValues): DocumentInput {
  const { number, title, issuer, formedOn, itemId, rowId, publicOn, publicWhere } = values;
  const dated = parseCivilDate(formedOn) ?? '2000-01-01';
  return {
    number: number.trim() === '' ? null : number,
    title,
    issuer,
    formedOn,
    itemId: itemId === '' ? null : itemId,
    rowId: rowId === '' ? null : rowId,
    normative: values.isNormative
      ? {
          effectiveOn: values.effectiveOn === '' ? dated : values.effectiveOn,
          provisional: values.provisional,
          term: givenTerm(values),
        }
      : null,
    publicElsewhere: values.isPublic
      ? { on: publicOn === '' ? dated : publicOn, where: publicWhere.trim() === '' ? '-' : publicWhere }
      : null,
  };
}

/** The term for the schema: what `termFaults` or law names as wrong is given as one that it takes. */
export function givenTerm(values: TermValues): ReturnType<typeof termOf> {
  const term = termOf(values);
  if (term.kind === 'years' && (term.years < 1 || term.years > 50)) return { kind: 'by-rule' };
  return term.kind === 'until' && term.last === '' ? { kind: 'by-rule' } : term;
}

/** What is wrong with a term by itself. */
export function termFaults(values: TermValues): Fault[] {
  const term = termOf(values);
  if (term.kind === 'years' && (term.years < 1 || term.years > 50)) {
    return [{ field: 'termYears', message: texts.fillYears }];
  }
  return term.kind === 'until' && parseCivilDate(term.last) === null
    ? [{ field: 'termLast', message: texts.fillLast }]
    : [];
}

/** The rules of the body, as law takes them. */
export function rulesOf(rules: Rules): DocumentRules {
  const { years, provisionalYears, cleanUpYears, reviewWithinMonths } = rules;
  return {
    attribute: { reviewWithinMonths },
    normative: { ...initialDocumentRules.normative, years, provisionalYears, cleanUpYears },
  };
}

/** What law says of what is typed so far. */
export function faultsNow(
  values: DocumentValues & AttributeValues,
  today: string,
  rules: DocumentRules,
): readonly PublishingFault[] {
  const day = parseCivilDate(today);
  if (day === null) return [];
  const { attribute, groundId, reason, reviewOn, itemId } = values;
  const publicOn = parseCivilDate(values.publicOn);
  const facts: DocumentFacts = {
    number: values.number,
    title: values.title,
    issuer: values.issuer,
    formedOn: parseCivilDate(values.formedOn),
    decision: {
      attribute: attribute === '' ? null : attribute,
      groundId: groundId === '' ? null : groundId,
      reason,
      decidedOn: day,
      reviewOn: parseCivilDate(reviewOn),
      itemId: itemId === '' ? null : itemId,
    },
    normative: values.isNormative
      ? {
          effectiveOn: parseCivilDate(values.effectiveOn),
          provisional: values.provisional,
          term: lawTerm(values),
        }
      : null,
    publicElsewhere:
      values.isPublic && publicOn !== null ? { on: publicOn, where: values.publicWhere } : null,
  };
  return faultsOfDocument(facts, day, rules);
}

function lawTerm(values: TermValues): ValidityTerm {
  const term = termOf(values);
  if (term.kind !== 'until') return term;
  const last = parseCivilDate(term.last);
  // Not typed yet: a day that is over before anything begins, so that it is named.
  return { kind: 'until', last: last ?? ('1900-01-01' as CivilDate) };
}

/** Fields of which the schema says already that they are empty. */
const saidBySchema = new Set(['title', 'issuer', 'formedOn', 'attribute', 'groundId']);

/**
 * What keeps the form from being sent, in the fields in which it is mended.
 * @param looked which faults concern the form
 */
export function errorsOf(
  values: DocumentValues & AttributeValues,
  today: string,
  rules: DocumentRules,
  looked: (fault: PublishingFault) => boolean = () => true,
): Fault[] {
  const known: Readonly<Record<string, unknown>> = { ...values };
  const errors = faultsNow(values, today, rules)
    .filter((fault) => fault.level === 'error' && looked(fault))
    .filter(({ field = '' }) => !(saidBySchema.has(field) && known[field] === ''))
    .map(({ field = 'title', sentence }) => ({ field: fieldOf(field, values), message: sentence }));
  const unsaid = values.isPublic && parseCivilDate(values.publicOn) === null;
  return unsaid ? [...errors, { field: 'publicOn', message: texts.fillPublicOn }] : errors;
}

/** The field of the form for a field of law. */
export function fieldOf(field: string, { termKind }: TermValues): string {
  if (field !== 'term') return field;
  return termKind === 'years' ? 'termYears' : termKind === 'until' ? 'termLast' : 'termKind';
}
