import { Link } from 'react-router';
import { outcomes, requestPhases } from '../../../../law/index.ts';
import { dateText } from '../../parts/dates.ts';
import { requestPage } from '../words.ts';
import { texts } from './texts.ts';
import type { Approving } from './use-approval.ts';

/** What the same applicant asked before and how it ended: like cases are answered alike. */
export function BeforePanel({ of: { params, approval } }: { readonly of: Approving }) {
  const { before } = approval;
  if (before.length === 0) return <p>{texts.noBefore}</p>;
  return (
    <ul>
      {before.map(({ requestId, number, matter, submittedOn, phase, outcome, decidedOn }) => (
        <li key={requestId}>
          <Link to={requestPage({ bodyId: params.bodyId, id: requestId })}>
            {[number ?? texts.nobody, matter].join(texts.comma)}
          </Link>
          <span className="meta">
            {' '}
            {[
              texts.submittedOn(dateText(submittedOn)),
              outcome === null ? requestPhases[phase].title : outcomes[outcome].title,
              ...(decidedOn === null ? [] : [texts.decidedOn(dateText(decidedOn))]),
            ].join(texts.comma)}
          </span>
        </li>
      ))}
    </ul>
  );
}
