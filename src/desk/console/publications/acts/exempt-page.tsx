import { reviewEndpoints } from '../../../contract/reviews.ts';
import { call } from '../../call/call.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChecksField, ChoiceField, TextField } from '../../form/fields.tsx';
import { texts as common } from '../../form/texts.ts';
import { useForm } from '../../form/use-form.ts';
import { useColleagues } from '../../parts/choices.ts';
import { useFinish } from '../../parts/finish.tsx';
import { useMe } from '../../parts/person.ts';
import { Happens, PublicationActPage, type Acted } from './act-page.tsx';
import { texts } from './texts.ts';

interface Values {
  readonly personId: string;
  readonly steps: readonly string[];
  readonly reason: string;
}

function Exempt({ acted }: { readonly acted: Acted }) {
  const finish = useFinish();
  const { staffId } = useMe();
  const { working, urgency } = acted.whole;
  const people = useColleagues(acted.params.bodyId).filter(({ value }) => value !== staffId);
  const steps = (working?.submitted === true ? working : (urgency ?? working))?.steps ?? [];
  const initially: Values = { personId: '', steps: [], reason: '' };
  const form = useForm({
    initially,
    schema: reviewEndpoints.exemptPerson.body,
    input: ({ personId, steps: chosen, reason }, actId) => ({ actId, personId, steps: [...chosen], reason }),
    choose: { personId: texts.choosePerson, steps: texts.chooseSteps },
    send: async (body) => {
      await call(reviewEndpoints.exemptPerson, { params: acted.params, body });
      const who = people.find(({ value }) => value === body.personId)?.title ?? '';
      const which = steps.filter(({ id }) => body.steps.includes(id)).map(({ title }) => title);
      finish(acted.page, texts.exempted(who, which.join(texts.and)));
    },
  });
  return (
    <ActForm form={form} act={texts.exempt} back={acted.page}>
      <Happens
        acted={acted}
        happens={texts.exemptHappens}
        {...(working === null ? {} : { edition: working.edition })}
      />
      <ChoiceField
        form={form}
        name="personId"
        label={texts.person}
        options={people}
        blank={common.pleaseChoose}
      />
      <ChecksField
        form={form}
        name="steps"
        label={texts.steps}
        options={steps.map(({ id, title }) => ({ value: id, title }))}
      />
      <TextField form={form} name="reason" label={texts.exemptReason} hint={texts.exemptReasonHint} />
    </ActForm>
  );
}

export const ExemptPage = () => (
  <PublicationActPage act={texts.exempt} may="exempt">
    {(acted) => <Exempt acted={acted} />}
  </PublicationActPage>
);
