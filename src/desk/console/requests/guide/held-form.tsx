import { findingsMissing, type CivilDate, type GuideAnswers } from '../../../../law/index.ts';
import { RadioField, TextField } from '../../form/fields.tsx';
import { dateText } from '../../parts/dates.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { useMe } from '../../parts/person.ts';
import type { OfCase } from '../acts/act-page.tsx';
import { answersOf, factsOf } from './case-facts.ts';
import { QuestionPage } from './question-page.tsx';
import { texts } from './texts.ts';
import { useAnswer } from './use-answer.ts';

const words = texts.held;
type Held = NonNullable<GuideAnswers['held']>;
interface Values {
  readonly finding: Held['finding'] | '';
  readonly why: string;
  readonly where: string;
}
const findings = Object.keys(words.findings) as Held['finding'][];

function Searches({ of: { data, page } }: { readonly of: OfCase }) {
  const records = data.searches.flatMap(({ searchId, recorded }) =>
    recorded === null ? [] : [{ searchId, ...recorded }],
  );
  return (
    <section className="stack tight" aria-labelledby="guide-searches">
      <h2 id="guide-searches">{texts.searches}</h2>
      {records.length === 0 && <p>{texts.noSearches}</p>}
      <ul>
        {records.map(({ searchId, office, searcher, on, found, result }) => (
          <li key={searchId}>
            {texts.searchOf(
              [office, searcher].join(texts.comma),
              dateText(on),
              found ? texts.found : texts.notFound,
            )}
            <span className="meta"> {result}</span>
          </li>
        ))}
      </ul>
      <div className="row">
        <LinkButton to={`${page}/search-recorded`}>{texts.recordSearch}</LinkButton>
        <LinkButton to={`${page}/search-asked`}>{texts.askSearch}</LinkButton>
      </div>
    </section>
  );
}

/** 有没有: by the record of the search; without one nobody may answer that there is nothing. */
export function HeldForm({ of }: { readonly of: OfCase }) {
  const { today } = useMe();
  const answers = answersOf(of.data);
  const { held } = answers;
  const unproven = (): string | undefined =>
    findingsMissing(factsOf(of.data), 'notHeld', answers, { today: today as CivilDate }).find(
      ({ id }) => id === 'search-record',
    )?.sentence;
  const answering = useAnswer<'held', Values>(of, 'held', {
    initially: {
      finding: held?.finding ?? '',
      why: held?.why ?? '',
      where: held?.where ?? '',
    },
    answer: ({ finding, why, where }): Held | null =>
      finding === '' ? null : { finding, why, ...(finding === 'public' ? { where } : {}) },
    check: ({ finding, why, where }) => {
      if (finding === '') return [{ field: 'finding', message: texts.choose }];
      const sentence = finding === 'not-held' ? unproven() : undefined;
      return [
        ...(sentence === undefined ? [] : [{ field: 'finding', message: sentence }]),
        ...(finding === 'public' && where.trim() === ''
          ? [{ field: 'answers.held.where', message: words.sayWhere }]
          : []),
        ...(why.trim() === '' ? [{ field: 'answers.held.why', message: words.sayWhy }] : []),
      ];
    },
  });
  const { form } = answering;
  const { finding } = form.values;
  return (
    <QuestionPage of={of} question="held" answering={answering} aside={<Searches of={of} />}>
      <RadioField
        form={form}
        name="finding"
        label={words.label}
        options={findings.map((value) => ({ value, title: words.findings[value] }))}
      />
      {finding === 'public' && (
        <TextField
          form={form}
          name="where"
          at="answers.held.where"
          label={words.where}
          hint={words.whereHint}
          kind="area"
          most={500}
        />
      )}
      <TextField
        form={form}
        name="why"
        at="answers.held.why"
        label={words.why}
        hint={words.whyHint[finding]}
        kind="area"
        most={1000}
      />
    </QuestionPage>
  );
}
