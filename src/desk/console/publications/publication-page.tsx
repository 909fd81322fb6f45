import { Link } from 'react-router';
import { channelTitle } from '../channels/record-values.ts';
import { minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMay } from '../parts/person.ts';
import { texts as common } from '../parts/texts.ts';
import { EditionPanel } from './edition-panel.tsx';
import { EditionsPanel } from './editions-panel.tsx';
import { ManuscriptPanel } from './manuscript-panel.tsx';
import { NextActs } from './next-acts.tsx';
import { PortalPanel } from './portal-panel.tsx';
import { PublicPageLink } from './public-page-link.tsx';
import { ReturnedNotice } from './returned-notice.tsx';
import { ReviewStepper } from './review-stepper.tsx';
import { stateSentences } from './state-sentences.ts';
import { texts } from './texts.ts';
import { Timeline } from './timeline.tsx';
import { pageOf, usePublication, type PublicationWhole } from './use-publication.ts';

interface Part {
  readonly whole: PublicationWhole;
  readonly params: { readonly bodyId: string; readonly publicationId: string };
}

/** What was said when it came back, before anything else: that is what has to be done now. */
function Returned({ whole: { working, urgency } }: Pick<Part, 'whole'>) {
  const afterwards = urgency?.settled === null ? urgency.returned : null;
  const returned = working?.returned ?? afterwards;
  if (returned === null) return null;
  return (
    <ReturnedNotice
      title={texts.returnedTitle(returned.stepTitle, returned.by.name)}
      comments={returned.comments}
    />
  );
}

function Steps({ whole: { working, urgency } }: Pick<Part, 'whole'>) {
  const owed = urgency !== null && urgency.settled === null ? urgency : null;
  if (working === null && owed === null) return null;
  return (
    <>
      {owed !== null && (
        <section className="panel">
          <h2>{texts.stepsAfter}</h2>
          <p>{texts.urgentReason(owed.reason, owed.orderedBy.name)}</p>
          <ReviewStepper steps={owed.steps} />
        </section>
      )}
      {working !== null && (
        <section className="panel">
          <h2>{texts.steps}</h2>
          {working.submitted ? <ReviewStepper steps={working.steps} /> : <p>{texts.noSteps}</p>}
        </section>
      )}
    </>
  );
}

function Place({ whole: { publication, place, interprets, interpretedBy } }: Pick<Part, 'whole'>) {
  const { bodyId } = publication;
  const links = (title: string, found: typeof interprets) =>
    found.length === 0 ? null : (
      <>
        <dt>{title}</dt>
        <dd>
          <ul className="plain-list">
            {found.map((each) => (
              <li key={each.id}>
                <Link to={pageOf({ bodyId, id: each.id })}>{each.title || texts.noTitle}</Link>{' '}
                <span className="meta">
                  {each.publishedAt === null ? texts.notYetPublic : minuteText(each.publishedAt)}
                </span>
              </li>
            ))}
          </ul>
        </dd>
      </>
    );
  return (
    <section className="panel">
      <h2>{texts.placeTitle}</h2>
      <dl className="facts">
        <dt>{texts.body}</dt>
        <dd>{publication.bodyName}</dd>
        <dt>{texts.column}</dt>
        <dd>{publication.columnTitle}</dd>
        <dt>{texts.row}</dt>
        <dd>{place.rowTitle ?? texts.notChosen}</dd>
        <dt>{texts.document}</dt>
        <dd>
          {place.documentId === null ? (
            texts.notChosen
          ) : (
            <Link to={`/documents/${bodyId}/${place.documentId}`}>
              {place.documentTitle ?? texts.noTitle}
            </Link>
          )}
        </dd>
        {links(texts.interprets, interprets)}
        {links(texts.interpretedBy, interpretedBy)}
      </dl>
    </section>
  );
}

function Channels({ whole: { publication, channels } }: Pick<Part, 'whole'>) {
  const may = useMay();
  if (publication.publicState === null) return null;
  return (
    <section className="panel stack tight">
      <h2>{texts.channels}</h2>
      {channels.length === 0 ? (
        <p>{texts.noChannels}</p>
      ) : (
        <ul className="plain-list">
          {channels.map(({ id, channel, url, on, reads }) => (
            <li key={id}>
              <time dateTime={on}>{on}</time>{' '}
              {url === null ? (
                channelTitle(channel)
              ) : (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {channelTitle(channel)}
                </a>
              )}
              {reads !== null && <span className="meta"> {texts.reads(reads)}</span>}
            </li>
          ))}
        </ul>
      )}
      {may('channels.record') && (
        <p>
          <Link
            to={`/channels/new?${new URLSearchParams({ publication: publication.id, title: publication.title }).toString()}`}
          >
            {texts.recordChannel}
          </Link>
        </p>
      )}
    </section>
  );
}

function Exceptions({ whole: { exceptions } }: Pick<Part, 'whole'>) {
  if (exceptions.length === 0) return null;
  return (
    <section className="panel">
      <h2>{texts.exceptions}</h2>
      <ul>
        {exceptions.map(({ person, steps, reason, by }) => (
          <li key={`${person.id} ${steps.join()}`}>
            {texts.exceptionLine(person.name, steps.join(texts.and), by.name)}
            <br />
            <span className="meta">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Withdrawal({ whole: { withdrawal } }: Pick<Part, 'whole'>) {
  if (withdrawal === null) return null;
  return (
    <section className="panel">
      <h2>{texts.withdrawal}</h2>
      <p>{withdrawal.notice}</p>
      <p className="meta">{texts.withdrawalReason(withdrawal.reason)}</p>
    </section>
  );
}

/** One publication: how it stands in sentences, what may be done, what is reviewed, what the public sees, how it came. */
export function PublicationPage() {
  const { params, page, query } = usePublication();
  return (
    <Loaded query={query}>
      {(whole) => {
        const { publication, working, manuscript, timeline } = whole;
        return (
          <div className="stack">
            <Heading title={publication.title === '' ? texts.untitled : publication.title} />
            <div className="lead">
              {stateSentences(whole).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
            {publication.publicState !== null && publication.publicState !== 'withdrawn' && (
              <PublicPageLink params={params} />
            )}
            <NextActs whole={whole} page={page} />
            <Returned whole={whole} />
            <div className="with-aside with-log">
              <div className="stack">
                {working !== null && working.submitted && (
                  <EditionPanel
                    title={texts.workingText}
                    subtitle={texts.edition(working.edition)}
                    params={params}
                    digest={working.digest}
                    open={publication.publicState === null}
                  />
                )}
                {manuscript !== null && working?.submitted !== true && (
                  <ManuscriptPanel params={params} open={publication.publicState === null} />
                )}
                <Withdrawal whole={whole} />
                <EditionsPanel whole={whole} params={params} />
              </div>
              <div className="stack">
                <Steps whole={whole} />
                <Exceptions whole={whole} />
                <Place whole={whole} />
                {publication.publicState !== null && publication.publicState !== 'withdrawn' && (
                  <PortalPanel params={params} />
                )}
                <Channels whole={whole} />
              </div>
              <section className="panel log">
                <h2>{texts.timeline}</h2>
                {timeline.length === 0 ? <p>{common.none}</p> : <Timeline entries={timeline} />}
              </section>
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
