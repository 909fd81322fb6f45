import { Link } from 'react-router';
import { requestPhases } from '../../../../law/index.ts';
import { nameOf, requestPage, type RequestCase } from '../words.ts';
import { texts } from './texts.ts';

/** Requests that belong to this one: repeated, related, answered together, split, handed on. */
export function LinkSection({ data }: { readonly data: RequestCase }) {
  return (
    <section className="panel stack tight" id="links">
      <h2>{texts.links}</h2>
      {data.links.length === 0 && <p>{texts.noLink}</p>}
      <ul className="plain-list divided">
        {data.links.map((each) => (
          <li key={`${each.how} ${each.requestId}`}>
            {each.phase === null ? (
              texts.hidden
            ) : (
              <Link to={requestPage({ bodyId: each.bodyId, id: each.requestId })}>{nameOf(each)}</Link>
            )}
            <br />
            <span className="meta">
              {[
                texts.hows[each.how],
                each.bodyName,
                ...(each.phase === null ? [] : [requestPhases[each.phase].title]),
              ].join(texts.comma)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
