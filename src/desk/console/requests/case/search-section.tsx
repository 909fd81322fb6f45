import { LinkButton } from '../../parts/link-button.tsx';
import { dateText } from '../../parts/dates.ts';
import { useMay } from '../../parts/person.ts';
import { searchPage } from '../act-pages.ts';
import type { RequestCase } from '../words.ts';
import { texts } from './texts.ts';

type Search = RequestCase['searches'][number];

function Asked({ asked }: { readonly asked: NonNullable<Search['asked']> }) {
  const { office, staff, question, dueOn } = asked;
  return (
    <>
      <p>
        {texts.searchAsked(office, staff?.name ?? '')}
        {dueOn !== null && <span className="meta"> {texts.searchDue(dateText(dueOn, true))}</span>}
      </p>
      <p className="meta">
        {texts.searchQuestion}：{question}
      </p>
    </>
  );
}

function Recorded({ recorded }: { readonly recorded: NonNullable<Search['recorded']> }) {
  const { office, searcher, on, places, words, period, found, result } = recorded;
  return (
    <dl className="facts">
      <dt>{texts.searchBy}</dt>
      <dd>{texts.searchByOf(searcher, office, dateText(on))}</dd>
      <dt>{texts.searchPlaces}</dt>
      <dd>{places.join(texts.join)}</dd>
      <dt>{texts.searchWords}</dt>
      <dd>{words.join(texts.join)}</dd>
      <dt>{texts.searchPeriod}</dt>
      <dd>{period}</dd>
      <dt>{found ? texts.found : texts.notFound}</dt>
      <dd className="words">{result}</dd>
    </dl>
  );
}

/** 检索记录: who looked where, by which words, for which years, when, and what was found: the proof of 信息不存在. */
export function SearchSection({ data }: { readonly data: RequestCase }) {
  const may = useMay();
  const { searches } = data;
  return (
    <section className="panel stack tight" id="searches">
      <h2>{texts.searches}</h2>
      {searches.length === 0 && <p>{texts.noSearch}</p>}
      <ul className="plain-list divided">
        {searches.map(({ searchId, asked, recorded }) => (
          <li key={searchId} className="stack tight">
            {asked === null ? <p>{texts.searchOwn}</p> : <Asked asked={asked} />}
            {recorded !== null && <Recorded recorded={recorded} />}
            {recorded === null && (
              <div className="row">
                <span className="state warning">{texts.searchWaiting}</span>
                {may('requests.search') && (
                  <LinkButton to={searchPage(data.bodyId, searchId)}>{texts.recordSearch}</LinkButton>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
