import { Link } from 'react-router';
import { texts } from './texts.ts';

/** A figure that opens to what it counts, each with its page. */
export function Counted({
  count,
  what,
  ids,
  nameOf,
  pageOf,
}: {
  readonly count: number;
  /** What it counts, for whoever hears it. */
  readonly what: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string | undefined;
  readonly pageOf: (id: string) => string;
}) {
  if (count === 0 || ids.length === 0) return <>{count}</>;
  return (
    <details>
      <summary aria-label={texts.see(what, count)}>{count}</summary>
      <ul className="plain-list">
        {ids.map((id, at) => (
          <li key={id}>
            <Link to={pageOf(id)}>{nameOf(id) ?? texts.caseAt(at + 1)}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
