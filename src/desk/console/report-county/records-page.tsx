import { useParams, useSearchParams } from 'react-router';
import { Heading } from '../parts/heading.tsx';
import { LinkButton } from '../parts/link-button.tsx';
import { RecordsBehind } from '../reports/parts/records-behind.tsx';
import { texts } from './texts.ts';
import { countyPage, useCounty } from './use-county.ts';

/** The records of a member behind a figure of the sum. */
export function MemberRecordsPage() {
  const { bodyId = '', reportId = '' } = useParams();
  const { year } = useCounty();
  const [search] = useSearchParams();
  const place = search.get('place') ?? '';
  const of = search.get('of') ?? '';
  return (
    <div className="stack">
      <Heading title={texts.recordsTitle}>
        <LinkButton to={countyPage(year, '/sum', { cell: place })}>{texts.links.sum}</LinkButton>
      </Heading>
      <h2>{of}</h2>
      <RecordsBehind params={{ bodyId, reportId }} place={place} />
    </div>
  );
}
