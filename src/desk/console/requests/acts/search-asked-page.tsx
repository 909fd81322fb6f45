import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField, TextField } from '../../form/fields.tsx';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts } from './texts.ts';
import { useRequestColleagues } from './use-colleagues.ts';
import { useStep } from '../../form/use-step.ts';

function SearchAskedForm({ of }: { readonly of: OfCase }) {
  const { searchers } = useRequestColleagues(of.data.bodyId);
  const form = useStep(of, requestProcessEndpoints.askSearch, {
    initially: { office: '', staffId: '', question: of.data.matter, dueOn: '' },
    input: ({ staffId, dueOn, ...values }) => ({
      ...values,
      staffId: staffId === '' ? null : staffId,
      dueOn: dueOn === '' ? null : dueOn,
    }),
    done: texts.searchAsked.done,
  });
  return (
    <ActForm form={form} act={actWords('search-asked').title} back={of.page}>
      <p className="note">{texts.searchAsked.lead}</p>
      <TextField form={form} name="office" label={texts.searchAsked.office} />
      <ChoiceField
        form={form}
        name="staffId"
        label={texts.searchAsked.staff}
        blank={texts.searchAsked.nobody}
        options={searchers}
      />
      <TextField
        form={form}
        name="question"
        label={texts.searchAsked.question}
        hint={texts.searchAsked.questionHint}
      />
      <TextField form={form} name="dueOn" label={`${texts.searchAsked.dueOn}${texts.optional}`} kind="date" />
    </ActForm>
  );
}

/** Asks an office to look; who is asked sees what to find, not for whom. */
export const SearchAskedPage = () => (
  <ActPage act="search-asked">{(of) => <SearchAskedForm of={of} />}</ActPage>
);
