import { reportCountyEndpoints } from '../../contract/report-county.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import type { Column } from '../list/column.ts';
import { Rows } from '../list/rows.tsx';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Notice } from '../parts/notice.tsx';
import { texts } from './texts.ts';
import { countyPage, useCounty } from './use-county.ts';

type Interim = AnswerOf<typeof reportCountyEndpoints.interimReports>['rows'][number];

const columns: readonly Column<Interim>[] = [
  { key: 'name', title: texts.body, main: true, cell: ({ bodyName }) => bodyName },
  { key: 'period', title: texts.interimPeriod, cell: ({ periodTitle }) => periodTitle },
  { key: 'phase', title: texts.standing, cell: ({ phaseTitle }) => phaseTitle },
  { key: 'received', title: texts.receivedOn, cell: ({ submittedOn }) => submittedOn ?? texts.never },
];

/** Half-years and quarters of a year that bodies reported. */
export function InterimsPage() {
  const { bodyId, year, years } = useCounty();
  const query = useRead(reportCountyEndpoints.interimReports, { params: { bodyId }, query: { year } });
  return (
    <div className="stack">
      <Heading title={texts.interimsTitle(year)}>
        <LinkButton to={countyPage(year)}>{texts.title}</LinkButton>
      </Heading>
      <p className="lead">{texts.interimsLead}</p>
      <nav className="row" aria-label={texts.year}>
        {years.map((each) => (
          <LinkButton key={each} to={countyPage(each, '/interims')}>
            {texts.yearOf(each)}
          </LinkButton>
        ))}
      </nav>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Notice>{texts.interimsEmpty}</Notice>
          ) : (
            <Rows
              title={texts.interimsName}
              rows={rows}
              columns={columns}
              rowId={({ id }) => id}
              link={({ bodyId: of, id }) => countyPage(year, `/interims/${of}/${id}`)}
            />
          )
        }
      </Loaded>
    </div>
  );
}
