import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { AttachmentList } from '../publications/attachment-list.tsx';
import { EditionText } from '../publications/edition-text.tsx';
import type { PublicationWhole } from '../publications/use-publication.ts';
import type { SavedDraft } from './manuscript-keeper.ts';
import { texts } from './texts.ts';

/** A text that may not be written on now, with the reason. */
export function Look({
  whole,
  saved,
  bodyId,
  page,
}: {
  readonly whole: PublicationWhole;
  readonly saved: SavedDraft;
  readonly bodyId: string;
  readonly page: string;
}) {
  const { edition } = saved.draft;
  const { why } = whole.may.write;
  return (
    <div className="stack">
      <Heading title={texts.readOnlyTitle}>
        <LinkButton to={`${page}/history`}>{texts.history}</LinkButton>
        <LinkButton to={page}>{texts.toWhole}</LinkButton>
      </Heading>
      <Notice kind="warning">{why === null ? texts.mayNotPlain : texts.mayNot(why)}</Notice>
      <div className="panel stack">
        <EditionText bodyId={bodyId} edition={edition} />
        <h2>{texts.attachments}</h2>
        <AttachmentList bodyId={bodyId} attachments={edition.attachments} screening={null} />
      </div>
    </div>
  );
}
