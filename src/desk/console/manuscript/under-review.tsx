import { Notice } from '../parts/notice.tsx';
import type { PublicationWhole } from '../publications/use-publication.ts';
import { texts } from './texts.ts';

/** What writing on means for a text that was sent: the round that runs is of the text as it was sent. */
export function UnderReview({ whole }: { readonly whole: PublicationWhole }) {
  const { workState } = whole.publication;
  if (workState === null || workState === 'draft' || workState === 'screened') return null;
  return (
    <Notice kind="info">{workState === 'scheduled' ? texts.scheduledAlready : texts.sentAlready}</Notice>
  );
}
