import { minuteText } from '../parts/dates.ts';
import { texts } from './texts.ts';
import type { Review } from './use-review.ts';

/** What the county said when it sent a report back, each comment at what it is about. */
export function EarlierReturns({
  returns,
}: {
  readonly returns: readonly Pick<Review['returns'][number], 'at' | 'afterPublication' | 'comments'>[];
}) {
  if (returns.length === 0) return null;
  return (
    <section className="panel stack tight">
      <h2>{texts.earlierReturns}</h2>
      {returns.map(({ at, afterPublication, comments }) => (
        <div key={at}>
          <h3>{afterPublication ? texts.commentedAt(minuteText(at)) : texts.returnedAt(minuteText(at))}</h3>
          <dl className="facts">
            {comments.map(({ placeTitle, text }, index) => (
              <div key={`${placeTitle} ${index}`} style={{ display: 'contents' }}>
                <dt>{placeTitle}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
