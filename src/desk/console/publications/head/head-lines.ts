import { headFields } from '../../../../law/index.ts';
import { texts } from './texts.ts';
import type { Edition } from '../../../../content/edition.ts';

interface HeadLine {
  readonly title: string;
  readonly value: string;
}

/** The head of an edition as lines, in the order in which pages print them; empty fields are left out. */
export function headLines(head: Edition['head'], dateText: (date: string) => string): readonly HeadLine[] {
  const date = (value: string | null | undefined) => (value == null ? null : dateText(value));
  const { validity } = head;
  const lines: readonly (readonly [string, string | null])[] = [
    [headFields.indexNumber.title, head.indexNumber],
    [headFields.subject.title, head.subject],
    [headFields.issuer.title, head.issuer],
    [headFields.number.title, head.number],
    [headFields.formedOn.title, date(head.formedOn)],
    [texts.effectiveOn, date(validity?.effectiveOn)],
    [texts.validUntil, date(validity?.validUntil)],
    [texts.summary, head.summary],
    [texts.keywords, head.keywords.join(texts.separator)],
    [texts.source, head.source],
  ];
  return lines.flatMap(([title, value]) => (value === null || value === '' ? [] : [{ title, value }]));
}
