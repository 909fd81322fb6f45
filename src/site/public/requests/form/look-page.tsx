import type { ReactElement } from 'react';
import type { SearchAnswer } from '../../../../ledger/read/site/search/search.ts';
import { linkTo, type SiteCall } from '../../call.ts';
import { HitList } from '../../components/search/hit-list.tsx';
import { PhoneNumber } from '../../components/phone-number.tsx';
import { reachOf } from '../../name-of.ts';
import { requestFormTexts } from '../../texts/request-form.ts';
import { FormFrame } from './form-frame.tsx';

const texts = requestFormTexts.look;

interface LookPageProps {
  readonly call: SiteCall;
  readonly words: string;
  /** What is public on it; null where nothing was asked. */
  readonly answer: SearchAnswer | null;
  /** More is being filled in than is kept. */
  readonly full?: boolean;
}

/** Step 1: what is public already, what is done elsewhere, and on to the form in any case. */
export function LookPage({ call, words, answer, full = false }: LookPageProps): ReactElement {
  const reach = reachOf(call);
  const address = linkTo(call, { kind: 'request-form', page: 'look', draft: null });
  return (
    <FormFrame call={call} page="look" draft={null} title={texts.title}>
      {full && <p className="notice">{requestFormTexts.full}</p>}
      <p className="lead">{texts.lead}</p>
      <form className="search-box" action={address} method="get">
        <label htmlFor="wanted">{texts.search}</label>
        <div>
          <input id="wanted" name="q" type="search" defaultValue={words} maxLength={100} autoComplete="off" />
          <button type="submit">{texts.button}</button>
        </div>
      </form>
      {answer !== null && <Found call={call} words={words} answer={answer} />}
      <section className="elsewhere">
        <h2>{texts.other}</h2>
        <p>{texts.otherLead}</p>
        {texts.cases.map(({ id, title, text }) => (
          <details key={id}>
            <summary>{title}</summary>
            <p>{text}</p>
            {id === 'question' && reach !== null && (
              <p>
                <PhoneNumber number={reach.phone} />
              </p>
            )}
          </details>
        ))}
        <p>{texts.still}</p>
      </section>
      <form className="application" method="post" action={address}>
        <input type="hidden" name="title" value={words} />
        <p className="acts">
          <button type="submit">{answer === null ? texts.beginUnasked : texts.begin}</button>
          <a href={`${linkTo(call, { kind: 'apply' })}#biaoge`}>{requestFormTexts.toPaper}</a>
        </p>
      </form>
      <p className="hint">{requestFormTexts.free}</p>
    </FormFrame>
  );
}

/** So many are shown here; the search has the rest. */
const shown = 5;

function Found({
  call,
  words,
  answer,
}: {
  readonly call: SiteCall;
  readonly words: string;
  readonly answer: SearchAnswer;
}): ReactElement {
  const { total, hits } = answer;
  if (total === 0) return <p className="notice">{texts.none(words)}</p>;
  return (
    <section>
      <h2>{texts.found(total)}</h2>
      <HitList call={call} hits={hits.slice(0, shown)} start={1} />
      {total > shown && (
        <p>
          <a href={`${linkTo(call, { kind: 'search' })}?q=${encodeURIComponent(words)}`}>{texts.all}</a>
        </p>
      )}
    </section>
  );
}
