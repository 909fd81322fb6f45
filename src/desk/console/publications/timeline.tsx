import { Moment } from '../parts/moment.tsx';
import { texts } from './texts.ts';
import type { PublicationWhole } from './use-publication.ts';

type Entry = PublicationWhole['timeline'][number];

/** So many of the newest acts are shown at once; the earlier ones are folded. */
const shown = 20;

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ol reversed className="timeline plain-list">
      {entries.map(({ actId, at, sentence, details }) => (
        <li key={actId}>
          {details.length === 0 ? (
            <>
              <Moment at={at} /> {sentence}
            </>
          ) : (
            <details>
              <summary>
                <Moment at={at} /> {sentence}
              </summary>
              <ul className="meta">
                {details.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What was done on a publication, newest first, one sentence each. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  // Acts of one moment stand in the order in which they were recorded.
  const newest = entries.toReversed();
  const earlier = newest.slice(shown);
  return (
    <div className="stack tight">
      <Entries entries={newest.slice(0, shown)} />
      {earlier.length > 0 && (
        <details>
          <summary>{texts.earlier(earlier.length)}</summary>
          <Entries entries={earlier} />
        </details>
      )}
    </div>
  );
}
