import { Link } from 'react-router';
import { requestPhases } from '../../../../law/index.ts';
import { requestEndpoints } from '../../../contract/requests.ts';
import { useRead } from '../../call/use-read.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { texts as caseTexts } from '../case/texts.ts';
import { requestPage } from '../words.ts';
import { texts } from './texts.ts';
import type { Approving } from './use-approval.ts';

/** Requests that this one repeats or is like, and how they ended: like cases are answered alike. */
export function BeforePanel({ of: { params } }: { readonly of: Approving }) {
  const query = useRead(requestEndpoints.request, { params });
  return (
    <Loaded query={query}>
      {({ links, searches, parties }) => (
        <>
          {links.length === 0 ? (
            <p>{texts.noBefore}</p>
          ) : (
            <ul>
              {links.map(({ bodyId, requestId, how, number, matter, phase }) => (
                <li key={`${how} ${requestId}`}>
                  <Link to={requestPage({ bodyId, id: requestId })}>
                    {[number ?? texts.nobody, matter].join(texts.comma)}
                  </Link>
                  <span className="meta">
                    {' '}
                    {[caseTexts.hows[how], ...(phase === null ? [] : [requestPhases[phase].title])].join(
                      texts.comma,
                    )}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p className="meta">
            {[texts.searches(searches.length), texts.parties(parties.length)].join(texts.comma)}
          </p>
        </>
      )}
    </Loaded>
  );
}
