import { Link } from 'react-router';
import { catalogueChannels, citationText, disclosureItem } from '../../../law/index.ts';
import { dateText, minuteText } from '../parts/dates.ts';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { addressOf } from '../obligations/obligation-item.tsx';
import { RowObligations } from './row-obligations.tsx';
import { RowStanding } from './row-standing.tsx';
import { texts } from './texts.ts';
import { rowTitle, useRow, type RowInFull } from './use-row.ts';

/** What people call a legal item: 土地征收（条例第二十一条）. */
export function itemText(itemId: string | null): string {
  const item = itemId === null ? null : disclosureItem(itemId);
  return item === null ? texts.legalItemNone : `${item.title}（${citationText(item.basis)}）`;
}

function Facts({ page }: { readonly page: RowInFull }) {
  const { row } = page;
  return (
    <dl className="facts panel">
      <dt>{texts.standing}</dt>
      <dd>
        <RowStanding row={page} />
      </dd>
      <dt>{texts.field}</dt>
      <dd>{row.field}</dd>
      <dt>{texts.matter}</dt>
      <dd>{row.matter}</dd>
      <dt>{texts.elements}</dt>
      <dd>
        <ul className="plain-list">
          {row.elements.map((element) => (
            <li key={element}>{element}</li>
          ))}
        </ul>
      </dd>
      <dt>{texts.basis}</dt>
      <dd style={{ whiteSpace: 'pre-wrap' }}>{row.basis}</dd>
      <dt>{texts.timeLimit}</dt>
      <dd>{row.timeLimit}</dd>
      <dt>{texts.howRead}</dt>
      <dd>
        {page.unread === null ? (
          <ul className="plain-list">
            {page.understood.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          <Notice kind="warning">{texts.notRead(page.unread)}</Notice>
        )}
      </dd>
      <dt>{texts.publisher}</dt>
      <dd>{row.publisher}</dd>
      <dt>{texts.channels}</dt>
      <dd>{[...row.channels.map((id) => catalogueChannels[id]), ...row.otherChannels].join('、')}</dd>
      <dt>{texts.audience}</dt>
      <dd>{row.group ?? texts.everyone}</dd>
      <dt>{texts.manner}</dt>
      <dd>{texts.manners[row.manner]}</dd>
      <dt>{texts.levels}</dt>
      <dd>{row.levels.map((level) => texts.levelNames[level]).join('、')}</dd>
      <dt>{texts.legalItem}</dt>
      <dd>{itemText(row.itemId)}</dd>
      <dt>{texts.since}</dt>
      <dd>{texts.sinceOn(dateText(page.since))}</dd>
    </dl>
  );
}

function Events({ page, bodyId }: { readonly page: RowInFull; readonly bodyId: string }) {
  const may = useMay();
  if (page.events.length === 0) return null;
  return (
    <section className="panel">
      <h2>{texts.events}</h2>
      <ul className="plain-list">
        {page.events.map(({ id, title, on, makesDue }) => (
          <li key={id} className="due">
            <time dateTime={on}>{dateText(on, true)}</time>
            <span>
              {title}
              {!makesDue && <span className="meta"> {texts.makesNoDue}</span>}
            </span>
            {may('catalogue.edit') && (
              <LinkButton
                to={`/catalogue/${bodyId}/events/${id}/remove`}
                aria-label={texts.removeEventOf(`${title} ${on}`)}
              >
                {texts.removeEvent}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Published({ page, bodyId }: { readonly page: RowInFull; readonly bodyId: string }) {
  const may = useMay();
  return (
    <section className="panel">
      <h2>{texts.published}</h2>
      {page.published.length === 0 ? (
        <p>{texts.nonePublished}</p>
      ) : (
        <ul>
          {page.published.map(({ id, title, publishedAt }) => (
            <li key={id}>
              {may('publications.read') ? <Link to={`/publications/${bodyId}/${id}`}>{title}</Link> : title}{' '}
              <time className="meta" dateTime={publishedAt}>
                {minuteText(publishedAt)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One row: what is to be published, how its time limit was understood, what fell due and what came of it. */
export function CatalogueRowPage() {
  const { params, page: address, query } = useRow();
  const may = useMay();
  const { body } = useMe();
  const own = body.id === params.bodyId;
  return (
    <Loaded query={query}>
      {(page) => (
        <div className="stack">
          <Heading title={rowTitle(page.row)}>
            {own && may('publications.write') && (
              <LinkButton to={addressOf('/publications/new', { row: params.rowId })} type="primary">
                {texts.publish}
              </LinkButton>
            )}
            {may('catalogue.edit') && page.eventChoices.length > 0 && (
              <LinkButton to={`${address}/event`}>{texts.noteEvent}</LinkButton>
            )}
            {may('catalogue.edit') && <LinkButton to={`${address}/change`}>{texts.change}</LinkButton>}
            {may('catalogue.edit') && <LinkButton to={`${address}/remove`}>{texts.remove}</LinkButton>}
          </Heading>
          {!own && <p className="meta">{page.bodyName}</p>}
          {page.faults
            .filter(({ level }) => level !== 'error')
            .map(({ sentence, basis }) => (
              <Notice kind="warning" key={sentence}>
                <p>
                  {sentence} <span className="meta">{basis.join('；')}</span>
                </p>
              </Notice>
            ))}
          {page.notApplicable !== null && (
            <Notice kind="info">
              <p>{texts.notApplicable(dateText(page.notApplicable.on), page.notApplicable.reason)}</p>
              {own && may('obligations.answer') && (
                <p>
                  <Link
                    to={addressOf(`/obligations/${params.bodyId}/${params.rowId}/withdraw`, {
                      key: params.rowId,
                    })}
                  >
                    {texts.withdraw}
                  </Link>
                </p>
              )}
            </Notice>
          )}
          <RowObligations page={page} params={params} />
          <Events page={page} bodyId={params.bodyId} />
          <Published page={page} bodyId={params.bodyId} />
          <h2>{texts.facts}</h2>
          <Facts page={page} />
        </div>
      )}
    </Loaded>
  );
}
