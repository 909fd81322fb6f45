import { staleReferences, type NarrativeFacts, type SectionId } from '../../../../report/index.ts';
import { useNarrow } from '../../parts/use-narrow.ts';
import { isOptional, sectionTitle, textParts } from './section-names.ts';
import { SectionState } from './section-state.tsx';
import { texts } from './texts.ts';

/** Brings a section into view and the focus to it. */
export function showSection(id: SectionId): void {
  const place = document.getElementById(`section-${id}`);
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}

/** All sections with how each stands; each leads to its place. */
export function Contents({
  sections,
  facts,
  alike,
  lastMeasures,
}: {
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly facts: NarrativeFacts;
  readonly alike: ReadonlyMap<SectionId, number>;
  /** How many measures of last year are known. */
  readonly lastMeasures: number;
}) {
  const narrow = useNarrow();
  const list = (
    <ul className="plain-list section-contents">
      {textParts.flatMap(({ sections: ids }) =>
        ids.map((id) => (
          <li key={id}>
            <a
              href={`#section-${id}`}
              onClick={(event) => {
                event.preventDefault();
                showSection(id);
              }}
            >
              {sectionTitle(id)}
            </a>{' '}
            <SectionState
              empty={sections[id].trim() === ''}
              optional={isOptional(id, lastMeasures)}
              stale={staleReferences(sections[id], facts).length}
              alike={alike.get(id) ?? null}
            />
          </li>
        )),
      )}
    </ul>
  );
  return (
    <nav className="panel" aria-label={texts.contents}>
      {narrow ? (
        <details>
          <summary>{texts.contents}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  );
}
