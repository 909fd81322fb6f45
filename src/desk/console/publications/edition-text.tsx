import { headFields } from '../../../law/index.ts';
import { htmlOf } from '../../../content/html.ts';
import { dateText } from '../parts/dates.ts';
import { fileUrl } from './file-url.ts';
import { headLines } from './head/head-lines.ts';
import type { Edition } from '../../../content/edition.ts';

/** The head of an edition as its page prints it; what is not filled in is left out. */
export function EditionHead({ head }: { readonly head: Edition['head'] }) {
  const lines = headLines(head, (date) => dateText(date));
  if (lines.length === 0) return null;
  return (
    <dl className="facts">
      {lines.map(({ title, value }) => (
        <div key={title} style={{ display: 'contents' }}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/**
 * The text of an edition as the public sees it. `htmlOf` writes nothing but the closed elements of the content, every
 * text and attribute escaped; the page's policy runs no script that is not the desk's own.
 */
export function EditionBody({
  bodyId,
  content,
  idPrefix = 'text-',
}: {
  readonly bodyId: string;
  readonly content: Edition['content'];
  readonly idPrefix?: string;
}) {
  const html = htmlOf(content, { fileUrl: (fileId) => fileUrl(bodyId, fileId), idPrefix });
  return <div className="document" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Title, head and text together. */
export function EditionText({ bodyId, edition }: { readonly bodyId: string; readonly edition: Edition }) {
  return (
    <article className="stack" aria-label={edition.title || headFields.title.title}>
      <p className="document-title">{edition.title}</p>
      <EditionHead head={edition.head} />
      <EditionBody bodyId={bodyId} content={edition.content} />
    </article>
  );
}
