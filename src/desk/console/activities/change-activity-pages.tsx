import { activityEndpoints } from '../../contract/activities.ts';
import { call } from '../call/call.ts';
import { ActForm } from '../form/act-form.tsx';
import { TextField } from '../form/fields.tsx';
import { ReasonPage } from '../form/reason-page.tsx';
import { texts as form } from '../form/texts.ts';
import { useStep } from '../form/use-step.ts';
import { LoadedPage } from '../parts/loaded-page.tsx';
import { ActivityFields } from './activity-fields.tsx';
import { useActivity } from './activity-page.tsx';
import { faultsOf, inputOf, valuesOf, type Activity } from './activity-values.ts';
import { texts } from './texts.ts';

/** Puts a record right. */
export function CorrectActivityPage() {
  const { query } = useActivity();
  return (
    <LoadedPage title={`${texts.correct}：${texts.record}`} query={query}>
      {(activity) => <Correction key={activity.id} activity={activity} />}
    </LoadedPage>
  );
}

function Correction({ activity }: { readonly activity: Activity }) {
  const { params, page } = useActivity();
  const act = useStep({ params, page }, activityEndpoints.correctActivity, {
    initially: valuesOf(activity),
    input: (values) => ({ ...inputOf(values), reason: values.reason }),
    check: faultsOf,
    done: ({ title }) => texts.corrected(title.trim()),
  });
  return (
    <ActForm form={act} act={texts.correct} back={page}>
      <p>{texts.correctLead}</p>
      <ActivityFields form={act} />
      <TextField form={act} name="reason" label={form.reason} hint={form.reasonHint} />
    </ActForm>
  );
}

/** Notes that a board or a point was taken away: nothing but its last day is asked. */
export function EndActivityPage() {
  const { query } = useActivity();
  return (
    <LoadedPage title={texts.end} query={query}>
      {(activity) => <End key={activity.id} activity={activity} />}
    </LoadedPage>
  );
}

function End({ activity }: { readonly activity: Activity }) {
  const { params, page } = useActivity();
  const act = useStep({ params, page }, activityEndpoints.correctActivity, {
    initially: valuesOf(activity),
    input: (values) => ({ ...inputOf(values), reason: texts.endReason }),
    check: ({ until }) => (until === '' ? [{ field: 'until', message: texts.needsUntil }] : []),
    done: texts.ended(activity.title),
  });
  return (
    <ActForm form={act} act={texts.end} back={page}>
      <p className="lead">
        {activity.title}
        <br />
        {texts.endLead}
      </p>
      <TextField form={act} name="until" kind="date" label={texts.until} />
    </ActForm>
  );
}

/** Takes a record out of the count. */
export function StrikeOutActivityPage() {
  const { params, page, query } = useActivity();
  const title = query.data?.title ?? '';
  return (
    <ReasonPage
      heading={`${texts.strikeOut}：${texts.record}`}
      act={texts.strikeOut}
      danger
      name={title}
      happens={texts.strikeOutHappens}
      back={page}
      send={async (body) => {
        await call(activityEndpoints.strikeOutActivity, { params, body });
        return texts.struck(title);
      }}
    />
  );
}
