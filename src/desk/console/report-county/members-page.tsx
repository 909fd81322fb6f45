import { Navigate, useSearchParams } from 'react-router';
import { reportCountyEndpoints } from '../../contract/report-county.ts';
import { call } from '../call/call.ts';
import { useRead } from '../call/use-read.ts';
import type { Column } from '../list/column.ts';
import { ExportButton } from '../list/export-button.tsx';
import { List, type RowOf } from '../list/list.tsx';
import { dateText, minuteText } from '../parts/dates.ts';
import { Drop } from '../parts/drop.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';
import { countyPage, useCounty } from './use-county.ts';

type Member = RowOf<typeof reportCountyEndpoints.reportMembers>;

const columns: readonly Column<Member>[] = [
  { key: 'name', title: texts.body, main: true, cell: ({ name }) => name },
  {
    key: 'standing',
    title: texts.standing,
    cell: ({ standing, unreviewed, closedOn }) => (
      <>
        {unreviewed ? texts.unreviewed : texts.standings[standing]}
        {closedOn !== null && texts.closed}
      </>
    ),
  },
  { key: 'filer', title: texts.filer, hidden: true, cell: ({ filer }) => texts.filers[filer] },
  {
    key: 'received',
    title: texts.receivedOn,
    cell: ({ receivedOn, exempt }) => receivedOn ?? (exempt === null ? texts.never : texts.notApplicable),
  },
  {
    key: 'late',
    title: texts.lateBy,
    right: true,
    cell: ({ lateBy }) => (lateBy === 0 ? 0 : <strong>{texts.lateDays(lateBy)}</strong>),
  },
  {
    key: 'reminders',
    title: texts.reminders,
    cell: ({ reminders, lastReminder }) =>
      lastReminder === null ? texts.notReminded : texts.remindedTimes(reminders, minuteText(lastReminder)),
  },
  {
    key: 'findings',
    title: texts.findings,
    cell: ({ findings, exempt }) =>
      findings === null
        ? exempt === null
          ? texts.notChecked
          : texts.notApplicable
        : findings.error + findings.warning === 0
          ? texts.clean
          : [
              ...(findings.error === 0 ? [] : [texts.errors(findings.error)]),
              ...(findings.warning === 0 ? [] : [texts.warnings(findings.warning)]),
            ].join(texts.comma),
  },
  {
    key: 'how',
    title: texts.how,
    hidden: true,
    cell: ({ report, file }) => texts.hows[file !== null ? 'file' : report !== null ? 'report' : 'none'],
  },
  {
    key: 'counted',
    title: texts.counted,
    cell: ({ counted, twice, exempt }) =>
      twice ? (
        <strong>{texts.twice}</strong>
      ) : exempt !== null ? (
        texts.notApplicable
      ) : counted === null ? (
        texts.no
      ) : (
        texts.yes
      ),
  },
];

/** The year in two sentences. */
function Summary({ bodyId, year }: { readonly bodyId: string; readonly year: number }) {
  const { data } = useRead(reportCountyEndpoints.reportMembers, {
    params: { bodyId },
    query: { year, size: 20 },
  });
  if (data === undefined) return null;
  const { rosterSet, standings, expected, late, due, unreviewed } = data;
  if (!rosterSet) {
    return (
      <Notice kind="warning">
        <p>{texts.noRoster}</p>
        <p>
          <LinkButton to="/report-county/roster/edit" type="primary">
            {texts.makeRoster}
          </LinkButton>
        </p>
      </Notice>
    );
  }
  const received = standings['to-review'] + standings.accepted + standings.published;
  return (
    <p>
      <strong>{texts.summary(expected, received)}</strong>
      {standings['to-review'] + unreviewed > 0 && texts.waiting(standings['to-review'] + unreviewed)}
      {unreviewed > 0 && texts.unreviewedCount(unreviewed)}
      {late > 0 && texts.lateNow(late)}
      {received === expected && expected > 0 && texts.allIn}
      {due !== null && texts.dueOn(dateText(due, true))}
    </p>
  );
}

/** How all bodies of the county stand with their report of a year (年报汇总): phase, days late, reminders, what the checks say. */
export function MembersPage() {
  const { bodyId, isCounty, year, years } = useCounty();
  const [search] = useSearchParams();
  if (!isCounty) {
    return (
      <div className="stack">
        <Heading title={texts.title} />
        <Notice>{texts.notCounty}</Notice>
      </div>
    );
  }
  // The door counts one year: the address always says which.
  if (search.get('year') === null)
    return <Navigate to={countyPage(year, '', Object.fromEntries(search))} replace />;
  const option = (value: string, title: string) => ({ value, title });
  return (
    <div className="stack">
      <Heading title={texts.title}>
        <LinkButton to={countyPage(year, '/remind')} type="primary">
          {texts.remind}
        </LinkButton>
        <LinkButton to={countyPage(year, '/sum')}>{texts.links.sum}</LinkButton>
        <LinkButton to={countyPage(year, '/comparison')}>{texts.links.comparison}</LinkButton>
        <LinkButton to={countyPage(year, '/interims')}>{texts.links.interims}</LinkButton>
        <LinkButton to="/report-county/roster">{texts.links.roster}</LinkButton>
        <Drop label={texts.links.export}>
          {(['xlsx', 'csv', 'json'] as const).map((format) => (
            <ExportButton
              key={format}
              title={texts.formats[format]}
              make={() =>
                call(reportCountyEndpoints.exportReports, { params: { bodyId }, query: { year, format } })
              }
            />
          ))}
        </Drop>
      </Heading>
      <Summary bodyId={bodyId} year={year} />
      <List
        name="report-members"
        title={texts.listName}
        endpoint={reportCountyEndpoints.reportMembers}
        params={{ bodyId }}
        filters={[
          {
            name: 'year',
            title: texts.year,
            options: years.map((each) => option(String(each), texts.yearOf(each))),
          },
          {
            name: 'standing',
            title: texts.standing,
            options: Object.entries(texts.standings).map(([value, title]) => option(value, title)),
          },
          {
            name: 'only',
            title: texts.only,
            options: [option('chase', texts.chase), option('late', texts.late)],
          },
          {
            name: 'filer',
            title: texts.filer,
            options: Object.entries(texts.filers).map(([value, title]) => option(value, title)),
          },
          { name: 'text', title: texts.search },
        ]}
        columns={columns}
        rowId={({ memberId }) => memberId}
        link={({ memberId }) => countyPage(year, `/members/${memberId}`)}
        count={texts.count}
        empty={texts.empty}
        exported={(filters) =>
          call(reportCountyEndpoints.exportReportMembers, {
            params: { bodyId },
            query: { ...filters, year },
          })
        }
      />
    </div>
  );
}
