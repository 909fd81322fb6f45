import { Button } from 'antd';
import { useId, type ReactNode, type Ref } from 'react';
import {
  factTitle,
  parseReferences,
  renewReferences,
  reportSections,
  staleReferences,
  type NarrativeFacts,
  type SectionId,
} from '../../../../report/index.ts';
import { Notice } from '../../parts/notice.tsx';
import type { LastYear } from '../use-report.ts';
import { Chip } from './chip.tsx';
import { LastYearText } from './last-year-text.tsx';
import { PlainSection } from './plain-section.tsx';
import { Proposal } from './proposal.tsx';
import { SectionEditor, type SectionHandle } from './section-editor.tsx';
import { isOptional, sectionTitle } from './section-names.ts';
import { SectionState } from './section-state.tsx';
import { texts } from './texts.ts';

/** The figures of a section in a list: for whoever cannot get at them in the text by keyboard or finger. */
function ReferenceList({ text }: { readonly text: string }) {
  const found = parseReferences(text).flatMap((segment) => (segment.kind === 'reference' ? [segment] : []));
  const once = found.filter(
    ({ id, written }, at) => found.findIndex((each) => each.id === id && each.written === written) === at,
  );
  if (once.length === 0) return null;
  return (
    <details>
      <summary>{texts.references(once.length)}</summary>
      <ul className="reference-list">
        {once.map(({ id, written }) => (
          <li key={`${id} ${written}`}>
            {factTitle(id)?.title ?? id} <Chip id={id} written={written} />
            {factTitle(id)?.unit}
          </li>
        ))}
      </ul>
    </details>
  );
}

export interface SectionBlockProps {
  readonly section: SectionId;
  readonly text: string;
  readonly facts: NarrativeFacts;
  readonly lastYear: LastYear | null;
  readonly alike: number | null;
  /** The county's comments on it. */
  readonly comments: readonly string[];
  /** Null where the text is not written on now. */
  readonly write: {
    readonly put: (text: string) => void;
    readonly propose: () => Promise<string>;
    /** Opens the list of facts for it. */
    readonly pick: () => void;
    readonly handle: Ref<SectionHandle>;
  } | null;
  /** Small forms that belong to it. */
  readonly children?: ReactNode;
}

/** A section of the text: what belongs there, how it stands, the text with its figures, last year's beside it. */
export function SectionBlock(props: SectionBlockProps) {
  const { section, text, facts, lastYear, alike, comments, write, children } = props;
  const id = useId();
  const stale = staleReferences(text, facts);
  const title = sectionTitle(section);
  return (
    <section
      className="report-section"
      id={`section-${section}`}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
    >
      <div className="stack tight">
        <div className="row">
          <h3 id={`${id}-title`}>{title}</h3>
          <SectionState
            empty={text.trim() === ''}
            optional={isOptional(section, lastYear?.measures.length ?? 0)}
            stale={stale.length}
            alike={alike}
          />
        </div>
        <p className="hint" id={`${id}-means`}>
          {texts.means(reportSections[section].means)}
        </p>
        {comments.length > 0 && (
          <Notice kind="warning">
            <p>
              <strong>{texts.comments}</strong>
            </p>
            {comments.map((comment) => (
              <p key={comment}>{comment}</p>
            ))}
          </Notice>
        )}
        {children}
        {write === null ? (
          <PlainSection text={text} />
        ) : (
          <>
            <SectionEditor
              value={text}
              put={write.put}
              labelledBy={`${id}-title`}
              describedBy={`${id}-means`}
              handle={write.handle}
            />
            <div className="row section-acts">
              <Proposal name={title} now={text} propose={write.propose} put={write.put} />
              <Button onClick={write.pick}>
                {texts.insert}
                <span className="hidden">{title}</span>
              </Button>
              {stale.some(({ now }) => now !== null) && (
                <Button danger onClick={() => write.put(renewReferences(text, facts))}>
                  {texts.renewAll}
                </Button>
              )}
            </div>
          </>
        )}
        <ReferenceList text={text} />
      </div>
      {lastYear !== null && <LastYearText lastYear={lastYear} section={section} />}
    </section>
  );
}
