import type { ReactElement } from 'react';
import { chinaMoment } from '../../../channels/china-moment.ts';
import { longestQuery } from '../../../content/words/query.ts';
import { mostFound } from '../../../ledger/read/site/search/find-rows.ts';
import { searchPageSize, type SearchAnswer } from '../../../ledger/read/site/search/search.ts';
import { linkTo, type SiteCall } from '../call.ts';
import { Pager } from '../components/list/pager.tsx';
import { HitList } from '../components/search/hit-list.tsx';
import { ChosenFilters, SearchFilters } from '../components/search/search-filters.tsx';
import { PublicFrame } from '../frame.tsx';
import { isNarrowed, noNarrowing, searchLink, searchQuery, type SearchForm } from '../search/search-form.ts';
import { searchTexts as texts } from '../texts/search.ts';

interface SearchPageProps {
  readonly call: SiteCall;
  readonly form: SearchForm;
  /** Null where nothing was asked for. */
  readonly answer: SearchAnswer | null;
}

/** What was asked, where it is told again: as long as a line of a phone or two. The box holds all of it. */
function inShort(words: string): string {
  const characters = [...words];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}……` : words;
}

/** The search of a face: the question, what it is narrowed by, what was found and why. */
export function SearchPage({ call, form, answer }: SearchPageProps): ReactElement {
  const title = form.words === '' ? texts.title : texts.titleOf(inShort(form.words));
  return (
    <PublicFrame
      call={call}
      place={{ kind: 'search' }}
      query={searchQuery(form)}
      title={title}
      trail={[{ title: texts.title, href: null }]}
      words={form.words}
      noindex
    >
      <h1>{title}</h1>
      {form.tooLong && <p className="notice">{texts.tooLong(longestQuery)}</p>}
      {answer === null ? (
        <HowToSearch call={call} form={form} />
      ) : (
        <Answer call={call} form={form} answer={answer} />
      )}
    </PublicFrame>
  );
}

function HowToSearch({ call, form }: Omit<SearchPageProps, 'answer'>): ReactElement {
  return (
    <>
      {form.words !== '' && <p className="notice">{texts.nothingAsked}</p>}
      <p className="lead">{texts.hint}</p>
      <p>{texts.examples}</p>
      <ul className="in-line">
        {texts.exampleWords.map((words) => (
          <li key={words}>
            <a href={searchLink(call, form, { ...noNarrowing, words })}>{words}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface AnswerProps {
  readonly call: SiteCall;
  readonly form: SearchForm;
  readonly answer: SearchAnswer;
}

function Answer({ call, form, answer }: AnswerProps): ReactElement {
  const { total, capped, page, pages, hits, facets, also, behindSince } = answer;
  const narrowed = isNarrowed(form);
  const elsewhere = call.body !== call.map.top && (
    <p>
      <a href={searchLink(call, form, noNarrowing, call.map.top)}>{texts.everywhere(inShort(form.words))}</a>
    </p>
  );
  const behind = behindSince !== null && <p className="notice">{texts.behind(chinaMoment(behindSince))}</p>;
  if (total === 0 && !narrowed) {
    return (
      <>
        <Suggestion call={call} form={form} answer={answer} />
        {behind}
        <NothingFound call={call} form={form} />
        {elsewhere}
      </>
    );
  }
  return (
    <>
      <Suggestion call={call} form={form} answer={answer} />
      {answer.found === 'some' && <p className="notice">{texts.some(inShort(form.words))}</p>}
      {also.map(({ asked, words }) => (
        <p key={asked} className="hint">
          {texts.also(asked, words.join(texts.comma))}
        </p>
      ))}
      {behind}
      <div className="search-state">
        <p role="status">{capped ? texts.foundMany(mostFound) : texts.found(total)}</p>
        <SortLinks call={call} form={form} />
      </div>
      <ChosenFilters call={call} form={form} />
      <div className="search-results">
        <details className="search-facets">
          <summary>{texts.filters.title}</summary>
          <SearchFilters call={call} form={form} facets={facets} />
        </details>
        <section aria-labelledby="results">
          <h2 id="results" className="unseen">
            {texts.results}
          </h2>
          {total === 0 ? (
            <NothingFound call={call} form={form} />
          ) : (
            <>
              <HitList call={call} hits={hits} start={(page - 1) * searchPageSize + 1} />
              <Pager page={page} pages={pages} to={(at) => searchLink(call, form, { page: at })} />
              <Literal call={call} form={form} answer={answer} />
              <p>
                {texts.notFound}
                <a href={applyLink(call, form)}>{texts.apply}</a>
              </p>
            </>
          )}
          {elsewhere}
        </section>
      </div>
    </>
  );
}

function Suggestion({ call, form, answer }: AnswerProps): ReactElement | null {
  const { suggestion } = answer;
  if (suggestion === null) return null;
  return (
    <p>
      {texts.suggestion}
      {texts.colon}
      <a href={searchLink(call, form, { ...noNarrowing, words: suggestion })}>{suggestion}</a>
    </p>
  );
}

/** The way to where the characters stand, though maybe not as a word. */
function Literal({ call, form, answer: { literal } }: AnswerProps): ReactElement | null {
  if (literal === null) return null;
  return (
    <p>
      {texts.literal.before(literal.more)}
      <a href={searchLink(call, form, { ...noNarrowing, words: literal.asked })}>
        {texts.literal.link(literal.asked)}
      </a>
    </p>
  );
}

function SortLinks({ call, form }: Omit<AnswerProps, 'answer'>): ReactElement {
  return (
    <nav aria-label={texts.sort.label}>
      <ul className="in-line">
        {(['relevance', 'date'] as const).map((sort) => (
          <li key={sort}>
            <a href={searchLink(call, form, { sort })} aria-current={form.sort === sort ? 'true' : undefined}>
              {texts.sort[sort]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Three ways on from nothing. */
function NothingFound({ call, form }: Omit<AnswerProps, 'answer'>): ReactElement {
  const { title, fewer, withoutFilters, catalogue, apply } = texts.empty;
  return (
    <>
      <p className="lead">{title(inShort(form.words))}</p>
      <ul className="ways">
        <li>
          {isNarrowed(form) ? <a href={searchLink(call, form, noNarrowing)}>{withoutFilters}</a> : fewer}
        </li>
        <li>
          {catalogue.before}
          <a href={linkTo(call, { kind: 'catalogue' })}>{catalogue.link}</a>
          {catalogue.behind}
        </li>
        <li>
          {apply.before}
          <a href={applyLink(call, form)}>{apply.link}</a>
          {apply.behind}
        </li>
      </ul>
    </>
  );
}

const applyLink = (call: SiteCall, { words }: SearchForm) =>
  `${linkTo(call, { kind: 'apply' })}?${new URLSearchParams({ q: words }).toString()}`;
