import type { AnswerOf } from '../../contract/endpoint.ts';
import { reviewEndpoints } from '../../contract/reviews.ts';
import { Link } from 'react-router';
import { useRead } from '../call/use-read.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useMay } from '../parts/person.ts';
import { pageOf } from '../publications/use-publication.ts';
import { reviewPageOf } from './review-page-of.ts';
import { texts } from './texts.ts';

type Reviews = AnswerOf<typeof reviewEndpoints.reviews>;
type Row = Reviews['returned'][number];

const nameOf = ({ title }: Row) => (title === '' ? texts.untitled : title);

function Mine({ mine, lastAt }: Pick<Reviews, 'mine' | 'lastAt'>) {
  if (mine.length === 0) {
    return (
      <section className="panel">
        <p>{texts.noneMine}</p>
        {lastAt !== null && <p className="meta">{texts.lastAt(minuteText(lastAt))}</p>}
      </section>
    );
  }
  return (
    <section className="panel">
      <h2>{texts.mine(mine.length)}</h2>
      <ol className="plain-list">
        {mine.map(({ publication, stepTitle, afterwards }) => (
          <li key={`${publication.id} ${String(afterwards)}`} className="due">
            <span>
              {stepTitle}
              {afterwards && <span className="state warning"> {texts.afterwards}</span>}
              {publication.waitingSince !== null && (
                <span className="meta"> {texts.since(minuteText(publication.waitingSince))}</span>
              )}
            </span>
            <span>
              <Link to={reviewPageOf(publication)} data-row="">
                {nameOf(publication)}
              </Link>
              <span className="meta"> {publication.columnTitle}</span>
            </span>
            <LinkButton
              to={reviewPageOf(publication)}
              type="primary"
              aria-label={texts.reviewNamed(nameOf(publication))}
            >
              {texts.review}
            </LinkButton>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Others({
  title,
  rows,
  rewrite = false,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly rewrite?: boolean;
}) {
  const may = useMay();
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ol className="plain-list">
        {rows.map((row) => (
          <li key={row.id} className="due">
            <span>
              {row.stateTitle}{' '}
              <span className="meta">
                <Moment at={row.waitingSince ?? row.lastAt} />
              </span>
            </span>
            <Link to={pageOf(row)} data-row="">
              {nameOf(row)}
            </Link>
            {rewrite && may('publications.write') && (
              <LinkButton to={`${pageOf(row)}/edit`} aria-label={texts.rewriteNamed(nameOf(row))}>
                {texts.rewrite}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What waits for the person signed in, longest first; what came back; what others have. */
export function ReviewsPage() {
  const query = useRead(reviewEndpoints.reviews);
  return (
    <div className="stack">
      <Heading title={texts.title} />
      <Loaded query={query}>
        {({ mine, returned, waiting, lastAt }) => (
          <>
            <Mine mine={mine} lastAt={lastAt} />
            <Others title={texts.returned(returned.length)} rows={returned} rewrite />
            <Others title={texts.waiting(waiting.length)} rows={waiting} />
          </>
        )}
      </Loaded>
    </div>
  );
}
