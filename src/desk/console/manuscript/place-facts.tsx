import { attributes, type AttributeId } from '../../../law/index.ts';
import { Link } from 'react-router';
import type { PublicationWhole } from '../publications/use-publication.ts';
import { texts } from './texts.ts';

/** Where the publication belongs, with the way to change it. */
export function PlaceFacts({
  whole,
  page,
  attribute,
}: {
  readonly whole: PublicationWhole;
  readonly page: string;
  /** 公开方式, as the register has it for the document. */
  readonly attribute: AttributeId;
}) {
  const { place, publication } = whole;
  return (
    <dl className="facts place-facts">
      <dt>{texts.column}</dt>
      <dd>
        {publication.columnTitle} <Link to={`${page}/place`}>{texts.placeLink}</Link>
      </dd>
      {place.rowTitle !== null && (
        <>
          <dt>{texts.row}</dt>
          <dd>{place.rowTitle}</dd>
        </>
      )}
      {place.documentTitle !== null && (
        <>
          <dt>{texts.document}</dt>
          <dd>{place.documentTitle}</dd>
        </>
      )}
      <dt>{texts.attribute}</dt>
      <dd>{attributes[attribute].title}</dd>
    </dl>
  );
}
