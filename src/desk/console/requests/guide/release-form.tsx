import { Button } from 'antd';
import { releaseOf, type GuideAnswers } from '../../../../law/index.ts';
import { RadioField, TextField } from '../../form/fields.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import type { OfCase } from '../acts/act-page.tsx';
import { texts as caseTexts } from '../case/texts.ts';
import { answersOf } from './case-facts.ts';
import { QuestionPage } from './question-page.tsx';
import { entriesOf, entryFaults, groundsOf, newEntry, type GroundEntry } from './ground-entry.ts';
import { GroundFields } from './ground-fields.tsx';
import { texts } from './texts.ts';
import { useAnswer } from './use-answer.ts';

const words = texts.release;
type Release = NonNullable<GuideAnswers['release']>;

interface Values {
  readonly some: '' | 'no' | 'yes';
  /** Named as in the act, so that faults of its parts go when it changes. */
  readonly grounds: readonly GroundEntry[];
  readonly separable: '' | 'yes' | 'no';
  readonly publicInterest: string;
}

const answerOf = ({ some, grounds: entries, separable, publicInterest }: Values): Release | null => {
  if (some === '') return null;
  const grounds = some === 'yes' ? groundsOf(entries) : [];
  return { grounds, separable: some === 'yes' && separable === 'yes', publicInterest };
};

const initial = (release: Release | undefined): Values => ({
  some: release === undefined ? '' : release.grounds.length === 0 ? 'no' : 'yes',
  grounds: release === undefined || release.grounds.length === 0 ? [newEntry()] : entriesOf(release.grounds),
  separable: release === undefined || release.grounds.length === 0 ? '' : release.separable ? 'yes' : 'no',
  publicInterest: release?.publicInterest ?? '',
});

function faultsOf({ some, grounds: entries, separable }: Values) {
  if (some === '') return [{ field: 'some', message: texts.choose }];
  if (some === 'no') return [];
  return [
    ...entryFaults(entries),
    ...(separable === '' ? [{ field: 'separable', message: texts.choose }] : []),
  ];
}

function Parties({ of: { data, page } }: { readonly of: OfCase }) {
  return (
    <section className="stack tight" aria-labelledby="guide-parties">
      <h2 id="guide-parties">{words.parties}</h2>
      {data.parties.length === 0 && <p>{words.noParty}</p>}
      <ul>
        {data.parties.map(({ partyId, name, answered }) => (
          <li key={partyId}>
            {words.party(
              name,
              answered === null ? caseTexts.partyWaiting : caseTexts.partyAnswers[answered.answer],
            )}
          </li>
        ))}
      </ul>
      <div>
        <LinkButton to={`${page}/party-asked`}>{words.askParty}</LinkButton>
      </div>
    </section>
  );
}

/** What each part comes to, as it will be decided and counted. */
function PartResults({ release }: { readonly release: Release | null }) {
  if (release === null || release.grounds.length === 0) return null;
  const { sentence } = releaseOf(release);
  return <p className="note">{sentence}</p>;
}

/** 给不给: every part that cannot be opened with its ground and reason, and whether the rest can be given apart. */
export function ReleaseForm({ of }: { readonly of: OfCase }) {
  const { release } = answersOf(of.data);
  const answering = useAnswer(of, 'release', {
    initially: initial(release),
    answer: answerOf,
    check: faultsOf,
  });
  const { form } = answering;
  const { some, grounds: entries } = form.values;
  const third = entries.some(({ ground }) => ground === 'refusedThirdPartyRights');
  const put = (at: number, entry: GroundEntry) =>
    form.set(
      'grounds',
      entries.map((each, index) => (index === at ? entry : each)),
    );
  return (
    <QuestionPage
      of={of}
      question="release"
      answering={answering}
      {...(third || of.data.parties.length > 0 ? { aside: <Parties of={of} /> } : {})}
    >
      <RadioField
        form={form}
        name="some"
        label={words.label}
        options={[
          { value: 'no', title: words.none },
          { value: 'yes', title: words.some },
        ]}
      />
      {some === 'yes' && (
        <>
          {entries.map((entry, at) => (
            <GroundFields
              key={entry.key}
              at={at}
              entry={entry}
              faults={form.faults}
              put={(changed) => put(at, changed)}
              {...(entries.length === 1
                ? {}
                : {
                    remove: () =>
                      form.set(
                        'grounds',
                        entries.filter((each) => each.key !== entry.key),
                      ),
                  })}
            />
          ))}
          <div>
            <Button onClick={() => form.set('grounds', [...entries, newEntry()])}>{words.add}</Button>
          </div>
          <RadioField
            form={form}
            name="separable"
            label={words.separable}
            options={(['yes', 'no'] as const).map((value) => ({ value, title: words.separables[value] }))}
          />
          <PartResults release={answerOf(form.values)} />
        </>
      )}
      {(third || of.data.parties.length > 0) && (
        <TextField
          form={form}
          name="publicInterest"
          at="answers.release.publicInterest"
          label={`${words.publicInterest}${words.optional}`}
          hint={words.publicInterestHint}
          kind="area"
          most={1000}
        />
      )}
    </QuestionPage>
  );
}
