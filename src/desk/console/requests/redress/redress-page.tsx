import { Heading } from '../../parts/heading.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { dateText } from '../../parts/dates.ts';
import { Timeline } from '../case/timeline.tsx';
import { DeadlinePanel } from './deadline-panel.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { Disputed, Facts } from './facts.tsx';
import { FileSection } from './file-section.tsx';
import { NextPanel } from './next-panel.tsx';
import { texts } from './texts.ts';
import { useRedress } from './use-redress.ts';
import { redressName, type RedressCase } from './words.ts';

function Notes({ data }: { readonly data: RedressCase }) {
  if (data.notes.length === 0) return null;
  return (
    <section className="panel stack tight" id="notes">
      <h2>{texts.notes}</h2>
      <ul className="plain-list divided">
        {data.notes.map(({ on, text, by, at }) => (
          <li key={at}>
            {text}
            <br />
            <span className="meta">{texts.noteOf(dateText(on), by?.name ?? '')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One reconsideration or suit: its dates first, then what may be done, the requests, the evidence, the papers. */
export function RedressPage() {
  const { query, page } = useRedress();
  return (
    <Loaded query={query}>
      {(data) => (
        <div className="stack">
          <div>
            <p className="meta">{[data.organ, data.standingTitle].join(texts.comma)}</p>
            <Heading title={redressName(data)} />
          </div>
          <DeadlinePanel data={data} page={page} />
          <NextPanel data={data} page={page} />
          <Facts data={data} />
          <Disputed data={data} />
          {data.may.handle && <EvidenceSection data={data} />}
          {data.may.handle && <FileSection data={data} page={page} />}
          <Notes data={data} />
          <Timeline entries={data.timeline} />
        </div>
      )}
    </Loaded>
  );
}
