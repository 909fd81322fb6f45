import { useSearchParams } from 'react-router';
import { activityKind } from '../../../law/index.ts';
import { activityEndpoints } from '../../contract/activities.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { useDraft } from '../form/use-draft.ts';
import { useForm } from '../form/use-form.ts';
import { useFinish } from '../parts/finish.tsx';
import { Heading } from '../parts/heading.tsx';
import { useMe } from '../parts/person.ts';
import { ActivityFields } from './activity-fields.tsx';
import { blankActivity, faultsOf, inputOf, type ActivityValues } from './activity-values.ts';
import { texts } from './texts.ts';

/** Records one thing that was done; the address may name its kind. */
export function EnterActivityPage() {
  const { body, today } = useMe();
  const [search] = useSearchParams();
  const finish = useFinish();
  const kind = search.get('kind') ?? '';
  const form = useForm({
    initially: blankActivity(today, activityKind(kind) === null ? '' : kind),
    schema: activityEndpoints.recordActivity.body,
    input: (values, actId) => ({ actId, ...inputOf(values) }),
    choose: { kind: texts.chooseKind },
    check: faultsOf,
    send: async (input) => {
      await call(activityEndpoints.recordActivity, { params: { bodyId: body.id }, body: input });
      draft.finish();
      finish('/activities', texts.entered(input.title.trim()));
    },
  });
  const draft = useDraft('activities', form.values.title, { ...form.values }, form.touched, (kept) =>
    form.setAll(kept as unknown as ActivityValues),
  );
  return (
    <div className="stack">
      <Heading title={`${texts.enter}：${texts.title}`} />
      <ActForm form={form} act={texts.enter} back="/activities" draft={draft}>
        <ActivityFields form={form} />
      </ActForm>
    </div>
  );
}
