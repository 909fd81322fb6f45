import { useState } from 'react';
import { ActSaid } from '../../parts/act-said.tsx';
import { Choice } from '../../parts/choice.tsx';
import { minuteText } from '../../parts/dates.ts';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';

/** So many acts are read at a glance; from here on they may be narrowed by kind. */
const many = 20;

/** 办理记录: every act, the newest first, each in one sentence with what it stated. */
export function Timeline({ entries }: { readonly entries: RequestCase['timeline'] }) {
  const [kind, setKind] = useState('');
  const kinds = new Map(entries.map((entry) => [entry.kind, entry.title]));
  const shown = kind === '' ? entries : entries.filter((entry) => entry.kind === kind);
  return (
    <section className="panel stack tight" id="timeline">
      <h2>{texts.timeline}</h2>
      {entries.length > many && (
        <div className="no-print narrow-choice">
          <Choice
            id="timeline-kind"
            label={texts.timelineKind}
            value={kind}
            options={[
              { value: '', title: texts.everything },
              ...[...kinds].map(([value, title]) => ({ value, title })),
            ]}
            put={setKind}
          />
        </div>
      )}
      <ol reversed className="timeline plain-list">
        {shown.map(({ id, at, sentence, lines }) => (
          <li key={id}>
            <time dateTime={at} className="unbroken meta">
              {minuteText(at)}
            </time>{' '}
            <ActSaid sentence={sentence} lines={lines} />
          </li>
        ))}
      </ol>
      {entries.length >= 200 && <p className="meta">{texts.timelineMore}</p>}
    </section>
  );
}
