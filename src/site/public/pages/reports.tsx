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
import type { ComparedReport } from '../../../ledger/read/site/compared-reports.ts';
import { grouped } from '../../../ledger/read/grouped.ts';
import type { SiteBody } from '../../../ledger/read/site/site-map.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { WideTable } from '../components/wide-table.tsx';
import { Phrases } from '../components/phrases.tsx';
import { FileFigures } from '../components/reports/file-figures.tsx';
import { ReportDownloads } from '../components/reports/report-downloads.tsx';
import { LawChip } from '../components/list/law-chip.tsx';
import { PublicFrame } from '../frame.tsx';
import { datetimeOf } from '../items/china-day.ts';
import { metaSiteOf } from '../items/item-view.ts';
import { reportDue, reportYears } from '../lists/report-years.ts';
import { unitOf, unitsOutside } from '../reports/report-unit.ts';
import { listTexts } from '../texts/lists.ts';
import { reportTexts } from '../texts/reports.ts';

const texts = listTexts.reports;

interface ReportsPageProps {
  readonly call: SiteCall;
  /** The newest report year first; at the top those of all bodies. */
  readonly reports: readonly AnnualReport[];
  /** Reports that came as files: figures without a page. */
  readonly files: readonly ComparedReport[];
}

/** 年报: which year's report stands where, and since when. */
export function ReportsPage({ call, reports, files }: ReportsPageProps): ReactElement {
  const { body, map, today } = call;
  const { title } = sectionOf('reports');
  const own = reports.filter(({ bodyId }) => bodyId === body.id);
  const awaited = Number(today.slice(0, 4)) - 1;
  const due = reportDue(body.level, awaited);
  // A file of a year that has a page here tells nothing that the page does not.
  const ownFiles = files.filter(
    ({ unitId, reportYear }) => unitId === body.id && !own.some((report) => report.reportYear === reportYear),
  );
  const missing = ![...own, ...ownFiles].some(({ reportYear }) => reportYear >= awaited) && due < today;
  const whole = body === map.top && map.bodies.length > 1;
  // Where a county's sum stands beside its own report, both under the name of the county.
  const sums = own.some(({ scope }) => scope === 'county');
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
        {missing && own.length + ownFiles.length > 0 && (
          <p className="note">{texts.due(awaited, formatChinese(due))}</p>
        )}
        {own.length + ownFiles.length === 0 ? (
          <p>{due < today ? texts.due(awaited, formatChinese(due)) : texts.never}</p>
        ) : (
          <ul className="rows">
            {own.map((report) => (
              <li key={`${report.year}.${report.number}`}>
                <a href={linkTo(call, { kind: 'item', year: report.year, number: report.number })}>
                  <Phrases text={report.title} />
                  {report.scope === 'county' && reportTexts.reports.scope(reportTexts.data.scopes.county)}
                </a>
                <p>
                  <span>{texts.year(report.reportYear)} </span>
                  {sums && report.scope !== null && <span>{reportTexts.data.scopes[report.scope]} </span>}
                  <time dateTime={datetimeOf(report.firstPublishedAt)}>
                    {chinaMoment(report.firstPublishedAt)}
                  </time>
                </p>
              </li>
            ))}
            {ownFiles.map((file) => (
              <li key={file.reportYear}>
                {texts.year(file.reportYear)}
                <p>
                  <span>
                    {file.origin === 'published-file'
                      ? reportTexts.reports.fromFile
                      : reportTexts.reports.fromSent}{' '}
                  </span>
                  <FileFigures call={call} file={file} name={body.name} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p>
        <a href={comparison(call)}>
          {body === map.top ? reportTexts.reports.compare : reportTexts.reports.compareOwn}
        </a>
      </p>
      {(whole || files.some(({ outside }) => outside !== null)) && (
        <ReportsTable call={call} reports={reports} files={files} />
      )}
      {body === map.top && <ReportDownloads call={call} />}
    </PublicFrame>
  );
}

/** Where the figures are compared: of the body itself, at the top of all. A folder has only what nobody asked for. */
function comparison(call: SiteCall): string {
  const { map, body } = call;
  const path = linkTo(call, { kind: 'report-comparison' }, map.top);
  const query = new URLSearchParams({ unit: unitOf(map, body, 'own').key });
  return body === map.top || call.exported ? path : `${path}?${query.toString()}`;
}

function metaOf(call: SiteCall) {
  const { title, means: description, type } = columnOf('annual-report') ?? { title: '', means: '', type: '' };
  const column = { name: title, description, keywords: [title, call.body.name], type };
  return metaTagsOf(metaSiteOf(call), column, null).tags as readonly (readonly [MetaTag['name'], string])[];
}

/** One row a body, one column a year: the day of publication is the link. */
function ReportsTable({ call, reports, files }: ReportsPageProps): ReactElement {
  const years = reportYears([...reports, ...files]);
  const of = grouped(reports, ({ bodyId, reportYear }) => `${bodyId}.${reportYear}`);
  const fileOf = new Map(files.map((file) => [`${file.unitId}.${file.reportYear}`, file]));
  const outside = unitsOutside(files);
  return (
    <section aria-labelledby="all-reports">
      <h2 id="all-reports">{texts.all}</h2>
      <WideTable labelledBy="reports-table">
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
                  <th scope="row">
                    <Phrases text={body.name} />
                  </th>
                  {years.map((year) => (
                    <td key={year}>
                      <ReportCell
                        call={call}
                        body={body}
                        reports={of.get(`${body.id}.${year}`) ?? []}
                        file={fileOf.get(`${body.id}.${year}`) ?? null}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            {outside.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">
                  <Phrases text={name} /> <span className="origin">{reportTexts.reports.outside}</span>
                </th>
                {years.map((year) => (
                  <td key={year}>
                    <FileCell call={call} file={fileOf.get(`${id}.${year}`) ?? null} name={name} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {outside.length > 0 && <p className="hint">{reportTexts.reports.outsideNote}</p>}
    </section>
  );
}

function ReportCell({
  call,
  body,
  reports,
  file,
}: {
  readonly call: SiteCall;
  readonly body: SiteBody;
  /** A county has two of a year: its own and the sum of its bodies. */
  readonly reports: readonly AnnualReport[];
  readonly file: ComparedReport | null;
}): ReactElement {
  if (reports.length === 0) return <FileCell call={call} file={file} name={body.name} />;
  return (
    <>
      {reports.map(({ year, number, reportYear, firstPublishedAt, scope }) => (
        <a key={`${year}.${number}`} href={linkTo(call, { kind: 'item', year, number }, body)}>
          <span className="unseen">{texts.cell(body.name, reportYear)}</span>
          {chinaMoment(firstPublishedAt).slice(0, 10)}
          {scope !== null && reports.length > 1 && reportTexts.reports.scope(reportTexts.data.scopes[scope])}
        </a>
      ))}
    </>
  );
}

function FileCell({
  file,
  ...rest
}: {
  readonly call: SiteCall;
  readonly file: ComparedReport | null;
  readonly name: string;
}): ReactElement {
  return file === null ? <span>{texts.none}</span> : <FileFigures {...rest} file={file} />;
}
