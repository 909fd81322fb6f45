import { firstHourEndpoints } from '../../contract/first-hour.ts';
import { useRead } from '../call/use-read.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { usePutAway } from './put-away.ts';
import { texts } from './texts.ts';

/** The offer of the first hour on the page of today: until the first item is public, or it was put away. */
export function FirstHourOffer() {
  const may = useMay();
  const { staffId } = useMe();
  const { away } = usePutAway(staffId);
  // Who sets the rules of publishing knows the way, and finds the page beside the list.
  const wanted = may('publications.write') && !may('publishing.set') && !away;
  const { data } = useRead(firstHourEndpoints.firstHour, {}, wanted);
  if (!wanted || data === undefined || data.done.published) return null;
  return (
    <Notice>
      <p className="row">
        <span>{texts.offer}</span>
        <LinkButton to="/first-hour">{data.publication === null ? texts.offerGo : texts.offerOn}</LinkButton>
      </p>
    </Notice>
  );
}
