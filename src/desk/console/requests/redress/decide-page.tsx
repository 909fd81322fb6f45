import { orderedRedoDays } from '../../../../law/index.ts';
import { redressEndpoints } from '../../../contract/redress.ts';
import { ActForm } from '../../form/act-form.tsx';
import { ChecksField, RadioField, TextField } from '../../form/fields.tsx';
import type { Fault } from '../../form/use-form.ts';
import { Notice } from '../../parts/notice.tsx';
import { useMe } from '../../parts/person.ts';
import { nameOf } from '../words.ts';
import { useStep } from '../../form/use-step.ts';
import { RedressActPage, type OfRedress } from './act-page.tsx';
import { texts } from './texts.ts';

type Result = 'upheld' | 'corrected' | 'other';

const numberOf = (text: string) => (/^\s*\d+\s*$/u.test(text) ? Number(text) : Number.NaN);

function DecideForm({ of }: { readonly of: OfRedress }) {
  const { today } = useMe();
  const { disputed } = of.data;
  const form = useStep(of, redressEndpoints.decideRedress, {
    initially: {
      outcome: '',
      on: today,
      receivedOn: today,
      result: '',
      redo: 'no',
      redoDays: '',
      reopen: disputed.map(({ requestId }) => requestId),
    },
    input: ({ outcome, on, receivedOn, result, redo, redoDays, reopen }) => ({
      outcome: outcome as Result,
      on,
      receivedOn,
      result,
      redoDays: redo === 'yes' ? numberOf(redoDays) : null,
      reopen: redo === 'yes' ? [...reopen] : [],
    }),
    choose: { outcome: texts.chooseOutcome },
    check: ({ redo, redoDays, reopen, result }): Fault[] => [
      ...(redo === 'yes' && redoDays.trim() === ''
        ? [{ field: 'redoDays', message: texts.sayRedoDays }]
        : []),
      ...(redo === 'yes' && reopen.length === 0 ? [{ field: 'reopen', message: texts.chooseReopen }] : []),
      ...(result.trim() === '' ? [{ field: 'result', message: texts.sayResult }] : []),
    ],
    done: ({ redo }) => (redo === 'yes' ? texts.decidedRedo : texts.decided1),
  });
  const { outcome, redo } = form.values;
  const mayRedo = outcome !== 'upheld';
  return (
    <ActForm form={form} act={texts.acts.decide} back={of.page}>
      <p className="note">{texts.decideLead}</p>
      <RadioField
        form={form}
        name="outcome"
        label={texts.outcome}
        options={(['upheld', 'corrected', 'other'] as const).map((value) => ({
          value,
          title: texts.outcomes[value],
          note: texts.outcomeNotes[value],
        }))}
      />
      <TextField form={form} name="on" label={texts.decideOn} kind="date" />
      <TextField
        form={form}
        name="receivedOn"
        label={texts.receivedOn}
        kind="date"
        hint={texts.receivedHint}
      />
      <TextField
        form={form}
        name="result"
        label={texts.result}
        hint={texts.resultHint}
        kind="area"
        most={1000}
      />
      {mayRedo && (
        <RadioField
          form={form}
          name="redo"
          label={texts.redo}
          options={[
            { value: 'no', title: texts.redoNo },
            { value: 'yes', title: texts.redoYes },
          ]}
        />
      )}
      {mayRedo && redo === 'yes' && (
        <>
          <TextField
            form={form}
            name="redoDays"
            label={texts.redoDays}
            hint={texts.redoDaysHint(orderedRedoDays)}
            inputMode="numeric"
          />
          <ChecksField
            form={form}
            name="reopen"
            label={texts.reopen}
            options={disputed.map((each) => ({ value: each.requestId, title: nameOf(each) }))}
          />
          <Notice kind="warning">{texts.redoNote}</Notice>
        </>
      )}
    </ActForm>
  );
}

/** Enters how a case was decided; where the body is to answer anew, its requests are opened again. */
export const DecideRedressPage = () => (
  <RedressActPage act="decide" why={({ can }) => can.decide}>
    {(of) => <DecideForm of={of} />}
  </RedressActPage>
);
