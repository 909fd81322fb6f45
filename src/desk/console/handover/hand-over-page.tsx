import { useSearchParams } from 'react-router';
import { handoverEndpoints } from '../../contract/handover.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { ChoiceField, TextField, TickField } from '../form/fields.tsx';
import { texts as common } from '../form/texts.ts';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useColleagues } from '../parts/choices.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { BodyChoice, useChosenBody } from '../parts/body-choice.tsx';
import { InHand } from './in-hand.tsx';
import { texts } from './texts.ts';

interface Values {
  readonly fromId: string;
  readonly toId: string;
  readonly leaves: boolean;
  readonly remarks: string;
}

function HandOver({ bodyId, from }: { readonly bodyId: string; readonly from: string }) {
  const colleagues = useColleagues(bodyId);
  const finish = useFinish();
  const nameOf = (id: string) => colleagues.find(({ value }) => value === id)?.title ?? '';
  const initially: Values = { fromId: from, toId: '', leaves: false, remarks: '' };
  const form = useForm({
    initially,
    schema: handoverEndpoints.handOver.body,
    input: (values, actId) => ({ actId, ...values }),
    choose: { fromId: texts.chooseFrom, toId: texts.choosePerson },
    send: async (body) => {
      const { id } = await call(handoverEndpoints.handOver, { params: { bodyId }, body });
      draft.finish();
      finish(`/handover/${bodyId}/${id}`, texts.done(nameOf(body.fromId), nameOf(body.toId)));
    },
  });
  const { fromId } = form.values;
  const draft = useDraft(`handover.${bodyId}`, texts.handOver, { ...form.values }, form.touched, (kept) =>
    form.setAll(kept as unknown as Values),
  );
  return (
    <ActForm form={form} act={texts.handOver} back={`/handover?body=${bodyId}`} draft={draft}>
      <ChoiceField
        form={form}
        name="fromId"
        label={texts.fromLabel}
        options={colleagues}
        blank={common.pleaseChoose}
      />
      {fromId !== '' && <InHand bodyId={bodyId} from={fromId} />}
      <ChoiceField
        form={form}
        name="toId"
        label={texts.toLabel}
        options={colleagues.filter(({ value }) => value !== fromId)}
        blank={common.pleaseChoose}
      />
      <TickField form={form} name="leaves" label={texts.leavesLabel} hint={texts.leavesHint} />
      <TextField
        form={form}
        name="remarks"
        kind="area"
        label={`${texts.remarks}${common.optional}`}
        hint={texts.remarksHint}
      />
    </ActForm>
  );
}

/** Hands everything over that a person has in hand: shown first, moved in one act. */
export function HandOverPage() {
  const bodyId = useChosenBody();
  const [search] = useSearchParams();
  return (
    <div className="stack">
      <Heading title={texts.handOver} />
      <p className="lead">{texts.lead}</p>
      <BodyChoice permission="handover" />
      <HandOver key={bodyId} bodyId={bodyId} from={search.get('from') ?? ''} />
    </div>
  );
}
