import { Link } from 'react-router';
import { letterKindName } from '../../../../law/index.ts';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { requestLetterEndpoints } from '../../../contract/request-letters.ts';
import { useRead } from '../../call/use-read.ts';
import { dateText, minuteText } from '../../parts/dates.ts';
import { Heading } from '../../parts/heading.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { actPages, stepOfLetter } from '../act-pages.ts';
import { useCase } from '../case/use-case.ts';
import { nameOf } from '../words.ts';
import { texts } from './texts.ts';

type Letters = AnswerOf<typeof requestLetterEndpoints.letters>;
type Row = Letters['letters'][number];
type Kind = Letters['kinds'][number];

function stateOf({ state, issuedOn, servedOn, deliveredOn, changed, savedAt, savedBy }: Row): string {
  if (state !== 'issued') {
    return [texts.states[state], texts.saved(minuteText(savedAt), savedBy?.name ?? '')].join(texts.comma);
  }
  return [
    texts.issuedOn(dateText(issuedOn ?? '')),
    ...(changed === null || changed === 0 ? [] : [texts.changed(changed)]),
    servedOn === null ? texts.notServed : texts.servedOn(dateText(servedOn)),
    ...(deliveredOn === null ? [] : [texts.deliveredOn(dateText(deliveredOn))]),
  ].join(texts.comma);
}

function Rows({
  rows,
  page,
  handles,
}: {
  readonly rows: readonly Row[];
  readonly page: string;
  readonly handles: boolean;
}) {
  if (rows.length === 0) return <p>{texts.none}</p>;
  return (
    <ul className="plain-list divided">
      {rows.map((row) => (
        <li key={row.letterId} className="file-row">
          <span>
            <Link to={`${page}/letters/${row.letterId}`}>
              {row.kindTitle}
              {row.number === null ? '' : ` ${row.number}`}
            </Link>{' '}
            <span className="meta">{[row.recipientTitle, stateOf(row)].join(texts.comma)}</span>
          </span>
          {handles && row.state === 'issued' && (
            <div>
              <LinkButton
                to={`${page}/letters/${row.letterId}/service`}
                aria-label={texts.serveNamed(row.kindTitle)}
              >
                {texts.serve}
              </LinkButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

interface OfKinds {
  readonly kinds: readonly Kind[];
  readonly page: string;
  readonly withdrawn: boolean;
}

function KindRows({ kinds, page, withdrawn }: OfKinds) {
  return (
    <ul className="plain-list divided">
      {kinds.map(({ kind, title, hint }) => {
        // What confirms a withdrawal that was registered already goes by itself.
        const act = kind === 'withdrawal' && withdrawn ? undefined : stepOfLetter[kind];
        const step = act === undefined ? undefined : actPages[act];
        return (
          <li key={kind} className="file-row">
            <span>
              {title}
              <br />
              <span className="hint">{hint}</span>
            </span>
            <div>
              <LinkButton
                to={
                  step === undefined
                    ? `${page}/letters/new?${new URLSearchParams({ kind }).toString()}`
                    : `${page}/${step}`
                }
                aria-label={step === undefined ? texts.draftNamed(title) : texts.stepNamed(title)}
              >
                {texts.draft}
              </LinkButton>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Kinds({ kinds, ...of }: OfKinds) {
  const usual = kinds.filter((each) => each.usual);
  return (
    <section className="panel stack tight" aria-labelledby="letters-draft">
      <h2 id="letters-draft">{texts.draft}</h2>
      {usual.length > 0 && (
        <>
          <h3>{texts.usual}</h3>
          <KindRows kinds={usual} {...of} />
        </>
      )}
      {(['decision', 'step', 'form'] as const).map((use) => (
        <details key={use}>
          <summary>{texts.others2[use]}</summary>
          <KindRows kinds={kinds.filter((each) => each.use === use && !each.usual)} {...of} />
        </details>
      ))}
    </section>
  );
}

/** All letters of a case, drafts too, and what may be drafted. */
export function LettersPage() {
  const { params, query, page } = useCase();
  const letters = useRead(requestLetterEndpoints.letters, { params });
  return (
    <div className="stack">
      <Heading title={texts.list}>
        <LinkButton to={page}>{texts.back}</LinkButton>
      </Heading>
      <Loaded query={query}>
        {(data) => (
          <>
            <p className="lead">{nameOf(data)}</p>
            <Loaded query={letters}>
              {(all) => (
                <>
                  <section className="panel stack tight" aria-labelledby="letters-of-case">
                    <h2 id="letters-of-case">{texts.ofCase}</h2>
                    <Rows rows={all.letters} page={page} handles={data.may.handle} />
                  </section>
                  {data.may.handle && (
                    <Kinds
                      kinds={all.kinds.map((each) => ({ ...each, title: letterKindName(each.kind) }))}
                      page={page}
                      withdrawn={data.phase === 'withdrawn'}
                    />
                  )}
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </div>
  );
}
