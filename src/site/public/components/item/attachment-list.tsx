import type { ReactElement } from 'react';
import { itemTexts as texts } from '../../texts/item.ts';

/** An attachment as the page tells of it. */
export interface AttachmentRow {
  readonly fileId: string;
  readonly name: string;
  /** DOCX; empty where it is not known. */
  readonly kind: string;
  /** 45KB */
  readonly size: string;
  /** Null where the file cannot be handed out. */
  readonly href: string | null;
}

interface AttachmentListProps {
  readonly rows: readonly AttachmentRow[];
  /** Whom to ask for what is missing; empty where there is no number. */
  readonly phone: string;
}

/** 附件, with kind and size as text, in their order. */
export function AttachmentList({ rows, phone }: AttachmentListProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <section className="attachments">
      <h2>{texts.attachments}</h2>
      <ol>
        {rows.map(({ fileId, name, kind, size, href }) => (
          <li key={fileId}>
            {href === null ? (
              <>
                <span>{name}</span>{' '}
                <span className="lost">{phone === '' ? texts.lostWithoutPhone : texts.lost(phone)}</span>
              </>
            ) : (
              <>
                <a href={href} download>
                  {name}
                </a>{' '}
                <span className="meta">{texts.kindAndSize(kind, size)}</span>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
