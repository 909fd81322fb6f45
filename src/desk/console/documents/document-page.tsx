import { Link } from 'react-router';
import { disclosureItem, citationText } from '../../../law/index.ts';
import { dateText, minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { texts as common } from '../parts/texts.ts';
import { NormativePanel } from './normative-panel.tsx';
import { SecrecyPanel } from './secrecy-panel.tsx';
import { Openness } from './state-words.tsx';
import { texts } from './texts.ts';
import { useDocument } from './use-document.ts';
import { attributeTitle, groundText, type Document } from './words.ts';

/** What must not be missed, before everything else. */
function Warnings({ document, today }: { readonly document: Document; readonly today: string }) {
  const { struckOut, publishBy, atTheEarliest, reviewDue, reviewOn, secrecy, attribute } = document;
  if (struckOut) return <Notice kind="warning">{texts.struckNote}</Notice>;
  return (
    <>
      {publishBy !== null && (
        <Notice kind={publishBy < today ? 'danger' : 'info'}>
          {publishBy < today
            ? texts.publishOverdue(dateText(publishBy))
            : texts.publishDue(dateText(publishBy, true))}
          {atTheEarliest && texts.mayMove}
        </Notice>
      )}
      {reviewDue && reviewOn !== null && (
        <Notice kind="warning">{texts.reviewOverdue(dateText(reviewOn))}</Notice>
      )}
      {secrecy?.result === 'withhold' && attribute === 'proactive' && (
        <Notice kind="danger">{texts.secrecyConflict}</Notice>
      )}
    </>
  );
}

function Facts({ document }: { readonly document: Document }) {
  const { number, issuer, formedOn, kind, itemId, row, bodyName, registeredBy, registeredAt } = document;
  const item = itemId === null ? null : disclosureItem(itemId);
  return (
    <dl className="facts panel">
      <dt>{texts.number}</dt>
      <dd>{number ?? texts.noNumber}</dd>
      <dt>{texts.issuer}</dt>
      <dd>{issuer}</dd>
      <dt>{texts.formedOn}</dt>
      <dd>{dateText(formedOn)}</dd>
      <dt>{texts.kind}</dt>
      <dd>{kind ?? common.none}</dd>
      <dt>{texts.item}</dt>
      <dd>{item === null ? texts.noItem : `${item.title}（${citationText(item.basis)}）`}</dd>
      {row?.title != null && (
        <>
          <dt>{texts.row}</dt>
          <dd>{row.title}</dd>
        </>
      )}
      <dt>{texts.body}</dt>
      <dd>{bodyName}</dd>
      <dt>{texts.registeredBy}</dt>
      <dd>{texts.registeredFact(registeredBy ?? common.system, minuteText(registeredAt))}</dd>
    </dl>
  );
}

function AttributePanel({ document, page }: { readonly document: Document; readonly page: string }) {
  const may = useMay();
  const { attribute, groundId, reason, reviewOn, attributeSince, struckOut } = document;
  const { title, article, summary } = groundText(groundId);
  return (
    <section className="panel stack tight">
      <h2>{texts.attribute}</h2>
      <dl className="facts">
        <dt>{texts.attribute}</dt>
        <dd>
          <strong>{attributeTitle(attribute)}</strong>{' '}
          <span className="meta">{texts.since(dateText(attributeSince))}</span>
        </dd>
        <dt>{texts.ground}</dt>
        <dd>
          {title}
          <br />
          <span className="meta">
            {article}
            {summary === '' ? '' : `：${summary}`}
          </span>
        </dd>
        {reason !== '' && (
          <>
            <dt>{texts.groundReason}</dt>
            <dd style={{ whiteSpace: 'pre-wrap' }}>{reason}</dd>
          </>
        )}
        {reviewOn !== null && (
          <>
            <dt>{texts.reviewOn}</dt>
            <dd>{dateText(reviewOn)}</dd>
          </>
        )}
      </dl>
      {!struckOut && may('documents.register') && (
        <div className="row no-print">
          <LinkButton to={`${page}/attribute`}>{texts.review}</LinkButton>
        </div>
      )}
    </section>
  );
}

function OpennessPanel({ document }: { readonly document: Document }) {
  const may = useMay();
  const { today } = useMe();
  const { bodyId, publicElsewhere, publications, publishBy, id } = document;
  return (
    <section className="panel stack tight">
      <h2>{texts.openness}</h2>
      <p>
        <Openness document={document} today={today} />
      </p>
      {publicElsewhere !== null && (
        <p className="meta">{texts.elsewhereFact(dateText(publicElsewhere.on), publicElsewhere.where)}</p>
      )}
      {publications.length > 0 && (
        <ul className="stack tight" aria-label={texts.publications}>
          {publications.map((publication) => (
            <li key={publication.id}>
              <Link to={`/publications/${bodyId}/${publication.id}`}>
                {publication.title === '' ? texts.untitled : publication.title}
              </Link>{' '}
              <span className="meta">
                {publication.columnTitle} {publication.stateTitle}
              </span>
            </li>
          ))}
        </ul>
      )}
      {publishBy !== null && publications.length === 0 && <p className="meta">{texts.noPublications}</p>}
      {publishBy !== null && publications.length === 0 && may('publications.write') && (
        <div className="row no-print">
          <LinkButton to={`/publications/new?document=${id}`} type="primary">
            {texts.publish}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

function Timeline({ acts }: { readonly acts: Document['acts'] }) {
  return (
    <section className="panel stack tight">
      <h2>{texts.acts}</h2>
      <ol reversed className="timeline plain-list">
        {acts.map(({ at, sentence, reason }) => (
          <li key={`${at}${sentence}`}>
            <time dateTime={at} className="unbroken meta">
              {minuteText(at)}
            </time>{' '}
            <span>{sentence}</span>
            {reason !== null && reason !== '' && (
              <div className="meta">{`${texts.groundReason}：${reason}`}</div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One document: what must be done, what it is, its attribute, reviews, worth, publications and history. */
export function DocumentPage() {
  const { query, page } = useDocument();
  const may = useMay();
  const { today } = useMe();
  return (
    <Loaded query={query}>
      {(document) => (
        <div className="stack">
          <Heading title={document.title}>
            {!document.struckOut && may('documents.register') && (
              <>
                <LinkButton to={`${page}/change`}>{texts.change}</LinkButton>
                <LinkButton to={`${page}/strike-out`}>{texts.strikeOut}</LinkButton>
              </>
            )}
          </Heading>
          <Warnings document={document} today={today} />
          <Facts document={document} />
          <OpennessPanel document={document} />
          <AttributePanel document={document} page={page} />
          <SecrecyPanel document={document} page={page} />
          <NormativePanel document={document} page={page} />
          <Timeline acts={document.acts} />
        </div>
      )}
    </Loaded>
  );
}
