import { Button } from 'antd';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { requestPaperEndpoints } from '../../../contract/request-papers.ts';
import { texts } from './texts.ts';
import type { Boxes } from './use-boxes.ts';

type Suggestion = AnswerOf<typeof requestPaperEndpoints.materialPages>['suggestions'][number];

const placesOf = ({ page, boxes, ground }: Suggestion) =>
  page === null ? [] : boxes.map((box) => ({ page, box, ground }));

/** What the screening found of persons: a person takes each or leaves it. */
export function SuggestionList({
  suggestions,
  boxes,
}: {
  readonly suggestions: readonly Suggestion[];
  readonly boxes: Boxes;
}) {
  if (suggestions.length === 0) return <p>{texts.noSuggestions}</p>;
  const isTaken = (each: Suggestion) =>
    each.page === null ? boxes.words.some(({ text }) => text === each.text) : boxes.isCovered(placesOf(each));
  const take = (all: readonly Suggestion[]) => {
    boxes.add(all.flatMap(placesOf));
    for (const { page, text, ground } of all) if (page === null) boxes.addWord(text, ground);
  };
  const open = suggestions.filter((each) => !isTaken(each));
  return (
    <>
      <p className="hint">{texts.suggestionsLead}</p>
      {open.length > 1 && (
        <p>
          <Button onClick={() => take(open)}>{texts.coverSuggested(open.length)}</Button>
        </p>
      )}
      <ul className="plain-list divided redact-suggestions">
        {suggestions.map((each, at) => (
          // The list is as the server gave it and never changes: a place in it names a row.
          <li key={`${at} ${each.text}`} className="file-row">
            <span>
              {each.text}{' '}
              <span className="meta">
                {each.kind}
                {each.page !== null && `${texts.comma}${texts.pageOf(each.page)}`}
              </span>
            </span>
            {isTaken(each) ? (
              <span className="meta">{texts.covered}</span>
            ) : (
              <Button size="small" aria-label={texts.coverNamed(each.text)} onClick={() => take([each])}>
                {texts.cover}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
