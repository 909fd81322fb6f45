import { redressEndpoints } from '../../../contract/redress.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChoiceField, RadioField, TextField } from '../../form/fields.tsx';
import { texts as common } from '../../form/texts.ts';
import { useMe } from '../../parts/person.ts';
import { useRequestColleagues } from '../acts/use-colleagues.ts';
import { useStep } from '../../form/use-step.ts';
import { RedressActPage, type OfRedress } from './act-page.tsx';
import { texts } from './texts.ts';

type Procedure = 'ordinary' | 'summary';

function ProcedureForm({ of }: { readonly of: OfRedress }) {
  const { today } = useMe();
  const form = useStep(of, redressEndpoints.changeRedressProcedure, {
    initially: {
      on: today,
      procedure: of.data.procedure === 'ordinary' ? 'summary' : 'ordinary',
      reason: '',
    },
    input: ({ on, procedure, reason }) => ({ on, procedure: procedure as Procedure, reason }),
    done: () => texts.procedureDone,
  });
  return (
    <ActForm form={form} act={texts.acts.procedure} back={of.page}>
      <p className="note">{texts.procedureLead}</p>
      <RadioField
        form={form}
        name="procedure"
        label={texts.procedure}
        options={(['ordinary', 'summary'] as const).map((value) => ({
          value,
          title: texts.procedures[value],
          note: texts.procedureNotes[value],
        }))}
      />
      <TextField form={form} name="on" label={texts.procedureOn} kind="date" />
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

/** Another procedure of reconsideration: the term for the answer is counted by it. */
export const ProcedurePage = () => (
  <RedressActPage act="procedure" why={({ can }) => can.changeProcedure}>
    {(of) => <ProcedureForm of={of} />}
  </RedressActPage>
);

function CorrectForm({ of }: { readonly of: OfRedress }) {
  const { number, organ, noticeOn, filedOn } = of.data;
  const before = { number, organ, noticeOn, filedOn: filedOn ?? '' };
  const form = useStep(of, redressEndpoints.correctRedress, {
    initially: { ...before, reason: '' },
    input: (values) => ({
      reason: values.reason,
      ...(values.number === before.number ? {} : { number: values.number }),
      ...(values.organ === before.organ ? {} : { organ: values.organ }),
      ...(values.noticeOn === before.noticeOn ? {} : { noticeOn: values.noticeOn }),
      ...(values.filedOn === before.filedOn || values.filedOn === '' ? {} : { filedOn: values.filedOn }),
    }),
    check: (values) =>
      (['number', 'organ', 'noticeOn', 'filedOn'] as const).every((name) => values[name] === before[name])
        ? [{ field: 'number', message: texts.nothingToCorrect }]
        : [],
    done: () => texts.correctDone,
  });
  return (
    <ActForm form={form} act={texts.acts.correct} back={of.page}>
      <p className="note">{texts.correctLead}</p>
      <TextField form={form} name="number" label={texts.number} most={60} />
      <TextField form={form} name="organ" label={texts.organ} most={100} />
      <TextField form={form} name="noticeOn" label={texts.noticeOn} kind="date" hint={texts.noticeOnHint} />
      <TextField form={form} name="filedOn" label={texts.filedOn} kind="date" />
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

/** Puts right what was entered wrongly. */
export const CorrectRedressPage = () => (
  <RedressActPage act="correct">{(of) => <CorrectForm of={of} />}</RedressActPage>
);

function AssignForm({ of }: { readonly of: OfRedress }) {
  const { holders } = useRequestColleagues(of.data.bodyId);
  const form = useStep(of, redressEndpoints.assignRedress, {
    initially: { holderId: '', reason: '' },
    input: (values) => values,
    choose: { holderId: texts.chooseHolder },
    done: () => texts.assignDone,
  });
  return (
    <ActForm form={form} act={texts.acts.assign} back={of.page}>
      <p className="note">{texts.assignLead}</p>
      <ChoiceField
        form={form}
        name="holderId"
        label={texts.holder}
        blank={texts.chooseHolder}
        options={holders.filter(({ value }) => value !== of.data.holder.id)}
      />
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

/** Gives a case to another officer. */
export const AssignRedressPage = () => (
  <RedressActPage act="assign">{(of) => <AssignForm of={of} />}</RedressActPage>
);

function NoteForm({ of }: { readonly of: OfRedress }) {
  const { today } = useMe();
  const form = useStep(of, redressEndpoints.noteRedress, {
    initially: { on: today, text: '' },
    input: (values) => values,
    done: () => texts.noteDone,
  });
  return (
    <ActForm form={form} act={texts.acts.note} back={of.page}>
      <p className="note">{texts.noteLead}</p>
      <TextField form={form} name="on" label={texts.noteOn} kind="date" />
      <TextField form={form} name="text" label={texts.noteText} kind="area" most={1000} />
    </ActForm>
  );
}

/** A note on the case: it stays for ever. */
export const NoteRedressPage = () => (
  <RedressActPage act="note">{(of) => <NoteForm of={of} />}</RedressActPage>
);
