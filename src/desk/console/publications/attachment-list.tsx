import { sizeText } from '../../../content/size-text.ts';
import { fileUrl } from './file-url.ts';
import { texts } from './texts.ts';
import type { Edition } from '../../../content/edition.ts';
import type { Screening } from './use-publication.ts';

type Attachment = Edition['attachments'][number];

/** What the screening says of one file. */
function stateOf(screening: Screening | null, { fileId }: Attachment): string {
  if (screening === null) return texts.fileState.unknown;
  const own = screening.findings.filter(({ source }) => source.kind === 'file' && source.fileId === fileId);
  const open = own.filter((finding) => finding.open).length;
  if (open > 0) return texts.fileState.open(open);
  return own.length === 0 ? texts.fileState.clear : texts.fileState.settled(own.length);
}

/** The attachments of an edition, each with its size and what the screening says of it. */
export function AttachmentList({
  bodyId,
  attachments,
  screening,
}: {
  readonly bodyId: string;
  readonly attachments: readonly Attachment[];
  readonly screening: Screening | null;
}) {
  if (attachments.length === 0) return <p className="meta">{texts.noAttachments}</p>;
  return (
    <ol className="stack tight">
      {attachments.map((attachment) => (
        <li key={attachment.fileId}>
          <a
            href={fileUrl(bodyId, attachment.fileId, attachment.name)}
            aria-label={texts.downloadNamed(attachment.name)}
          >
            {attachment.name}
          </a>{' '}
          <span className="meta">
            {sizeText(attachment.bytes)} {stateOf(screening, attachment)}
          </span>
        </li>
      ))}
    </ol>
  );
}
