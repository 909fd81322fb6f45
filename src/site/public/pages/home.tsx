import type { ReactElement } from 'react';
import { columnOf, formatChinese } from '../../../law/index.ts';
import type { HomeLists } from '../../../ledger/read/site/home.ts';
import { bodiesBelow } from '../body-groups.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { BodyLinks } from '../components/body-links.tsx';
import { ApplyCard, FindCard, OftenCard, StatusCard } from '../components/home-cards.tsx';
import { ListRows } from '../components/list/list-rows.tsx';
import { PublicFrame } from '../frame.tsx';
import { nameOf } from '../name-of.ts';
import { homeTexts as texts } from '../texts/home.ts';
import { reportTexts } from '../texts/reports.ts';
import { yearOfReport } from '../year-of-report.ts';

interface HomePageProps {
  readonly call: SiteCall;
  readonly lists: HomeLists;
}

/** The first page of a face: find it, ask for it, or follow it. A section without anything is not there (47号). */
export function HomePage({ call, lists }: HomePageProps): ReactElement {
  const { map, body } = call;
  const atTop = body === map.top;
  const { latest, policies, reports } = lists;
  const columns = lists.columns.map((id) => columnOf(id)).filter((column) => column !== null);
  return (
    <PublicFrame call={call} place={{ kind: 'home' }} title={nameOf(call)}>
      <h1 className="unseen">{nameOf(call)}</h1>
      {body.closedOn !== null && <p className="notice">{texts.closed(formatChinese(body.closedOn))}</p>}
      <div className="home-cards">
        <FindCard call={call} />
        <ApplyCard call={call} />
        <StatusCard call={call} />
        <OftenCard call={call} columns={columns} />
      </div>
      {latest.length === 0 && <p className="lead">{texts.nothing}</p>}
      <div className="home-lists">
        {latest.length > 0 && (
          <section>
            <h2>{texts.latest.title}</h2>
            <ListRows call={call} rows={latest} withBody={atTop} />
            <p>
              <a href={linkTo(call, { kind: 'latest', year: null, page: 1 })}>{texts.latest.more}</a>
            </p>
          </section>
        )}
        <div>
          {policies.length > 0 && (
            <section>
              <h2>{texts.policies.title}</h2>
              <ListRows call={call} rows={policies} withBody={atTop} />
              <p>
                <a href={linkTo(call, { kind: 'policies', state: 'in-force', year: null, page: 1 })}>
                  {texts.policies.more}
                </a>
              </p>
            </section>
          )}
          <ReportsSection call={call} reports={reports} />
        </div>
      </div>
      <BodiesSection call={call} />
    </PublicFrame>
  );
}

function ReportsSection({
  call,
  reports,
}: {
  readonly call: SiteCall;
  readonly reports: HomeLists['reports'];
}): ReactElement | null {
  if (reports.length === 0) return null;
  return (
    <section>
      <h2>{texts.reports.title}</h2>
      <ul className="in-line">
        {reports.map((row) => (
          <li key={`${row.year}.${row.number}`}>
            <a href={linkTo(call, { kind: 'item', year: row.year, number: row.number })}>
              {yearOfReport(row.title)}
              {row.scope === 'county' && reportTexts.reports.scope(reportTexts.data.scopes.county)}
            </a>
          </li>
        ))}
        <li>
          <a href={linkTo(call, { kind: 'reports' })}>{texts.reports.more}</a>
        </li>
      </ul>
    </section>
  );
}

function BodiesSection({ call }: { readonly call: SiteCall }): ReactElement | null {
  const { map, body } = call;
  const { any, departments, townships, villages } = bodiesBelow(call, body);
  if (!any) return null;
  const groups = [
    [texts.bodies.departments, departments],
    [texts.bodies.townships, townships],
    [texts.bodies.villages, villages],
  ] as const;
  return (
    <section className="home-bodies">
      <h2>{texts.bodies.title}</h2>
      {groups.map(
        ([title, bodies]) =>
          bodies.length > 0 && (
            <section key={title}>
              <h3>{title}</h3>
              <BodyLinks call={call} bodies={bodies} />
            </section>
          ),
      )}
      {body === map.top && (
        <p>
          <a href={linkTo(call, { kind: 'bodies' })}>{texts.bodies.more}</a>
        </p>
      )}
    </section>
  );
}
