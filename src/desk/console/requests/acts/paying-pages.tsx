import { requestProcessEndpoints } from '../../../contract/request-process.ts';
import { ActForm } from '../../form/act-form.tsx';
import { RadioField, TextField } from '../../form/fields.tsx';
import { texts as common } from '../../form/texts.ts';
import { useMe } from '../../parts/person.ts';
import { ActPage, type OfCase } from './act-page.tsx';
import { actWords } from './act-words.ts';
import { texts } from './texts.ts';
import { useStep } from '../../form/use-step.ts';
import { fenOf, yuanText } from './yuan.ts';

function FeePaidForm({ of }: { readonly of: OfCase }) {
  const { today } = useMe();
  const asked = of.data.fee?.fen ?? 0;
  const form = useStep(of, requestProcessEndpoints.feePaid, {
    initially: { on: today, fen: yuanText(asked), receipt: '' },
    input: ({ fen, ...values }) => ({ fen: fenOf(fen) ?? 1, ...values }),
    check: ({ fen }) => (fenOf(fen) === null ? [{ field: 'fen', message: texts.feePaid.wrongAmount }] : []),
    done: texts.feePaid.done,
  });
  return (
    <ActForm form={form} act={actWords('fee-paid').title} back={of.page}>
      <TextField
        form={form}
        name="fen"
        label={texts.feePaid.amount}
        hint={texts.feePaid.asked(yuanText(asked))}
      />
      <TextField form={form} name="receipt" label={texts.feePaid.receipt} />
      <TextField form={form} name="on" label={texts.feePaid.on} kind="date" />
    </ActForm>
  );
}

/** The applicant paid. */
export const FeePaidPage = () => <ActPage act="fee-paid">{(of) => <FeePaidForm of={of} />}</ActPage>;

function FeeCancelledForm({ of }: { readonly of: OfCase }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.cancelFee, {
    initially: { on: today, reason: '' },
    input: (values) => values,
    done: texts.feeCancelled.done,
  });
  return (
    <ActForm form={form} act={actWords('fee-cancelled').title} back={of.page}>
      <TextField form={form} name="on" label={texts.on} kind="date" />
      <TextField form={form} name="reason" label={texts.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

/** A notice of a fee is taken back. */
export const FeeCancelledPage = () => (
  <ActPage act="fee-cancelled">{(of) => <FeeCancelledForm of={of} />}</ActPage>
);

function ReasonsWeighedForm({ of }: { readonly of: OfCase }) {
  const { today } = useMe();
  const form = useStep(of, requestProcessEndpoints.weighReasons, {
    initially: { on: today, given: '', reasonable: '', why: '' },
    input: ({ on, given, reasonable, why }) => ({
      on,
      given: given === 'yes',
      reasonable: given === 'yes' && reasonable === 'yes',
      why,
    }),
    check: ({ given, reasonable }) => [
      ...(given === '' ? [{ field: 'given', message: texts.choose }] : []),
      ...(given === 'yes' && reasonable === '' ? [{ field: 'reasonable', message: texts.choose }] : []),
    ],
    done: texts.reasonsWeighed.done,
  });
  return (
    <ActForm form={form} act={actWords('reasons-weighed').title} back={of.page}>
      <RadioField
        form={form}
        name="given"
        label={texts.reasonsWeighed.given}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          title: texts.reasonsWeighed.givens[value],
        }))}
      />
      {form.values.given === 'yes' && (
        <RadioField
          form={form}
          name="reasonable"
          label={texts.reasonsWeighed.reasonable}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            title: texts.reasonsWeighed.reasonables[value],
          }))}
        />
      )}
      <TextField
        form={form}
        name="why"
        label={texts.reasonsWeighed.why}
        hint={texts.reasonsWeighed.whyHint}
        kind="area"
        most={1000}
      />
      <TextField form={form} name="on" label={texts.on} kind="date" />
    </ActForm>
  );
}

/** Whether the reasons of an excessive applicant hold (条例第三十五条). */
export const ReasonsWeighedPage = () => (
  <ActPage act="reasons-weighed">{(of) => <ReasonsWeighedForm of={of} />}</ActPage>
);
