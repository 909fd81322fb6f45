import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField, TextField } from '../../form/fields.tsx';
import { texts as common } from '../../form/texts.ts';
import { useMe } from '../../parts/person.ts';
import { texts as intake } from '../intake/texts.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts } from './texts.ts';
import { useRequestColleagues } from './use-colleagues.ts';
import { useStep } from '../../form/use-step.ts';

function ContactTriedForm({ of }: { readonly of: OfCase }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.contactTried, {
    initially: { on: today, how: '', remark: '' },
    input: (values) => values,
    done: texts.contactTried.done,
  });
  return (
    <ActForm form={form} act={actWords('contact-tried').title} back={of.page}>
      <p className="note">{texts.contactTried.lead}</p>
      <TextField form={form} name="on" label={texts.on} kind="date" />
      <TextField form={form} name="how" label={texts.how} hint={texts.contactTried.howHint} />
      <TextField
        form={form}
        name="remark"
        label={`${texts.remark}${texts.optional}`}
        kind="area"
        most={500}
      />
    </ActForm>
  );
}

/** The applicant could not be reached. */
export const ContactTriedPage = () => (
  <ActPage act="contact-tried">{(of) => <ContactTriedForm of={of} />}</ActPage>
);

function ConfirmedForm({ of }: { readonly of: OfCase }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.confirmRequest, {
    initially: { on: today, how: '' },
    input: (values) => values,
    done: texts.confirmed.done,
  });
  return (
    <ActForm form={form} act={actWords('confirmed').title} back={of.page}>
      <p className="note">{texts.confirmed.lead}</p>
      <TextField form={form} name="on" label={intake.confirmedOn} kind="date" />
      <TextField form={form} name="how" label={intake.confirmedHow} hint={texts.confirmed.howHint} />
    </ActForm>
  );
}

/** Both sides confirmed the receipt: the clocks begin (条例第三十一条). */
export const ConfirmedPage = () => <ActPage act="confirmed">{(of) => <ConfirmedForm of={of} />}</ActPage>;

function RegisteredForm({ of }: { readonly of: OfCase }) {
  const { staffId } = useMe();
  const { holders } = useRequestColleagues(of.data.bodyId);
  const asked = of.data.content?.at(0)?.title ?? '';
  const form = useStep(of, requestProcessEndpoints.registerRequest, {
    initially: { matter: of.data.matter, holderId: of.data.holder?.id ?? staffId },
    input: (values) => values,
    done: texts.registered.done,
    choose: { holderId: texts.chooseHolder },
  });
  return (
    <ActForm form={form} act={actWords('registered').title} back={of.page}>
      <p className="note">{texts.registered.lead}</p>
      {asked !== '' && <p>{intake.requested(asked)}</p>}
      <TextField form={form} name="matter" label={intake.matter} hint={intake.matterHint} />
      <ChoiceField
        form={form}
        name="holderId"
        label={texts.holder}
        blank={texts.chooseHolder}
        options={holders}
      />
    </ActForm>
  );
}

/** Gives a request its number and its holder. */
export const RegisteredPage = () => <ActPage act="registered">{(of) => <RegisteredForm of={of} />}</ActPage>;

function AssignedForm({ of }: { readonly of: OfCase }) {
  const { holders } = useRequestColleagues(of.data.bodyId);
  const form = useStep(of, requestProcessEndpoints.assignRequest, {
    initially: { holderId: '', reason: '' },
    input: (values) => values,
    done: texts.assigned.done,
    choose: { holderId: texts.chooseHolder },
  });
  return (
    <ActForm form={form} act={actWords('assigned').title} back={of.page}>
      <p className="note">{texts.assigned.lead}</p>
      <ChoiceField
        form={form}
        name="holderId"
        label={texts.holder}
        blank={texts.chooseHolder}
        options={holders.filter(({ value }) => value !== of.data.holder?.id)}
      />
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

/** Gives a request to another holder. */
export const AssignedPage = () => <ActPage act="assigned">{(of) => <AssignedForm of={of} />}</ActPage>;
