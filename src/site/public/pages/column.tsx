import type { ReactElement } from 'react';
import {
  catalogueChannels,
  metaTagsOf,
  type CatalogueRow,
  type Column,
  type MetaTag,
} from '../../../law/index.ts';
import { chinaMoment } from '../../../channels/china-moment.ts';
import type { ListChoices } from '../../../ledger/read/site/list-choices.ts';
import type { ListPage } from '../../../ledger/read/site/list-public.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { ColumnTree } from '../components/list/column-tree.tsx';
import { LawChip } from '../components/list/law-chip.tsx';
import { ListBody } from '../components/list/list-body.tsx';
import { ListPagerHead } from '../components/list/list-pager.tsx';
import { WideTable } from '../components/wide-table.tsx';
import { PublicFrame } from '../frame.tsx';
import { datetimeOf } from '../items/china-day.ts';
import { metaSiteOf } from '../items/item-view.ts';
import { placeInColumn } from '../items/place-in-column.ts';
import type { CatalogueGroup } from '../lists/catalogue-groups.ts';
import { limitOfColumn } from '../lists/column-limit.ts';
import { narrowedBy } from '../lists/list-place.ts';
import { pageTitle } from '../lists/page-title.ts';
import type { PlaceOf } from '../place.ts';
import { listTexts as texts } from '../texts/lists.ts';

export interface ColumnView {
  readonly column: Column;
  readonly found: ListPage;
  readonly choices: ListChoices;
  readonly groups: readonly CatalogueGroup[];
  /** When it last got something; an instant. */
  readonly newest: string | null;
  /** Rows of the body's standard catalogue that belong here. */
  readonly rows: readonly CatalogueRow[];
  /** 2026年3月31日: when it was last reported this year that there was nothing. */
  readonly nilOn: string | null;
}

interface ColumnPageProps {
  readonly call: SiteCall;
  readonly place: PlaceOf<'column'>;
  readonly view: ColumnView;
}

/** 栏目页: what belongs there by law, and what there is. */
export function ColumnPage({ call, place, view }: ColumnPageProps): ReactElement {
  const { column, found, choices, groups, rows, nilOn } = view;
  const query = narrowedBy(call);
  const { section, trail } = placeInColumn(call, column.id);
  const inPolicies = section === 'policies';
  return (
    <PublicFrame
      call={call}
      place={place}
      query={query.toString()}
      title={pageTitle(column.title, place)}
      section={section}
      trail={trail.map((step, at) => (at === trail.length - 1 ? { ...step, href: null } : step))}
      columnId={column.id}
      meta={metaOf(call, column)}
      head={<ListPagerHead call={call} place={place} pages={found.pages} query={query} />}
    >
      <div className="with-tree">
        <ColumnTree call={call} groups={groups} currentId={column.id} />
        <div className="list">
          <p className="to-tree">
            <a href={linkTo(call, { kind: 'catalogue' })}>{texts.catalogue.toTree}</a>
          </p>
          <h1>{pageTitle(column.title, { year: place.year, page: 1 })}</h1>
          <ColumnFacts call={call} view={view} />
          {inPolicies && (
            <p>
              {texts.catalogue.library}
              <a href={linkTo(call, { kind: 'policies', state: 'in-force', year: null, page: 1 })}>
                {texts.policies.title}
              </a>
            </p>
          )}
          <ListBody
            call={call}
            place={place}
            found={found}
            choices={choices}
            query={query}
            empty={
              <p>
                {nilOn === null ? texts.empty.neverIn(column.title) : texts.empty.nilThisYear}
                {nilOn !== null && texts.inBrackets(texts.empty.nilOn(nilOn))}
              </p>
            }
          />
          {rows.length > 0 && place.page === 1 && <StandardRows column={column} rows={rows} />}
        </div>
      </div>
    </PublicFrame>
  );
}

const metaOf = (call: SiteCall, { title, means, type }: Column) =>
  metaTagsOf(
    metaSiteOf(call),
    { name: title, description: means, keywords: [title, call.body.name], type },
    null,
  ).tags as readonly (readonly [MetaTag['name'], string])[];

function ColumnFacts({ call, view }: { readonly call: SiteCall; readonly view: ColumnView }): ReactElement {
  const { column, rows, newest } = view;
  return (
    <dl className="column-facts">
      <div>
        <dt>{texts.column.basis}</dt>
        <dd>
          <LawChip call={call} basis={column.basis} />
        </dd>
      </div>
      <div>
        <dt>{texts.column.limit}</dt>
        <dd>
          {limitOfColumn(column, rows).map((limit) => (
            <p key={limit}>{limit}</p>
          ))}
        </dd>
      </div>
      {newest !== null && (
        <div>
          <dt>{texts.column.newest}</dt>
          <dd>
            <time dateTime={datetimeOf(newest)}>{chinaMoment(newest)}</time>
          </dd>
        </div>
      )}
      <div className="feed">
        <dt className="unseen">{texts.rss}</dt>
        <dd>
          <a href={linkTo(call, { kind: 'feed', format: 'rss', columnId: column.id })}>
            {texts.rss}
            <span className="unseen">{texts.ofTitle(column.title)}</span>
          </a>
        </dd>
      </div>
    </dl>
  );
}

const standard = texts.column.standard;

function StandardRows({
  column,
  rows,
}: {
  readonly column: Column;
  readonly rows: readonly CatalogueRow[];
}): ReactElement {
  return (
    <section className="standard">
      <h2>{standard.title}</h2>
      <WideTable labelledBy="standard-rows">
        <table>
          <caption id="standard-rows">{standard.caption(column.title)}</caption>
          <thead>
            <tr>
              {(['matter', 'elements', 'basis', 'limit', 'publisher', 'channels'] as const).map((name) => (
                <th key={name} scope="col">
                  {standard[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.matter}
                  {row.subMatter !== '' && row.subMatter !== row.matter && <p>{row.subMatter}</p>}
                  {row.manner === 'on-request' && <p>{standard.onRequest}</p>}
                </th>
                <td>
                  <ul>
                    {row.elements.map((element) => (
                      <li key={element}>{element}</li>
                    ))}
                  </ul>
                </td>
                <td>{row.basis}</td>
                <td>{row.timeLimit}</td>
                <td>{row.publisher}</td>
                <td>
                  {[...row.channels.map((id) => catalogueChannels[id]), ...row.otherChannels].join('、')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
