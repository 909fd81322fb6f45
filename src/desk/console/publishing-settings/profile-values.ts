import { initialIndexRule, type IndexPart, type IndexRule } from '../../../law/index.ts';
import type { PublishingSettings } from './settings-page.tsx';

/** A part of the index number as its form holds it. */
export interface PartValues {
  readonly kind: IndexPart['kind'];
  readonly length: string;
  readonly text: string;
}

/** A profile as its form holds it. */
export interface ProfileValues {
  readonly issuer: string;
  /** A line a prefix. */
  readonly prefixes: string;
  readonly siteName: string;
  readonly siteDomain: string;
  readonly parts: readonly PartValues[];
  readonly bodyCode: string;
  readonly officeCode: string;
  readonly classCode: string;
  readonly attributeReviewMonths: string;
  readonly normativeYears: string;
  readonly provisionalYears: string;
  readonly cleanUpYears: string;
}

type Profile = NonNullable<PublishingSettings['profile']>;

export const partOf = (part: IndexPart): PartValues => ({
  kind: part.kind,
  length: 'length' in part ? String(part.length) : '',
  text: 'text' in part ? part.text : '',
});

export function valuesOfProfile(profile: Profile | null, issuer: string): ProfileValues {
  const rule = (profile?.indexRule as IndexRule | null | undefined) ?? initialIndexRule;
  const codes = profile?.indexValues ?? {};
  const term = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  return {
    issuer: profile?.issuer ?? issuer,
    prefixes: (profile?.prefixes ?? []).join('\n'),
    siteName: profile?.siteName ?? '',
    siteDomain: profile?.siteDomain ?? '',
    parts: rule.parts.map(partOf),
    bodyCode: codes['body'] ?? '',
    officeCode: codes['office'] ?? '',
    classCode: codes['class'] ?? '',
    attributeReviewMonths: term(profile?.attributeReviewMonths),
    normativeYears: term(profile?.normativeYears),
    provisionalYears: term(profile?.provisionalYears),
    cleanUpYears: term(profile?.cleanUpYears),
  };
}

/** NaN where it is no whole number: the schema says so at the field. */
const numberOf = (text: string) => (/^\d+$/u.test(text.trim()) ? Number(text) : Number.NaN);
const termOf = (text: string) => (text.trim() === '' ? null : numberOf(text));

/** The rule of the typed parts; null where it is the initial one of law. */
export function ruleOfValues(parts: readonly PartValues[]): IndexRule | null {
  const rule: IndexRule = {
    parts: parts.map(({ kind, length, text }): IndexPart => {
      if (kind === 'text') return { kind, text };
      return kind === 'class' || kind === 'office' || kind === 'serial'
        ? { kind, length: numberOf(length) }
        : { kind };
    }),
  };
  return JSON.stringify(rule) === JSON.stringify(initialIndexRule) ? null : rule;
}

export function codesOfValues(
  { bodyCode, officeCode, classCode }: ProfileValues,
  others: Readonly<Record<string, string>>,
): Record<string, string> {
  const typed = { body: bodyCode.trim(), office: officeCode.trim(), class: classCode.trim() };
  // Codes of single columns, which this form does not show, stay.
  const all = { ...others, ...typed };
  return Object.fromEntries(Object.entries(all).filter(([, code]) => code !== ''));
}

export function profileOfValues(values: ProfileValues, others: Readonly<Record<string, string>>) {
  const rule = ruleOfValues(values.parts);
  return {
    issuer: values.issuer,
    prefixes: values.prefixes
      .split(/[\n、，,;；]/u)
      .map((prefix) => prefix.trim())
      .filter((prefix) => prefix !== ''),
    siteName: values.siteName,
    siteDomain: values.siteDomain,
    indexRule: rule === null ? null : { parts: [...rule.parts] },
    indexValues: codesOfValues(values, others),
    attributeReviewMonths: termOf(values.attributeReviewMonths),
    normativeYears: termOf(values.normativeYears),
    provisionalYears: termOf(values.provisionalYears),
    cleanUpYears: termOf(values.cleanUpYears),
  };
}
