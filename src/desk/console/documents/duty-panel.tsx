import { documentEndpoints } from '../../contract/documents.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { useRead } from '../call/use-read.ts';
import { LinkButton } from '../parts/link-button.tsx';
import { useMay, useMe } from '../parts/person.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { texts } from './texts.ts';

type Duty = AnswerOf<typeof documentEndpoints.documentDuties>['duties'][number];

/** So many stand open; the others are folded. On a phone the list begins soon below. */
const shown = { wide: 3, narrow: 1 } as const;

/** Where a duty is done. */
function pageOf(bodyId: string, { kind, subjectId }: Duty): string {
  const document = `/documents/${bodyId}/${subjectId ?? ''}`;
  switch (kind) {
    case 'publish':
      return document;
    case 'review-attribute':
      return `${document}/attribute`;
    case 'lapse':
    case 'amend':
      return `${document}/normative`;
    case 'clean-up':
      return `/documents/clean-ups/${bodyId}/${subjectId ?? ''}`;
    case 'begin-clean-up':
      return '/documents/clean-ups/open';
  }
}

function Duties({ bodyId, duties }: { readonly bodyId: string; readonly duties: readonly Duty[] }) {
  const may = useMay();
  const { today } = useMe();
  return (
    <ul className="plain-list stack tight">
      {duties.map((duty) => (
        <li key={`${duty.kind}-${duty.subjectId ?? ''}-${duty.dueOn}`} className="due">
          <span className={`state unbroken ${duty.dueOn < today ? 'danger' : 'warning'}`}>{duty.dueOn}</span>
          <div>
            <div>{duty.title}</div>
            <div className="meta">
              {duty.sentence}
              {duty.atTheEarliest && texts.mayMove}
            </div>
          </div>
          {may('documents.register') && (
            <LinkButton to={pageOf(bodyId, duty)}>{texts.dutyActs[duty.kind]}</LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the register asks of this body, the earliest first; nothing where it asks nothing. */
export function DutyPanel({ bodyId }: { readonly bodyId: string }) {
  const { data } = useRead(documentEndpoints.documentDuties, { params: { bodyId } });
  const open = useNarrow() ? shown.narrow : shown.wide;
  const duties = data?.duties ?? [];
  if (duties.length === 0) return null;
  const rest = duties.slice(open);
  return (
    <section className="panel stack tight" aria-labelledby="document-duties">
      <h2 id="document-duties">{texts.dutiesCount(duties.length)}</h2>
      <Duties bodyId={bodyId} duties={duties.slice(0, open)} />
      {rest.length > 0 && (
        <details>
          <summary>{texts.more(rest.length)}</summary>
          <Duties bodyId={bodyId} duties={rest} />
        </details>
      )}
    </section>
  );
}
