import { ActSaid } from '../../parts/act-said.tsx';
import { Moment } from '../../parts/moment.tsx';
import { texts } from '../texts.ts';
import type { Report } from '../use-report.ts';

/** What was done on the report, the newest first, each in one sentence with what it stated. */
export function ReportTimeline({ entries }: { readonly entries: Report['timeline'] }) {
  return (
    <section className="panel stack tight" id="timeline">
      <h2>{texts.timeline}</h2>
      {entries.length === 0 && <p>{texts.noTimeline}</p>}
      <ol reversed className="timeline plain-list">
        {entries.map(({ id, at, sentence, lines }) => (
          <li key={id}>
            <Moment at={at} /> <ActSaid sentence={sentence} lines={lines} />
          </li>
        ))}
      </ol>
    </section>
  );
}
