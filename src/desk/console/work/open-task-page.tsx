import { workEndpoints } from '../../contract/work.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { ChoiceField, RadioField, TextField } from '../form/fields.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useBodyChoices, useColleagues } from '../parts/choices.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { useMe, useReachesBelow } from '../parts/person.ts';
import { texts as common } from '../form/texts.ts';
import { texts } from './texts.ts';

interface Values {
  readonly bodyId: string;
  readonly title: string;
  readonly details: string;
  readonly holderId: string;
  readonly by: string;
  readonly on: string;
  readonly from: string;
  readonly days: string;
}

function dueOf({ by, on, from, days }: Values) {
  if (by === 'date') return { by: 'date' as const, on };
  if (by === 'working-days') return { by: 'working-days' as const, from, days: Number(days) };
  return { by: 'none' as const };
}

/** Gives someone a task, with a date, a number of working days, or neither. */
export function OpenTaskPage() {
  const { body, today } = useMe();
  const below = useReachesBelow('work.assign');
  const bodies = useBodyChoices(below);
  const finish = useFinish();
  const initially: Values = {
    bodyId: body.id,
    title: '',
    details: '',
    holderId: '',
    by: 'date',
    on: '',
    from: today,
    days: '',
  };
  const form = useForm({
    initially,
    schema: workEndpoints.openTask.body,
    input: (values, actId) => ({
      actId,
      title: values.title,
      details: values.details,
      holderId: values.holderId,
      due: dueOf(values),
    }),
    choose: { holderId: texts.chooseHolder },
    send: async (input, { bodyId, title }) => {
      await call(workEndpoints.openTask, { params: { bodyId }, body: input });
      draft.finish();
      finish('/work?state=open', texts.opened(title.trim()));
    },
  });
  const { values } = form;
  const draft = useDraft('work.open', values.title, { ...values }, form.touched, (kept) =>
    form.setAll(kept as unknown as Values),
  );
  const colleagues = useColleagues(values.bodyId);
  return (
    <div className="stack">
      <Heading title={texts.open} />
      <ActForm form={form} act={texts.open} back="/work?state=open" draft={draft}>
        {below && <ChoiceField form={form} name="bodyId" label={texts.body} options={bodies} />}
        <TextField form={form} name="title" label={texts.task} hint={texts.taskHint} />
        <TextField form={form} name="details" kind="area" label={`${texts.details}${common.optional}`} />
        <ChoiceField
          form={form}
          name="holderId"
          label={texts.holderLabel}
          options={colleagues}
          blank={common.pleaseChoose}
        />
        <RadioField
          form={form}
          name="by"
          label={texts.dueBy}
          options={[
            { value: 'date', title: texts.byDate },
            { value: 'working-days', title: texts.byDays },
            { value: 'none', title: texts.byNone },
          ]}
        />
        {values.by === 'date' && (
          <TextField form={form} name="on" kind="date" label={texts.dueOn} at="due.on" />
        )}
        {values.by === 'working-days' && (
          <>
            <TextField
              form={form}
              name="from"
              kind="date"
              label={texts.from}
              hint={texts.fromHint}
              at="due.from"
            />
            <TextField
              form={form}
              name="days"
              inputMode="numeric"
              label={texts.days}
              hint={texts.daysHint}
              at="due.days"
            />
          </>
        )}
      </ActForm>
    </div>
  );
}
