import type { Edition, EditionHead } from './edition.ts';
import type { PublicationText } from './screened.ts';

/** The head fields with free text, in the order in which they are screened. */
const lines = [
  ['indexNumber', '索引号'],
  ['subject', '主题分类'],
  ['issuer', '发文机关'],
  ['number', '发文字号'],
  ['source', '来源'],
] as const satisfies readonly (readonly [keyof EditionHead, string])[];

/**
 * An edition as the screening takes it. Desk and server both make it here: the places of hits count in it.
 */
export function textOfEdition({ title, head, content, attachments }: Edition): PublicationText & {
  readonly fields: readonly { readonly label: string; readonly value: string }[];
} {
  return {
    title,
    summary: head.summary ?? '',
    content,
    fields: [
      ...lines.map(([key, label]) => ({ label, value: head[key] ?? '' })),
      ...head.keywords.map((value) => ({ label: '关键词', value })),
    ],
    attachments: attachments.map(({ name }) => ({ name })),
  };
}

/** The edition with a text written back that was made of it (`maskContent`). */
export function withText(edition: Edition, text: PublicationText): Edition {
  const { title, summary = '', content, fields = [], attachments = [] } = text;
  const value = (at: number) => fields[at]?.value ?? '';
  const orNull = (at: number) => (value(at) === '' ? null : value(at));
  const { head } = edition;
  return {
    title,
    content,
    head: {
      ...head,
      indexNumber: orNull(0),
      subject: orNull(1),
      issuer: value(2),
      number: orNull(3),
      source: orNull(4),
      summary: summary === '' ? null : summary,
      keywords: head.keywords.map((_, at) => value(lines.length + at)),
    },
    attachments: edition.attachments.map((each, at) => ({
      ...each,
      name: attachments[at]?.name ?? each.name,
    })),
  };
}
