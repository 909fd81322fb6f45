import type { ReactElement } from 'react';
import {
  columnOf,
  formatChinese,
  metaTagsOf,
  reportDueBases,
  sectionOf,
  type MetaTag,
} from '../../../law/index.ts';
import { chinaMoment } from '../../../channels/china-moment.ts';
import type { AnnualReport } from '../../../ledger/read/site/annual-reports.ts';
import type { SiteBody } from '../../../ledger/read/site/site-map.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { LawChip } from '../components/list/law-chip.tsx';
import { PublicFrame } from '../frame.tsx';
import { datetimeOf } from '../items/china-day.ts';
import { metaSiteOf } from '../items/item-view.ts';
import { reportDue, reportYears } from '../lists/report-years.ts';
import { listTexts } from '../texts/lists.ts';

const texts = listTexts.reports;

interface ReportsPageProps {
  readonly call: SiteCall;
  /** The newest report year first; at the top those of all bodies. */
  readonly reports: readonly AnnualReport[];
}

/** 年报: which year's report stands where, and since when. */
export function ReportsPage({ call, reports }: ReportsPageProps): ReactElement {
  const { body, map, today } = call;
  const { title } = sectionOf('reports');
  const own = reports.filter(({ bodyId }) => bodyId === body.id);
  const awaited = Number(today.slice(0, 4)) - 1;
  const due = reportDue(body.level, awaited);
  const missing = !own.some(({ reportYear }) => reportYear >= awaited) && due < today;
  const whole = body === map.top && map.bodies.length > 1;
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'reports' }}
      title={title}
      section="reports"
      trail={[{ title, href: null }]}
      columnId="annual-report"
      meta={metaOf(call)}
    >
      <h1>{title}</h1>
      <div className="lead">
        <p>{texts.lead}</p>
      </div>
      {reportDueBases.map((basis) => (
        <LawChip key={basis.article} call={call} basis={basis} />
      ))}
      <section aria-labelledby="own-reports">
        <h2 id="own-reports">{texts.own(body.name)}</h2>
        {missing && own.length > 0 && <p className="note">{texts.due(awaited, formatChinese(due))}</p>}
        {own.length === 0 ? (
          <p>{due < today ? texts.due(awaited, formatChinese(due)) : texts.never}</p>
        ) : (
          <ul className="rows">
            {own.map((report) => (
              <li key={`${report.year}.${report.number}`}>
                <a href={linkTo(call, { kind: 'item', year: report.year, number: report.number })}>
                  {report.title}
                </a>
                <p>
                  <span>{texts.year(report.reportYear)} </span>
                  <time dateTime={datetimeOf(report.firstPublishedAt)}>
                    {chinaMoment(report.firstPublishedAt)}
                  </time>
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      {whole && <ReportsTable call={call} reports={reports} />}
    </PublicFrame>
  );
}

function metaOf(call: SiteCall) {
  const { title, means: description, type } = columnOf('annual-report') ?? { title: '', means: '', type: '' };
  const column = { name: title, description, keywords: [title, call.body.name], type };
  return metaTagsOf(metaSiteOf(call), column, null).tags as readonly (readonly [MetaTag['name'], string])[];
}

/** So many columns fit on a wide screen. */
const fewYears = 7;

/** One row a body, one column a year: the day of publication is the link. */
function ReportsTable({ call, reports }: ReportsPageProps): ReactElement {
  const years = reportYears(reports);
  const firstOf = new Map(reports.map((report) => [`${report.bodyId}.${report.reportYear}`, report]));
  return (
    <section aria-labelledby="all-reports">
      <h2 id="all-reports">{texts.all}</h2>
      <p className={years.length > fewYears ? 'hint' : 'hint narrow'}>{texts.hint}</p>
      <div className="scroll" role="region" aria-labelledby="reports-table" tabIndex={0}>
        <table className="reports">
          <caption id="reports-table">{texts.table}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.unit}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {texts.year(year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {call.map.bodies
              .filter(({ level }) => level !== 'village')
              .map((body) => (
                <tr key={body.id}>
                  <th scope="row">{body.name}</th>
                  {years.map((year) => (
                    <td key={year}>
                      <ReportCell call={call} body={body} report={firstOf.get(`${body.id}.${year}`)} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ReportCell({
  call,
  body,
  report,
}: {
  readonly call: SiteCall;
  readonly body: SiteBody;
  readonly report: AnnualReport | undefined;
}): ReactElement {
  if (report === undefined) return <span>{texts.none}</span>;
  const { year, number, reportYear, firstPublishedAt } = report;
  return (
    <a href={linkTo(call, { kind: 'item', year, number }, body)}>
      <span className="unseen">{texts.cell(body.name, reportYear)}</span>
      {chinaMoment(firstPublishedAt).slice(0, 10)}
    </a>
  );
}
