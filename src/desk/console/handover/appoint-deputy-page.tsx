import { handoverEndpoints } from '../../contract/handover.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { ChoiceField, TextField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useColleagues } from '../parts/choices.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { useMe } from '../parts/person.ts';
import { BodyChoice, useChosenBody } from '../parts/body-choice.tsx';
import { texts } from './texts.ts';

interface Values {
  readonly absentId: string;
  readonly actingId: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

function Appoint({ bodyId }: { readonly bodyId: string }) {
  const { today } = useMe();
  const colleagues = useColleagues(bodyId);
  const finish = useFinish();
  const nameOf = (id: string) => colleagues.find(({ value }) => value === id)?.title ?? '';
  const initially: Values = { absentId: '', actingId: '', from: today, until: '', reason: '' };
  const form = useForm({
    initially,
    schema: handoverEndpoints.appointDeputy.body,
    input: (values, actId) => ({ actId, ...values }),
    choose: { absentId: texts.chooseAbsent, actingId: texts.chooseActing },
    send: async (body) => {
      await call(handoverEndpoints.appointDeputy, { params: { bodyId }, body });
      draft.finish();
      finish(`/deputies?body=${bodyId}`, texts.appointed(nameOf(body.actingId), nameOf(body.absentId)));
    },
  });
  const draft = useDraft(`deputies.${bodyId}`, texts.appoint, { ...form.values }, form.touched, (kept) =>
    form.setAll(kept as unknown as Values),
  );
  return (
    <ActForm form={form} act={texts.appoint} back={`/deputies?body=${bodyId}`} draft={draft}>
      <ChoiceField
        form={form}
        name="absentId"
        label={texts.absent}
        options={colleagues}
        blank={common.pleaseChoose}
      />
      <ChoiceField
        form={form}
        name="actingId"
        label={texts.acting}
        options={colleagues.filter(({ value }) => value !== form.values.absentId)}
        blank={common.pleaseChoose}
      />
      <TextField form={form} name="from" kind="date" label={texts.from} />
      <TextField form={form} name="until" kind="date" label={texts.until} />
      <TextField form={form} name="reason" label={common.reason} hint={common.reasonHint} />
    </ActForm>
  );
}

export function AppointDeputyPage() {
  const bodyId = useChosenBody();
  return (
    <div className="stack">
      <Heading title={texts.appoint} />
      <p className="lead">{texts.appointLead}</p>
      <BodyChoice permission="deputies" />
      <Appoint key={bodyId} bodyId={bodyId} />
    </div>
  );
}
