import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { CallError } from '../call/call-error.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMe } from '../parts/person.ts';
import { usePublication, type PublicationWhole } from '../publications/use-publication.ts';
import { reviewPageOf } from './review-page-of.ts';
import { roundsOf, type ReviewRound } from './round.ts';
import { texts } from './texts.ts';

/** What a decision is about: the text that was on the reviewer's screen, by its digest. */
export interface Decided {
  readonly whole: PublicationWhole;
  readonly params: { readonly bodyId: string; readonly publicationId: string };
  readonly round: ReviewRound;
  readonly title: string;
  /** Back to the page where one reads. */
  readonly back: string;
}

export function OpenAgain({ to }: { readonly to: string }) {
  return (
    <LinkButton to={to} type="primary">
      {texts.openAgain}
    </LinkButton>
  );
}

/** The way on where the server refuses because the text has changed meanwhile. */
export const againWhenStale = (refusal: CallError | null, back: string): ReactNode =>
  refusal?.code === 'stale' ? <LinkButton to={back}>{texts.openAgain}</LinkButton> : null;

/**
 * The page of one decision. The text that was seen comes in the address: if another one is under review by now, nothing can
 * be decided here, and the page leads back to the reading.
 */
export function DecisionPage({
  act,
  children,
}: {
  readonly act: string;
  readonly children: (decided: Decided) => ReactNode;
}) {
  const { params, query } = usePublication();
  const [search] = useSearchParams();
  const { staffId } = useMe();
  const seen = search.get('seen');
  const back = reviewPageOf({ bodyId: params.bodyId, id: params.publicationId });
  return (
    <div className="stack">
      <Heading title={act} />
      <Loaded query={query}>
        {(whole) => {
          const round = roundsOf(whole, staffId).find(
            ({ digest, step }) => digest === seen && step.id === search.get('step'),
          );
          if (round === undefined) {
            return (
              <Notice kind="warning">
                <p>{texts.stale}</p>
                <p>
                  <OpenAgain to={back} />
                </p>
              </Notice>
            );
          }
          const { title } = whole.publication;
          return children({ whole, params, round, back, title: title === '' ? texts.untitled : title });
        }}
      </Loaded>
    </div>
  );
}
