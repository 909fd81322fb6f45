import { letterKinds } from '../../../../law/index.ts';
import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField } from '../../form/fields.tsx';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts } from './letter-texts.ts';
import { texts as common } from './texts.ts';
import { useLetterDraft, type SeenLetter } from './use-letter-draft.ts';
import { useStep } from '../../form/use-step.ts';
import { WithLetter, seenOf } from './with-letter.tsx';

const words = texts.party;
const interests = ['trade-secret', 'privacy', 'other-right'] as const;
type Interest = (typeof interests)[number];

function Draft({ of, before }: { readonly of: OfCase; readonly before: SeenLetter | null }) {
  const { partyName = '', partyInterest = '', partyWhat = '', partyWhy = '' } = before?.details ?? {};
  const form = useLetterDraft(of, before, {
    initially: { name: partyName, interest: partyInterest, what: partyWhat, why: partyWhy },
    kind: () => 'third-party-consultation',
    to: (partyId) => ({ kind: 'party', partyId }),
    details: ({ name, interest, what, why }, partyId) => ({
      partyId,
      partyName: name,
      partyInterest: interest as Interest,
      partyWhat: what,
      partyWhy: why,
    }),
    choose: { 'details.partyInterest': common.choose },
    check: ({ name, what, why }) => [
      ...(name.trim() === '' ? [{ field: 'details.partyName', message: words.sayName }] : []),
      ...(what.trim() === '' ? [{ field: 'details.partyWhat', message: words.sayWhat }] : []),
      ...(why.trim() === '' ? [{ field: 'details.partyWhy', message: words.sayWhy }] : []),
    ],
  });
  return (
    <ActForm form={form} act={texts.draftAct(letterKinds['third-party-consultation'].title)} back={of.page}>
      <TextField form={form} name="name" at="details.partyName" label={words.name} />
      <RadioField
        form={form}
        name="interest"
        at="details.partyInterest"
        label={words.interest}
        options={interests.map((value) => ({ value, title: words.interests[value] }))}
      />
      <TextField
        form={form}
        name="what"
        at="details.partyWhat"
        label={words.what}
        hint={words.whatHint}
        most={300}
      />
      <TextField
        form={form}
        name="why"
        at="details.partyWhy"
        label={words.why}
        hint={words.whyHint}
        kind="area"
        most={500}
      />
    </ActForm>
  );
}

function Issue({ of, letter }: { readonly of: OfCase; readonly letter: SeenLetter }) {
  const { partyName = '', partyInterest = 'other-right', partyWhat = '' } = letter.details;
  const { to } = letter.row;
  const form = useStep(of, requestProcessEndpoints.askParty, {
    initially: { name: partyName, phone: '', address: '' },
    input: (person) => ({
      partyId: to.kind === 'party' ? to.partyId : '',
      letter: seenOf(letter),
      person,
      interest: partyInterest,
      what: partyWhat,
    }),
    done: words.done,
  });
  return (
    <ActForm form={form} act={actWords('party-asked').title} back={of.page}>
      <p className="note">{words.personAgain}</p>
      <TextField form={form} name="name" at="person.name" label={words.name} />
      <TextField form={form} name="phone" at="person.phone" label={`${words.phone}${texts.optional}`} />
      <TextField form={form} name="address" at="person.address" label={`${words.address}${texts.optional}`} />
    </ActForm>
  );
}

/** 征求第三方意见: in writing; fifteen working days from receipt, not counted (条例第三十二条、第三十三条第三款). */
export const PartyAskedPage = () => (
  <ActPage act="party-asked">
    {(of) => (
      <WithLetter
        of={of}
        kinds={['third-party-consultation']}
        draft={(before) => <Draft of={of} before={before} />}
        issue={(letter) => <Issue of={of} letter={letter} />}
      />
    )}
  </ActPage>
);
