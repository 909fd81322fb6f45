import { Link } from 'react-router';
import { Notice } from '../../parts/notice.tsx';
import { pathOfPlace } from '../place.ts';
import { texts } from '../texts.ts';
import type { OfReport } from '../use-report.ts';

/** What the office above said when it sent the report back, each with its place: that is what has to be done now. */
export function OpenComments({ of: { report, page } }: { readonly of: OfReport }) {
  if (report.openComments.length === 0) return null;
  const isPublic = report.phase === 'published';
  const title = report.returns[0]?.afterPublication === true ? texts.commentsPublic : texts.comments;
  return (
    <Notice kind="warning" title={title}>
      <ul>
        {report.openComments.map(({ place, placeTitle, text }) => (
          <li key={`${place} ${text}`}>
            <Link to={pathOfPlace(page, place)}>{placeTitle}</Link> {text}
          </li>
        ))}
      </ul>
      <p className="meta">{isPublic ? texts.commentsPublicLead : texts.commentsLead}</p>
    </Notice>
  );
}
