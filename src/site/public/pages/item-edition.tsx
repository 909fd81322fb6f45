import type { ReactElement } from 'react';
import { chinaMoment } from '../../../channels/china-moment.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { EditionChanges } from '../components/item/edition-changes.tsx';
import { PublicFrame } from '../frame.tsx';
import { datetimeOf } from '../items/china-day.ts';
import type { FormerView } from '../items/former-view.ts';
import { placeInColumn } from '../items/place-in-column.ts';
import { itemTexts as texts } from '../texts/item.ts';

interface ItemEditionPageProps {
  readonly call: SiteCall;
  readonly view: FormerView;
}

/** An edition that was corrected since: what the correction changed, then the text as it stood. */
export function ItemEditionPage({ call, view }: ItemEditionPageProps): ReactElement {
  const { item, asked, edition, next, diff, html, replacedAt } = view;
  const { section, trail } = placeInColumn(call, item.columnId);
  const current = linkTo(call, { kind: 'item', year: item.year, number: item.number });
  const [from, to, now] = [String(asked.number), String(next.number), String(item.edition)];
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'item-edition', year: item.year, number: item.number, edition: asked.number }}
      title={texts.editionTitle(from, edition.title)}
      section={section}
      trail={[
        ...trail,
        { title: item.shown.title, href: current },
        { title: texts.editionTrail(from), href: null },
      ]}
      // Who searches is to find what holds now.
      noindex
    >
      <div className="item">
        <div className="status" role="group" aria-label={texts.status}>
          <div className="status-former">
            <p>
              <strong>{texts.former(from, now)}</strong>{' '}
              <span>
                <time dateTime={datetimeOf(asked.publishedAt)}>{chinaMoment(asked.publishedAt)}</time>
                {texts.formerPeriod.published}
                <time dateTime={datetimeOf(replacedAt)}>{chinaMoment(replacedAt)}</time>
                {texts.formerPeriod.replaced}
              </span>
            </p>
            <p>
              <a href={current}>{texts.toCurrent}</a>
            </p>
          </div>
        </div>
        <h1>{texts.editionTitle(from, edition.title)}</h1>
        <section className="changes">
          <h2>{texts.changes(from, to)}</h2>
          {next.changeNote !== null && <p>{texts.changeNote(next.changeNote)}</p>}
          <EditionChanges diff={diff} />
        </section>
        <section className="as-it-stood">
          <h2>{texts.asItStood}</h2>
          <article className="text" dangerouslySetInnerHTML={{ __html: html }} />
          {edition.attachments.length > 0 && (
            <>
              <h3>{texts.attachmentsThen}</h3>
              <ol>
                {edition.attachments.map(({ fileId, name }) => (
                  <li key={fileId}>{name}</li>
                ))}
              </ol>
            </>
          )}
        </section>
      </div>
    </PublicFrame>
  );
}
