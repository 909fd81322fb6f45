import {
  citationText,
  letterKindName,
  outcomes,
  type GuideOutcome,
  type GuideResult,
  type OutcomeId,
} from '../../../../law/index.ts';
import { LawChips } from '../../parts/law-chip.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useWide } from '../../parts/use-wide.ts';
import type { OfCase } from '../acts/act-page.tsx';
import { texts } from './texts.ts';

function lineOf(result: GuideResult): string {
  switch (result.kind) {
    case 'open':
      return texts.still(result.sentence);
    case 'step':
      return texts.stepFirst(result.sentence);
    case 'waits':
      return texts.waits(result.sentence);
    case 'outcome':
      return texts.outcome(outcomes[result.outcome].title);
  }
}

/** Where what is missing can be put into the case. */
const placeOf: Readonly<Record<string, string>> = {
  'search-record': 'search-recorded',
  'third-party-heard': 'party-asked',
  'clarification-asked': 'clarification-asked',
  'reasons-asked': 'reasons-asked',
  'reasons-weighed': 'reasons-weighed',
  'fee-notice': 'fee-noticed',
  'what-is-given': 'materials',
  'redacted-copy': 'materials',
  'publication-snapshot': 'materials',
  'risk-assessment': 'materials',
};

/** What a decision lacks, each with the page where it is put right where there is one. */
export function MissingList({
  of: { page },
  missing,
}: {
  readonly of: Pick<OfCase, 'page'>;
  readonly missing: readonly {
    readonly id: string;
    readonly title: string;
    readonly sentence: string;
    readonly basis: readonly string[];
  }[];
}) {
  return (
    <ul className="plain-list divided">
      {missing.map(({ id, title, sentence, basis }) => {
        const place = placeOf[id];
        return (
          <li key={id} className="stack tight">
            <p>{sentence}</p>
            <LawChips basis={basis} />
            {place !== undefined && (
              <div>
                <LinkButton to={`${page}/${place}`}>{title}</LinkButton>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Parts({
  parts,
}: {
  readonly parts: readonly { readonly what: string; readonly outcome: OutcomeId; readonly reason: string }[];
}) {
  if (parts.length === 0) return null;
  return (
    <>
      <dt>{texts.release.parts}</dt>
      <dd>
        <ul>
          {parts.map(({ what, outcome }, at) => (
            <li key={`${at} ${what}`}>{texts.release.part(what, outcomes[outcome].title)}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function Outcome({ of, result }: { readonly of: OfCase; readonly result: GuideOutcome }) {
  const { outcome, parts, letterKind, alsoLetters, remedy, why, missing } = result;
  return (
    <div className="stack tight">
      <p className="meta">{texts.row(outcomes[outcome].label)}</p>
      <dl className="facts">
        <Parts parts={parts} />
        <dt>{texts.letter}</dt>
        <dd>{letterKindName(letterKind)}</dd>
        {alsoLetters.length > 0 && (
          <>
            <dt>{texts.alsoLetter}</dt>
            <dd>{alsoLetters.map(letterKindName).join(texts.join)}</dd>
          </>
        )}
        <dt>{texts.remedy}</dt>
        <dd>
          {texts.remedies[remedy]}
          <details>
            <summary>{texts.remedyWhy}</summary>
            <p>{texts.remedyBecause[remedy]}</p>
          </details>
        </dd>
        <dt>{texts.reasons}</dt>
        <dd>
          {why.map(({ question, sentence, basis }) => (
            <div key={question} className="stack tight">
              <p>{sentence}</p>
              <LawChips basis={basis.map(citationText)} />
            </div>
          ))}
        </dd>
      </dl>
      <h3>{texts.missing}</h3>
      {missing.length === 0 ? (
        <p>{texts.nothingMissing}</p>
      ) : (
        <MissingList
          of={of}
          missing={missing.map((each) => ({ ...each, basis: each.basis.map(citationText) }))}
        />
      )}
    </div>
  );
}

function Rest({ of, result }: { readonly of: OfCase; readonly result: GuideResult }) {
  if (result.kind === 'outcome') return <Outcome of={of} result={result} />;
  if (result.kind !== 'step') return null;
  const asked = result.letterKind === 'reasons' ? 'reasons' : 'clarification';
  return (
    <div className="stack tight">
      <LawChips basis={result.basis.map(citationText)} />
      <div>
        <LinkButton to={`${of.page}/${asked}-asked`}>{texts.doStep[asked]}</LinkButton>
      </div>
    </div>
  );
}

/** 到目前为止: the outcome that the answers lead to, said aloud when it changes; its letter, remedy, what is missing. */
export function ResultPanel({ of, result }: { readonly of: OfCase; readonly result: GuideResult }) {
  const wide = useWide();
  const rest = <Rest of={of} result={result} />;
  return (
    <aside className="panel stack tight beside-panel" aria-labelledby="guide-so-far">
      <h2 id="guide-so-far">{texts.panel}</h2>
      <p aria-live="polite">
        <strong>{lineOf(result)}</strong>
      </p>
      {wide || result.kind !== 'outcome' ? (
        rest
      ) : (
        <details>
          <summary>{texts.outcomeLine}</summary>
          {rest}
        </details>
      )}
    </aside>
  );
}
