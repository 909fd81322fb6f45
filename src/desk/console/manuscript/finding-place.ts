import { textOfEdition } from '../../../content/edition-as-screened.ts';
import type { Edition } from '../../../content/edition.ts';
import { screenedOf } from '../../../content/screened.ts';
import type { HitSpot } from '../../../screening/screen-parts.ts';
import type { Finding } from '../publications/use-publication.ts';

/** Where on the page a finding is looked at: in the text, at a field of the head, at a file. */
export type FindingPlace =
  | { readonly kind: 'text' }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'file'; readonly fileId: string };

/** The spots of an answer: the schema of JSON knows no absent keys that are not also undefined. */
export const spotsOf = ({ spots }: Finding) => spots as readonly Pick<HitSpot, 'at' | 'start' | 'end'>[];

/** The fields in the order in which `textOfEdition` gives them. */
const fields = ['indexNumber', 'subject', 'issuer', 'number', 'source'] as const;

/** @param edition the one that was screened */
export function placesOfFindings(edition: Edition, findings: readonly Finding[]): FindingPlace[] {
  const { targetAt } = screenedOf(textOfEdition(edition));
  return findings.map((finding): FindingPlace => {
    const { source } = finding;
    const [first] = spotsOf(finding);
    if (source.kind === 'file') return { kind: 'file', fileId: source.fileId };
    const target = first === undefined ? undefined : targetAt(first.at);
    switch (target?.kind) {
      case 'title':
      case 'summary':
        return { kind: 'field', name: target.kind };
      case 'field':
        return { kind: 'field', name: fields[target.index] ?? 'keywords' };
      case 'attachment-name':
      case 'attachment-alt': {
        const fileId = edition.attachments[target.index]?.fileId;
        return fileId === undefined ? { kind: 'text' } : { kind: 'file', fileId };
      }
      case 'text':
      case 'cell':
      case 'caption':
      case 'alt':
      case 'href':
      case undefined:
        return { kind: 'text' };
    }
  });
}
