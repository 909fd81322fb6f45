import type { ReactElement } from 'react';
import { formatChinese, sectionOf, type CivilDate } from '../../../law/index.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { LawChip } from '../components/list/law-chip.tsx';
import { PublicFrame } from '../frame.tsx';
import { chineseDayOf } from '../items/china-day.ts';
import { placeOfColumn, type CatalogueColumn, type CatalogueGroup } from '../lists/catalogue-groups.ts';
import { listTexts as texts } from '../texts/lists.ts';

export interface CatalogueView {
  readonly groups: readonly CatalogueGroup[];
  /** When each column last got something; instants. */
  readonly newest: ReadonlyMap<string, string>;
  /** When it was last reported of an item that there was nothing. */
  readonly nils: ReadonlyMap<string, CivilDate>;
  /** Time limits that the body's catalogue sets for an item. */
  readonly limits: ReadonlyMap<string, readonly string[]>;
  readonly year: number;
}

interface CataloguePageProps {
  readonly call: SiteCall;
  readonly view: CatalogueView;
}

/** 法定主动公开内容: a tree of pages, each with how much stands there and since when. */
export function CataloguePage({ call, view }: CataloguePageProps): ReactElement {
  const { title } = sectionOf('catalogue');
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'catalogue' }}
      title={title}
      section="catalogue"
      trail={[{ title, href: null }]}
    >
      <h1>{title}</h1>
      <div className="lead">
        <p>{texts.catalogue.lead}</p>
        {call.body === call.map.top && call.map.bodies.length > 1 && <p>{texts.catalogue.ofAll}</p>}
      </div>
      <p>
        <a href={linkTo(call, { kind: 'latest', year: null, page: 1 })}>{texts.catalogue.latest}</a>
      </p>
      {view.groups.map((group) => (
        <section key={group.id} className="catalogue" aria-labelledby={`group-${group.id}`}>
          <h2 id={`group-${group.id}`}>{texts.catalogue.groups[group.id]}</h2>
          <ul>
            {group.columns.map((each) => (
              <ColumnEntry key={each.column.id} call={call} view={view} entry={each} />
            ))}
          </ul>
        </section>
      ))}
    </PublicFrame>
  );
}

function ColumnEntry({
  call,
  view,
  entry,
}: {
  readonly call: SiteCall;
  readonly view: CatalogueView;
  readonly entry: CatalogueColumn;
}): ReactElement {
  const { column, items, thisYear } = entry;
  const newest = view.newest.get(column.id);
  const limits = column.itemId === null ? undefined : view.limits.get(column.itemId);
  return (
    <li>
      <div>
        <a href={linkTo(call, placeOfColumn(column.id))}>{column.title}</a>
        <p>
          {items > 0 ? (
            <>
              <span>{texts.count(items)} </span>
              {thisYear > 0 && <span>{texts.catalogue.thisYear(view.year, thisYear)} </span>}
              {newest !== undefined && <span>{texts.catalogue.newest(chineseDayOf(newest))}</span>}
            </>
          ) : (
            <span>{nothingIn(entry, view)}</span>
          )}
        </p>
      </div>
      <div className="by-law">
        <LawChip call={call} basis={column.basis} />
        {limits !== undefined && <p>{limits.join(texts.catalogue.between)}</p>}
      </div>
    </li>
  );
}

/** What stands where a column has nothing: that it was confirmed this year, and when; else that there is nothing. */
function nothingIn({ column }: CatalogueColumn, { nils, year }: CatalogueView): string {
  const nil = column.itemId === null ? undefined : nils.get(column.itemId);
  return nil !== undefined && nil.startsWith(String(year))
    ? `${texts.empty.nilThisYear}${texts.inBrackets(texts.empty.nilOn(formatChinese(nil)))}`
    : texts.empty.never;
}
