import { Link } from 'react-router';
import { redressEndpoints } from '../../../contract/redress.ts';
import { useRead } from '../../call/use-read.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';
import { redressName, redressPage } from './words.ts';

/** On the page of a request: the reconsiderations and suits over it, and where a new one is entered. */
export function RedressSection({ data }: { readonly data: RequestCase }) {
  const query = useRead(redressEndpoints.listRedress, { query: { request: data.id, size: 100 } });
  return (
    <section className="panel stack tight" id="redress">
      <h2>{texts.ofRequest}</h2>
      <Loaded query={query}>
        {({ rows }) => (
          <>
            {rows.length === 0 && <p>{texts.ofRequestNone}</p>}
            <ul className="plain-list divided">
              {rows.map((row) => (
                <li key={row.id}>
                  <Link to={redressPage(row)}>{redressName(row)}</Link>
                  <br />
                  <span className="meta">{[row.organ, row.standingTitle].join(texts.comma)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {data.may.handle && (
        <div className="no-print">
          <LinkButton to={`/requests/redress/open?request=${data.id}`}>{texts.open}</LinkButton>
        </div>
      )}
    </section>
  );
}
