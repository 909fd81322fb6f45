import type { ReactNode } from 'react';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Notice } from '../../parts/notice.tsx';
import { EditionText } from '../edition-text.tsx';
import { newestEdition } from '../state-sentences.ts';
import { editionOf, useEdition, usePublication, type PublicationWhole } from '../use-publication.ts';
import { texts } from './texts.ts';

/** The publication that an act is about, as its page hands it on. */
export interface Acted {
  readonly whole: PublicationWhole;
  readonly params: { readonly bodyId: string; readonly publicationId: string };
  /** The publication's own page. */
  readonly page: string;
  readonly title: string;
}

/** What the act is about, and what will happen: sentences, not a question. */
export function Happens({
  acted: { title, whole },
  happens,
  edition,
}: {
  readonly acted: Acted;
  readonly happens: readonly string[];
  /** The edition that it is about, where that is not the one the public sees. */
  readonly edition?: number;
}) {
  const number = edition ?? newestEdition(whole.editions)?.edition ?? null;
  return (
    <>
      <p className="lead">
        {title}
        {number !== null && <> {texts.edition(number)}</>}
      </p>
      <section className="notice info">
        <h2>{texts.happens}</h2>
        <ul>
          {happens.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The text that an act is about, folded: whoever decides can read it once more. */
export function ReadAgain({ acted, digest }: { readonly acted: Acted; readonly digest: string }) {
  const query = useEdition(acted.params, digest);
  return (
    <details className="panel">
      <summary>{texts.readAgain}</summary>
      <Loaded query={query}>
        {(answer) => <EditionText bodyId={acted.params.bodyId} edition={editionOf(answer)} />}
      </Loaded>
    </details>
  );
}

/**
 * The page of one act on a publication. Where the act is not allowed now, the page says why and leads back; nothing can be
 * pressed that would be refused.
 */
export function PublicationActPage({
  act,
  may,
  children,
}: {
  readonly act: string;
  readonly may: keyof PublicationWhole['may'];
  readonly children: (acted: Acted) => ReactNode;
}) {
  const { params, page, query } = usePublication();
  return (
    <div className="stack">
      <Heading title={act} />
      <Loaded query={query}>
        {(whole) => {
          const { allowed, why } = whole.may[may];
          if (!allowed) {
            return (
              <Notice kind="warning" title={texts.notNow}>
                <p>{why}</p>
                <p>
                  <LinkButton to={page}>{texts.toPublication}</LinkButton>
                </p>
              </Notice>
            );
          }
          const { title } = whole.publication;
          return children({ whole, params, page, title: title === '' ? texts.untitled : title });
        }}
      </Loaded>
    </div>
  );
}
