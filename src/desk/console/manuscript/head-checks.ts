import { headOfEdition, type HeadContext } from '../../../content/document-head.ts';
import type { Edition } from '../../../content/edition.ts';
import { citationText, faultsOfHead, type PublishingFault } from '../../../law/index.ts';

/** A check of the head as the page shows it. */
export interface HeadCheck {
  readonly id: string;
  readonly level: PublishingFault['level'];
  /** The control at which it is mended; null where that is not on this page. */
  readonly field: string | null;
  readonly sentence: string;
  readonly basis: string;
  /** True for a field that is empty: said when the text is sent, not while it is being written. */
  readonly missing: boolean;
}

/** Names of law's fields whose control has another. */
const controls: Readonly<Record<string, string | null>> = {
  validity: 'effectiveOn',
  attribute: null,
  publishedOn: null,
  attachments: 'attachments',
};

/** What does not fit together in the head and the text. The index number may be given at submission. */
export function headChecks(edition: Edition, context: HeadContext): HeadCheck[] {
  const { head, body } = headOfEdition(edition, context);
  return faultsOfHead(head, body, context.today).flatMap(({ id, level, field, sentence, basis }) => {
    const missing = id === 'H-1';
    if (missing && field === 'indexNumber') return [];
    const control = field === undefined ? null : field in controls ? (controls[field] ?? null) : field;
    return [{ id, level, field: control, sentence, basis: basis.map(citationText).join('\uff1b'), missing }];
  });
}
